/** Workspaces of several folders, and folders that lie on no disk. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ReviewResult } from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import { lastYearReport } from '../fixtures/years.ts';
import { editsOf, eventually, Talk, type TalkOptions } from './harness.ts';

const FORWARD = '| 四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |';
const changedLast = lastYearReport.replace(FORWARD, '| 四、结转下年度继续办理 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |');
const broken = departmentReport.replace('| （一）予以公开 | 8 |', '| （一）予以公开 | 9 |');
const RULE = 'requests-row-total';

let top: string;
let talk: Talk | undefined;
const uriOf = (path: string): string => pathToFileURL(join(top, path)).href;
const write = (path: string, text: string): string => {
  mkdirSync(join(top, path, '..'), { recursive: true });
  writeFileSync(join(top, path), text);
  return uriOf(path);
};
const severities = (found: readonly Diagnostic[], rule: string): unknown[] =>
  found.filter(({ code }) => code === rule).map(({ severity }) => severity);
const changeFolders = (added: readonly string[], removed: readonly string[]): Promise<void> => {
  const all = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
  return (talk as Talk).connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: all(added), removed: all(removed) },
  });
};
const start = async (folders: readonly string[], options: TalkOptions = {}): Promise<Talk> => {
  talk = await Talk.start({ folders, ...options });
  return talk;
};

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'xxgk 多处（#）'));
});
afterEach(async () => {
  if (talk && talk.exitCode === undefined) {
    expect(talk.log).toEqual([]);
    expect(await talk.stop()).toBe(0);
  }
  talk = undefined;
  rmSync(top, { recursive: true, force: true });
});

/** A client that keeps settings by folder, as they are asked for. */
const settingsBy = (byFolder: Record<string, object>): TalkOptions => ({
  configuration: {},
  answers: {
    'workspace/configuration': ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => (scopeUri === undefined ? {} : (byFolder[scopeUri] ?? {}))),
  },
});

test('each folder has its own settings, from the start and when they change', async () => {
  const [a, b] = [write('甲/年报.txt', broken), write('乙/年报.txt', broken)];
  const byFolder: Record<string, object> = {};
  const t = await start([uriOf('甲'), `${uriOf('乙')}/`], {
    ...settingsBy(byFolder),
    initializationOptions: { settings: {}, folderSettings: { [uriOf('乙')]: { rules: { [RULE]: 'hint' } } } },
  });
  for (const uri of [a, b]) await t.open(uri, broken, 'plaintext');
  expect(severities(await t.diagnostics(a), RULE)).toEqual([1]);
  expect(severities(await t.diagnostics(b), RULE)).toEqual([4]);

  byFolder[uriOf('甲')] = { rules: { [RULE]: 'information' } };
  await t.connection.sendNotification('workspace/didChangeConfiguration', { settings: { xxgk: {} } });
  await eventually(t, a, (found) => severities(found, RULE)[0] === 3);
  expect(severities(await t.diagnostics(b), RULE)).toEqual([1]);
});

test('a client that is asked is asked by folder, also about one that comes', async () => {
  const [a, b, c] = ['甲', '乙', '丙'].map((name) => write(`${name}/笔记.md`, '# 工作要点\n\n再议。\n')) as [
    string,
    string,
    string,
  ];
  const named = { recognition: { files: ['笔记.md'] } };
  const t = await start(
    [uriOf('甲'), uriOf('乙')],
    settingsBy({ [uriOf('乙')]: named, [uriOf('丙')]: { rules: { 'title-absent': 'off' }, ...named } }),
  );
  for (const uri of [a, b, c]) await t.open(uri, readFileSync(fileURLToPath(uri), 'utf8'));
  await eventually(t, b, (found) => severities(found, 'title-absent').length > 0);
  expect(await t.diagnostics(a)).toEqual([]);
  expect(await t.diagnostics(c)).toEqual([]);
  await changeFolders([uriOf('丙')], []);
  const found = await eventually(t, c, (all) => all.length > 0);
  expect(severities(found, 'title-absent')).toEqual([]);
});

