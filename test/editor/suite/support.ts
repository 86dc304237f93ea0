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

/** Chooses the action of the light bulb that lets a finding stand, and gives a reason. */
export async function letStand(uri: vscode.Uri, one: vscode.Diagnostic, words: string): Promise<void> {
  const action = await until(words, async () =>
    (await actionsAt(uri, one.range, 'quickfix')).find(({ title }) => title.startsWith(words)),
  );
  assert.ok(action.command);
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []), '已与档案核对');
}

/** Replaces folders of the workspace; a change is under way until the editor tells of it. */
export async function changeFolders(start: number, gone: number, ...added: { uri: vscode.Uri }[]): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
  });
  assert.ok(vscode.workspace.updateWorkspaceFolders(start, gone, ...added), 'the folders were not changed');
  await done;
}

export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) if (document.isDirty) await document.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Whether the reports of the workspace are held against each other. */
export const compareReports = (on: boolean): Thenable<void> =>
  vscode.workspace.getConfiguration('xxgk').update('workspace.enabled', on, vscode.ConfigurationTarget.Global);
