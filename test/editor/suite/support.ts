/** What the tests in the editor share: documents in the workspace, and waiting for what comes by itself. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const PATIENCE_MS = 10_000;

/** Tries until `look` gives something, or says what was waited for. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    assert.ok(Date.now() < end, `waited for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Writes a file into the workspace and shows it: diagnostics are pulled only for what is shown. */
export async function show(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Of this extension; but the tests' own files are doubles of one another. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'xxgk' && ruleOf(one) !== 'duplicate-report');

export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : String(code);

/** Range of `part` inside the first occurrence of `words`. */
export function rangeOf(document: vscode.TextDocument, words: string, part = words): vscode.Range {
  const found = document.getText().indexOf(words);
  assert.ok(found >= 0, `not in the text: ${words}`);
  const at = found + words.indexOf(part);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + part.length));
}

/** The actions of the light bulb there, with their edits. */
export const actionsAt = (uri: vscode.Uri, range: vscode.Range, kind?: string): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind, 50);

export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) if (document.isDirty) await document.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Whether the reports of the workspace are held against each other. */
export const compareReports = (on: boolean): Thenable<void> =>
  vscode.workspace.getConfiguration('xxgk').update('workspace.enabled', on, vscode.ConfigurationTarget.Global);
