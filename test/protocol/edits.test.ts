/** A report edited at any place, in any way, is answered for as if it had just been opened. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { figuresOf } from '../fixtures/generate.ts';
import { writeReport } from '../fixtures/writer/index.ts';
import { Random } from '../fixtures/writer/random.ts';
import { PIECES } from '../property/mutations.ts';
import { Talk } from './harness.ts';

const uri = 'file:///edited.md';
const EDITS = 60;

/** One server follows the edits, the other is shown each text for the first time. */
let typed: Talk;
let fresh: Talk;
beforeAll(async () => {
  const configuration = { inlayHints: { enabled: true }, codeLens: { enabled: true } };
  [typed, fresh] = await Promise.all([Talk.start({ configuration }), Talk.start({ configuration })]);
});
afterAll(async () => {
  expect([...typed.log, ...fresh.log]).toEqual([]);
  expect([await typed.stop(), await fresh.stop()]).toEqual([0, 0]);
});

async function answers(talk: Talk): Promise<unknown> {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
  return {
    diagnostics: await talk.diagnostics(uri),
    symbols: await talk.request('textDocument/documentSymbol', { textDocument }),
    folds: await talk.request('textDocument/foldingRange', { textDocument }),
    tokens: ((await talk.request('textDocument/semanticTokens/full', { textDocument })) as { data: unknown }).data,
    lenses: await talk.request('textDocument/codeLens', { textDocument }),
    hints: await talk.request('textDocument/inlayHint', { textDocument, range }),
    formatting: await talk.request('textDocument/formatting', {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    }),
  };
}

/** What somebody may do: a character, a word, a stretch taken away, put twice, or taken back. */
function anyEdit(
  text: string,
  random: Random,
  earlier: readonly string[],
): { start: number; end: number; put: string } {
  const start = random.integer(0, text.length);
  const end = Math.min(text.length, start + random.integer(0, random.pick([0, 1, 4, 60, 400])));
  const back = earlier.length > 3 && random.chance(0.1) ? random.pick(earlier) : null;
  if (back !== null) return { start: 0, end: text.length, put: back };
  if (random.chance(0.2)) return { start, end: start, put: text.slice(start, end) };
  return { start, end, put: random.chance(0.4) ? '' : random.pick(PIECES) };
}

test.each([
  ['markdown', 1],
  ['cells', 2],
  ['html', 3],
  ['layout', 4],
] as const)('%s', { timeout: 60_000 }, async (notation, seed) => {
  const random = new Random(seed);
  const start = writeReport(figuresOf(seed, 'dense'), { notation, seed }).text;
  const document = TextDocument.create(uri, 'markdown', 1, start);
  const earlier: string[] = [];
  await typed.open(uri, start);
  for (let n = 0; n < EDITS; n++) {
    const text = document.getText();
    earlier.push(text);
    const { start: from, end: to, put } = anyEdit(text, random, earlier);
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    TextDocument.update(document, [{ range, text: put }], n + 2);
    await typed.change(uri, range, put);
    // Not after every edit: what is asked in between must not matter.
    if (random.chance(0.5)) continue;
    await fresh.open(uri, document.getText());
    expect(await answers(typed), JSON.stringify({ n, range, put })).toEqual(await answers(fresh));
    await fresh.close(uri);
  }
  await typed.close(uri);
});
