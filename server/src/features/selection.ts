/** Growing selection: cell, row, table, sub-heading's stretch, section, report. */
import type { SelectionRange } from 'vscode-languageserver-types';
import { headingEnds, subHeadings } from '../report/outline.ts';
import type { Report, Span } from '../report/types.ts';
import { rangeOf, within } from './place.ts';

/** From the largest to the smallest, each inside the one before. */
function spansAt(report: Report, offset: number): Span[] {
  const spans: Span[] = [{ start: 0, end: report.text.length }];
  const section = [...report.sections, ...report.duplicates].findLast((one) => within(offset, one));
  if (section) {
    spans.push(section);
    const headings = subHeadings(report, section);
    const i = headings.findLastIndex((heading) => heading.start <= offset);
    const heading = headings[i];
    if (heading) spans.push({ start: heading.start, end: headingEnds(headings, section.end)[i] as number });
  }
  const table = Object.values(report.tables).find((one) => one && within(offset, one));
  if (table) {
    spans.push(table);
    const rows = table.rows.filter((one) => within(offset, one));
    const cells = rows.flatMap((row) => [row.label, ...row.cells]);
    // Several rows of the standard may stand on one line, as those of 表四: the cell tells which one it is.
    const cell = cells.find((one) => one && one.end > one.start && within(offset, one));
    const row = rows.findLast((one) => cell === one.label || one.cells.some((own) => own === cell)) ?? rows.at(-1);
    if (row) spans.push(row);
    if (cell) spans.push(cell);
  } else {
    const line = report.lines.lineAt(offset);
    spans.push({ start: report.lines.starts[line] as number, end: report.lines.ends[line] as number });
  }
  return spans;
}

export function selectionRange(report: Report, offset: number): SelectionRange {
  let parent: SelectionRange | undefined;
  let outer: Span | null = null;
  for (const span of spansAt(report, offset)) {
    const inside = outer === null || (span.start >= outer.start && span.end <= outer.end);
    const same = outer !== null && span.start === outer.start && span.end === outer.end;
    if (!inside || same) continue;
    parent = parent ? { range: rangeOf(report, span), parent } : { range: rangeOf(report, span) };
    outer = span;
  }
  return parent as SelectionRange;
}
