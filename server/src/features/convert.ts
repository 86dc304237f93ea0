/** A table of the report in the Markdown form, its values kept. */

import { type Beyond, cellWords, markdownTable, pipeRow } from '../render/markdown.ts';
import type { Edit } from '../report/finding.ts';
import { elementOf, lineBreak } from '../report/lines.ts';
import type { Report, ReportTable, Span } from '../report/types.ts';
import { type CellAddress, standards, type TableId, type TableStandard } from '../standard/index.ts';
import { foldWords, oneLine } from '../text/chars.ts';
import { leftWords } from './leftWords.ts';

/** The rows the table has to show: those of its format, （六） in one row where the text has it so. */
export function standardOfTable(table: ReportTable): TableStandard {
  const own = standards[table.standard].tables[table.id];
  return table.id === 'requests' && table.collapsed ? standards['2019'].tables.requests : own;
}

const wordsOf = (report: Report, span: Span | null): string =>
  span ? oneLine(report.spoken.slice(span.start, span.end)) : '';

/** Rows the standard does not know, as they are: nothing of the text may be lost. */
function rest(report: Report, table: ReportTable): string[] {
  return table.extras.map((row) =>
    pipeRow([wordsOf(report, row.label), ...row.cells.map((cell) => wordsOf(report, cell))]),
  );
}

/** Cells beyond the columns of a row, and figures of （三）–（六） themselves: before the first row of their group. */
function beyond(report: Report, table: ReportTable, standard: TableStandard): Beyond {
  const rows = standard.blocks.flatMap((block) => block.rows);
  return {
    cells: (key) => table.byKey.get(key)?.surplus.map((span) => wordsOf(report, span)) ?? [],
    before: (key) =>
      table.groupRows
        .filter(({ group, cells }) => cells.length > 0 && rows.find((row) => row.group === group)?.key === key)
        .map(({ group, cells }) => [
          standard.groups.find((one) => one.key === group)?.label ?? '',
          ...cells.map((cell) => oneLine(cellWords(table, cell))),
        ]),
  };
}

/** Nothing but what draws a table: bars, rulers, blanks. */
const isFrame = (line: string): boolean => /^[\s|:+-]*$/.test(line) && /[|-]/.test(line);

/** A line of column headers that the reader had no need of and left outside the table. */
function isHeader(line: string, standard: TableStandard): boolean {
  const words = foldWords(line);
  const labels = new Set(standard.blocks.flatMap((block) => block.columns.map((column) => foldWords(column.label))));
  return [...labels].filter((label) => words.includes(label)).length >= 3;
}

/** The lines of a table: its frame, which the model leaves out, goes with it. */
export function linesOfTable(report: Report, table: ReportTable): Span {
  if (table.notation === 'html') return elementOf(table);
  const standard = standardOfTable(table);
  const { spoken: text, lines } = report;
  const line = (index: number): string => text.slice(lines.starts[index], lines.ends[index]);
  let first = lines.lineAt(table.start);
  let last = lines.lineAt(table.end);
  if (last > first && lines.starts[last] === table.end) last--;
  while (first > 0 && (isFrame(line(first - 1)) || isHeader(line(first - 1), standard))) first--;
  while (last + 1 < lines.count && isFrame(line(last + 1))) last++;
  const start = lines.starts[first] as number;
  const end = lines.ends[last] as number;
  // Words beside the table on its first or last line are not the table's: they stay.
  return {
    start:
      start < table.start && !/^[\s|]*$/.test(text.slice(lines.starts[lines.lineAt(table.start)], table.start))
        ? table.start
        : start,
    end: end > table.end && !/^[\s|:+-]*$/.test(text.slice(table.end, end)) ? table.end : end,
  };
}

/**
 * The edit that puts a table into the Markdown form, in its place. Cells keep their characters; a missing cell becomes
 * a blank one, or `0` with `fill`, which completes the table instead of only rewriting it.
 */
export function toMarkdownTable(
  report: Report,
  id: TableId,
  fill = false,
  /** Values that go before those of the report. */
  given: (address: CellAddress) => string | null = () => null,
): Edit | null {
  const table = report.tables[id];
  if (!table) return null;
  const standard = standardOfTable(table);
  const span = linesOfTable(report, table);
  const columns = new Map(standard.blocks.flatMap((b) => b.rows.map((r) => [r.key, b.columns.map((c) => c.key)])));
  const valueAt = (address: CellAddress): string | undefined => {
    const { row, column } = address;
    const value = given(address);
    if (value !== null) return value;
    const cell = table.byKey.get(row)?.cells[columns.get(row)?.indexOf(column) ?? -1];
    return cell ? oneLine(cellWords(table, cell)) : fill ? undefined : '';
  };
  const markdown = markdownTable(standard, valueAt, beyond(report, table, standard));
  return inPlace(report, table, span, [markdown, ...rest(report, table)].join('\n'), true);
}

/**
 * The edit that puts a table written anew in the place of the old one, what stood among its rows around it.
 *
 * @param written lines parted by `\n`
 * @param apart whether it needs blank lines around it
 */
export function inPlace(report: Report, table: ReportTable, span: Span, written: string, apart: boolean): Edit {
  const newline = lineBreak(report);
  const { comments, lines } = leftWords(report, table, span);
  const parts = [...(comments.length > 0 ? [comments.join('\n')] : []), written, ...lines];
  const { before, after } = apart ? gaps(report, span, newline) : { before: '', after: '' };
  const body = parts.join(report.markdown ? '\n\n' : '\n').replaceAll('\n', newline);
  return { ...span, newText: before + body + after };
}

/** How far a line of nothing but blanks is looked for. */
const MOST_BLANKS = 80;

/** Blank lines that a Markdown table needs around it where the text has none. @param span what it takes the place of */
export function gaps({ text }: Report, { start, end }: Span, newline: string): { before: string; after: string } {
  const head = text.slice(Math.max(0, start - MOST_BLANKS), start);
  const tail = text.slice(end, end + MOST_BLANKS);
  const apart = { before: /(\r\n|\n|\r)[ \t]*(\r\n|\n|\r)$/, after: /^(\r\n|\n|\r)[ \t]*(\r\n|\n|\r|$)/ };
  const lines = (there: boolean, begun: boolean): string => (there ? '' : begun ? newline : newline + newline);
  return {
    before: lines(head === '' || apart.before.test(head), /[\r\n]$/.test(head)),
    after: lines(tail === '' || apart.after.test(tail), /^[\r\n]/.test(tail)),
  };
}

/** Whether every row of the standard is there with all its cells. */
export function isComplete(table: ReportTable): boolean {
  return standardOfTable(table).blocks.every((block) =>
    block.rows.every((row) => (table.byKey.get(row.key)?.cells.length ?? 0) >= block.columns.length),
  );
}

/** In the order of the text; of two that take the same characters (tables run into each other) the first. */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end))
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}
