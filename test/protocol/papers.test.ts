/** Word files, PDFs and pages of the workspace are reviewed, added up and compared like texts; nothing is opened. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type {
  CompareResult,
  ImportResult,
  ReviewFinding,
  ReviewResult,
  RollupResult,
} from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import { brokenReport } from '../fixtures/broken.ts';
import { together } from '../fixtures/samples/together.ts';
import { changedLastYear } from '../fixtures/years.ts';
import { type Talk, until } from './harness.ts';
import { placeForEach } from './place.ts';

const { pathOf, uriOf, write, start } = placeForEach();
const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** A report as a file of another kind, by the end of its name. */
function convert(name: string, text: string): string {
  write('.xxgk-temp.md', text);
  execFileSync(process.execPath, [cli, 'convert', '--force', pathOf('.xxgk-temp.md'), '-o', pathOf(name)], {
    stdio: 'pipe',
  });
  rmSync(pathOf('.xxgk-temp.md'));
  return uriOf(name);
}

const review = (talk: Talk): Promise<ReviewResult> => talk.request('xxgk/review', {});
const linesOf = ({ reports }: ReviewResult): string[] =>
  reports.map(
    ({ uri, year, errors, text }) => `${decodeURIComponent(uri).split('/').at(-1)} ${year} ${errors} ${text}`,
  );

test('a review reads them; a place in one is a place in what an import makes of it', async () => {
  const wrong = convert('甲.docx', brokenReport);
  convert('乙.html', departmentReport.replaceAll('澄溪县水利局', '澄溪县教育局'));
  write('丙.md', departmentReport.replaceAll('澄溪县水利局', '澄溪县公安局'));
  write('通知.html', '<html><body><p>放假通知</p></body></html>');
  write('坏.docx', 'PK');
  write('旧.doc', 'x');
  write('~$甲.docx', 'x');
  const talk = await start();
  const result = await review(talk);
  expect(linesOf(result).sort()).toEqual(['丙.md 2024 0 true', '乙.html 2024 0 false', '甲.docx 2024 1 false']);
  expect(result.unreadable).toEqual([{ uri: uriOf('坏.docx'), problem: expect.stringMatching(/\S/) }]);
  expect(result.passedOver).toBe('另有 1 个 .doc 文件没有检查：请先导入，或另存为 .docx');

  const [finding] = await talk.request<ReviewFinding[]>('xxgk/reviewFindings', { uri: wrong });
  expect(finding?.rule).toBe('requests-row-total');
  const { readFileSync } = await import('node:fs');
  const base64 = readFileSync(pathOf('甲.docx')).toString('base64');
  const { text } = await talk.request<ImportResult>('xxgk/import', { name: '甲.docx', base64 });
  const { line, character } = finding?.range.start ?? { line: 0, character: 0 };
  expect(text?.split('\n')[line]?.slice(character, finding?.range.end.character)).toBe('9');
  expect(result.reports.find(({ uri }) => uri === wrong)?.first).toEqual(finding?.range.start);
  // What was imported is a draft until it is saved, and none of the files.
  await talk.open('untitled:Untitled-1', text ?? '');
  await talk.diagnostics('untitled:Untitled-1');
  expect((await review(talk)).reports).toHaveLength(3);
});

test('what changes is read again, what goes is gone', async () => {
  const uri = convert('甲.docx', brokenReport);
  const talk = await start();
  let changes = 0;
  talk.connection.onNotification('xxgk/reviewChanged', () => {
    changes++;
  });
  expect(linesOf(await review(talk))).toEqual(['甲.docx 2024 1 false']);
  const mended = convert('乙.docx', departmentReport);
  copyFileSync(pathOf('乙.docx'), pathOf('甲.docx'));
  rmSync(pathOf('乙.docx'));
  await talk.filesChanged({ uri, type: 2 }, { uri: mended, type: 3 });
  await until(() => changes > 0);
  expect(linesOf(await review(talk))).toEqual(['甲.docx 2024 0 false']);
  writeFileSync(pathOf('甲.docx'), 'PK');
  const before = changes;
  await talk.filesChanged({ uri, type: 2 });
  await until(() => changes > before);
  const broken = await review(talk);
  expect([broken.reports, broken.unreadable.map((one) => one.uri)]).toEqual([[], [uri]]);
  rmSync(pathOf('甲.docx'));
  await talk.filesChanged({ uri, type: 3 });
  expect((await review(talk)).unreadable).toEqual([]);
});

