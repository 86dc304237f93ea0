/** Reports that know of each other, and the project file above them. */
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver-protocol';
import type {
  CompareResult,
  ExportResult,
  PackageResult,
  RenderResult,
  ReviewResult,
} from '../../server/src/requests.ts';
import { encode } from '../../server/src/text/encode.ts';
import { departmentReport } from '../fixtures/base.ts';
import { brokenReport } from '../fixtures/broken.ts';
import { changedLastYear, FORWARD, FORWARD_CHANGED, lastYearReport } from '../fixtures/years.ts';
import { describeReports, realReports } from '../reports.ts';
import { eventually, rangeOf, type Talk, until } from './harness.ts';
import { placeForEach } from './place.ts';

const workspaceRules = new Set(['carried-over', 'in-force-rollforward', 'copied-text', 'duplicate-report']);

const { pathOf, uriOf, write, start } = placeForEach();

/** Range of the last number of a row. */
function totalOf(text: string, row: string): Range {
  const { start, end } = rangeOf(text, row);
  const at = end.character - ' 3 |'.length + 1;
  return { start: { line: start.line, character: at }, end: { line: start.line, character: at + 1 } };
}
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

/** The years of all reports of the workspace, once every one has been read. */
const yearsRead = async (talk: Talk): Promise<(number | null)[]> =>
  (await talk.request<ReviewResult>('xxgk/review', {})).reports.map(({ year }) => year);

const compared = (found: Diagnostic[]): Diagnostic[] => found.filter(({ code }) => workspaceRules.has(String(code)));

describe('two years of one organ in a folder', () => {
  test('a carried-over number that differs is found from this year’s file, with a link into last year’s', async () => {
    const last = write('2023/年报.md', changedLastYear);
    const uri = write('2024/年报.md', departmentReport);
    const t = await start();
    await t.open(uri, departmentReport);
    const [finding] = await eventually(t, uri, (found) => codes(found).includes('carried-over'));
    expect(finding).toMatchObject({
      code: 'carried-over',
      severity: 2,
      range: totalOf(departmentReport, '| 二、上年结转政府信息公开申请数量 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |'),
    });
    const related = finding?.relatedInformation ?? [];
    expect(related.map(({ location }) => location.uri)).toContain(last);
    expect(related.map(({ location }) => location.range)).toContainEqual(totalOf(changedLastYear, FORWARD_CHANGED));
  });

  test('and from last year’s', async () => {
    const last = write('年报2023.md', changedLastYear);
    write('年报2024.md', departmentReport);
    const t = await start();
    await t.open(last, changedLastYear);
    const found = await eventually(t, last, (all) => codes(all).includes('carried-over'));
    expect(compared(found)).toHaveLength(1);
    expect(compared(found)[0]?.range).toEqual(totalOf(changedLastYear, FORWARD_CHANGED));
  });

  test('years that lead on give nothing; a change of the other file on disk is seen at once', async () => {
    const last = write('年报2023.md', lastYearReport);
    const uri = write('年报2024.md', departmentReport);
    const t = await start();
    await t.open(uri, departmentReport);
    await eventually(t, uri, () => t.refreshes > 0);
    expect(await t.diagnostics(uri)).toEqual([]);
    write('年报2023.md', changedLastYear);
    await t.filesChanged({ uri: last, type: 2 });
    await eventually(t, uri, (found) => codes(found).includes('carried-over'));
    rmSync(pathOf('年报2023.md'));
    await t.filesChanged({ uri: last, type: 3 });
    await eventually(t, uri, (found) => found.length === 0);
  });

  test('what a project file leaves out is no neighbour, and is one again when it says so no more', async () => {
    write('年报2023.md', changedLastYear);
    const uri = write('年报2024.md', departmentReport);
    const t = await start();
    await t.open(uri, departmentReport);
    await eventually(t, uri, (found) => codes(found).includes('carried-over'));
    const config = write('.xxgkrc.json', '{"exclude": ["年报2023.md"]}');
    await t.filesChanged({ uri: config, type: 1 });
    await eventually(t, uri, (found) => found.length === 0);
    write('.xxgkrc.json', '{"rules": {}}');
    await t.filesChanged({ uri: config, type: 2 });
    await eventually(t, uri, (found) => codes(found).includes('carried-over'));
  });

  test('what is open and not saved counts, and what is on disk again once it is closed', async () => {
    const last = write('年报2023.md', lastYearReport);
    const uri = write('年报2024.md', departmentReport);
    const t = await start();
    await t.open(uri, departmentReport);
    await t.open(last, lastYearReport);
    await eventually(t, uri, () => t.refreshes > 0);
    await t.change(last, rangeOf(lastYearReport, FORWARD), FORWARD_CHANGED);
    await eventually(t, uri, (found) => codes(found).includes('carried-over'));
    await t.close(last);
    await eventually(t, uri, (found) => found.length === 0);
  });

  test('an editor that escapes less names the same files', async () => {
    write('年报2023.md', changedLastYear);
    const uri = decodeURIComponent(write('年报2024.md', departmentReport)).replace('#', '%23');
    const t = await start();
    await t.open(uri, departmentReport);
    const found = await eventually(t, uri, (all) => all.length > 0);
    expect(codes(found)).toEqual(['carried-over']);
  });

  test('a neighbour in GBK is read like any other', async () => {
    write('年报2023.md', encode(changedLastYear, 'gb18030', false) as Uint8Array);
    const uri = write('年报2024.md', departmentReport);
    const t = await start();
    await t.open(uri, departmentReport);
    await eventually(t, uri, (found) => codes(found).includes('carried-over'));
  });

  test('the setting switches comparing off and on again', async () => {
    write('年报2023.md', changedLastYear);
    const uri = write('年报2024.md', departmentReport);
    const t = await start({ initializationOptions: { settings: { workspace: { enabled: false } } } });
    await t.open(uri, departmentReport);
    expect(await t.diagnostics(uri)).toEqual([]);
    // Whoever reviews has every file read, and the setting counts all the same.
    expect(await yearsRead(t)).toEqual([2023, 2024]);
    expect(await t.diagnostics(uri)).toEqual([]);
    const settings = (enabled: boolean) => ({ settings: { xxgk: { workspace: { enabled } } } });
    await t.connection.sendNotification('workspace/didChangeConfiguration', settings(true));
    await eventually(t, uri, (found) => codes(found).includes('carried-over'));
    await t.connection.sendNotification('workspace/didChangeConfiguration', settings(false));
    await eventually(t, uri, (found) => found.length === 0);
  });

  test('two files for one organ and year are told, each from the other', async () => {
    const one = write('甲/年报.md', departmentReport);
    const two = write('乙/年报.md', departmentReport);
    const t = await start();
    await t.open(one, departmentReport);
    const [finding] = await eventually(t, one, (found) => codes(found).includes('duplicate-report'));
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(two);
    rmSync(pathOf('乙'), { recursive: true });
    await t.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: uriOf('乙') }] });
    await eventually(t, one, (found) => found.length === 0);
  });
});

