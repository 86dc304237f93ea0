/** Workspaces of several folders, and folders that lie on no disk. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ReviewResult, RollupScope } from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import { brokenReport } from '../fixtures/broken.ts';
import { changedLastYear, lastYearReport } from '../fixtures/years.ts';
import { editsOf, eventually, type Talk, type TalkOptions } from './harness.ts';
import { placeForEach } from './place.ts';

const RULE = 'requests-row-total';

const { uriOf, write, start } = placeForEach();
const severities = (found: readonly Diagnostic[], rule: string): unknown[] =>
  found.filter(({ code }) => code === rule).map(({ severity }) => severity);
const changeFolders = (talk: Talk, added: readonly string[], removed: readonly string[]): Promise<void> => {
  const all = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
  return talk.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: all(added), removed: all(removed) },
  });
};
/** A client that keeps settings by folder, as they are asked for. */
const settingsBy = (byFolder: Record<string, object>): TalkOptions => ({
  configuration: {},
  answers: {
    'workspace/configuration': ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => (scopeUri === undefined ? {} : (byFolder[scopeUri] ?? {}))),
  },
});

test('each folder has its own settings, from the start and when they change', async () => {
  const [a, b] = [write('甲/年报.txt', brokenReport), write('乙/年报.txt', brokenReport)];
  const byFolder: Record<string, object> = {};
  const t = await start({
    folders: [uriOf('甲'), `${uriOf('乙')}/`],
    ...settingsBy(byFolder),
    initializationOptions: { settings: {}, folderSettings: { [uriOf('乙')]: { rules: { [RULE]: 'hint' } } } },
  });
  for (const uri of [a, b]) await t.open(uri, brokenReport, 'plaintext');
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
  const t = await start({
    folders: [uriOf('甲'), uriOf('乙')],
    ...settingsBy({ [uriOf('乙')]: named, [uriOf('丙')]: { rules: { 'title-absent': 'off' }, ...named } }),
  });
  for (const uri of [a, b, c]) await t.open(uri, readFileSync(fileURLToPath(uri), 'utf8'));
  await eventually(t, b, (found) => severities(found, 'title-absent').length > 0);
  expect(await t.diagnostics(a)).toEqual([]);
  expect(await t.diagnostics(c)).toEqual([]);
  await changeFolders(t, [uriOf('丙')], []);
  const found = await eventually(t, c, (all) => all.length > 0);
  expect(severities(found, 'title-absent')).toEqual([]);
});

test('the project file of one folder says nothing about another, and reports of both are held against each other', async () => {
  write('甲/.xxgkrc.json', '{ "rules": { "carried-over": "error" } }');
  write('乙/.xxgkrc.json', '{ "rules": { "carried-over": "off" } }');
  const [last, now] = [write('甲/2023.md', changedLastYear), write('乙/2024.md', departmentReport)];
  const t = await start({ folders: [uriOf('甲'), uriOf('乙')] });
  await t.open(last, changedLastYear);
  await t.open(now, departmentReport);
  await eventually(t, last, (found) => severities(found, 'carried-over')[0] === 1);
  expect(await t.diagnostics(now)).toEqual([]);
});

test('a finding let stand goes into the project file of the innermost folder', async () => {
  const uri = write('县/水利局/年报.txt', brokenReport);
  const t = await start({ folders: [uriOf('县'), uriOf('县/水利局')] });
  await t.open(uri, brokenReport, 'plaintext');
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
  const [last, now] = [write('县/往年/2023.md', changedLastYear), write('乙/2024.md', departmentReport)];
  write('县/2022.md', lastYearReport.replaceAll('2023年', '2022年').replace('2024年1月', '2023年1月'));
  const folders = [uriOf('县'), uriOf('县/往年'), uriOf('乙')];
  const t = await start({ folders });
  await t.open(now, departmentReport);
  await eventually(t, now, (found) => severities(found, 'carried-over').length > 0);
  const listed = async (): Promise<readonly (number | null)[]> =>
    (await t.request<ReviewResult>('xxgk/review', {})).reports.map(({ year }) => year);
  expect(await listed()).toEqual([2022, 2023, 2024]);
  await changeFolders(t, [], [uriOf('县')]);
  await expect.poll(listed).toEqual([2023, 2024]);
  expect(severities(await t.diagnostics(now), 'carried-over')).toHaveLength(1);
  await t.open(last, changedLastYear);
  await changeFolders(t, [], [uriOf('县/往年')]);
  expect(severities(await t.diagnostics(now), 'carried-over')).toHaveLength(1);
  await t.close(last);
  await eventually(t, now, (found) => severities(found, 'carried-over').length === 0);
});

test('a place without a host has its project file and its neighbours too', async () => {
  const files = new Map([
    ['memfs:/年报/2023.md', changedLastYear],
    ['memfs:/.xxgkrc.json', '{ "rules": { "carried-over": "information" } }'],
    ['memfs:/别处/.xxgkrc.json', `{ "rules": { "${RULE}": "off" } }`],
  ]);
  const t = await start({
    folders: ['memfs:/年报'],
    initializationOptions: { files: true },
    answers: {
      'xxgk/files': ({ folder, names }: { folder: string; names: readonly string[] }) => ({
        closed: [{ uri: `${folder}/别处`, isLink: true }],
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
  // Links to folders are told by whoever does not follow them.
  const scope = await t.request<RollupScope>('xxgk/rollupScope', { folder: null });
  expect(scope).toMatchObject({ unread: 1, years: [{ year: 2023 }] });
  await t.open('memfs:/年报/2024.md', departmentReport);
  const found = await eventually(t, 'memfs:/年报/2024.md', (all) => severities(all, 'carried-over')[0] === 3);
  expect(found[0]?.relatedInformation?.[0]?.location.uri).toBe('memfs:/年报/2023.md');
  // Outside the workspace what lies above counts as well.
  await t.open('memfs:/别处/年报.txt', brokenReport, 'plaintext');
  await eventually(t, 'memfs:/别处/年报.txt', (all) => severities(all, RULE).length === 0);
});