test('what could not be read is told until it goes, is left out, or its folder goes', async () => {
  const uris = ['甲/坏.docx', '乙/坏.docx', '丙/坏.docx'].map((name) => write(name, 'PK'));
  symlinkSync(pathOf('没有.docx'), pathOf('甲/链接.docx'));
  const talk = await start();
  const unread = async () => (await review(talk)).unreadable.map(({ uri }) => uri).sort();
  const linked = uriOf('甲/链接.docx');
  expect(await unread()).toEqual([...uris, linked].sort());
  rmSync(pathOf('甲'), { recursive: true });
  await talk.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: uriOf('甲') }] });
  expect(await unread()).toEqual(uris.slice(1).sort());
  const config = write('.xxgkrc.json', '{ "exclude": ["乙/**"] }');
  await talk.filesChanged({ uri: config, type: 1 });
  expect(await unread()).toEqual([uris[2]]);
  await talk.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: uriOf(''), name: 'x' }] },
  });
  expect(await unread()).toEqual([]);
});

test('they are held against last year and added up; what was imported is no double of its file', async () => {
  for (const { name, text } of together) {
    if (name.endsWith('.md')) convert(name.replace('汇总/', '').replace('.md', '.docx'), text);
    else write(name, text);
  }
  convert('水利局2023.docx', changedLastYear);
  const now = write('水利局.md', departmentReport);
  convert('水利局（Word）.docx', departmentReport);
  const talk = await start();
  await talk.open(now, departmentReport);
  expect((await talk.diagnostics(now)).length).toBe(0);
  const made = await talk.request<RollupResult>('xxgk/rollup', {
    folder: null,
    year: 2024,
    as: 'page',
    organ: '青岚县人民政府',
  });
  expect(made).toMatchObject({ differences: expect.any(Number) });
  expect(made.text).toContain('青岚县住房和城乡建设局.docx');
  const compared = await talk.request<CompareResult>('xxgk/compare', { uri: now, last: null });
  expect(compared.text).toMatch(/## 上下年衔接\n\n- /);
  const found = await talk.request<ReviewFinding[]>('xxgk/reviewFindings', { uri: now });
  expect(found.map(({ rule }) => rule)).toEqual(['carried-over']);
});

test('they are none of the symbols of the workspace, and nobody reads them unasked', async () => {
  convert('甲.docx', departmentReport);
  const uri = write('乙.md', departmentReport.replaceAll('澄溪县水利局', '澄溪县教育局'));
  const talk = await start();
  await talk.open(uri, departmentReport.replaceAll('澄溪县水利局', '澄溪县教育局'));
  await review(talk);
  const symbols = await talk.request<{ location: { uri: string } }[]>('workspace/symbol', { query: '澄溪' });
  expect(symbols.map(({ location }) => location.uri)).toEqual([uri]);
});

test.each([
  ['adding up', 'xxgk/rollupScope', { folder: null }],
  ['comparing', 'xxgk/compare', { uri: 'untitled:Untitled-1', last: null }],
])(
  'whoever stops %s does not wait until all of them have been read',
  { timeout: 60_000 },
  async (_, method, params) => {
    convert('0.docx', departmentReport);
    for (let i = 1; i < 12; i++) copyFileSync(pathOf('0.docx'), pathOf(`${i}.docx`));
    const talk = await start();
    await talk.open('untitled:Untitled-1', changedLastYear);
    const source = new CancellationTokenSource();
    const began = performance.now();
    const asked = talk.connection.sendRequest(method, params, source.token);
    setTimeout(() => source.cancel(), 100);
    expect(await asked.catch(() => null)).toBeNull();
    const stopped = performance.now() - began;
    expect((await review(talk)).reports).toHaveLength(12);
    expect(stopped).toBeLessThan(performance.now() - began - stopped);
  },
);
