/** The server lives through whatever it is sent, and still answers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { departmentReport } from '../fixtures/base.ts';
import { Talk } from './harness.ts';

const texts: Readonly<Record<string, string>> = {
  empty: '',
  nul: '\u0000\u0001\uffff\ud800',
  'half a surrogate': `# 某局2024年政府信息公开工作年度报告\ud83d\n${'\udc00'.repeat(50)}`,
  'half a table': departmentReport.slice(0, departmentReport.indexOf('（四）无法提供')),
  'two reports': departmentReport + departmentReport,
  'other line breaks': departmentReport.replaceAll('\n', '\r'),
  'line separators': departmentReport.replaceAll('\n', '\u2028'),
  'ten thousand columns': `# 某局2024年政府信息公开工作年度报告\n\n|${' 1 |'.repeat(10_000)}\n`,
  'unclosed html': `${departmentReport}\n<table><tr><td><table><td>1<tr`,
  brackets: '（'.repeat(20_000),
  'one long line': `# 某局2024年政府信息公开工作年度报告\n${'一是公开政府信息1条，'.repeat(20_000)}`,
};

test('options of the client may have any shape', async () => {
  const settings = { messageLanguage: 'auto', rules: 7, recognition: { files: 'x' } };
  const misshapen = { settings, locale: 5, switches: null, folderSettings: 'a', rulePages: {}, commands: 'yes' };
  const t = await Talk.start({ initializationOptions: misshapen });
  await t.open('file:///a.md', departmentReport.replace('| 行政强制 | 2 |', '| 行政强制 | -2 |'));
  const [finding] = await t.diagnostics('file:///a.md');
  expect(finding?.code).toBe('cell-negative');
  expect(finding?.codeDescription?.href ?? '').not.toContain('object');
  await t.stop();
});

/** Every request about a document, with what it wants beside the document. */
const position = { line: 2, character: 3 };
const range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const formatting = { tabSize: 2, insertSpaces: true };
const everywhere: Readonly<Record<string, object>> = {
  documentSymbol: {},
  foldingRange: {},
  documentLink: {},
  codeLens: {},
  hover: { position },
  completion: { position },
  definition: { position },
  references: { position, context: { includeDeclaration: true } },
  documentHighlight: { position },
  selectionRange: { positions: [position, { line: 9_999_999, character: 9_999_999 }] },
  inlayHint: { range },
  'semanticTokens/full': {},
  formatting: { options: formatting },
  rangeFormatting: { range, options: formatting },
  onTypeFormatting: { position, ch: '\n', options: formatting },
};

let talk: Talk;
beforeAll(async () => {
  talk = await Talk.start({ configuration: { inlayHints: { enabled: true }, codeLens: { enabled: true } } });
});
afterAll(async () => {
  expect(talk.log).toEqual([]);
  expect(await talk.stop()).toBe(0);
});

test.for(Object.keys(texts))('%s', async (name) => {
  const uri = `file:///${encodeURIComponent(name)}.md`;
  await talk.open(uri, texts[name] as string);
  const textDocument = { uri };
  expect(Array.isArray(await talk.diagnostics(uri))).toBe(true);
  for (const [method, params] of Object.entries(everywhere)) {
    await talk.request(`textDocument/${method}`, { textDocument, ...params });
  }
  for (const action of (await talk.actions(uri, range)) ?? []) await talk.resolve(action);
  await talk.request('xxgk/recompute', { uri, table: null });
  await talk.request('xxgk/render', { uri });
  await talk.request('xxgk/status', { uri });
  await talk.close(uri);
});

test('a clipboard that holds more than any report is pasted as it is', { timeout: 60_000 }, async () => {
  const uri = 'file:///paste.md';
  await talk.open(uri, `${departmentReport}\n\n`);
  const line = departmentReport.split('\n').length;
  const paste = (more: string, as: 'html' | 'text' = 'html') => {
    const table = `<table><tr><td>行政处罚</td><td>987</td></tr><tr><td>行政强制</td><td>6</td></tr></table>${more}`;
    const clipboard = as === 'html' ? { html: table, text: null } : { html: null, text: table };
    return talk.request('xxgk/paste', { uri, position: { line, character: 0 }, ...clipboard });
  };
  const made = await paste('');
  expect(JSON.stringify(made)).toContain('987');
  expect(await paste(`<p>${'<span>a</span>'.repeat(10_000)}`)).toEqual(made);
  expect(await paste(`<img src="data:image/png;base64,${'a'.repeat(3_000_000)}">`)).toEqual(made);
  expect(await paste(`<table><tr>${'<td>1'.repeat(100_000)}`)).toBeNull();
  expect(await paste(`<table><tr>${'<td>1'.repeat(100_000)}`, 'text')).toBeNull();
  expect(await paste('1\n'.repeat(300_000), 'text')).toBeNull();
  await talk.close(uri);
});

test('requests about documents nobody opened, and shapes nobody sent before', async () => {
  const textDocument = { uri: 'file:///never.md' };
  expect(await talk.diagnostics(textDocument.uri)).toEqual([]);
  for (const [method, params] of Object.entries(everywhere)) {
    const answer = await talk.request(`textDocument/${method}`, { textDocument, ...params });
    if (method === 'semanticTokens/full') expect(answer).toEqual({ data: [] });
    else expect(answer).toBeNull();
  }
  expect(await talk.request('xxgk/status', { uri: 'file:///never.md' })).toBeNull();
  for (const data of [null, 1, 'x', {}, { uri: 1, do: 'fix' }, { uri: 'file:///never.md', do: 'nothing' }]) {
    const action = { title: 'x', data } as Parameters<Talk['resolve']>[0];
    expect((await talk.resolve(action)).edit).toBeUndefined();
  }
  await talk.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { xxgk: { rules: 'x', recognition: 7 } },
  });
  await talk.open('file:///after.md', departmentReport);
  expect(await talk.diagnostics('file:///after.md')).toEqual([]);
  expect(talk.exitCode).toBeUndefined();
});
