import * as vscode from 'vscode';

/** Asks where a text is to be kept, in the workspace unless told otherwise; undefined when the user gave up. */
export async function save(text: string, name: string, extension: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`) }),
    filters: { [extension.toUpperCase()]: [extension] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  return target;
}

/** Tells that a file was written, and shows it in the system's file manager or the editor's explorer when asked. */
export async function offer(words: string, file: vscode.Uri): Promise<void> {
  const show = vscode.l10n.t('Show');
  if ((await vscode.window.showInformationMessage(words, show)) === show) await reveal(file);
}

export async function reveal(file: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(file.scheme === 'file' ? 'revealFileInOS' : 'revealInExplorer', file);
}
