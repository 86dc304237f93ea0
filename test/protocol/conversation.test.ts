import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver-protocol';
import { departmentReport } from '../fixtures/base.ts';
import { BROKEN_ROW, brokenReport } from '../fixtures/broken.ts';
import { applyTextEdits, editsOf, positionAt, rangeOf, Talk, until } from './harness.ts';

/** One wrong number: 自然人 of 予以公开 is 9 for 8. */

describe('a client that pulls', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await Talk.start({ initializationOptions: { rulePages: 'file:///pages' } });
  });
  afterAll(async () => {
    expect(await talk.stop()).toBe(0);
    expect(talk.log).toEqual([]);
    expect(talk.published).toEqual([]);
  });

  test('the server names what it can do', () => {
    expect(talk.capabilities.textDocumentSync).toMatchObject({ openClose: true, change: 2 });
    expect(talk.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: false });
    expect(talk.capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
  });

  test('a report that is right has no findings', async () => {
    await talk.open('file:///right.md', departmentReport);
    expect(await talk.diagnostics('file:///right.md')).toEqual([]);
  });

  test('one wrong number is one error, on that number, with its relations and a link to the page of its rule', async () => {
    await talk.open('file:///broken.md', brokenReport);
    const found = await talk.diagnostics('file:///broken.md');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 1,
      source: 'xxgk',
      code: 'requests-row-total',
      codeDescription: { href: 'file:///pages/requests-row-total.md' },
      range: rangeOf(brokenReport, BROKEN_ROW, '9'),
    });
    expect(found[0]?.message).toContain('表三');
    expect(found[0]?.relatedInformation?.length).toBeGreaterThan(3);
  });

  test('an answer that has not changed is not sent again', async () => {
    const first = await talk.pull('file:///broken.md');
    const again = await talk.pull('file:///broken.md', first.resultId);
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  test('of a document that is opened anew nothing is unchanged, though its versions begin anew too', async () => {
    const uri = 'file:///reopened.md';
    await talk.open(uri, brokenReport);
    const { resultId } = await talk.pull(uri);
    await talk.close(uri);
    await talk.open(uri, departmentReport);
    expect(await talk.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('the quick fix of the number is preferred, resolved later, and mends the text', async () => {
    const range = rangeOf(brokenReport, BROKEN_ROW, '9');
    const diagnostics = await talk.diagnostics('file:///broken.md');
    const actions = (await talk.actions('file:///broken.md', range, diagnostics, ['quickfix'])) ?? [];
    const preferred = actions.filter((action) => action.isPreferred);
    expect(preferred).toHaveLength(1);
    expect(preferred[0]?.edit).toBeUndefined();
    expect(preferred[0]?.diagnostics).toHaveLength(1);
    const { edit } = await talk.resolve(preferred[0] as CodeAction);
    expect(applyTextEdits(brokenReport, editsOf(edit, 'file:///broken.md'))).toBe(departmentReport);
    expect(edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 1 } });
  });

  test('an action chosen after the finding is gone does nothing', async () => {
    await talk.open('file:///gone.md', brokenReport);
    const range = rangeOf(brokenReport, BROKEN_ROW, '9');
    const [action] = (await talk.actions('file:///gone.md', range, [], ['quickfix'])) ?? [];
    await talk.change('file:///gone.md', range, '8');
    expect((await talk.resolve(action as CodeAction)).edit).toBeUndefined();
  });

  test('an action chosen after the text moved is computed on the text as it is', async () => {
    await talk.open('file:///moved.md', brokenReport);
    const [action] =
      (await talk.actions('file:///moved.md', rangeOf(brokenReport, BROKEN_ROW, '9'), [], ['quickfix'])) ?? [];
    const top = positionAt(brokenReport, 0);
    await talk.change('file:///moved.md', { start: top, end: top }, '\n\n');
    const { edit } = await talk.resolve(action as CodeAction);
    expect(applyTextEdits(`\n\n${brokenReport}`, editsOf(edit, 'file:///moved.md'))).toBe(`\n\n${departmentReport}`);
  });

  test('changes come in parts, and the next answer is about the new text', async () => {
    const uri = 'file:///typed.md';
    await talk.open(uri, departmentReport);
    expect(await talk.diagnostics(uri)).toEqual([]);
    const range = rangeOf(departmentReport, '| （一）予以公开 | 8 |', '8');
    await talk.change(uri, range, '9');
    expect(await talk.diagnostics(uri)).toHaveLength(1);
    await talk.change(uri, range, '8');
    expect(await talk.diagnostics(uri)).toEqual([]);
  });

  test('the outline has the title, the six sections, sub-headings, tables and rows', async () => {
    const symbols =
      (await talk.request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: 'file:///right.md' },
      })) ?? [];
    const names = symbols.map(({ name }) => name);
    expect(names[0]).toBe('澄溪县水利局2024年政府信息公开工作年度报告');
    expect(names.slice(1, 7)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(symbols[1]?.children?.map(({ name }) => name)).toEqual([
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ]);
    expect(symbols[3]?.children?.[0]?.name).toContain('表三');
    expect(symbols[3]?.children?.[0]?.children).toHaveLength(25);
  });

  test('search over the workspace finds sections of open reports by their characters', async () => {
    const found = await talk.request<{ name: string; location: { uri: string } }[]>('workspace/symbol', {
      query: '存在问题',
    });
    const right = found.filter(({ location }) => location.uri === 'file:///right.md');
    expect(right.map(({ name }) => name)).toEqual(['五、存在的主要问题及改进情况']);
    expect(await talk.request('workspace/symbol', { query: '没有这样的词' })).toEqual([]);
  });

  test('sections and tables fold', async () => {
    const ranges =
      (await talk.request<FoldingRange[]>('textDocument/foldingRange', {
        textDocument: { uri: 'file:///right.md' },
      })) ?? [];
    const lines = departmentReport.split('\n');
    expect(ranges.filter(({ startLine }) => lines[startLine]?.startsWith('## '))).toHaveLength(6);
    expect(ranges.some(({ startLine }) => lines[startLine]?.startsWith('| 办理情况'))).toBe(true);
    for (const { endLine } of ranges) expect(lines[endLine]).not.toBe('');
  });

  test('a missing section is offered anywhere and lands in its place', async () => {
    const uri = 'file:///missing.md';
    const start = departmentReport.indexOf('## 五、');
    const end = departmentReport.indexOf('## 六、');
    const text = departmentReport.slice(0, start) + departmentReport.slice(end);
    await talk.open(uri, text);
    const found = await talk.diagnostics(uri);
    expect(found.map(({ code }) => code)).toContain('section-missing');
    const top = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
    const actions = (await talk.actions(uri, top)) ?? [];
    const insert = actions.find(({ title }) => title.includes('五、'));
    const { edit } = await talk.resolve(insert as CodeAction);
    const mended = applyTextEdits(text, editsOf(edit, uri));
    expect(mended.indexOf('## 四、')).toBeLessThan(mended.indexOf('## 五、存在的主要问题及改进情况'));
    expect(mended.indexOf('## 五、')).toBeLessThan(mended.indexOf('## 六、'));
  });

  test('fix all changes what is safe and no figure', async () => {
    const uri = 'file:///all.md';
    const text = brokenReport.replace('## 一、总体情况', '## 一、工作开展总体情况');
    await talk.open(uri, text);
    const [action] =
      (await talk.actions(uri, { start: positionAt(text, 0), end: positionAt(text, 0) }, [], ['source.fixAll'])) ?? [];
    expect(action?.kind).toBe('source.fixAll.xxgk');
    const { edit } = await talk.resolve(action as CodeAction);
    expect(applyTextEdits(text, editsOf(edit, uri))).toBe(brokenReport);
  });

  test('a document that is no report gets no answer of any kind', async () => {
    const uri = 'file:///notes.md';
    const text = '# 会议纪要\n\n一、总体情况\n\n今天讨论了政府信息公开工作。\n';
    await talk.open(uri, text);
    expect(await talk.diagnostics(uri)).toEqual([]);
    const textDocument = { uri };
    expect(await talk.request('textDocument/documentSymbol', { textDocument })).toBeNull();
    expect(await talk.request('textDocument/foldingRange', { textDocument })).toBeNull();
    expect(await talk.actions(uri, { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } })).toBeNull();
    const status = { uri, recognised: 'none', errors: 0 };
    expect(await talk.request('xxgk/status', { uri })).toMatchObject(status);
  });

  test('the switch makes a report of it, and takes it back', async () => {
    const uri = 'file:///notes.md';
    await talk.request('xxgk/switch', { uri, on: true });
    expect(await talk.request('xxgk/status', { uri })).toMatchObject({ recognised: 'switch' });
    expect((await talk.diagnostics(uri)).length).toBeGreaterThan(0);
    await talk.request('xxgk/switch', { uri, on: null });
    expect(await talk.diagnostics(uri)).toEqual([]);
  });

  test('the directive switches a report off', async () => {
    const uri = 'file:///off.md';
    await talk.open(uri, `<!-- xxgk: off -->\n${brokenReport}`);
    expect(await talk.diagnostics(uri)).toEqual([]);
  });

  test('a table of tabs becomes a Markdown table in its place', async () => {
    const uri = 'file:///tabs.md';
    const start = brokenReport.indexOf('| 行政复议 结果维持');
    const end = brokenReport.indexOf('## 五、');
    const cells = brokenReport.slice(start, end).trim().split('\n');
    const tabs = [cells[0], cells[2]].map((line) => (line as string).slice(2, -2).replaceAll(' | ', '\t')).join('\n');
    const text = `${departmentReport.slice(0, start)}${tabs}\n\n${departmentReport.slice(end)}`;
    await talk.open(uri, text);
    const at = positionAt(text, start + 3);
    const actions = (await talk.actions(uri, { start: at, end: at }, [], ['refactor'])) ?? [];
    const convert = actions.find(({ kind }) => kind === 'refactor.rewrite.xxgk');
    const { edit } = await talk.resolve(convert as CodeAction);
    expect(applyTextEdits(text, editsOf(edit, uri))).toBe(departmentReport);
  });

  test('what the commands of the client ask for', async () => {
    const { text } = await talk.request<{ text: string }>('xxgk/newReport', { organ: '澄溪县民政局', year: 2025 });
    expect(text).toContain('# 澄溪县民政局2025年政府信息公开工作年度报告');
    await talk.open('file:///new.md', text);
    expect((await talk.diagnostics('file:///new.md')).filter(({ severity }) => severity === 1)).toEqual([]);
    expect(await talk.request('xxgk/tables', {})).toHaveLength(3);
    const position = { line: 0, character: 0 };
    const nothing = { edit: null, changes: 0 };
    expect(await talk.request('xxgk/insertTable', { uri: 'file:///right.md', table: 'requests', position })).toEqual(
      nothing,
    );
    // No report is not a report with nothing to do: the client says so.
    await talk.open('file:///notes.md', '# 会议记录\n');
    expect(await talk.request('xxgk/fixAll', { uri: 'file:///right.md' })).toEqual(nothing);
    expect(await talk.request('xxgk/fixAll', { uri: 'file:///notes.md' })).toBeNull();
    expect(await talk.request('xxgk/recompute', { uri: 'file:///notes.md', table: null })).toBeNull();
    const unknown = { uri: 'file:///never.md', table: 'requests', position };
    expect(await talk.request('xxgk/insertTable', unknown)).toBeNull();
    await talk.open('file:///empty.md', '');
    const inserted = await talk.request<{ edit: object }>('xxgk/insertTable', {
      uri: 'file:///empty.md',
      table: 'reviews',
      position,
    });
    expect(applyTextEdits('', editsOf(inserted.edit, 'file:///empty.md'))).toContain('行政复议 结果维持');
  });
});

