import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemError } from '../../../server/src/cli/read.ts';
import { createFile } from '../../../server/src/cli/write.ts';

const rename = vi.hoisted(() => ({ real: (_from: string, _to: string): void => {}, fails: [] as string[] }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  rename.real = fs.renameSync;
  const renameSync = (from: string, to: string): void => {
    const code = rename.fails.shift();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    rename.real(from, to);
  };
  return { ...fs, renameSync };
});

const bytes = new TextEncoder().encode('新的');
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  file = join(folder, '年报.docx');
  writeFileSync(file, '旧的');
});

afterEach(() => {
  vi.restoreAllMocks();
  rename.fails = [];
  rmSync(folder, { recursive: true, force: true });
});

/** What is in the folder after a file was to be replaced on a system where renaming fails so. */
function replaced(platform: NodeJS.Platform, fails: readonly string[]): { problem: string | null; text: string } {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  rename.fails = [...fails];
  const problem = createFile(file, bytes, true);
  expect(readdirSync(folder)).toEqual(['年报.docx']);
  return { problem, text: readFileSync(file, 'utf8') };
}

describe('a file that a program has open', () => {
  it('is told apart from one that may not be written', () => {
    expect(replaced('win32', Array(9).fill('EPERM'))).toEqual({ problem: 'in-use', text: '旧的' });
    expect(replaced('win32', Array(9).fill('EACCES'))).toEqual({ problem: 'in-use', text: '旧的' });
    expect(replaced('linux', ['EBUSY', 'EBUSY', 'EBUSY', 'EBUSY', 'EBUSY'])).toEqual({
      problem: 'in-use',
      text: '旧的',
    });
    expect(replaced('linux', ['EPERM'])).toEqual({ problem: 'no-permission', text: '旧的' });
  });

  it('is written once it is let go', () => {
    expect(replaced('win32', ['EPERM', 'EBUSY'])).toEqual({ problem: null, text: '新的' });
  });

  it('is said to be in use where it cannot be read either', () => {
    expect(systemError(Object.assign(new Error(), { code: 'EBUSY' }))).toEqual({ code: 'in-use', args: {} });
  });
});
