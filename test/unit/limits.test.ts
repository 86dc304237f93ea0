/** Tables of fixed size: what no longer fits must not go unseen. */
import { expect, test } from 'vitest';
import { mayBeBroken } from '../../server/src/repair/figures.ts';
import type { Grid } from '../../server/src/repair/grid.ts';
import { tokenise } from '../../server/src/report/facts/lex.ts';
import { lexicon } from '../../server/src/report/facts/lexicon.ts';
import { turning } from '../../server/src/report/facts/sentences.ts';
import { Trie } from '../../server/src/report/facts/trie.ts';
import { lists } from '../../server/src/report/marks.ts';
import type { ReportTable } from '../../server/src/report/types.ts';

test('every word of the lexicon has room, and is found', () => {
  const trie = new Trie();
  for (const first of trie.firsts()) trie.learn(first);
  const lost = lexicon.flatMap(([, , words]) =>
    words.split(' ').flatMap((word) => {
      const [head = '', ...ends] = word.split('*');
      const whole = (ends.length > 0 ? ends : ['']).map((end) => head + end);
      return whole.filter((text) => trie.match(text, 0, text.length)?.length !== text.length);
    }),
  );
  expect(lost).toEqual([]);
});

test('a tree that is full says so', () => {
  const trie = new Trie();
  const add = (text: string): void => {
    (trie as unknown as { add(text: string, word: object): void }).add(text, {});
  };
  expect(() => {
    for (let i = 0; i < 20_000; i++) add(`甲乙${i}`);
  }).toThrow('the trie is full');
  const many = new Trie() as unknown as { add(text: string, word: object): void };
  expect(() => {
    for (let c = 0x4e00; c < 0x4e00 + 1100; c++) many.add(String.fromCharCode(c), {});
  }).toThrow('the trie is full');
});

test('each mark of a sentence is told as what it is', () => {
  const kinds = ['，', '；', '：', '、', '（', '）'].map((mark) => tokenise(mark)[0]?.kind);
  expect(kinds).toEqual(['comma', 'semi', 'colon', 'item', 'open', 'close']);
});

test('a character is collected by one list alone, and five bits number the lists', () => {
  const characters = [...lists.join('')];
  expect(new Set(characters).size).toBe(characters.length);
  expect(lists.length).toBeLessThan(32);
});

test('a character turns a sentence in one way alone', () => {
  expect(new Set(turning).size).toBe(turning.length);
});

test('sums are checked however many cells a table has', () => {
  const COLUMNS = 3;
  const keys = Array.from({ length: 200 }, (_, i) => `row${i}`);
  const last = (keys.length - 1) * COLUMNS;
  const grid = {
    columns: COLUMNS,
    rowIndex: new Map(keys.map((key, i) => [key, i])),
    cells: keys.flatMap((key) => [key, key, key]),
    identities: [{}],
    first: Int16Array.of(0, 3),
    second: Int16Array.of(2),
    operand: Int16Array.of(last, last + 1, last + 2),
  } as unknown as Grid;
  const tableOf = (total: number): ReportTable =>
    ({
      byKey: new Map(
        keys.map((key) => [
          key,
          { key, cells: [1, 2, total].map((value) => ({ value, kind: 'number', start: 0, end: 1 })) },
        ]),
      ),
    }) as unknown as ReportTable;
  expect(mayBeBroken(tableOf(3), grid)).toBe(false);
  expect(mayBeBroken(tableOf(4), grid)).toBe(true);
});
