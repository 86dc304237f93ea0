/**
 * Reports in GBK, as Word and Notepad save plain text in China: the editor takes them for UTF-8 and shows characters
 * nobody can read, and nothing recognises a report in them. The user is asked whether to open them as they were written.
 */
import * as vscode from 'vscode';
import { mayBeReport } from './detect.ts';
import { languages } from './ids.ts';
import { isEdited } from './places.ts';
import { isEnabled } from './worth.ts';

const LOST = '\ufffd';
/** So many of the first characters are looked at; a text in GBK has one lost in two. */
const LOOKED_AT = 2000;
const ENOUGH = 20;
/** Every text in GBK is one in GB 18030 as well. */
const ENCODING = 'gb18030';

/** Whether the beginning of a text is full of characters that could not be read. */
function isGarbled(text: string): boolean {
  let found = 0;
  for (let at = text.indexOf(LOST); at >= 0 && at < LOOKED_AT && found < ENOUGH; at = text.indexOf(LOST, at + 1))
    found++;
  return found >= ENOUGH;
}

/** Asks about the document that is looked at; again only where the answer was to reopen it and it is garbled once more. */
export function watchGarbled(): vscode.Disposable {
  const asked = new Set<string>();
  const look = (editor: vscode.TextEditor | undefined): void => {
    const document = editor?.document;
    if (!document || document.isDirty || asked.has(document.uri.toString())) return;
    if (!languages.includes(document.languageId) || !isEdited(document.uri) || !isGarbled(document.getText())) return;
    asked.add(document.uri.toString());
    void offer(editor).then((wanted) => {
      if (wanted) asked.delete(document.uri.toString());
    });
  };
  look(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(look);
}

/** Whether the user wanted it opened anew. */
async function offer(editor: vscode.TextEditor): Promise<boolean> {
  const { uri } = editor.document;
  if (!isEnabled() || !(await isReport(uri))) return false;
  const reopen = vscode.l10n.t('Reopen as GBK');
  const always = vscode.l10n.t('Reopen, and guess encodings from now on');
  const name = nameOf(uri);
  const words = vscode.l10n.t('{0} is an annual report in GBK, shown as if it were in UTF-8.', name);
  const answer = await vscode.window.showWarningMessage(words, reopen, always);
  if (answer === undefined) return false;
  if (answer === always) {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoGuessEncoding', true, vscode.ConfigurationTarget.Global);
  }
  // Its lines are the same, whatever stands in them: the one that was asked for stays in view.
  await reopenAt(editor.document, new vscode.Position(editor.selection.active.line, 0));
  return true;
}

/**
 * The editor opens no document anew that has unsaved changes, nor should it: they would be lost without a word. Whoever
 * has typed into it since the question may take that back, or give it up.
 */
async function reopenAt(document: vscode.TextDocument, at: vscode.Position): Promise<void> {
  const { uri } = document;
  const again = vscode.l10n.t('Try again');
  const discard = vscode.l10n.t('Discard the changes and reopen');
  for (;;) {
    try {
      if (!document.isDirty) {
        const made = await vscode.workspace.openTextDocument(uri, { encoding: ENCODING });
        await vscode.window.showTextDocument(made, { selection: new vscode.Range(at, at) });
        return;
      }
    } catch (error) {
      if (!document.isDirty) {
        void vscode.window.showErrorMessage(
          vscode.l10n.t('{0} could not be reopened: {1}', nameOf(uri), String(error)),
        );
        return;
      }
    }
    const words = vscode.l10n.t(
      '{0} was not reopened: it has changes that are not saved, and they are still there. Do not save it: what is garbled would be written to the file. Undo the changes and try again, or discard them.',
      nameOf(uri),
    );
    const answer = await vscode.window.showWarningMessage(words, again, discard);
    if (answer === undefined) return;
    if (answer === discard && document.isDirty) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether the file's bytes are a report in GBK. */
async function isReport(uri: vscode.Uri): Promise<boolean> {
  try {
    return mayBeReport(await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding: ENCODING }));
  } catch {
    return false; // gone, or of no disk
  }
}
