/** Letting a finding stand and taking it back, as an editor does it: the action, its edit, the next answer. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { departmentReport } from '../fixtures/base.ts';
import { BROKEN_ROW, brokenReport } from '../fixtures/broken.ts';
import { applyTextEdits, editsOf, eventually, rangeOf, type Talk } from './harness.ts';
import { placeForEach } from './place.ts';

const HERE = '忽略此处（写明理由）：requests-row-total';
const FILE = '在本文件中忽略 requests-row-total（写明理由）';

const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const without =
  (rule: string) =>
  (found: readonly Diagnostic[]): boolean =>
    found.every(({ code }) => code !== rule);

interface Answer {
  readonly edit: WorkspaceEdit | null;
  readonly config: string | null;
  readonly problem: string | null;
}

const { pathOf, uriOf, write, start } = placeForEach();
const withCommands = { initializationOptions: { commands: true } };

async function actionOn(talk: Talk, uri: string, finding: Diagnostic, title: string): Promise<CodeAction> {
  const actions = (await talk.actions(uri, finding.range, [finding], ['quickfix'])) ?? [];
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`none of ${actions.map((one) => one.title).join(', ')} is ${title}`);
  return action;
}

/** What the client's command asks when its user has given a reason. */
async function withReason(talk: Talk, action: CodeAction, reason: string): Promise<Answer> {
  expect(action.edit).toBeUndefined();
  return talk.request<Answer>('xxgk/suppress', { data: action.command?.arguments?.[0], reason });
}

/** Writes the project file as an edit has it, and tells. */
async function saveConfig(talk: Talk, edit: WorkspaceEdit | null): Promise<string> {
  const path = pathOf('.xxgkrc.json');
  const change = edit?.documentChanges?.at(-1) as TextDocumentEdit;
  expect(change.textDocument.uri).toBe(uriOf('.xxgkrc.json'));
  const made = edit?.documentChanges?.some((one) => 'kind' in one && one.kind === 'create');
  const text = applyTextEdits(
    made ? '' : readFileSync(path, 'utf8'),
    editsOf(edit ?? undefined, change.textDocument.uri),
  );
  writeFileSync(path, text);
  await talk.filesChanged({ uri: change.textDocument.uri, type: made ? 1 : 2 });
  return text;
}

