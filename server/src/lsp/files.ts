/** The files of the workspace, through whoever can read them: the disk where the server has one, else the client. */
import { CancellationToken, type Connection } from 'vscode-languageserver';
import {
  type ClosedFolder,
  type FilesParams,
  type FilesResult,
  type ReadParams,
  type ReadResult,
  requests,
} from '../requests.ts';
import { fromBase64 } from '../text/base64.ts';
import { configName } from '../workspace/types.ts';
import { foldersAbove, uriKey } from '../workspace/uris.ts';

/** URIs in and out. Nothing here throws: what cannot be read is not there. */
export interface Files {
  /** Whether it knows files of this kind of place. */
  serves(uri: string): boolean;
  /**
   * Files below a folder whose names have one of these ends, `most` of them at most; hidden folders and `node_modules` are
   * left out.
   */
  list(folder: string, ends: readonly string[], most: number, token?: CancellationToken): AsyncIterable<string>;
  /** Folders below a folder that were not looked into: links, and those nobody may look into. */
  closed(folder: string, token?: CancellationToken): AsyncIterable<ClosedFolder>;
  /** Folders below a folder that the last listing did not come to, for there are too many. */
  rest(folder: string): readonly string[];
  /** null: gone, no file, or more than `most` bytes. */
  read(uri: string, most: number): Promise<Uint8Array | null>;
  /** A project file, at once: it decides what the first answer says. null: there is none, or none is known yet. */
  config(uri: string): Uint8Array | null;
  /** Where `config` cannot look by itself: reads the project files of a folder and above it; whether there are any. */
  prefetch(folder: string): Promise<boolean>;
  /** The same above a document that lies in no folder of the workspace. */
  prefetchAbove(uri: string): Promise<boolean>;
  /** A project file came, changed or went. */
  configChanged(uri: string): Promise<void>;
}

/** Largest project file, in bytes. */
export const CONFIG_BYTES = 1_000_000;
/** So many of a folder are read. */
const MOST_CONFIGS = 100;
/** As many as there are. */
const EVERY = 1_000_000;

/** The first that serves a place. */
export function anyOf(all: readonly Files[]): Files {
  const of = (uri: string): Files | undefined => all.find((files) => files.serves(uri));
  return {
    serves: (uri) => of(uri) !== undefined,
    async *list(folder, ends, most, token) {
      yield* of(folder)?.list(folder, ends, most, token) ?? [];
    },
    async *closed(folder, token) {
      yield* of(folder)?.closed(folder, token) ?? [];
    },
    rest: (folder) => of(folder)?.rest(folder) ?? [],
    read: async (uri, most) => of(uri)?.read(uri, most) ?? null,
    config: (uri) => of(uri)?.config(uri) ?? null,
    prefetch: async (folder) => of(folder)?.prefetch(folder) ?? false,
    prefetchAbove: async (uri) => of(uri)?.prefetchAbove(uri) ?? false,
    configChanged: async (uri) => of(uri)?.configChanged(uri),
  };
}

/** Files the client reads: in a browser, and in folders that lie on no disk. */
export function clientFiles(connection: Connection, log: (message: string) => void): Files {
  const configs = new Map<string, Uint8Array>();
  const ask = async <Params extends object, Result>(
    method: string,
    params: Params,
    token = CancellationToken.None, // what stands behind the parameters and is no token is taken for more of them
  ): Promise<Result | null> => {
    if (token.isCancellationRequested) return null;
    try {
      return await connection.sendRequest<Result | null>(method, params, token);
    } catch (error) {
      if (!token.isCancellationRequested) log(`${method}: ${String(error)}`);
      return null;
    }
  };
  const rests = new Map<string, readonly string[]>();
  const look = async (
    folder: string,
    names: readonly string[],
    most: number,
    token?: CancellationToken,
  ): Promise<FilesResult | null> => {
    const found = await ask<FilesParams, FilesResult>(requests.files, { folder, names, most }, token);
    // One that ends with enough files, or early, says nothing of what it did not come to.
    if (found && found.uris.length < most && !token?.isCancellationRequested) rests.set(folder, found.rest ?? []);
    return found;
  };
  const read = async (uri: string, most: number): Promise<Uint8Array | null> => {
    const found = await ask<ReadParams, ReadResult>(requests.read, { uri, most });
    return found ? fromBase64(found.base64) : null;
  };
  const readConfig = async (uri: string): Promise<void> => {
    const bytes = await read(uri, CONFIG_BYTES);
    if (bytes) configs.set(uriKey(uri), bytes);
    else configs.delete(uriKey(uri));
  };
  /** Folders that have been looked into; of changes there the client tells. */
  const looked = new Set<string>();
  const prefetchAbove = async (place: string): Promise<boolean> => {
    const before = configs.size;
    for (const folder of foldersAbove(place)) {
      const key = uriKey(folder);
      if (looked.has(key)) break; // and those above it
      looked.add(key);
      await readConfig(`${folder}/${configName}`);
    }
    return configs.size > before;
  };
  return {
    serves: () => true,
    async *list(folder, ends, most, token) {
      const names = ends.map((end) => `*.${end}`);
      yield* (await look(folder, names, most, token))?.uris ?? [];
    },
    async *closed(folder, token) {
      yield* (await look(folder, [configName], EVERY, token))?.closed ?? [];
    },
    rest: (folder) => rests.get(folder) ?? [],
    read,
    config: (uri) => configs.get(uriKey(uri)) ?? null,
    async prefetch(folder) {
      const above = await prefetchAbove(folder);
      const found = (await look(folder, [configName], MOST_CONFIGS))?.uris ?? [];
      for (const uri of found) await readConfig(uri);
      return above || found.length > 0;
    },
    prefetchAbove,
    configChanged: readConfig,
  };
}
