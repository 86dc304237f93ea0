/** Reports of a folder added up, and two years side by side, over the wire; nothing is opened. */
import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { CompareResult, RollupResult, RollupScope } from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import { together } from '../fixtures/samples/together.ts';
import { changedLastYear, lastYearReport } from '../fixtures/years.ts';
import type { Talk } from './harness.ts';
import { placeForEach } from './place.ts';

const { pathOf, write, start } = placeForEach();
const rollup = (talk: Talk, params: object): Promise<RollupResult> =>
  talk.request('xxgk/rollup', { folder: null, year: 2024, as: 'page', organ: null, ...params });

function writeCounty(): string {
  const [first] = together.map(({ name, text }) => write(name, text));
  return (first as string).slice(0, (first as string).lastIndexOf('/'));
}

test('what can be added up, by year, and whose reports they seem to be', async () => {
  const folder = writeCounty();
  write('旧/2023.md', lastYearReport);
  const talk = await start();
  expect(await talk.request<RollupScope>('xxgk/rollupScope', { folder: null })).toEqual({
    years: [
      { year: 2024, reports: 4, organ: '青岚县人民政府' },
      { year: 2023, reports: 1, organ: null },
    ],
    unread: 0,
  });
  expect((await talk.request<RollupScope>('xxgk/rollupScope', { folder })).years).toHaveLength(1);
  expect(await talk.request<RollupScope>('xxgk/rollupScope', { folder: `${folder}x` })).toEqual({
    years: [],
    unread: 0,
  });
});

test('a page, a sheet, a new report', async () => {
  const folder = writeCounty();
  const talk = await start();
  const page = await rollup(talk, { folder });
  expect(page).toMatchObject({ parts: 3, leftOut: 0, complete: true, differences: 6, fillIn: null });
  expect(page.text).toContain('## 与青岚县人民政府年报的差异');
  expect(page.text).toContain('| 青岚县教育局.txt ');
  const sheet = await rollup(talk, { as: 'sheet' });
  expect(sheet.text.trimEnd().split('\r\n')).toHaveLength(7);
  expect(sheet.text).toContain('汇总/青岚县教育局.txt');
  const report = await rollup(talk, { as: 'report', organ: '青岚县人民政府' });
  expect(report.text.startsWith('# 青岚县人民政府2024年政府信息公开工作年度报告\n')).toBe(true);
  expect(report.text).toMatch(/\| 一、本年新收政府信息公开申请数量 \|.*\| 106 \|/);
  const { start: from, end } = report.fillIn ?? { start: 0, end: 0 };
  expect(report.text.slice(from, end)).toMatch(/^（.*）$/);
});

test('files that were not read are told, those beside a report of the same name are not', async () => {
  const folder = writeCounty();
  for (const name of ['汇总/水利局.doc', '汇总/青岚县教育局.doc', '汇总/坏.docx', '别处/x.doc']) write(name, 'x');
  const talk = await start();
  const elsewhere = `${folder.slice(0, folder.lastIndexOf('/'))}/别处`;
  expect(await talk.request('xxgk/rollupScope', { folder: elsewhere })).toEqual({ years: [], unread: 1 });
  const page = await rollup(talk, { folder });
  expect(page).toMatchObject({ parts: 3, leftOut: 2, complete: false });
  expect([...page.text.matchAll(/^\| — +\| (\S+) +\| (\S+)/gm)].map(([, file, why]) => [file, why])).toEqual([
    ['坏.docx', '文件内容与扩展名不符，无法读取'],
    ['水利局.doc', '没有读取，请另存为'],
  ]);
});

test('links to folders, and texts that are too large or none, are told', async () => {
  const folder = writeCounty();
  write('汇总/大.md', departmentReport.replace('## 一、', `${'图'.repeat(500_000)}\n\n## 一、`));
  write('汇总/日志.txt', `${'2024-01-01 公开 ok\n'.repeat(100_000)}`);
  write('汇总/坏.md', new Uint8Array(50));
  write('别处/a.md', departmentReport);
  symlinkSync(pathOf('别处'), pathOf('汇总/乡镇'));
  symlinkSync(pathOf('没有'), pathOf('汇总/无'));
  const talk = await start();
  const page = await rollup(talk, { folder });
  expect(page).toMatchObject({ parts: 3, leftOut: 3, complete: false });
  expect(
    [...page.text.matchAll(/^\| — +\| (\S+) +\| (\S+)/gm)].map(([, file, why]) => `${file} ${why}`).sort(),
  ).toEqual(['乡镇 是通往别的文件夹的链接，没有进入', '坏.md 不是文本文件', '大.md 文件太大（2']);
  const mended = write('汇总/坏.md', '# 通知\n');
  await talk.filesChanged({ uri: mended, type: 2 });
  expect((await rollup(talk, { folder })).leftOut).toBe(2);
});

