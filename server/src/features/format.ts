/**
 * Formatting: pipe tables aligned by display width, columns of numbers to the right. Only blanks and the dashes of
 * rulers change, and a bar that lacks at either end of a row is set; formatting twice changes nothing. Where a few long
 * labels would make every row wrap, they stick out.
 */
import type { Edit } from '../report/finding.ts';
import type { Report, Span } from '../report/types.ts';
import { applyEdits } from './fixes.ts';
import { type Align, type PipeRow, type PipeTable, pipeTables } from './pipes.ts';
import { touches } from './place.ts';
import { displayWidth } from './width.ts';

const NUMBER = /^[-+]?[\d０-９][\d０-９.,，．%]*$/;
const RULE_MIN = 3;
/** Wider tables wrap in most windows: blanks up to the longest label would then stand on every line. */
const MOST_WIDE = 120;
/** A column of words gives way no further. */
const WORDS_MIN = 24;

/** Columns of numbers are set to the right even where their ruler does not say so; the ruler keeps its marks. */
function alignsOf(table: PipeTable, cells: readonly (readonly string[])[]): readonly Align[] {
  return table.aligns.map((align, column) => {
    if (align !== 'none') return align;
    const values = cells.slice(1).flatMap((row) => row[column] || []);
    return values.length > 0 && values.every((value) => NUMBER.test(value)) ? 'right' : align;
  });
}

function pad(text: string, width: number, align: Align): string {
  const room = Math.max(0, width - displayWidth(text));
  if (align === 'right') return ' '.repeat(room) + text;
  if (align !== 'centre') return text + ' '.repeat(room);
  const left = Math.floor(room / 2);
  return ' '.repeat(left) + text + ' '.repeat(room - left);
}

function rule(width: number, align: Align): string {
  const marks = align === 'centre' ? 2 : align === 'none' ? 0 : 1;
  const dashes = '-'.repeat(Math.max(1, width - marks));
  return `${align === 'left' || align === 'centre' ? ':' : ''}${dashes}${align === 'right' || align === 'centre' ? ':' : ''}`;
}

/** Widths of the columns; in a table too wide the widest column of words is narrower than its longest cells. */
function widthsOf(cells: readonly (readonly string[])[], aligns: readonly Align[]): number[] {
  const widths = aligns.map((_, column) => Math.max(RULE_MIN, ...cells.map((row) => displayWidth(row[column] ?? ''))));
  const surplus = widths.reduce((sum, width) => sum + width + ' | '.length, 1) - MOST_WIDE;
  if (surplus <= 0) return widths;
  const words = widths.map((width, column) => (aligns[column] === 'left' || aligns[column] === 'none' ? width : 0));
  const widest = words.indexOf(Math.max(...words));
  const width = words[widest] as number;
  if (width - surplus >= WORDS_MIN) widths[widest] = width - surplus;
  return widths;
}

function formatTable(report: Report, table: PipeTable): Edit[] {
  const { text } = report;
  const cells = table.rows.map((row) => row.cells.map((cell) => text.slice(cell.start, cell.end)));
  const aligns = alignsOf(table, cells);
  const columns = aligns.length;
  const widths = widthsOf(cells, aligns);
  const line = (parts: readonly string[]): string => `${table.indent}| ${parts.join(' | ')} |`;
  const made: [PipeRow, string][] = table.rows.map((row, i) => [
    row,
    line(
      (cells[i] ?? []).map((cell, column) =>
        column < columns ? pad(cell, widths[column] as number, aligns[column] as Align) : cell,
      ),
    ),
  ]);
  made.push([table.ruler, line(widths.map((width, column) => rule(width, table.aligns[column] as Align)))]);
  return made
    .filter(([row, newText]) => text.slice(row.start, row.end) !== newText)
    .map(([row, newText]) => ({ start: row.start, end: row.end, newText }));
}

/** Edits for the tables that touch `span`, whole tables always; none in plain text. */
export function formatEdits(report: Report, span: Span = { start: 0, end: report.text.length }): readonly Edit[] {
  if (!report.markdown) return [];
  return pipeTables(report)
    .filter((table) => touches(table, span))
    .flatMap((table) => formatTable(report, table))
    .sort((a, b) => a.start - b.start);
}

/** The text of a report with its tables aligned. */
export const formatted = (report: Report): string => applyEdits(report.text, formatEdits(report));
