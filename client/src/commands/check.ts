import * as vscode from 'vscode';
import { type DocumentParams, type ReportStatus, requests } from '../../../server/src/requests.ts';
import { activeEditor } from '../editors.ts';
import { askAndTell, type Command, tellDisabled, tellNoReport, uriOf } from '../session.ts';
import { countsInWords } from '../words.ts';

/** 检查年报: says what was found and opens the list of problems. */
export const check: Command = {
  id: 'xxgk.check',
  async run(session) {
    const editor = await activeEditor();
    if (!editor) return;
    const params: DocumentParams = { uri: uriOf(session, editor.document) };
    const status = await askAndTell<ReportStatus>(session, requests.status, params);
    if (status === undefined) return;
    if (!status) return tellNoReport();
    if (status.recognised === 'none') {
      if (tellDisabled()) return;
      const on = vscode.l10n.t('Check it as an annual report');
      const choice = await vscode.window.showInformationMessage(
        vscode.l10n.t('This document does not look like an annual report.'),
        on,
      );
      if (choice === on) await vscode.commands.executeCommand('xxgk.toggle');
      return;
    }
    if (status.errors + status.warnings + status.information + status.hints > 0) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
    void vscode.window.showInformationMessage(countsInWords(status));
  },
};
