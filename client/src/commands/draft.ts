import * as vscode from 'vscode';
import type { NewReportResult } from '../../../server/src/requests.ts';

/** Shows a text as a new document; the words to be replaced first are selected. */
export async function showDraft({ text, fillIn }: NewReportResult): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const { start, end } = fillIn ?? { start: 0, end: 0 };
  // By words, not by offset: the editor may break lines in its own way.
  const first = document.getText().indexOf(text.slice(start, end));
  const selection = new vscode.Range(document.positionAt(first), document.positionAt(first + end - start));
  await vscode.window.showTextDocument(document, { selection });
  return document.uri;
}

/** Shows a text that is to be read: as a new document, and as the editor's own preview shows it in front. */
export async function showPage(text: string): Promise<void> {
  const uri = await showDraft({ text, fillIn: null });
  await vscode.commands.executeCommand('markdown.showPreview', uri).then(undefined, () => {}); // a window may have no preview
}
