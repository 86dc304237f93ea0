import * as vscode from 'vscode';

/** Asks where a text is to be kept, in the workspace unless told otherwise; undefined when the user gave up. */
export function save(text: string, name: string, extension: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = folder && vscode.Uri.joinPath(folder, `${name}.${extension}`);
  return saveAs(new TextEncoder().encode(text), beside, { [extension.toUpperCase()]: [extension] });
}

/** Asks for the place of a file and writes it, elsewhere where it cannot be written; undefined when the user gave up. */
export async function saveAs(
  bytes: Uint8Array,
  proposed: vscode.Uri | undefined,
  filters: Record<string, string[]>,
): Promise<vscode.Uri | undefined> {
  const elsewhere = vscode.l10n.t('Save elsewhere …');
  for (let place = proposed; ; ) {
    const target = await vscode.window.showSaveDialog({ ...(place && { defaultUri: place }), filters });
    if (!target) return undefined;
    const answer = await write(target, bytes, elsewhere);
    if (answer === true) return target;
    if (answer !== elsewhere) return undefined;
    place = target;
  }
}

/**
 * Writes a file. A report that Word still shows is the usual case in which it cannot be: that is said, and it can be
 * tried again once Word has been closed.
 * @returns true when it is written; else the button that was pressed, undefined for none
 */
export async function write(
  target: vscode.Uri,
  bytes: Uint8Array,
  ...buttons: string[]
): Promise<true | string | undefined> {
  const again = vscode.l10n.t('Try again');
  for (;;) {
    try {
      await vscode.workspace.fs.writeFile(target, bytes);
      return true;
    } catch {
      const name = target.path.slice(target.path.lastIndexOf('/') + 1);
      const words = vscode.l10n.t(
        '{0} could not be written. Close it if Word, WPS or another program has it open; you may also lack the permission to write there.',
        name,
      );
      const answer = await vscode.window.showErrorMessage(words, again, ...buttons);
      if (answer !== again) return answer;
    }
  }
}

/** Tells that a file was written, and shows it in the system's file manager or the editor's explorer when asked. */
export async function offer(words: string, file: vscode.Uri): Promise<void> {
  const show = vscode.l10n.t('Show');
  if ((await vscode.window.showInformationMessage(words, show)) === show) await reveal(file);
}

export async function reveal(file: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(file.scheme === 'file' ? 'revealFileInOS' : 'revealInExplorer', file);
}
