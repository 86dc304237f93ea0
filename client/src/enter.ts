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
  // One step back takes the row and the Enter away together.
  const done = await editor.edit((builder) => builder.replace(edit.range, edit.newText), {
    undoStopBefore: false,
    undoStopAfter: true,
  });
  if (!done) return;
  const blank = edit.newText.indexOf('|  |');
  const caret = edit.range.start.translate(0, blank < 0 ? 0 : blank + '| '.length);
  editor.selection = new vscode.Selection(caret, caret);
}
