import * as vscode from 'vscode';
import { type ReviewView, viewId } from '../review/view.ts';
import type { Command } from '../session.ts';

/** 审核工作区全部年报: checks them all and shows the list. */
export const reviewCommand = (view: ReviewView): Command => ({
  id: 'xxgk.review',
  async run() {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with the reports first.'));
      return;
    }
    await vscode.commands.executeCommand(`${viewId}.focus`);
    if (!(await view.review())) return;
    const { reports, wrong } = view.summary;
    void vscode.window.showInformationMessage(
      reports === 0
        ? vscode.l10n.t('There is no annual report in the workspace.')
        : vscode.l10n.t('{0} reports, {1} with errors', reports, wrong),
    );
  },
});
