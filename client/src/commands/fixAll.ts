import * as vscode from 'vscode';
import { type DocumentParams, type EditResult, requests } from '../../../server/src/requests.ts';
import { activeEditor } from '../editors.ts';
import { apply, askAndTell, type Command, tellNoReport, uriOf } from '../session.ts';

/** 修复所有安全问题: titles, widths, residue; never a figure, never a fact. */
export const fixAll: Command = {
  id: 'xxgk.fixAll',
  async run(session) {
    const editor = await activeEditor();
    if (!editor) return;
    const params: DocumentParams = { uri: uriOf(session, editor.document) };
    const result = await askAndTell<EditResult>(session, requests.fixAll, params);
    if (result === undefined) return;
    if (!result) return tellNoReport();
    if (!result.edit) {
      const words = vscode.l10n.t('There is nothing that can be fixed without changing a figure or a fact.');
      void vscode.window.showInformationMessage(words);
    } else if (await apply(session, result)) {
      const words = vscode.l10n.t('{0} problems fixed; no figure was changed.', result.changes);
      void vscode.window.showInformationMessage(words);
    }
  },
};
