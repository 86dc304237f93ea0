import * as vscode from 'vscode';
import { type ReviewExportParams, type ReviewExportResult, requests } from '../../../server/src/requests.ts';
import type { Command } from '../session.ts';
import { together } from '../words.ts';
import { offer, save } from './save.ts';
import { working } from './working.ts';

interface Choice extends vscode.QuickPickItem {
  readonly as: ReviewExportParams['as'];
}

const choices = (): readonly Choice[] => [
  {
    as: 'html',
    label: vscode.l10n.t('Web page (.html)'),
    detail: vscode.l10n.t('How many problems each report has, then all of them: to be read, printed or sent'),
  },
  {
    as: 'csv',
    label: vscode.l10n.t('Table (.csv)'),
    detail: vscode.l10n.t('A line for each problem, for Excel or WPS'),
  },
];

/** 导出审核结果: what was found in every report of the workspace, as a file. */
export const exportReview: Command = {
  id: 'xxgk.exportReview',
  async run(session) {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with the reports first.'));
      return;
    }
    const placeHolder = vscode.l10n.t('Export what was found as');
    const choice = await vscode.window.showQuickPick(choices(), { placeHolder, ignoreFocusOut: true });
    if (!choice) return;
    const title = vscode.l10n.t('Checking every annual report of the workspace');
    const params: ReviewExportParams = { as: choice.as };
    const made = await working<ReviewExportResult>(session, title, requests.reviewExport, params);
    if (!made) return;
    const rest = made.passedOver === null ? [] : [made.passedOver];
    if (made.files === 0) {
      const none = vscode.l10n.t('There is no annual report in the workspace.');
      void vscode.window.showInformationMessage(together(none, ...rest));
      return;
    }
    const file = await save(made.text, vscode.l10n.t('Annual reports checked'), choice.as);
    if (file) await offer(together(vscode.l10n.t('What was found was exported.'), ...rest), file);
  },
};
