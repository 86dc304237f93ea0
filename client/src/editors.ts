/** The editor a command works on. */
import * as vscode from 'vscode';
import { isWorthIt } from './worth.ts';

/** The report that was in front last. */
let last: vscode.TextDocument | undefined;

function remember(editor: vscode.TextEditor | undefined): void {
  if (editor && isWorthIt(editor.document)) last = editor.document;
}

/** Remembers which report was in front last, for when something else than an editor is. */
export function followReports(): vscode.Disposable {
  remember(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(remember);
}

/**
 * The editor in front. Where there is none, as with the walkthrough in front, the report that was there last, which is
 * shown; or a word to the user that there is none.
 */
export async function activeEditor(): Promise<vscode.TextEditor | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return activeTextEditor;
  const visible = visibleTextEditors.filter(({ document }) => isWorthIt(document));
  const document = last?.isClosed === false ? last : visible[0]?.document;
  if (document) {
    const viewColumn = visible.find((editor) => editor.document === document)?.viewColumn;
    return vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an annual report first.'));
  return undefined;
}