test('the project file of one folder says nothing about another, and reports of both are held against each other', async () => {
  write('甲/.xxgkrc.json', '{ "rules": { "carried-over": "error" } }');
  write('乙/.xxgkrc.json', '{ "rules": { "carried-over": "off" } }');
  const [last, now] = [write('甲/2023.md', changedLast), write('乙/2024.md', departmentReport)];
  const t = await start([uriOf('甲'), uriOf('乙')]);
  await t.open(last, changedLast);
  await t.open(now, departmentReport);
  await eventually(t, last, (found) => severities(found, 'carried-over')[0] === 1);
  expect(await t.diagnostics(now)).toEqual([]);
});

test('a finding let stand goes into the project file of the innermost folder', async () => {
  const uri = write('县/水利局/年报.txt', broken);
  const t = await start([uriOf('县'), uriOf('县/水利局')]);
  await t.open(uri, broken, 'plaintext');
  const [finding] = await t.diagnostics(uri);
  expect(finding?.code).toBe(RULE);
  const actions = await t.actions(uri, finding?.range as never, [finding as Diagnostic], ['quickfix']);
  const action = actions?.find(({ data }) => (data as { do?: string } | undefined)?.do === 'suppress');
  const result = await t.request<{ edit: WorkspaceEdit; config: string }>('xxgk/suppress', {
    data: action?.data ?? action?.command?.arguments?.[0],
    reason: '已核对',
  });
  expect(result.config).toBe(uriOf('县/水利局/.xxgkrc.json'));
  expect(editsOf(result.edit, result.config)[0]?.newText).toContain('"file": "年报.txt"');
});

test('a folder that goes takes its closed reports along; those of a folder inside it, and open ones, stay', async () => {
  const [last, now] = [write('县/往年/2023.md', changedLast), write('乙/2024.md', departmentReport)];
  write('县/2022.md', lastYearReport.replaceAll('2023年', '2022年').replace('2024年1月', '2023年1月'));
  const folders = [uriOf('县'), uriOf('县/往年'), uriOf('乙')];
  const t = await start(folders);
  await t.open(now, departmentReport);
  await eventually(t, now, (found) => severities(found, 'carried-over').length > 0);
  const listed = async (): Promise<readonly (number | null)[]> =>
    (await t.request<ReviewResult>('xxgk/review', {})).reports.map(({ year }) => year);
  expect(await listed()).toEqual([2022, 2023, 2024]);
  await changeFolders([], [uriOf('县')]);
  await expect.poll(listed).toEqual([2023, 2024]);
  expect(severities(await t.diagnostics(now), 'carried-over')).toHaveLength(1);
  await t.open(last, changedLast);
  await changeFolders([], [uriOf('县/往年')]);
  expect(severities(await t.diagnostics(now), 'carried-over')).toHaveLength(1);
  await t.close(last);
  await eventually(t, now, (found) => severities(found, 'carried-over').length === 0);
});

test('a place without a host has its project file and its neighbours too', async () => {
  const files = new Map([
    ['memfs:/年报/2023.md', changedLast],
    ['memfs:/.xxgkrc.json', '{ "rules": { "carried-over": "information" } }'],
    ['memfs:/别处/.xxgkrc.json', `{ "rules": { "${RULE}": "off" } }`],
  ]);
  const t = await start(['memfs:/年报'], {
    initializationOptions: { files: true },
    answers: {
      'xxgk/files': ({ folder, names }: { folder: string; names: readonly string[] }) => ({
        uris: [...files.keys()].filter(
          (uri) => uri.startsWith(`${folder}/`) && uri.endsWith('.json') === names.includes('.xxgkrc.json'),
        ),
      }),
      'xxgk/read': ({ uri }: { uri: string }) => {
        const text = files.get(uri);
        return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
      },
    },
  });
  await t.open('memfs:/年报/2024.md', departmentReport);
  const found = await eventually(t, 'memfs:/年报/2024.md', (all) => severities(all, 'carried-over')[0] === 3);
  expect(found[0]?.relatedInformation?.[0]?.location.uri).toBe('memfs:/年报/2023.md');
  // Outside the workspace what lies above counts as well.
  await t.open('memfs:/别处/年报.txt', broken, 'plaintext');
  await eventually(t, 'memfs:/别处/年报.txt', (all) => severities(all, RULE).length === 0);
});
