/** Changing documents, and saying so where that cannot be done. */
import * as vscode from 'vscode';

/** Said where the editor did not take an edit: a read-only document can be looked at and checked, not changed. */
function tellRefused(uri: vscode.Uri): void {
  const name = vscode.workspace.asRelativePath(uri);
  const words = vscode.l10n.t('{0} cannot be edited (it may be read-only): nothing was changed.', name);
  void vscode.window.showWarningMessage(words);
}

/** Applies an edit in one step of undoing; says so, and gives false, where a document it is about cannot be edited. */
export async function applyEdit(edit: vscode.WorkspaceEdit): Promise<boolean> {
  const [first, ...rest] = edit.entries();
  if (!first) return false;
  const [uri, edits] = first;
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const done =
    editor && rest.length === 0 ? await throughEditor(editor, edits) : await vscode.workspace.applyEdit(edit);
  if (!done) tellRefused(uri);
  return done;
}

/**
 * Through the editor, not past it: an edit of the workspace would change the text of a read-only document on the screen,
 * where it could never be saved. A read-only editor does nothing at all, and does not say so.
 */
async function throughEditor(editor: vscode.TextEditor, edits: readonly vscode.TextEdit[]): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  const taken = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  return taken && document.version !== version;
}
