/** Every request on a report that is open already: nobody waits for an answer while writing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requests } from '../../server/src/requests.ts';
import { BROKEN_ROW, brokenReport } from '../fixtures/broken.ts';
import { rangeOf, Talk } from './harness.ts';

/** Of the quickest of many answers, so that a busy machine is no failure; most answers take a tenth of it. */
const MOST_MS = 10;
const TURNS = 30;
const WARMING = 10;

/** Ten kilobytes and more, with one number wrong. */
const words = '做好政策文件的发布和解读，及时更新公开目录，按规定答复群众提出的申请。\n\n'.repeat(60);
const text = brokenReport.replace('\n## 二、', `\n${words}\n## 二、`);

const uri = 'file:///speed.md';
const position = rangeOf(text, `${BROKEN_ROW} 3 | 0 | 1 | 1 | 1 | 14 |`, '14').start;
const blank = rangeOf(text, '## 六、').start;
const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };
const textDocument = { uri };
const pasted = '规章\t0\t0\t0\n行政规范性文件\t7\t3\t99';

const asked: Readonly<Record<string, object>> = {
  'textDocument/documentSymbol': { textDocument },
  'textDocument/foldingRange': { textDocument },
  'textDocument/documentLink': { textDocument },
  'textDocument/codeLens': { textDocument },
  'textDocument/hover': { textDocument, position },
  'textDocument/completion': { textDocument, position: { line: blank.line - 1, character: 0 } },
  'textDocument/definition': { textDocument, position },
  'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { textDocument, position },
  'textDocument/selectionRange': { textDocument, positions: [position] },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/formatting': { textDocument, options },
  'textDocument/rangeFormatting': { textDocument, range, options },
  'textDocument/onTypeFormatting': { textDocument, position, ch: '\n', options },
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [], triggerKind: 1 } },
  'textDocument/diagnostic': { textDocument },
  'workspace/symbol': { query: '公开' },
  [requests.status]: { uri },
  [requests.tables]: { uri },
  [requests.fixAll]: { uri },
  [requests.convert]: { uri, to: 'html' },
  [requests.recompute]: { uri, table: null },
  [requests.paste]: { uri, position, html: null, text: pasted },
  [requests.render]: { uri },
};

let talk: Talk;
beforeAll(async () => {
  talk = await Talk.start({ configuration: { inlayHints: { enabled: true }, codeLens: { enabled: true } } });
  await talk.open(uri, text);
  await talk.diagnostics(uri);
});
afterAll(async () => {
  expect(talk.log).toEqual([]);
  expect(await talk.stop()).toBe(0);
});

/** Milliseconds of the quickest answer. */
async function quickest(method: string, params: object, before: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < WARMING + TURNS; turn++) {
    await before();
    const start = performance.now();
    await talk.request(method, params);
    if (turn >= WARMING) best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.for(Object.entries(asked))('%s answers in milliseconds', async ([method, params]) => {
  expect(await talk.request(method, params)).not.toBeNull();
  const warm = await quickest(method, params, async () => {});
  let n = 0;
  const typed = await quickest(method, params, () =>
    talk.change(uri, { start: { line: 4, character: 0 }, end: { line: 4, character: n++ % 2 } }, n % 2 ? '又' : ''),
  );
  expect(warm).toBeLessThan(MOST_MS);
  expect(typed).toBeLessThan(2 * MOST_MS);
});
