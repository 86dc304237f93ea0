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
import type { Command, Session } from '../session.ts';
import { working } from './working.ts';

/** 导入为年报: a Word file, PDF, page or workbook as a new document in the Markdown form. */
export const importReport: Command = {
  id: importCommand,
  /** @param selection of what it becomes */
  async run(session, given, selection) {
    const uri = given instanceof vscode.Uri ? given : await choose();
    if (!uri) return;
    const result = await readAsReport(session, uri);
    if (!result) return;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: result.text });
    await vscode.window.showTextDocument(document, selection instanceof vscode.Range ? { selection } : {});
    if (result.notes.length > 0) void vscode.window.showWarningMessage(`${nameOf(uri)}: ${result.notes.join('; ')}`);
  },
};

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** A file in the Markdown form, and what could not be carried; undefined where it cannot be read, which has been told. */
export async function readAsReport(
  session: Session,
  uri: vscode.Uri,
): Promise<{ readonly text: string; readonly notes: readonly string[] } | undefined> {
  const name = nameOf(uri);
  const bytes = await bytesOf(uri, name);
  if (!bytes) return undefined;
  const params: ImportParams = { name, base64: toBase64(bytes) };
  const reading = vscode.l10n.t('Reading {0} …', name);
  const result = await working<ImportResult>(session, reading, requests.import, params);
  if (!result) return undefined;
  const { text, notes, problem } = result;
  if (text !== null) return { text, notes };
  void vscode.window.showErrorMessage(`${name}: ${problem ?? ''}`);
  return undefined;
}

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
    filters: { [vscode.l10n.t('Reports')]: Object.values(importKinds).flat() },
    openLabel: vscode.l10n.t('Import'),
  });
  return chosen?.[0];
}
