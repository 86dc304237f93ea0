/** Names that are links, and names as long as a file system takes. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expand } from '../../../server/src/cli/walk.ts';
import { createFile } from '../../../server/src/cli/write.ts';
import { departmentReport } from '../../fixtures/base.ts';
import { folderOf, put, xxgk } from './run.ts';

const bytes = new TextEncoder().encode('新的');

describe.skipIf(process.platform === 'win32')('a link to a file', () => {
  const names = (folder: string, ...paths: string[]): string[] =>
    expand(paths.map((path) => join(folder, path))).targets.map(({ path }) => path.slice(folder.length + 1));

  it('is no second report', () => {
    const folder = folderOf({ '甲/b.md': departmentReport, '外/x.md': departmentReport.replaceAll('2024', '2021') });
    symlinkSync('b.md', join(folder, '甲', 'a.md'));
    symlinkSync('a.md', join(folder, '甲', 'c.md'));
    symlinkSync('../外/x.md', join(folder, '甲', 'x.md'));
    symlinkSync('../外/x.md', join(folder, '甲', 'y.md'));
    // The file itself rather than a link to it; of several links the first.
    expect(names(folder, '甲')).toEqual(['甲/b.md', '甲/x.md']);
    expect(names(folder, '甲', '外')).toEqual(['甲/b.md', '外/x.md']);
    // What is named outright stays as it is named.
    expect(names(folder, '甲/a.md')).toEqual(['甲/a.md']);
    expect(names(folder, '甲/c.md', '甲')).toEqual(['甲/c.md', '甲/x.md']);
    expect(xxgk(['check', '甲'], { cwd: folder }).out).not.toContain('duplicate-report');
  });

  it('that leads nowhere is told, once for each', () => {
    const folder = folderOf();
    for (const name of ['a.md', 'b.md']) symlinkSync('nowhere', join(folder, name));
    expect(names(folder, '.').length).toBe(2);
  });

  it('that leads nowhere is written through when told to overwrite', () => {
    const folder = folderOf();
    const at = (name: string): string => join(folder, name);
    mkdirSync(at('别处'));
    symlinkSync('别处/b.html', at('a.html'));
    symlinkSync('a.html', at('c.html'));
    symlinkSync('没有/b.html', at('d.html'));
    symlinkSync('e.html', at('e.html'));
    expect(createFile(at('c.html'), bytes)).toBe('exists');
    expect(createFile(at('c.html'), bytes, true)).toBe(null);
    expect(readFileSync(at('别处/b.html'), 'utf8')).toBe('新的');
    expect(lstatSync(at('c.html')).isSymbolicLink() && lstatSync(at('a.html')).isSymbolicLink()).toBe(true);
    expect(createFile(at('d.html'), bytes, true)).toBe('no-folder');
    expect(createFile(at('e.html'), bytes, true)).toBe('write-failed');
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'c.html', 'd.html', 'e.html', '别处']);
  });
});

describe('a long name', () => {
  it('is written as any other', () => {
    const folder = folderOf();
    const name = `${'报'.repeat(84)}.md`; // 255 bytes, all that a name can have
    put(folder, name, departmentReport.replace('| 3 | 1 | 31 |', '| 3 | 1 | 32 |'));
    expect(xxgk(['fix', '--all', name], { cwd: folder }).code).toBe(0);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(departmentReport);
    expect(createFile(join(folder, name), bytes, true)).toBe(null);
    expect(readdirSync(folder)).toEqual([name]);
  });
});
