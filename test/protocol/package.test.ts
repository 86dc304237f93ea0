import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { findBrowser } from '../../server/src/convert/browser.node.ts';
import type { ExportResult, ImportResult, PackageResult } from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import { brokenReport } from '../fixtures/broken.ts';
import { Talk, until } from './harness.ts';

const uri = 'file:///report.md';
const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

describe('what is handed in: 报送包', () => {
  let talk: Talk;
  let made: PackageResult;
  beforeAll(async () => {
    talk = await Talk.start();
    await talk.open(uri, brokenReport);
    made = await talk.request<PackageResult>('xxgk/package', { uri });
  }, 120_000);
  afterAll(async () => {
    expect(await talk.stop()).toBe(0);
    expect(talk.log).toEqual([]);
  });

  const file = (end: string): Buffer => {
    const found = made.files.find(({ name }) => name.endsWith(end));
    if (!found) throw new Error(`no ${end}`);
    return bytesOf(found.base64);
  };

  test('Word, page, PDF and the check report, named after the report; a file that cannot be made is told of', () => {
    const withBrowser = findBrowser() !== null;
    const ends = made.files.map(({ name }) => name.slice(name.lastIndexOf('.')));
    expect(ends).toEqual(withBrowser ? ['.docx', '.html', '.pdf', '.html'] : ['.docx', '.html', '.html']);
    expect(made.problems).toHaveLength(withBrowser ? 0 : 1);
    for (const { name } of made.files) expect(name).toContain('2024年政府信息公开工作年度报告');
    expect(new Set(made.files.map(({ name }) => name)).size).toBe(made.files.length);
    expect(file('.docx').subarray(0, 2).toString('latin1')).toBe('PK');
    if (withBrowser) expect(file('.pdf').subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  test('what is wrong in the report is told in one line, and holds nothing back', async () => {
    expect(made.unready).toMatch(/还有 1 个错误，公开前/);
    const left = departmentReport.replace('存在的主要问题：', '存在的主要问题：（此处填写主要问题）');
    expect(left).not.toBe(departmentReport);
    for (const [name, text, words] of [
      ['good.md', departmentReport, null],
      ['left.md', left, /1 处模板的提示/],
    ] as const) {
      await talk.open(`file:///${name}`, text);
      const result = await talk.request<ExportResult>('xxgk/export', { uri: `file:///${name}`, format: 'html' });
      expect(result.base64).not.toBeNull();
      if (words === null) expect(result.unready).toBeNull();
      else expect(result.unready).toMatch(words);
    }
  });

  test('the check report names the wrong number, the page does not', () => {
    const check = made.files.at(-1)?.base64 ?? '';
    const words = '应为 8，现为 9';
    expect(bytesOf(check).toString('utf8')).toContain(words);
    expect(file('工作年度报告.html').toString('utf8')).not.toContain(words);
  });

  test('the Word file says what the document says, unsaved as it is', async () => {
    const base64 = file('.docx').toString('base64');
    const read = await talk.request<ImportResult>('xxgk/import', { name: 'a.docx', base64 });
    expect(read).toMatchObject({ problem: null, notes: [] });
    const row = (text: string): string | undefined =>
      text
        .split('\n')
        .find((line) => /^\|.*（一）予以公开/.test(line))
        ?.replace(/\s/g, '');
    expect(row(read.text ?? '')).toBe(row(brokenReport));
  });

  test('nothing for a document that is no report', async () => {
    await talk.open('file:///notes.md', '# 会议记录\n\n没有什么。\n');
    expect(await talk.request('xxgk/package', { uri: 'file:///notes.md' })).toBeNull();
    expect(
      await talk.request<ExportResult | null>('xxgk/export', { uri: 'file:///notes.md', format: 'docx' }),
    ).toBeNull();
  });
});

// A browser is a script of the shell here.
describe.skipIf(process.platform === 'win32')('a browser that takes its time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-slow-'));
  const pid = join(folder, 'pid');
  const before = process.env['CHROMIUM_PATH'];
  let talk: Talk;
  beforeAll(async () => {
    const browser = join(folder, 'browser');
    writeFileSync(browser, `#!/bin/sh\necho $$ > '${pid}.new'\nmv '${pid}.new' '${pid}'\nexec sleep 300\n`);
    chmodSync(browser, 0o755);
    process.env['CHROMIUM_PATH'] = browser;
    talk = await Talk.start();
    await talk.open(uri, departmentReport);
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = before;
    expect(await talk.stop()).toBe(0);
    expect(talk.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['xxgk/export', { uri, format: 'pdf' }],
    ['xxgk/package', { uri }],
  ])('%s is given up, and it ends', async (method, params) => {
    rmSync(pid, { force: true });
    const source = new CancellationTokenSource();
    const made = talk.connection.sendRequest(method, params, source.token);
    await until(() => existsSync(pid));
    const process = Number(readFileSync(pid, 'utf8'));
    expect(isRunning(process)).toBe(true);
    source.cancel();
    expect(await made).not.toMatchObject({ base64: expect.any(String) });
    await until(() => !isRunning(process));
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
