/** A folder on the disk and the servers that work in it, anew for each test of a file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';
import { Talk, type TalkOptions } from './harness.ts';

export interface Place {
  pathOf(name: string): string;
  uriOf(name: string): string;
  /** Gives the URI of the file. */
  write(name: string, text: string | Uint8Array): string;
  /** A server in the folder, or in other ones. What is still running after the test must have logged nothing, and end well. */
  start(options?: TalkOptions): Promise<Talk>;
}

/** To be called once, outside the tests. */
export function placeForEach(): Place {
  let folder = '';
  let talks: Talk[] = [];
  beforeEach(() => {
    // Characters that every address has to escape, some editors one way, some the other.
    folder = mkdtempSync(join(tmpdir(), 'xxgk 年报（#）'));
    talks = [];
  });
  afterEach(async () => {
    const running = talks.filter(({ exitCode }) => exitCode === undefined);
    const ends = await Promise.all(running.map(async (talk) => [...talk.log, await talk.stop()]));
    rmSync(folder, { recursive: true, force: true });
    expect(ends).toEqual(running.map(() => [0]));
  });
  const pathOf = (name: string): string => join(folder, name);
  const uriOf = (name: string): string => pathToFileURL(pathOf(name)).href;
  return {
    pathOf,
    uriOf,
    write(name, text) {
      mkdirSync(join(pathOf(name), '..'), { recursive: true });
      writeFileSync(pathOf(name), text);
      return uriOf(name);
    },
    async start(options = {}) {
      const talk = await Talk.start({ folders: [pathToFileURL(folder).href], ...options });
      talks.push(talk);
      return talk;
    },
  };
}
