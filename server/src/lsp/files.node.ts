/** The files of the disk. */
import * as fs from 'node:fs';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver';
import { endsIn } from '../report/fileNames.ts';
import { CONFIG_BYTES, type Files } from './files.ts';

const SKIPPED = 'node_modules';

/** Node loads them when they are first named: not at the start. */
const promises = (): typeof fs.promises => fs.promises;

function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

type Kind = 'file' | 'link' | 'closed';

interface Entry {
  readonly path: string;
  readonly kind: Kind;
}

/** Breadth first, so that what lies near the top is known first. Links to folders are not followed. */
async function* walk(
  top: string,
  wants: (name: string, kind: Kind) => boolean,
  token?: CancellationToken,
): AsyncIterable<Entry> {
  const folders = [top];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    try {
      for await (const entry of await promises().opendir(folder)) {
        if (token?.isCancellationRequested) return;
        const { name } = entry;
        if (name.startsWith('.')) continue;
        const path = join(folder, name);
        if (entry.isDirectory()) {
          if (name !== SKIPPED) folders.push(path);
        } else if (entry.isFile()) {
          if (wants(name, 'file')) yield { path, kind: 'file' };
        } else if (entry.isSymbolicLink() && wants(name, 'link')) yield { path, kind: 'link' };
      }
    } catch {
      // A folder that may not be looked into, or has just gone.
      if (wants(basename(folder), 'closed')) yield { path: folder, kind: 'closed' };
    }
  }
}

const uriOf = (path: string): string => pathToFileURL(path).href;

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await promises().stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await promises().stat(path);
    return true;
  } catch {
    return false;
  }
}

export const nodeFiles: Files = {
  serves: (uri) => /^file:/i.test(uri),
  async *list(folder, ends, most, token) {
    const top = pathOf(folder);
    if (top === null) return;
    const fits = endsIn(ends);
    let left = most;
    for await (const { path } of walk(top, (name, kind) => kind !== 'closed' && fits.test(name), token)) {
      if (left-- <= 0) return;
      yield uriOf(path);
    }
  },
  async *closed(folder, token) {
    const top = pathOf(folder);
    if (top === null) return;
    for await (const { path, kind } of walk(top, (_, found) => found !== 'file', token)) {
      if (kind === 'link' && (await leadsToFolder(path))) yield { uri: uriOf(path), isLink: true };
      else if (kind === 'closed' && (await exists(path))) yield { uri: uriOf(path), isLink: false };
    }
  },
  rest: () => [],
  async read(uri, most) {
    const path = pathOf(uri);
    if (path === null) return null;
    try {
      const found = await promises().stat(path);
      return found.isFile() && found.size <= most ? await promises().readFile(path) : null;
    } catch {
      return null;
    }
  },
  config(uri) {
    const path = pathOf(uri);
    if (path === null) return null;
    try {
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isFile() && found.size <= CONFIG_BYTES ? readFileSync(path) : null;
    } catch {
      return null;
    }
  },
  prefetch: async () => false,
  prefetchAbove: async () => false,
  configChanged: async () => {},
};
