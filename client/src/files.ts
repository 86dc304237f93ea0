/** Files of the workspace, read for a server that cannot: in a browser, and in folders that lie on no disk. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FilesParams,
  type FilesResult,
  type ReadParams,
  type ReadResult,
  requests,
} from '../../server/src/requests.ts';

const SKIPPED = '**/node_modules/**';
/** Characters handed to a call at once: more arguments than that some engines do not take. */
const CHUNK = 0x8000;

/** Answers the server; nothing is ever opened in the editor. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(requests.files, async ({ folder, pattern, most }: FilesParams): Promise<FilesResult> => {
    const place = new vscode.RelativePattern(vscode.Uri.parse(folder), pattern);
    const found = await vscode.workspace.findFiles(place, SKIPPED, most);
    return { uris: found.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
  });
  client.onRequest(requests.read, async ({ uri, most }: ReadParams): Promise<ReadResult | null> => {
    const file = vscode.Uri.parse(uri);
    try {
      const { size, type } = await vscode.workspace.fs.stat(file);
      if (size > most || !(type & vscode.FileType.File)) return null;
      return { base64: toBase64(await vscode.workspace.fs.readFile(file)) };
    } catch {
      return null; // gone
    }
  });
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