describeReports('two years of a real city', () => {
  const textOf = (year: number): string => {
    const found = realReports().find(({ name }) => name.endsWith(`suqian-${year}.txt`));
    if (!found) throw new Error(`no report of ${year}`);
    return found.text;
  };

  test('lead on; a changed carry-over is found from either file', async () => {
    const [last, now] = [textOf(2023), textOf(2024)];
    const [lastUri, uri] = [write('宿迁2023.txt', last), write('宿迁2024.txt', now)];
    const t = await start();
    await t.open(uri, now, 'plaintext');
    await t.open(lastUri, last, 'plaintext');
    await eventually(t, uri, (found) => codes(found).includes('narrative-growth'));
    expect(compared(await t.diagnostics(uri))).toEqual([]);
    expect(compared(await t.diagnostics(lastUri))).toEqual([]);
    const row = '二、上年结转政府信息公开申请数量\t118\t3\t0\t0\t0\t0\t121';
    await t.change(uri, rangeOf(now, row), row.replace('118', '128').replace('121', '131'));
    for (const one of [uri, lastUri]) {
      const found = await eventually(t, one, (all) => codes(all).includes('carried-over'));
      expect(codes(compared(found))).toEqual(['carried-over']);
    }
  });
});

describe('the project file', () => {
  test('sets levels from the first answer on, and again when it changes', async () => {
    const config = write('.xxgkrc.json', '{ // of the office\n  "rules": { "requests-row-total": "hint" }\n}');
    const uri = write('县/局/年报.md', brokenReport);
    const t = await start();
    await t.open(uri, brokenReport);
    expect((await t.diagnostics(uri)).map(({ severity }) => severity)).toEqual([4]);
    write('.xxgkrc.json', '{ "rules": { "requests-row-total": "off" } }');
    await t.filesChanged({ uri: config, type: 2 });
    await eventually(t, uri, (found) => found.length === 0);
    rmSync(pathOf('.xxgkrc.json'));
    await t.filesChanged({ uri: config, type: 3 });
    await eventually(t, uri, (found) => found[0]?.severity === 1);
  });

  test('with a mistake it is not obeyed, and says where the mistake is', async () => {
    const text = '{ "rules": { "requests-row-total": "fatal" } }';
    const config = write('.xxgkrc.json', text);
    const uri = write('年报.md', brokenReport);
    const t = await start();
    await t.open(uri, brokenReport);
    expect((await t.diagnostics(uri)).map(({ severity }) => severity)).toEqual([1]);
    const sent = await until(() => t.published.find((one) => one.uri === config));
    expect(sent.diagnostics).toHaveLength(1);
    expect(sent.diagnostics[0]).toMatchObject({ severity: 1, source: 'xxgk', range: rangeOf(text, '"fatal"') });
    expect(sent.diagnostics[0]?.message).toContain('error | warning');
    // Opened, it answers for itself, as it stands in the editor.
    await t.open(config, text, 'jsonc');
    await until(() => t.published.at(-1)?.uri === config && t.published.at(-1)?.diagnostics.length === 0);
    expect(await t.diagnostics(config)).toHaveLength(1);
    await t.change(config, rangeOf(text, 'fatal'), 'off');
    expect(await t.diagnostics(config)).toEqual([]);
    write('.xxgkrc.json', text.replace('fatal', 'off'));
    await t.filesChanged({ uri: config, type: 2 });
    await eventually(t, uri, (found) => found.length === 0);
  });

  test('with a mistake goes with its folder, of which alone the client tells', async () => {
    const config = write('县/.xxgkrc.json', '{ "rules": { "requests-row-total": "fatal" } }');
    const uri = write('县/年报.md', brokenReport);
    const t = await start();
    await t.open(uri, brokenReport);
    await t.diagnostics(uri);
    await until(() => t.published.find((one) => one.uri === config && one.diagnostics.length === 1));
    rmSync(pathOf('县'), { recursive: true });
    await t.filesChanged({ uri: uriOf('县'), type: 3 });
    await until(() => t.published.at(-1)?.uri === config && t.published.at(-1)?.diagnostics.length === 0);
  });

  test('makes a report of a file by its name, leaves files out, and chooses the language', async () => {
    write(
      '.xxgkrc.json',
      '{ "recognition": { "files": ["草稿/*.md"] }, "exclude": ["旧/**"], "messageLanguage": "en" }',
    );
    write('旧/年报2023.md', changedLastYear);
    const uri = write('年报2024.md', brokenReport);
    const draft = write('草稿/一.md', '# 稿\n');
    const t = await start();
    await t.open(uri, brokenReport);
    await t.open(draft, '# 稿\n');
    expect((await t.diagnostics(draft)).length).toBeGreaterThan(3);
    const [finding] = await t.diagnostics(uri);
    expect(finding?.message).toContain('should be 8');
    expect(await yearsRead(t)).toContain(2024);
    expect(await yearsRead(t)).not.toContain(2023);
    expect(codes(await t.diagnostics(uri))).toEqual(['requests-row-total']);
  });

  test('chooses the language of everything that is said about a report', { timeout: 90_000 }, async () => {
    write('.xxgkrc.json', '{ "messageLanguage": "en" }');
    write('年报2023.md', changedLastYear);
    const uri = write('年报2024.md', brokenReport);
    const t = await start();
    await t.open(uri, brokenReport);
    expect((await t.diagnostics(uri))[0]?.message).toContain('should be 8');
    const preview = await t.request<RenderResult>('xxgk/render', { uri });
    expect(preview.words.a4).toBe('A4 sheet');
    expect(preview.html).toContain('should be 8');
    expect((await t.request<ExportResult>('xxgk/export', { uri, format: 'html' })).unready).toMatch(/still has/);
    expect((await t.request<CompareResult>('xxgk/compare', { uri, last: null })).text).toContain('Change');
    const made = await t.request<PackageResult>('xxgk/package', { uri });
    const page = made.files.find(({ name }) => name.startsWith('Check of'));
    expect(Buffer.from(page?.base64 ?? '', 'base64').toString()).toContain('should be 8');
  });
});

