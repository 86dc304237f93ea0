import * as vscode from 'vscode';
import {
  type ImportParams,
  type ImportResult,
  importKinds,
  mostImported,
  requests,
} from '../../../server/src/requests.ts';
import { toBase64 } from '../base64.ts';
import { importCommand } from '../ids.ts';
import { ask, type Command } from '../session.ts';

/** 导入为年报: a Word file, PDF, page or workbook as a new document in the Markdown form. */
export const importReport: Command = {
  id: importCommand,
  /** @param selection of what it becomes */
  async run(session, given, selection) {
    const uri = given instanceof vscode.Uri ? given : await choose();
    if (!uri) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const bytes = await bytesOf(uri, name);
    if (!bytes) return;
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading {0} …', name) },
      () => ask<ImportResult>(session, requests.import, { name, base64: toBase64(bytes) } satisfies ImportParams),
    );
    if (!result) return;
    if (result.text === null) {
      void vscode.window.showErrorMessage(`${name}: ${result.problem ?? ''}`);
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: result.text });
    await vscode.window.showTextDocument(document, selection instanceof vscode.Range ? { selection } : {});
    if (result.notes.length > 0) void vscode.window.showWarningMessage(`${name}: ${result.notes.join('; ')}`);
  },
};

/** What the file holds; null, and the user told why, where it cannot be read or can be no report. */
async function bytesOf(uri: vscode.Uri, name: string): Promise<Uint8Array | null> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size <= mostImported) return await vscode.workspace.fs.readFile(uri);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} is too large to be an annual report.', name));
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be read. Close it if Word, WPS or another program has it open.', name),
    );
  }
  return null;
}

async function choose(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    filters: { [vscode.l10n.t('Reports')]: [...importKinds.documents, ...importKinds.texts] },
    openLabel: vscode.l10n.t('Import'),
  });
  return chosen?.[0];
}
