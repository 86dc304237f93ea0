/** The whole workspace checked, nothing opened, and only what changed checked again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { ReviewedReport, ReviewFinding, ReviewResult } from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import { lastYearReport } from '../fixtures/years.ts';
import { rangeOf, Talk, until } from './harness.ts';

const broken = departmentReport.replace('| （一）予以公开 | 8 |', '| （一）予以公开 | 9 |');
const FORWARD = '| 四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |';
const changedLast = lastYearReport.replace(FORWARD, '| 四、结转下年度继续办理 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |');

let folder: string;
let talk: Talk;
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const write = (name: string, text: string): string => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
  return uriOf(name);
};
const review = async (): Promise<readonly ReviewedReport[]> =>
  (await talk.request<ReviewResult>('xxgk/review', {})).reports;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xxgk 年报（#）'));
});
afterEach(async () => {
  expect(talk.log).toEqual([]);
  expect(await talk.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

test('reports are listed by organ and year, with what was found and where it begins', async () => {
  write('乙/2024.txt', departmentReport.replaceAll('澄溪县', '平野县'));
  const last = write('甲/2023.md', lastYearReport);
  const now = write('甲/2024.md', broken);
  write('纪要.md', '# 会议纪要\n\n研究政府信息公开工作。');
  write('node_modules/x/年报.md', broken);
  write('.隐藏/年报.md', broken);
  talk = await Talk.start({
    folders: [pathToFileURL(folder).href],
    initializationOptions: { settings: { workspace: { enabled: false } } },
  });
  const reports = await review();
  expect(reports.map(({ organ, year }) => `${organ} ${year}`)).toEqual([
    '平野县水利局 2024',
    '澄溪县水利局 2023',
    '澄溪县水利局 2024',
  ]);
  expect(reports[1]).toMatchObject({ uri: last, errors: 0, warnings: 0, first: null });
  const { start } = rangeOf(broken, '| （一）予以公开 | 9 |', '9');
  expect(reports[2]).toMatchObject({ uri: now, errors: 1, first: start });

  const [finding] = await talk.request<ReviewFinding[]>('xxgk/reviewFindings', { uri: now });
  expect(finding).toMatchObject({ rule: 'requests-row-total', severity: 'error' });
  expect(finding?.message).toContain('应为 8');
});

test('a change is told, and its organ’s reports are checked again', async () => {
  const last = write('2023.md', lastYearReport);
  write('2024.md', departmentReport);
  talk = await Talk.start({ folders: [pathToFileURL(folder).href] });
  let changes = 0;
  talk.connection.onNotification('xxgk/reviewChanged', () => {
    changes++;
  });
  expect((await review()).map(({ warnings }) => warnings)).toEqual([0, 0]);
  const before = changes;
  write('2023.md', changedLast);
  await talk.filesChanged({ uri: last, type: 2 });
  await until(() => changes > before);
  expect((await review()).map(({ warnings }) => warnings)).toEqual([1, 1]);
  rmSync(join(folder, '2023.md'));
  await talk.filesChanged({ uri: last, type: 3 });
  await until(() => changes > before + 1);
  expect((await review()).map(({ year, warnings }) => [year, warnings])).toEqual([[2024, 0]]);
});

test('what is open counts as it stands, and the project file is obeyed', async () => {
  write('.xxgkrc.json', '{ "rules": { "requests-row-total": "warning" }, "exclude": ["旧/**"] }');
  write('旧/2022.md', broken);
  const uri = write('2024.md', departmentReport);
  talk = await Talk.start({ folders: [pathToFileURL(folder).href] });
  await talk.open(uri, broken);
  expect((await review()).map(({ year, errors, warnings }) => [year, errors, warnings])).toEqual([[2024, 0, 1]]);
  await talk.change(uri, rangeOf(broken, '| （一）予以公开 | 9 |', '9'), '8');
  expect((await review()).map(({ warnings }) => warnings)).toEqual([0]);
});

test('a review that is cancelled ends early, and the next one is whole', async () => {
  for (let i = 0; i < 200; i++) write(`${i}.md`, departmentReport.replaceAll('澄溪县', `第${i}县`));
  talk = await Talk.start({ folders: [pathToFileURL(folder).href] });
  const source = new CancellationTokenSource();
  talk.connection.onNotification('xxgk/reviewProgress', () => source.cancel());
  const part = await talk.connection.sendRequest<ReviewResult>('xxgk/review', {}, source.token);
  expect(part.reports.length).toBeLessThan(200);
  const all = await review();
  expect(all).toHaveLength(200);
  expect(all.every(({ errors, warnings }) => errors + warnings === 0)).toBe(true);
});
