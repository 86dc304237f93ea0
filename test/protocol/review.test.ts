/** The whole workspace checked, nothing opened, and only what changed checked again. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CancellationToken, CancellationTokenSource } from 'vscode-jsonrpc/node';
import type {
  CompareResult,
  ReviewExportResult,
  ReviewedReport,
  ReviewFinding,
  ReviewResult,
  RollupScope,
} from '../../server/src/requests.ts';
import { encode } from '../../server/src/text/encode.ts';
import { departmentReport } from '../fixtures/base.ts';
import { BROKEN_ROW, brokenReport } from '../fixtures/broken.ts';
import { changedLastYear, lastYearReport } from '../fixtures/years.ts';
import { rangeOf, type Talk, until } from './harness.ts';
import { placeForEach } from './place.ts';

const { pathOf, write, start } = placeForEach();
const review = async (talk: Talk): Promise<readonly ReviewedReport[]> =>
  (await talk.request<ReviewResult>('xxgk/review', {})).reports;

test('reports are listed by organ and year, with what was found and where it begins', async () => {
  write('乙/2024.txt', departmentReport.replaceAll('澄溪县', '平野县'));
  const last = write('甲/2023.md', lastYearReport);
  const now = write('甲/2024.md', brokenReport);
  write('纪要.md', '# 会议纪要\n\n研究政府信息公开工作。');
  write('node_modules/x/年报.md', brokenReport);
  write('.隐藏/年报.md', brokenReport);
  const talk = await start({ initializationOptions: { settings: { workspace: { enabled: false } } } });
  const reports = await review(talk);
  expect(reports.map(({ organ, year }) => `${organ} ${year}`)).toEqual([
    '平野县水利局 2024',
    '澄溪县水利局 2023',
    '澄溪县水利局 2024',
  ]);
  expect(reports[1]).toMatchObject({ uri: last, errors: 0, warnings: 0, first: null });
  const first = rangeOf(brokenReport, BROKEN_ROW, '9').start;
  expect(reports[2]).toMatchObject({ uri: now, errors: 1, first });

  const [finding] = await talk.request<ReviewFinding[]>('xxgk/reviewFindings', { uri: now });
  expect(finding).toMatchObject({ rule: 'requests-row-total', severity: 'error' });
  expect(finding?.message).toContain('应为 8');
});

test('a change is told, and its organ’s reports are checked again', async () => {
  const last = write('2023.md', lastYearReport);
  write('2024.md', departmentReport);
  const talk = await start();
  let changes = 0;
  talk.connection.onNotification('xxgk/reviewChanged', () => {
    changes++;
  });
  expect((await review(talk)).map(({ warnings }) => warnings)).toEqual([0, 0]);
  const before = changes;
  write('2023.md', changedLastYear);
  await talk.filesChanged({ uri: last, type: 2 });
  await until(() => changes > before);
  expect((await review(talk)).map(({ warnings }) => warnings)).toEqual([1, 1]);
  rmSync(pathOf('2023.md'));
  await talk.filesChanged({ uri: last, type: 3 });
  await until(() => changes > before + 1);
  expect((await review(talk)).map(({ year, warnings }) => [year, warnings])).toEqual([[2024, 0]]);
});

test('what is open counts as it stands, and the project file is obeyed', async () => {
  write('.xxgkrc.json', '{ "rules": { "requests-row-total": "warning" }, "exclude": ["旧/**"] }');
  write('旧/2022.md', brokenReport);
  const uri = write('2024.md', departmentReport);
  const talk = await start();
  await talk.open(uri, brokenReport);
  expect((await review(talk)).map(({ year, errors, warnings }) => [year, errors, warnings])).toEqual([[2024, 0, 1]]);
  await talk.change(uri, rangeOf(brokenReport, BROKEN_ROW, '9'), '8');
  expect((await review(talk)).map(({ warnings }) => warnings)).toEqual([0]);
});

test('of a text the editor has opened garbled, the file counts; read aright, what stands in the editor', async () => {
  const bytes = encode(brokenReport, 'gb18030', false) as Uint8Array;
  const garbled = new TextDecoder().decode(bytes);
  const uri = write('2024.txt', bytes);
  write('2023.txt', lastYearReport);
  const talk = await start();
  const errorsOf2024 = async () => (await review(talk)).find(({ year }) => year === 2024)?.errors;
  const becomesRight = async () => {
    for (const end = Date.now() + 5000; (await errorsOf2024()) !== 0; ) expect(Date.now()).toBeLessThan(end);
  };
  await talk.open(uri, garbled, 'plaintext');
  expect(await talk.diagnostics(uri)).toEqual([]);
  expect(await errorsOf2024()).toBe(1);
  const [finding] = await talk.request<ReviewFinding[]>('xxgk/reviewFindings', { uri });
  expect(finding?.range.start).toEqual(rangeOf(brokenReport, BROKEN_ROW, '9').start);
  const { years } = await talk.request<RollupScope>('xxgk/rollupScope', { folder: null });
  expect(years.map(({ year }) => year)).toEqual([2024, 2023]);
  const compared = await talk.request<CompareResult | null>('xxgk/compare', { uri, last: null });
  expect(compared?.text).toContain('澄溪县水利局2023年与2024年');
  // Asked for anew while it is open: a change on the disk, a change in the editor.
  write('2024.txt', encode(departmentReport, 'gb18030', false) as Uint8Array);
  await talk.filesChanged({ uri, type: 2 });
  await becomesRight();
  await talk.change(uri, { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }, brokenReport);
  expect(await talk.diagnostics(uri)).toHaveLength(1);
  expect(await errorsOf2024()).toBe(1);
  await talk.close(uri);
  await becomesRight();
});

test('a review that is cancelled ends early, and the next one is whole', async () => {
  for (let i = 0; i < 200; i++) write(`${i}.md`, departmentReport.replaceAll('澄溪县', `第${i}县`));
  const talk = await start();
  const source = new CancellationTokenSource();
  talk.connection.onNotification('xxgk/reviewProgress', () => source.cancel());
  const part = await talk.connection.sendRequest<ReviewResult>('xxgk/review', {}, source.token);
  expect(part.reports.length).toBeLessThan(200);
  const all = await review(talk);
  expect(all).toHaveLength(200);
  expect(all.every(({ errors, warnings }) => errors + warnings === 0)).toBe(true);
});

test('a review that is cancelled does not wait for folders to be listed, nor lists any more', async () => {
  const source = new CancellationTokenSource();
  const asked: string[] = [];
  const talk = await start({
    folders: ['vscode-vfs://office/年报'],
    initializationOptions: { files: true },
    answers: {
      'xxgk/files': ({ names }: { names: readonly string[] }) => {
        asked.push(...names);
        if (!names.includes('*.md')) return { uris: [] };
        source.cancel();
        return new Promise(() => {});
      },
      'xxgk/read': () => null,
    },
  });
  expect(await talk.connection.sendRequest('xxgk/review', {}, source.token)).toMatchObject({ reports: [] });
  expect(asked).not.toContain('*.doc');
});

test('a review that is cancelled at its end does not wait for what it passes over', async () => {
  const place = 'vscode-vfs://office/年报';
  const source = new CancellationTokenSource();
  const talk = await start({
    folders: [place],
    initializationOptions: { files: true },
    answers: {
      'xxgk/files': async ({ names }: { names: readonly string[] }, token: CancellationToken) => {
        expect(token.isCancellationRequested).toBe(false);
        if (names.includes('*.doc')) {
          source.cancel();
          await new Promise((done) => token.onCancellationRequested(done));
        }
        return { uris: [] };
      },
      'xxgk/read': () => null,
    },
  });
  expect(await talk.connection.sendRequest('xxgk/review', {}, source.token)).toMatchObject({ reports: [] });
});

test('files that cannot be read are in the export too; of nothing there is none', async () => {
  const talk = await start();
  const exported = (as: string): Promise<ReviewExportResult> => talk.request('xxgk/reviewExport', { as });
  expect((await exported('html')).files).toBe(0);
  await talk.filesChanged({ uri: write('坏.docx', 'x'), type: 1 });
  expect(await exported('csv')).toEqual({
    files: 1,
    text: expect.stringContaining(',,坏.docx,错误,文件内容与扩展名不符，无法读取,,,,file-unreadable\r\n'),
    passedOver: null,
  });
  write('旧.doc', 'x');
  expect((await exported('csv')).passedOver).toBe('另有 1 个 .doc 文件没有检查：请先导入，或另存为 .docx');
  expect((await exported('html')).text).toContain('<td>文件内容与扩展名不符，无法读取</td>');
});

test('what was found is exported as a page or a sheet', async () => {
  write('甲/2023.md', changedLastYear);
  write('甲/2024.md', brokenReport);
  const talk = await start();
  const exported = async (as: string): Promise<string> =>
    (await talk.request<{ text: string }>('xxgk/reviewExport', { as })).text;
  const page = await exported('html');
  expect(page).toContain('年报审核结果（2 份）');
  expect(page).toContain('甲/2024.md');
  expect(page).toContain('应为 8');
  const rules = (await exported('csv'))
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').at(-1));
  expect(rules.sort()).toEqual([
    'carried-over',
    'carried-over',
    'requests-balance',
    'requests-balance',
    'requests-row-total',
  ]);
});