test('in Markdown a mark is written around the table; when the number is mended it is unused, and goes', async () => {
  const t = await start(withCommands);
  const uri = uriOf('年报.md');
  await t.open(uri, brokenReport);
  const [finding] = await t.diagnostics(uri);
  const { edit, config, problem } = await withReason(
    t,
    await actionOn(t, uri, finding as Diagnostic, HERE),
    '已与档案核对',
  );
  expect({ config, problem }).toEqual({ config: null, problem: null });
  expect(edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
  const text = applyTextEdits(brokenReport, editsOf(edit ?? undefined, uri));
  expect(text).toContain('<!-- xxgk-disable requests-row-total: 已与档案核对 -->\n| 办理情况');
  await t.change(uri, everything, text);
  expect(await t.diagnostics(uri)).toEqual([]);

  const mended = text.replace(BROKEN_ROW, '| （一）予以公开 | 8 |');
  await t.change(uri, everything, mended);
  const [unused, ...others] = await t.diagnostics(uri);
  expect(others).toEqual([]);
  expect(unused).toMatchObject({ code: 'suppression-unused', severity: 4 });
  const [fix] = (await t.actions(uri, (unused as Diagnostic).range, [unused as Diagnostic], ['quickfix'])) ?? [];
  expect(fix?.isPreferred).toBe(true);
  const { edit: away } = await t.resolve(fix as CodeAction);
  expect(applyTextEdits(mended, editsOf(away, uri))).toBe(departmentReport);
});

test('the whole file, from the top', async () => {
  const t = await start(withCommands);
  const uri = uriOf('年报.md');
  await t.open(uri, brokenReport);
  const [finding] = await t.diagnostics(uri);
  const { edit } = await withReason(t, await actionOn(t, uri, finding as Diagnostic, FILE), '已核对');
  const text = applyTextEdits(brokenReport, editsOf(edit ?? undefined, uri));
  expect(text).toBe(`<!-- xxgk-disable requests-row-total: 已核对 -->\n${brokenReport}`);
});

test('an editor without our command gets the mark with the reason still to be written', async () => {
  const t = await start();
  const uri = uriOf('年报.md');
  await t.open(uri, brokenReport);
  const [finding] = await t.diagnostics(uri);
  const action = await actionOn(t, uri, finding as Diagnostic, FILE);
  expect(action.command).toBeUndefined();
  const { edit } = await t.resolve(action);
  const text = applyTextEdits(brokenReport, editsOf(edit, uri));
  expect(text.split('\n')[0]).toBe('<!-- xxgk-disable requests-row-total: -->');
  await t.change(uri, everything, text);
  expect((await t.diagnostics(uri)).map(({ code }) => code)).toEqual(['suppression-reason', 'requests-row-total']);
});

test('in plain text the project file is made, then added to, and an unused entry taken out again', async () => {
  const t = await start(withCommands);
  const [uri, other] = [uriOf('年报.txt'), uriOf('另一份.txt')];
  const second = brokenReport.replaceAll('澄溪县', '平野县');
  await t.open(uri, brokenReport, 'plaintext');
  await t.open(other, second, 'plaintext');
  for (const [one, text] of [
    [uri, brokenReport],
    [other, second],
  ] as const) {
    const finding = (await t.diagnostics(one)).find(({ code }) => code === 'requests-row-total');
    expect(finding?.range).toEqual(rangeOf(text, BROKEN_ROW, '9'));
    const { edit, config } = await withReason(t, await actionOn(t, one, finding as Diagnostic, HERE), '已核对');
    expect(config).toBe(uriOf('.xxgkrc.json'));
    await saveConfig(t, edit);
    await eventually(t, one, without('requests-row-total'));
  }
  const config = JSON.parse(readFileSync(pathOf('.xxgkrc.json'), 'utf8'));
  const cell = { table: 'requests', row: 'granted', column: 'naturalPerson' };
  expect(config).toEqual({
    suppressions: [
      { file: '年报.txt', rule: 'requests-row-total', cell, reason: '已核对' },
      { file: '另一份.txt', rule: 'requests-row-total', cell, reason: '已核对' },
    ],
  });

  await t.change(uri, rangeOf(brokenReport, BROKEN_ROW, '9'), '8');
  const unused = (await t.diagnostics(uri)).find(({ code }) => code === 'suppression-unused');
  const { edit } = await withReason(
    t,
    await actionOn(t, uri, unused as Diagnostic, '从 .xxgkrc.json 中删去这一条忽略'),
    '',
  );
  expect(JSON.parse(await saveConfig(t, edit)).suppressions).toHaveLength(1);
  await eventually(t, uri, without('suppression-unused'));
  expect(await t.diagnostics(other)).toSatisfy(without('requests-row-total'));
});

test('the project file that is open counts as it stands, comments kept; one with mistakes is not written to', async () => {
  const config = write('.xxgkrc.json', '{}');
  const t = await start(withCommands);
  const uri = uriOf('年报.txt');
  await t.open(uri, brokenReport, 'plaintext');
  const text = '{\n  // 本局约定\n  "suppressions": [\n  ]\n}\n';
  await t.open(config, text, 'jsonc');
  const finding = (await t.diagnostics(uri)).find(({ code }) => code === 'requests-row-total') as Diagnostic;
  const action = await actionOn(t, uri, finding, FILE);
  const { edit } = await withReason(t, action, '已核对');
  expect(edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: config, version: 1 } });
  expect(applyTextEdits(text, editsOf(edit ?? undefined, config))).toBe(
    '{\n  // 本局约定\n  "suppressions": [\n    { "file": "年报.txt", "rule": "requests-row-total", "reason": "已核对" }\n  ]\n}\n',
  );
  await t.change(config, rangeOf(text, '"suppressions"'), 'suppressions');
  const answer = await withReason(t, action, '已核对');
  expect(answer.edit).toBeNull();
  expect(answer.problem).toContain('.xxgkrc.json');
});

test('a draft that has no file yet is to be saved first; a finding that is gone is not suppressed', async () => {
  const t = await start(withCommands);
  const uri = 'untitled:Untitled-1';
  await t.open(uri, brokenReport, 'plaintext');
  const finding = (await t.diagnostics(uri)).find(({ code }) => code === 'requests-row-total') as Diagnostic;
  const action = await actionOn(t, uri, finding, HERE);
  expect((await withReason(t, action, '已核对')).problem).toContain('请先保存');
  await t.change(uri, finding.range, '8');
  expect(await withReason(t, action, '已核对')).toMatchObject({ edit: null, problem: '这个问题已经不在了' });
});
