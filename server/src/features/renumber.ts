/** Renumbering in their order: the six sections, the sub-headings （一）（二）… and 1. 2. … */
import { opensRow } from '../parser/labels.ts';
import type { Edit, ReportFinding } from '../report/finding.ts';
import { subHeadings } from '../report/outline.ts';
import type { Report, Section, Span } from '../report/types.ts';
import { chineseNumber, ordinalOf } from '../text/numerals.ts';
import { gatherFixes } from './fixes.ts';

const MOST = 99;

/** A numeral as it stands; `fixed`: it counts, and is not for us to change. */
interface Item extends Span {
  readonly number: number;
  readonly fixed?: boolean;
}

/**
 * The numbers that are out of step. A list begins with 1: a second 1 begins another one where the list before it has
 * more than one item, and is a slip where it has not. A list that goes on counting below the next heading is left alone.
 */
function outOfStep(items: readonly (Item | 'heading')[]): readonly (readonly [Item, number])[] {
  const wrong: (readonly [Item, number])[] = [];
  let last = 0;
  let size = 0;
  for (const item of items) {
    if (item === 'heading') {
      size = 0;
      continue;
    }
    const begins = size === 0 ? item.number !== last + 1 : item.number === 1 && size > 1;
    const right = begins ? 1 : last + 1;
    if (begins) size = 0;
    size++;
    last = right;
    if (right <= MOST && item.number !== right && !item.fixed) wrong.push([item, right]);
  }
  return wrong;
}

/** Edits for the numerals of a section’s sub-headings that are out of step; none where they count up. */
export function renumberEdits(report: Report, section: Section): readonly Edit[] {
  const firsts: Item[] = report.strayHeadings
    .filter(({ start, end }) => start >= section.body.start && end <= section.body.end)
    .map(({ start, end, numeral: number }) => ({ start, end, number, fixed: true }));
  const strays = new Set(firsts.map(({ start }) => start));
  const seconds: (Item | 'heading')[] = [];
  for (const { start, end, level, text } of subHeadings(report, section)) {
    // A row torn off its table keeps the number the standard gives it.
    if (strays.has(start) || opensRow(report.text, start, end)) continue;
    const first = /^[（(]([一二三四五六七八九十]{1,3})[）)]/.exec(text)?.[1];
    const second = /^(\d{1,2})[.．、]/.exec(text)?.[1];
    if (level === 1) seconds.push('heading');
    if (level === 1 && first) {
      firsts.push({ start: start + 1, end: start + 1 + first.length, number: chineseNumber(first) ?? 0 });
    } else if (second) seconds.push({ start, end: start + second.length, number: Number(second) });
  }
  firsts.sort((a, b) => a.start - b.start);
  const edits = [
    ...outOfStep(firsts).map(([{ start, end }, right]): Edit => ({ start, end, newText: ordinalOf(right) })),
    ...(isMarkdownList(report, seconds)
      ? []
      : outOfStep(seconds).map(([{ start, end }, right]): Edit => ({ start, end, newText: String(right) }))),
  ];
  return edits.sort((a, b) => a.start - b.start);
}

/** `1.` before every item: Markdown counts by itself. */
const isMarkdownList = ({ markdown }: Report, items: readonly (Item | 'heading')[]): boolean =>
  markdown && items.every((item) => item === 'heading' || item.number === 1);

/** The same for the whole report, its sections included. */
export function renumberAll(report: Report, findings: readonly ReportFinding[]): readonly Edit[] {
  const sections = gatherFixes(
    findings.filter(({ rule }) => rule === 'section-misnumbered'),
    true,
  ).edits;
  const headings = report.sections.flatMap((section) => renumberEdits(report, section));
  return [...sections, ...headings].sort((a, b) => a.start - b.start);
}