test('in a folder that lies on no disk the client reads, and no more than is asked for', async () => {
  const place = 'vscode-vfs://office/年报';
  const files = new Map([
    [`${place}/2023.md`, changedLastYear],
    [`${place}/.xxgkrc.json`, '{ "rules": { "carried-over": "error" } }'],
  ]);
  const asked: string[] = [];
  const talk = await start({
    folders: [place],
    initializationOptions: { files: true },
    answers: {
      'xxgk/files': ({ names }: { names: readonly string[] }) => ({
        uris: [...files.keys()].filter((uri) => uri.endsWith('.json') === names.includes('.xxgkrc.json')),
      }),
      'xxgk/read': ({ uri }: { uri: string }) => {
        asked.push(uri);
        const text = files.get(uri);
        return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
      },
    },
  });
  const uri = `${place}/2024.md`;
  await talk.open(uri, departmentReport);
  const found = await eventually(talk, uri, (all) => codes(all).includes('carried-over') && all[0]?.severity === 1);
  expect(found[0]?.relatedInformation?.[0]?.location.uri).toBe(`${place}/2023.md`);
  const configs = asked.filter((one) => one.endsWith('.json'));
  expect(configs.sort()).toEqual(['vscode-vfs://office/.xxgkrc.json', `${place}/.xxgkrc.json`]);
  files.set(`${place}/.xxgkrc.json`, '{ "rules": { "carried-over": "off" } }');
  await talk.filesChanged({ uri: `${place}/.xxgkrc.json`, type: 2 });
  await eventually(talk, uri, (all) => all.length === 0);
});

test('the master switch silences every document', async () => {
  const uri = write('年报.md', brokenReport);
  const t = await start({ initializationOptions: { settings: { enabled: false } } });
  await t.open(uri, brokenReport);
  expect(await t.diagnostics(uri)).toEqual([]);
  await t.connection.sendNotification('workspace/didChangeConfiguration', { settings: { xxgk: { enabled: true } } });
  await eventually(t, uri, (found) => found.length === 1);
});
