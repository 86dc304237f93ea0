/**
 * Enter at the end of a table row goes on with the next one. The editor asks for that itself where `formatOnType` is
 * on; it is off by default, and in Markdown, where reports are written, nobody has said so. Who has is left alone.
 */
import * as vscode from 'vscode';
import type { Formatting } from './formatting.ts';

const OFF: readonly (keyof NonNullable<ReturnType<vscode.WorkspaceConfiguration['inspect']>>)[] = [
  'globalValue',
  'workspaceValue',
  'workspaceFolderValue',
  'globalLanguageValue',
  'workspaceLanguageValue',
  'workspaceFolderLanguageValue',
];

/** Whether rows are for us to bring: neither the editor does, nor has the user said that none should. */
function isOurs(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('editor', document);
  if (settings.get<boolean>('formatOnType', false)) return false;
  const said = settings.inspect<boolean>('formatOnType');
  return !OFF.some((key) => said?.[key] === false);
}

/** @param formatting knows which documents are reports, and asks for the edits */
export function rowsOnEnter(formatting: Formatting): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument((event) => {
    const { document, contentChanges, reason } = event;
    const [change] = contentChanges;
    if (reason !== undefined || contentChanges.length !== 1 || !change || !/^\r?\n[ \t]*$/.test(change.text)) return;
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || !formatting.has(document) || !isOurs(document)) return;
    if (!document.lineAt(change.range.start.line).text.trimStart().startsWith('|')) return;
    void bring(formatting, editor, change.range.start.line + 1);
  });
}

async function bring(formatting: Formatting, editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const options = { tabSize: Number(editor.options.tabSize), insertSpaces: editor.options.insertSpaces === true };
  const edits = await formatting.onEnter(document, new vscode.Position(line, 0), options);
  const [edit] = edits;
  if (!edit || document.version !== version) return;
  const { newText } = edit;
  const blank = newText.indexOf('|  |');
  const caret = blank < 0 ? newText.length : blank + '| '.length;
  // A snippet puts the caret into its place together with the text: the next key may follow at once.
  const row = new vscode.SnippetString();
  row.appendText(newText.slice(0, caret)).appendTabstop(0).appendText(newText.slice(caret));
  // One step back takes the row and the Enter away together.
  await editor.insertSnippet(row, edit.range, { undoStopBefore: false, undoStopAfter: true });
}
