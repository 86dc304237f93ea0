/** Renumbering the sub-headings （一）（二）… of a section in their order. */
import type { Edit } from '../report/finding.ts';
import { subHeadings } from '../report/outline.ts';
import type { Report, Section } from '../report/types.ts';
import { chineseNumber } from '../text/numerals.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 … 99 as 一 … 九十九. */
function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  return tens === 0 ? (digits[n] ?? '') : `${tens > 1 ? digits[tens] : ''}十${digits[n % 10] ?? ''}`;
}

/** Edits for the numerals that are out of step; none where they count up from 一. */
export function renumberEdits(report: Report, section: Section): readonly Edit[] {
  const edits: Edit[] = [];
  let count = 0;
  for (const heading of subHeadings(report, section)) {
    const found = /^[（(]([一二三四五六七八九十]{1,3})[）)]/.exec(heading.text);
    if (heading.level !== 1 || !found) continue;
    count++;
    const written = found[1] as string;
    if (chineseNumber(written) === count || count > 99) continue;
    const start = heading.start + 1;
    edits.push({ start, end: start + written.length, newText: numeral(count) });
  }
  return edits;
}
