import * as vscode from 'vscode';
import {
  type LastYearParams,
  type LastYearResult,
  type NewReportParams,
  type NewReportResult,
  type ReportStatus,
  requests,
} from '../../../server/src/requests.ts';
import { ask, askAndTell, type Command, type Session, uriOf } from '../session.ts';
import { showDraft } from './draft.ts';

const FIRST_YEAR = 2021;

/** 新建年度报告: asks for organ and year, opens the whole report with its tables, ready to be filled in. */
export const newReport: Command = {
  id: 'xxgk.newReport',
  async run(session) {
    const organ = await vscode.window.showInputBox({
      title: vscode.l10n.t('New annual report (1/2)'),
      prompt: vscode.l10n.t('Name of the organ, as it stands in the title'),
      placeHolder: vscode.l10n.t('for example 某某县水利局'),
      value: await organInView(session),
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Please give the name of the organ.') : undefined),
    });
    if (organ === undefined) return;
    const year = await vscode.window.showInputBox({
      title: vscode.l10n.t('New annual report (2/2)'),
      prompt: vscode.l10n.t('Year the report is about'),
      value: String(new Date().getFullYear() - 1),
      ignoreFocusOut: true,
      validateInput: (value) =>
        /^\d{4}$/.test(value.trim()) && Number(value) >= FIRST_YEAR
          ? undefined
          : vscode.l10n.t('A year of four digits, {0} or later.', FIRST_YEAR),
    });
    if (year === undefined) return;
    const about = { organ: organ.trim(), year: Number(year) };
    const carryOver = await askCarryOver(session, about);
    if (carryOver === undefined) return;
    const params: NewReportParams = { ...about, carryOver };
    const made = await askAndTell<NewReportResult>(session, requests.newReport, params);
    if (made) await showDraft(made);
  },
};

/** Who writes a new report mostly looks at the last one: its organ, or nothing. */
async function organInView(session: Session): Promise<string> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return '';
  const status = await ask<ReportStatus>(session, requests.status, { uri: uriOf(session, document) });
  return status?.organ ?? '';
}

/** Whether to take over last year's figures: asked only where the workspace has that report. undefined: given up. */
async function askCarryOver(session: Session, about: LastYearParams): Promise<boolean | undefined> {
  const last = await askAndTell<LastYearResult>(session, requests.lastYear, about);
  if (last === undefined) return undefined;
  if (!last?.found) return false;
  const yes = { label: vscode.l10n.t('Carry over from the report of {0}', about.year - 1), carryOver: true };
  const detail = vscode.l10n.t('Requests carried in and documents in force, as that report leaves them');
  const no = { label: vscode.l10n.t('Begin with zeros'), carryOver: false };
  const title = vscode.l10n.t('Last year’s report is in the workspace');
  const chosen = await vscode.window.showQuickPick([{ ...yes, detail }, no], { title, ignoreFocusOut: true });
  return chosen?.carryOver;
}
