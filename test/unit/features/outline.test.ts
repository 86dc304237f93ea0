import { expect, test } from 'vitest';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { headingEnds, subHeadings } from '../../../server/src/report/outline.ts';
import { at, base, type Marked } from './support.ts';

const FIRST = '### （一）主动公开\n';
const crowded = (count: number): Marked => base(FIRST, `${'### （一）主动公开\n\n没有。\n\n'.repeat(count)}${FIRST}`);

test('a sub-heading reaches to the next of its level or above', () => {
  const { report } = base(FIRST, `${FIRST}\n1. 法定公开\n\n没有。\n\n2. 其他公开\n\n没有。\n`);
  const [section] = report.sections;
  if (!section) throw new Error('no section');
  const headings = subHeadings(report, section);
  expect(headings.slice(0, 4).map(({ level }) => level)).toEqual([1, 2, 2, 1]);
  const ends = headingEnds(headings, section.end);
  expect(ends.slice(0, 3)).toEqual([headings[3]?.start, headings[2]?.start, headings[3]?.start]);
  expect(ends.at(-1)).toBe(section.end);
});

test('the outline of a crowded section stops somewhere, and says so', () => {
  const { report } = crowded(600);
  const [, section] = documentSymbols(report, 'zh-cn');
  expect(section?.children).toHaveLength(501);
  const last = section?.children?.at(-1);
  const [first] = report.sections;
  if (!last || !first) throw new Error('no outline');
  expect(last.name).toBe(`……另有 ${subHeadings(report, first).length - 500} 个小标题未列出`);
  expect(at(report, last.selectionRange)).toBe('（一）主动公开');
});

test('a text of nothing but sub-headings takes no time', () => {
  const { report } = crowded(20_000);
  const started = performance.now();
  documentSymbols(report, 'zh-cn');
  expect(foldingRanges(report).length).toBeGreaterThan(20_000);
  expect(performance.now() - started).toBeLessThan(500);
});