test('what is open counts as it stands in the editor', async () => {
  writeCounty();
  const talk = await start();
  const uri = write('b.md', departmentReport.replaceAll('澄溪县', '青岚县'));
  await talk.filesChanged({ uri, type: 1 });
  const of = async (): Promise<string | undefined> =>
    /\| 青岚县水利局 +\| +(\d+) \|/.exec((await rollup(talk, {})).text)?.[1];
  expect(await of()).toBe('31');
  await talk.open(uri, departmentReport.replaceAll('澄溪县', '青岚县').replace('| 3 | 1 | 31 |', '| 3 | 1 | 77 |'));
  expect(await of()).toBe('77');
});

test('stopped, nothing comes', async () => {
  for (let i = 0; i < 200; i++) write(`${i}.md`, departmentReport.replaceAll('水利局', `第${i}局`));
  const talk = await start();
  expect((await rollup(talk, {})).parts).toBe(200);
  const source = new CancellationTokenSource();
  const asked = talk.connection.sendRequest(
    'xxgk/rollup',
    { folder: null, year: 2024, as: 'page', organ: null },
    source.token,
  );
  source.cancel();
  expect(await asked.catch(() => null)).toBeNull();
});

test('what fails is told to who asked, not taken for nothing', async () => {
  write('2024.md', departmentReport);
  const talk = await start();
  const params = { folder: 42, year: 2024, as: 'page', organ: null };
  await expect(talk.connection.sendRequest('xxgk/rollup', params)).rejects.toThrow('xxgk/rollup');
  expect(talk.log.join('')).toContain('xxgk/rollup: TypeError');
  expect((await rollup(talk, {})).parts).toBe(1);
  expect(await talk.stop()).toBe(0);
});

test('a report beside the year before: of the workspace, of a draft, or as it is given', async () => {
  write('2023.md', changedLastYear);
  const now = write('2024.md', departmentReport);
  const talk = await start();
  const compare = (params: object): Promise<CompareResult | null> =>
    talk.request('xxgk/compare', { last: null, ...params });
  const closed = await compare({ uri: now });
  expect(closed?.text).toContain('| 行政规范性文件 | 现行有效件数 ');
  expect(closed?.text).toMatch(/## 上下年衔接\n\n- /);
  await talk.open(now, departmentReport);
  expect(await compare({ uri: now })).toEqual(closed);

  await talk.open('untitled:Untitled-1', departmentReport);
  expect((await compare({ uri: 'untitled:Untitled-1' }))?.text).toContain('澄溪县水利局2023年与2024年');
  const stranger = departmentReport.replaceAll('澄溪县水利局', '平野县民政局');
  await talk.open('untitled:Untitled-2', stranger);
  expect(await compare({ uri: 'untitled:Untitled-2' })).toEqual({ text: null, organ: '平野县民政局', year: 2023 });
  const last = { uri: 'file:///别处/旧.md', text: lastYearReport.replaceAll('澄溪县水利局', '平野县民政局') };
  expect((await compare({ uri: 'untitled:Untitled-2', last }))?.text).toContain('上年结转、现行有效件数都衔接');
  const next = { uri: 'file:///别处/新.md', text: departmentReport.replaceAll('澄溪县水利局', '平野县民政局') };
  await talk.open('untitled:Untitled-4', lastYearReport.replaceAll('澄溪县水利局', '平野县民政局'));
  expect((await compare({ uri: 'untitled:Untitled-4', last: next }))?.text).toContain('平野县民政局2023年与2024年');
  await talk.open('untitled:Untitled-3', '# 会议纪要\n');
  expect(await compare({ uri: 'untitled:Untitled-3' })).toBeNull();
  expect(await compare({ uri: 'file:///没有/这个.md' })).toBeNull();
});
