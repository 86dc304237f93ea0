/** What stands in a cell where a number should; and what is written instead of a number spelled oddly. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { readValue } from '../../server/src/text/value.ts';
import { departmentReport } from '../fixtures/base.ts';
import { applyEdits } from '../property/support.ts';

test.each([
  ['126', 'number', 126],
  ['１２６', 'notation', 126],
  ['1,126', 'notation', 1126],
  ['O', 'notation', 0],
  ['12O', 'notation', 120],
  ['１Ｏ', 'notation', 10],
  ['2〇5', 'notation', 205],
  ['O1', 'text', null],
  ['一〇', 'text', null],
  ['12l', 'text', null],
] as const)('%s: %s', (text, kind, value) => {
  expect(readValue(text, 0, text.length)).toEqual({ kind, value });
});

test('a letter among digits becomes 0, and no digit is lost', () => {
  const parse = (text: string) => parseReport(text, { markdown: true });
  for (const [from, to] of [
    ['12O', '120'],
    ['１Ｏ６件', '１Ｏ６件'],
    ['1OO', '100'],
  ] as const) {
    const text = departmentReport.replace('| 行政许可 | 126 |', `| 行政许可 | ${from} |`);
    const [fix] = runRules(parse(text)).flatMap((f) => (f.rule === 'cell-notation' ? (f.fixes?.() ?? []) : []));
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace(from, to));
  }
});

test.each(['8 3', '2 0', '0 0', '12<br>6', '1 234', '1,1 26'])(
  '%s may be two numbers: joined when somebody says so',
  (from) => {
    const text = departmentReport.replace('| 行政许可 | 126 |', `| 行政许可 | ${from} |`);
    const found = runRules(parseReport(text, { markdown: true })).filter((f) => f.rule === 'cell-notation');
    expect(found.map((f) => f.message.key)).toEqual(['cell-notation.torn']);
    const [fix, ...others] = found[0]?.fixes?.() ?? [];
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ safe: false, preferred: false });
    const joined = from.replace(/[ ,]|<br>/g, '');
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace(from, joined));
  },
);

test('beside them what is certain is written by a safe fix', () => {
  const text = departmentReport
    .replace('| 行政许可 | 126 |', '| 行政许可 | 12 6 |')
    .replace('| 行政处罚 | 18 |', '| 行政处罚 | １８ |');
  const found = runRules(parseReport(text, { markdown: true })).filter((f) => f.rule === 'cell-notation');
  const safe = found.flatMap((f) => f.fixes?.() ?? []).filter((fix) => fix.safe);
  expect(safe.map(({ edits }) => applyEdits(text, edits))).toEqual([text.replace('１８', '18')]);
  expect(new Set(found.map((f) => f.fingerprint)).size).toBe(2);
});

test('in the text of a print the columns behind a mended number stay where they stood', () => {
  const printed = readFileSync(new URL('../../samples/05-PDF文本.txt', import.meta.url), 'utf8');
  const row = '行政规范性文件      8                 3                 46';
  const odd = '行政规范性文件      1,008             3                 46';
  const text = printed.replace(row, odd);
  expect(text).not.toBe(printed);
  const report = parseReport(text, { markdown: false });
  const fixes = runRules(report).flatMap((f) => (f.rule === 'cell-notation' ? (f.fixes?.() ?? []) : []));
  expect(applyEdits(text, fixes[0]?.edits ?? [])).toBe(text.replace('1,008 ', ' 1008 '));
});
