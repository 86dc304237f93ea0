import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { departmentReport } from '../../fixtures/base.ts';
import { cli, folderOf } from './run.ts';

/** The command line alone, as installed anew. */
function installed(): { readonly folder: string; readonly check: () => string; readonly cache: () => string[] } {
  const folder = folderOf({ 'r.md': departmentReport });
  for (const name of ['cli.js', 'cli.main.js', 'core.js', 'words.js', 'package.json']) {
    cpSync(join(dirname(cli), name), join(folder, 'dist', name));
  }
  return {
    folder,
    check() {
      const ran = spawnSync(process.execPath, [join(folder, 'dist/cli.js'), 'check', join(folder, 'r.md')]);
      expect([ran.status, ran.stderr.toString()]).toEqual([0, '']);
      return ran.stdout.toString();
    },
    cache: () => readdirSync(join(folder, 'dist', '.cache')).map((name) => join(folder, 'dist', '.cache', name)),
  };
}

describe('a check', () => {
  it.skipIf(process.platform === 'win32')('asks Node for none of its streams, and needs three bundles alone', () => {
    const { folder } = installed();
    const preload = join(folder, 'loaded.cjs');
    writeFileSync(
      preload,
      "process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join('\\n')));",
    );
    const ran = spawnSync(
      process.execPath,
      ['-r', preload, join(folder, 'dist/cli.js'), 'check', join(folder, 'r.md')],
      { stdio: ['ignore', openSync(devNull, 'w'), 'pipe'] },
    );
    expect(ran.status).toBe(0);
    const loaded = ran.stderr.toString().split('\n');
    expect(loaded).toContain('NativeModule vm');
    expect(loaded.filter((name) => /^NativeModule (?:stream|net|tty|fs\/promises|v8)$/.test(name))).toEqual([]);
  });
});

describe('compiled code', () => {
  it('is kept at the first check and used at the next, with the same result', () => {
    const { check, cache } = installed();
    const first = check();
    const kept = cache();
    expect(kept.map((path) => basename(path).split('-').slice(0, 2).join('-'))).toEqual([
      'cli-cli.main.js',
      'cli-core.js',
      'cli-words.js',
    ]);
    const written = kept.map((path) => statSync(path));
    for (const { size } of written) expect(size).toBeGreaterThan(10_000);
    expect(check()).toBe(first);
    expect(cache()).toEqual(kept);
    expect(kept.map((path) => statSync(path).mtimeMs)).toEqual(written.map(({ mtimeMs }) => mtimeMs));
  });

  it('that is spoilt is put right', () => {
    const { check, cache } = installed();
    const first = check();
    for (const kept of cache()) {
      const whole = readFileSync(kept);
      for (const spoilt of [Buffer.alloc(0), Buffer.from('nonsense'), whole.subarray(0, 5000)]) {
        writeFileSync(kept, spoilt);
        expect(check()).toBe(first);
        expect(statSync(kept).size).toBeGreaterThan(10_000);
      }
    }
  });

  it('of another version goes', () => {
    const { folder, check, cache } = installed();
    const old = join(folder, 'dist', '.cache', 'cli-core.js-1-2-v18.0.0-x64');
    mkdirSync(dirname(old));
    writeFileSync(old, '');
    check();
    expect(cache()).toHaveLength(3);
    expect(cache()).not.toContain(old);
  });

  it('that cannot be kept is not missed', () => {
    const { folder, check } = installed();
    writeFileSync(join(folder, 'dist', '.cache'), '');
    expect(check()).toContain('没有发现问题');
  });
});
