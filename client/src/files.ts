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
/** Where the editor's search looks by itself. Most virtual places it knows nothing of: they are walked. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);
/** Each is a request of its own, and may be one to a server far away. */
const MOST_FOLDERS = 1000;

/** Answers the server; nothing is ever opened in the editor. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(
    requests.files,
    async ({ folder, names, most }: FilesParams, token: vscode.CancellationToken): Promise<FilesResult> => {
      const top = topOf(folder);
      const { files, closed, rest } = await find(top, names, most, token);
      const uris = files.filter((uri) => !isHidden(uri.path.slice(top.path.length), names));
      const asUri = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
      return {
        uris: uris.map(asUri),
        closed: closed.map(({ uri, isLink }) => ({ uri: asUri(uri), isLink })),
        rest: rest.map(asUri),
      };
    },
  );
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

interface Found {
  readonly files: readonly vscode.Uri[];
  /** Search follows links to folders, and knows of none. */
  readonly closed: readonly { readonly uri: vscode.Uri; readonly isLink: boolean }[];
  /** Folders there was no coming to. */
  readonly rest: readonly vscode.Uri[];
}

/**
 * Where no extension searches a place, the editor's search waits for one that will, for good: whoever has an answer first
 * is believed.
 */
async function find(
  top: vscode.Uri,
  names: readonly string[],
  most: number,
  token: vscode.CancellationToken,
): Promise<Found> {
  const pattern = new vscode.RelativePattern(top, names.length > 1 ? `**/{${names.join(',')}}` : `**/${names[0]}`);
  const done = new vscode.CancellationTokenSource();
  const stopped = token.onCancellationRequested(() => done.cancel());
  const search = async (): Promise<Found> => ({
    files: await vscode.workspace.findFiles(pattern, `**/${SKIPPED}/**`, most, done.token),
    closed: [],
    rest: [],
  });
  try {
    if (SEARCHED.has(top.scheme)) return await search();
    const walking = walk(top, names, most, done.token);
    const searching = search().then(
      (found) => (found.files.length > 0 ? found : walking),
      () => walking,
    );
    return await Promise.race([searching, walking]);
  } finally {
    stopped.dispose();
    done.cancel();
    done.dispose();
  }
}

/** Breadth first, so that what lies near the top is found first. Links to folders are not followed, but told. */
async function walk(
  top: vscode.Uri,
  names: readonly string[],
  most: number,
  token: vscode.CancellationToken,
): Promise<Found> {
  const fits = nameTest(names);
  const found: vscode.Uri[] = [];
  const closed: { uri: vscode.Uri; isLink: boolean }[] = [];
  const folders = [top];
  let read = 0;
  for (; read < folders.length && read < MOST_FOLDERS && found.length < most; read++) {
    if (token.isCancellationRequested) break;
    const folder = folders[read] as vscode.Uri;
    let entries: [string, vscode.FileType][] = [];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch (error) {
      // One that has just gone holds nothing.
      if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') {
        closed.push({ uri: folder, isLink: false });
      }
    }
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.File && fits(name)) found.push(uri);
      if (!(type & vscode.FileType.Directory) || name === SKIPPED || name.startsWith('.')) continue;
      if (type & vscode.FileType.SymbolicLink) closed.push({ uri, isLink: true });
      else folders.push(uri);
    }
  }
  // Who is given as many files as wanted asks again for the others.
  return { files: found.slice(0, most), closed, rest: read < MOST_FOLDERS ? [] : folders.slice(read) };
}
