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
import { toBase64 } from './base64.ts';

const SKIPPED = 'node_modules';
/** Where the editor's search looks by itself. In most virtual places it finds nothing at all: they are walked. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);
/** Each is a request of its own, and may be one to a server far away. */
const MOST_FOLDERS = 1000;

/** Answers the server; nothing is ever opened in the editor. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(requests.files, async ({ folder, names, most }: FilesParams): Promise<FilesResult> => {
    const top = topOf(folder);
    const pattern = new vscode.RelativePattern(top, names.length > 1 ? `**/{${names.join(',')}}` : `**/${names[0]}`);
    const found = await vscode.workspace.findFiles(pattern, `**/${SKIPPED}/**`, most);
    const all = found.length > 0 || SEARCHED.has(top.scheme) ? found : await walk(top, names, most);
    const uris = all.filter((uri) => !isHidden(uri.path.slice(top.path.length), names));
    return { uris: uris.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
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

/** Whether a name of the path below a folder begins with a dot, and was not asked for as it is: as on the disk. */
const isHidden = (path: string, names: readonly string[]): boolean =>
  path.split('/').some((part) => part.startsWith('.') && !names.includes(part));

/** The top of a place comes without its slash. */
function topOf(folder: string): vscode.Uri {
  const uri = vscode.Uri.parse(folder);
  return uri.path === '' ? uri.with({ path: '/' }) : uri;
}

function nameTest(names: readonly string[]): (name: string) => boolean {
  const ends = names.filter((name) => name.startsWith('*')).map((name) => name.slice(1));
  return (name) => names.includes(name) || ends.some((end) => name.toLowerCase().endsWith(end));
}

/** Breadth first, so that what lies near the top is found first. Links to folders are not followed. */
async function walk(top: vscode.Uri, names: readonly string[], most: number): Promise<vscode.Uri[]> {
  const fits = nameTest(names);
  const found: vscode.Uri[] = [];
  const folders = [top];
  for (let read = 0; read < folders.length && read < MOST_FOLDERS && found.length < most; read++) {
    const folder = folders[read] as vscode.Uri;
    let entries: [string, vscode.FileType][] = [];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch {
      // A folder that may not be looked into, or has just gone, holds nothing.
    }
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && name !== SKIPPED && !name.startsWith('.')) folders.push(uri);
      else if (type & vscode.FileType.File && fits(name)) found.push(uri);
    }
  }
  return found.slice(0, most);
}
