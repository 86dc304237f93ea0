import { describe, expect, test } from 'vitest';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { statusOf } from '../../../server/src/features/status.ts';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { semanticTokens } from '../../../server/src/features/tokens.ts';
import { headingEnds, subHeadings } from '../../../server/src/report/outline.ts';
import { stopwatch } from '../../stopwatch.ts';
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

test('no two rows of a table share a place in the outline, though 表四 stands on one line', () => {
  const { report } = base(FIRST, FIRST);
  const tables = documentSymbols(report, 'zh-cn').flatMap((s) => s.children?.filter((c) => c.children) ?? []);
  const reviews = tables.at(-1)?.children ?? [];
  expect(reviews.map((row) => at(report, row.range))).toEqual([
    '2 | 0 | 1 | 0 | 3',
    '1 | 0 | 0 | 1 | 2',
    '1 | 0 | 0 | 0 | 1',
  ]);
});

test('a text of nothing but sub-headings takes no time', () => {
  const { report } = crowded(20_000);
  const elapsed = stopwatch();
  documentSymbols(report, 'zh-cn');
  expect(foldingRanges(report)).toHaveLength(5000);
  expect(elapsed()).toBeLessThan(500);
});

describe('the word about what is left out', () => {
  const limits = ({ report, findings }: Marked, locale: 'zh-cn' | 'en' = 'zh-cn'): string | null =>
    statusOf(report, findings, locale).limits;
  const filled = (words: string): Marked => base('## 二、', `${words}\n\n## 二、`);

  test('none in a report as they are', () => {
    expect(limits(filled('依据国办公开办函〔2021〕30号。'))).toBeNull();
  });

  test('names what stops, and that does', () => {
    const headings = filled('### （一）事项\n\n做了一件事。\n\n'.repeat(6000));
    expect(foldingRanges(headings.report)).toHaveLength(5000);
    expect(limits(headings)).toBe('篇幅过长，大纲、折叠只覆盖前面一部分');
    expect(limits(headings, 'en')).toBe('Very long report: only its first part has outline, folding');
    const citations = filled('依据国办公开办函〔2021〕30号。\n'.repeat(21_000));
    expect(semanticTokens(citations.report, [])).toHaveLength(5 * 20_000);
    expect(limits(citations)).toBe('篇幅过长，着色只覆盖前面一部分');
  });

  test('of findings too', () => {
    expect(limits(filled('对政策的的出台征求意见。\n\n'.repeat(2000)))).toBe('篇幅过长，问题只覆盖前面一部分');
  });
});
