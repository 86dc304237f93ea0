/** The files of the disk. */
import * as fs from 'node:fs';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** Breadth first, so that what lies near the top is known first. Links to folders are not followed. */
async function* walk(top: string, fits: RegExp, most: number): AsyncIterable<string> {
  let left = most;
  const folders = [top];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    try {
      for await (const entry of await promises().opendir(folder)) {
        if (entry.name.startsWith('.')) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (entry.name !== SKIPPED) folders.push(path);
        } else if (fits.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) {
          if (left-- <= 0) return;
          yield pathToFileURL(path).href;
        }
      }
    } catch {
      // A folder that may not be looked into, or has just gone, holds nothing.
    }
  }
}

export const nodeFiles: Files = {
  serves: (uri) => /^file:/i.test(uri),
  async *list(folder, ends, most) {
    const path = pathOf(folder);
    if (path !== null) yield* walk(path, endsIn(ends), most);
  },
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
