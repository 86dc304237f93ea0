/** Which fixes go into a text together. */
import { expect, test } from 'vitest';
import { applyEdits, gatherFixes } from '../../../server/src/features/fixes.ts';
import type { Edit, ReportFinding } from '../../../server/src/report/finding.ts';
import { stopwatch } from '../../stopwatch.ts';

const edit = (start: number, end: number, newText: string): Edit => ({ start, end, newText });

/** A finding whose one fix makes these edits. */
const finding = (...edits: Edit[]): ReportFinding => ({
  ...{ rule: 'repeated-word', severity: 'hint', start: 0, end: 0, cell: null, related: [], fingerprint: '' },
  message: { key: 'repeated-word', args: {} },
  fixes: () => [{ title: { key: 'repeated-word.fix', args: {} }, preferred: true, safe: true, edits }],
});

const mended = (...findings: ReportFinding[]): readonly [text: string, count: number] => {
  const { edits, count } = gatherFixes(findings, true);
  return [applyEdits('0123456789', edits), count];
};

test('those that lie apart all go in, in whatever order they come', () => {
  expect(mended(finding(edit(6, 7, 'c')), finding(edit(0, 1, 'a'), edit(8, 8, 'd')), finding(edit(3, 4, 'b')))).toEqual(
    ['a12b45c7d89', 3],
  );
});

test.each([
  ['the same characters', edit(2, 5, 'b')],
  ['some of them', edit(4, 6, 'b')],
  ['fewer from the same place on', edit(2, 3, 'b')],
  ['more from the same place on', edit(2, 8, 'b')],
  ['all around them', edit(1, 6, 'b')],
  ['a place among them', edit(3, 3, 'b')],
  ['the place where they begin', edit(2, 2, 'b')],
])('of two that touch %s the first goes in, whole', (_, other) => {
  expect(mended(finding(edit(2, 5, 'a')), finding(other, edit(9, 10, 'z')))).toEqual(['01a56789', 1]);
});

test('what ends where another begins is apart from it', () => {
  expect(mended(finding(edit(2, 5, 'a')), finding(edit(5, 6, 'b')), finding(edit(1, 2, 'c')))).toEqual(['0cab6789', 3]);
});

test('insertions of one fix at one place keep their order', () => {
  expect(mended(finding(edit(4, 4, 'a'), edit(4, 4, 'b')), finding(edit(0, 1, '-')))).toEqual(['-123ab456789', 2]);
});

test('many fixes of many edits take no time', () => {
  const one = (i: number): Edit => edit(i * 4, i * 4 + 1, '');
  const large = (from: number): ReportFinding =>
    finding(...Array.from({ length: 50_000 }, (_, i) => one(from + i * 2)));
  const single = Array.from({ length: 20_000 }, (_, i) => finding(one(200_000 + i)));
  const elapsed = stopwatch();
  expect(gatherFixes([large(0), large(1), ...single], true).edits).toHaveLength(120_000);
  expect(elapsed()).toBeLessThan(2000);
});