describe('a client that waits to be told', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await Talk.start({ diagnostics: 'push', configuration: { messageLanguage: 'en' } });
  });
  afterAll(async () => {
    expect(await talk.stop()).toBe(0);
    expect(talk.log).toEqual([]);
  });
  const last = (uri: string) => talk.published.findLast((sent) => sent.uri === uri);

  test('no pull is announced', () => {
    expect(talk.capabilities.diagnosticProvider).toBeUndefined();
  });

  test('findings are sent with the version they are about, in the configured language', async () => {
    await talk.open('file:///a.md', brokenReport);
    const sent = await until(() => last('file:///a.md'));
    expect(sent.version).toBe(1);
    const english = await until(() => {
      const message = last('file:///a.md')?.diagnostics[0]?.message;
      return typeof message === 'string' && /[a-z]{4}/.test(message) && message;
    });
    expect(english).toBeTruthy();
  });

  test('a burst of changes is answered once or a few times, the last time rightly', async () => {
    const uri = 'file:///burst.md';
    await talk.open(uri, departmentReport);
    await until(() => last(uri));
    const before = talk.published.length;
    const started = performance.now();
    const at = rangeOf(departmentReport, '| （一）予以公开 | 8 |', '8');
    for (let i = 0; i < 29; i++) await talk.change(uri, at, String(i % 10));
    const version = await talk.change(uri, at, '8');
    const sent = await until(() => (last(uri)?.version === version ? last(uri) : undefined));
    expect(sent.diagnostics).toEqual([]);
    // Three for a burst; more only where a busy machine draws it out.
    const most = 3 + Math.floor((performance.now() - started) / 50);
    expect(talk.published.length - before).toBeLessThanOrEqual(most);
  });

  test('a closed document is cleared', async () => {
    await talk.close('file:///a.md');
    const sent = await until(() => (last('file:///a.md')?.diagnostics.length === 0 ? last('file:///a.md') : undefined));
    expect(sent.diagnostics).toEqual([]);
  });
});

describe('a client of the protocol before 3.18, without levels in its outline', () => {
  const textDocument = { uri: 'file:///broken.md' };
  let talk: Talk;
  beforeAll(async () => {
    const capabilities = { textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } } };
    talk = await Talk.start({ capabilities });
    await talk.open(textDocument.uri, brokenReport);
  });
  afterAll(async () => {
    expect(await talk.stop()).toBe(0);
  });

  test('gets the related places, though it says that it knows them only of what is pushed', async () => {
    const [found] = await talk.diagnostics(textDocument.uri);
    expect(found?.relatedInformation?.length).toBeGreaterThan(3);
  });

  test('gets the outline as one list, each symbol with the name of the one it lies in', async () => {
    const symbols = (await talk.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument })) ?? [];
    expect(symbols.every(({ location }) => location.uri === textDocument.uri)).toBe(true);
    expect(symbols.find(({ name }) => name === '（一）予以公开')).toMatchObject({
      containerName: '表三：收到和处理政府信息公开申请情况',
      location: { range: { start: rangeOf(brokenReport, BROKEN_ROW, '| （一').start } },
    });
    expect(symbols.filter(({ name }) => name.startsWith('五、'))).toHaveLength(1);
  });
});
