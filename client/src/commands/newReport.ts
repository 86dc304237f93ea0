import * as vscode from 'vscode';
import { type NewReportParams, type NewReportResult, requests } from '../../../server/src/requests.ts';
import { ask, type Command } from '../session.ts';

const FIRST_YEAR = 2021;

/** 新建年度报告: asks for organ and year, opens the whole report with its tables, ready to be filled in. */
export const newReport: Command = {
  id: 'xxgk.newReport',
  async run(session) {
    const organ = await vscode.window.showInputBox({
      title: vscode.l10n.t('New annual report (1/2)'),
      prompt: vscode.l10n.t('Name of the organ, as it stands in the title'),
      placeHolder: vscode.l10n.t('for example 某某县水利局'),
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
    const params: NewReportParams = { organ: organ.trim(), year: Number(year) };
    const made = await ask<NewReportResult>(session, requests.newReport, params);
    if (!made) return;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: made.text });
    await vscode.window.showTextDocument(document);
  },
};
