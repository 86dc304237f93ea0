/** The command line as it ships, run for real. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

export const cli = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

const quiet = { NO_COLOR: '', FORCE_COLOR: '', LANG: '', LC_ALL: '' };

export function xxgk(args: readonly string[], { cwd, input = '', env = {}, uid }: RunOptions = {}): Ran {
  const result = spawnSync(process.execPath, [cli, ...args], {
    cwd: cwd ?? tmpdir(),
    input,
    env: { ...process.env, ...quiet, ...env },
    maxBuffer: 1 << 28,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  if (result.error) throw result.error;
  return { code: result.status, out: result.stdout.toString(), err: result.stderr.toString() };
}

/** A folder of its own for a test file, with the files given; removed afterwards. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), '年报 （测试）【1】#-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** No stack trace, no sentence of Node's own. */
export const crashed = ({ err, out }: Ran): boolean =>
  /\n\s+at .*[(:]\d+:\d+\)?|TypeError|RangeError|ReferenceError|Node\.js v/.test(err + out);
