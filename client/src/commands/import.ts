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
  /** @param selection a place in what it becomes, which is not made anew for each place of one file */
  async run(session, given, selection) {
    const uri = given instanceof vscode.Uri ? given : await choose();
    if (!uri) return;
    const place = selection instanceof vscode.Range ? selection : null;
    const draft = await draftOf(session, uri, place === null);
    if (!draft) return;
    const { document, version } = draft;
    // In what was written since, the place is another.
    const holds = place !== null && document.version === version;
    await vscode.window.showTextDocument(document, holds ? { selection: place } : {});
  },
};

interface Draft {
  readonly document: vscode.TextDocument;
  /** As it was imported. */
  readonly version: number;
  /** When the file was written last; null where that is not told. */
  readonly time: number | null;
}

/** What was made of files, or is being made. */
const drafts = new Map<string, Promise<Draft | undefined>>();

/** The document a file was imported into, or will be; another one when it was closed, or the file is not the same. */
function draftOf(session: Session, uri: vscode.Uri, anew: boolean): Promise<Draft | undefined> {
  const key = uri.toString();
  const before = anew ? undefined : drafts.get(key);
  const draft = (async () => {
    const old = await before;
    return old && !old.document.isClosed && old.time === (await timeOf(uri)) ? old : make(session, uri);
  })();
  drafts.set(key, draft);
  return draft;
}

async function make(session: Session, uri: vscode.Uri): Promise<Draft | undefined> {
  const time = await timeOf(uri);
  const result = await readAsReport(session, uri);
  if (!result) return undefined;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: result.text });
  if (result.notes.length > 0) void vscode.window.showWarningMessage(`${nameOf(uri)}: ${result.notes.join('; ')}`);
  return { document, version: document.version, time };
}

async function timeOf(uri: vscode.Uri): Promise<number | null> {
  try {
    return (await vscode.workspace.fs.stat(uri)).mtime;
  } catch {
    return null;
  }
}

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
