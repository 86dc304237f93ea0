/** Where what a command gives goes: files, streams that take nothing, terminals. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { departmentReport } from '../../fixtures/base.ts';
import { together } from '../../fixtures/samples/together.ts';
import { cli, folderOf, xxgk } from './run.ts';

const FULL = '/dev/full';
const county = Object.fromEntries(together.map(({ name, text }) => [name.replace('汇总/', '县/'), text]));

describe('messages', { timeout: 60_000 }, () => {
  const folder = folderOf(county);

  it.skipIf(!existsSync(FULL))('that nobody can take change neither the work nor the exit code', () => {
    const full = openSync(FULL, 'w');
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [cli, ...args], { cwd: folder, stdio: ['ignore', 'pipe', full] }).status;
    const code = xxgk(['rollup', '县'], { cwd: folder }).code;
    expect([code, run('rollup', '县', '-o', '汇总.md')]).toEqual([1, 1]);
    expect(run('new', '--organ', '青岚县人民政府', '--year', '2024', '--from', '县', '-o', '新.md')).toBe(0);
    expect(readFileSync(join(folder, '新.md'), 'utf8')).toContain('| 行政强制 | 3 |');
    expect(run('rollup', '没有')).toBe(2);
    closeSync(full);
  });

  it.skipIf(process.platform === 'win32')('do not steer the terminal with the names of files', () => {
    const odd = folderOf({ '甲/a.md': departmentReport, '甲/\u001b[2J\u009b31mb.md': departmentReport });
    const ran = xxgk(['rollup', '甲'], { cwd: odd });
    expect(ran.err).toMatch(/^甲\/a\.md: 没有计入：与 甲\/ \[2J 31mb\.md 是同一机关/);
    expect(ran.out).toContain('甲/ \\[2J 31mb.md');
    expect(ran.out + ran.err).not.toMatch(/[\u001b\u009b]/);
  });
});

describe('a reader that goes before the end (`| head`)', { timeout: 60_000 }, () => {
  const wrong = departmentReport.replace('| 3 | 1 | 31 |', '| 3 | 1 | 32 |');
  const spaced = departmentReport.replace('# ', '#  ');
  const folder = folderOf({ '错.md': wrong, '对.md': departmentReport, '改.md': wrong });
  const run = (...args: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
      child.stdout.destroy();
      child.stdin.on('error', () => {});
      child.stdin.end(spaced);
      let err = '';
      child.stderr.on('data', (data) => {
        err += data;
      });
      child.on('close', (code) => done({ code, err }));
    });

  it('does not change the exit code', async () => {
    expect(await run('check', '错.md')).toEqual({ code: 1, err: '' });
    expect(await run('check', '--format', 'json', '对.md', '错.md')).toEqual({ code: 1, err: '' });
    expect((await run('check', '错.md', '没有.md')).code).toBe(2);
    expect(await run('check', '对.md')).toEqual({ code: 0, err: '' });
    expect(await run('extract', '错.md')).toEqual({ code: 0, err: '' });
    expect((await run('rollup', '对.md')).code).toBe(xxgk(['rollup', '对.md'], { cwd: folder }).code);
  });

  it('keeps no file from being mended', async () => {
    expect((await run('fix', '--all', '-', '改.md')).code).toBe(0);
    expect(readFileSync(join(folder, '改.md'), 'utf8')).toBe(departmentReport);
  });
});

describe('xxgk check -o', { timeout: 60_000 }, () => {
  const wrong = departmentReport.replace('| 3 | 1 | 31 |', '| 3 | 1 | 32 |');
  const folder = folderOf({ 'a.md': wrong, 'b.md': '# 通知\n' });
  const run = (...args: readonly string[]) => xxgk(['check', ...args], { cwd: folder });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('writes what it would print, in the format of the name or of --format', () => {
    for (const format of ['json', 'html', 'csv', 'sarif']) {
      const ran = run('a.md', '-o', `x.${format}`);
      expect(ran).toEqual({ code: 1, out: '', err: `已写入 x.${format}\n` });
      expect(read(`x.${format}`)).toBe(run('a.md', '--format', format).out);
    }
    expect(run('a.md', '-o', 'x.txt', '--color').code).toBe(1);
    expect(read('x.txt')).toBe(run('a.md').out); // without colours
    expect(run('a.md', '-o', 'x.log', '--format', 'github').code).toBe(1);
    expect(read('x.log')).toMatch(/^::error /);
    expect(run('a.md', '-o', '-').out).toBe(run('a.md').out);
  });

  it('overwrites only when told, and never what is checked', () => {
    expect(run('a.md', '-o', 'y.csv').code).toBe(1);
    expect(run('a.md', '-o', 'y.csv')).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    expect(run('a.md', '-o', 'y.csv', '--force').code).toBe(1);
    expect(run('.', '-o', 'a.md', '--format', 'text', '--force')).toMatchObject({ code: 2, out: '' });
    expect(run('b.md', '-o', './b.md', '--format', 'text', '--force')).toMatchObject({ code: 2, out: '' });
    expect([read('a.md'), read('b.md')]).toEqual([wrong, '# 通知\n']);
    // What an earlier run left in the folder is no report.
    for (let time = 0; time < 2; time++) expect(run('.', '-o', '审核结果.html', '--force').code).toBe(1);
    expect(read('审核结果.html')).toContain('年报审核结果（1 份）');
    expect(run('a.md', '-o', 'x.md')).toMatchObject({ code: 2, err: expect.stringContaining('.txt | .json | .html') });
  });
});

describe('a file that cannot be read for a fault of ours', { timeout: 60_000 }, () => {
  it('keeps no other one from being read', () => {
    const folder = folderOf({ 'a.md': departmentReport });
    expect(xxgk(['convert', 'a.md', '-o', 'b.docx'], { cwd: folder }).code).toBe(0);
    cpSync(join(cli, '..'), join(folder, '程序'), { recursive: true, filter: (path) => !path.endsWith('word.js') });
    const args = [join(folder, '程序', 'cli.js'), 'check', 'a.md', 'b.docx', '--format', 'json'];
    const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(ran.status).toBe(2);
    const { files } = JSON.parse(ran.stdout);
    expect(files).toMatchObject([{ year: 2024, error: null }, { error: { code: 'read-failed' } }]);
  });
});

describe('files', { timeout: 60_000 }, () => {
  it.skipIf(process.platform !== 'linux')('of which only a part can be written are not left behind', () => {
    const folder = folderOf();
    const narrow = ['-c', 'ulimit -f 1; exec "$0" "$@"', process.execPath, cli];
    const args = ['new', '--organ', '澄溪县水利局', '--year', '2024', '-o', '新.md'];
    const ran = spawnSync('sh', [...narrow, ...args], { cwd: folder, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 2, stderr: '新.md: 写入失败，原文件没有改动\n' });
    expect(existsSync(join(folder, '新.md'))).toBe(false);
  });

  it('that are read are never replaced', () => {
    const folder = folderOf({ 'a.md': departmentReport, 'b.md': '原有' });
    expect(xxgk(['convert', 'a.md', '-o', './a.md', '--force'], { cwd: folder })).toMatchObject({
      code: 2,
      err: './a.md: 是要读的文件，没有覆盖；请写到别的文件\n',
    });
    expect(xxgk(['convert', 'a.md', '-o', 'b.md', '--force'], { cwd: folder }).code).toBe(0);
  });
});

describe('options', { timeout: 60_000 }, () => {
  it('that take one value are not given two', () => {
    const folder = folderOf(county);
    const twice = ['--organ', '甲', '--year', '2024', '--from', '县', '--from', '乡'];
    expect(xxgk(['new', ...twice], { cwd: folder })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('选项 --from 只能写一次'),
    });
    expect(
      xxgk(['new', '--organ', '甲', '--year', '2024', '-o', 'a.md', '--output', 'b.md'], { cwd: folder }).code,
    ).toBe(2);
  });

  it('without a word are without a value', () => {
    const folder = folderOf(county);
    for (const value of ['', ' ', '\u3000']) {
      expect(xxgk(['rollup', '县', '--organ', value], { cwd: folder })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('选项 --organ 后面要写值'),
      });
    }
    const organ = xxgk(['rollup', '县', '--organ', ' 青岚县人民政府 ', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(organ.out).organ).toBe('青岚县人民政府');
  });
});
