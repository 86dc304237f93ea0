/** Where a row of a table lies in the text, and the row that a new one is copied from. */

import { overwritten } from '../../repair/write.ts';
import { lineEnd, lineStart } from '../../report/lines.ts';
import type { Report, ReportTable, TableRow } from '../../report/types.ts';
import type { RowStandard } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import { rowElementAt } from './html-rows.ts';
import { placeOf } from './shared.ts';

/** A stretch of the text, and what takes the place of parts of it. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** The lines of a row with the line break (and the empty fields) before them; in HTML its element. */
export function chunkOf(report: Report, table: ReportTable, row: TableRow): Chunk | null {
  if (table.notation === 'html') return rowElementAt(table, row.start);
  const i = table.rows.indexOf(row);
  const before = table.rows[i - 1];
  const from = table.notation === 'cells' || table.notation === 'bars' ? before : undefined;
  const start =
    from && from.end <= row.start
      ? lineEnd(report, from.end)
      : abovePart(report, table, lineStart(report, row.start)) - 1;
  return start < 0 ? null : { start: endOfLineBefore(report, start), end: lineEnd(report, row.end) };
}

/** The start of the line before, where it parts rows: one bar alone in pipe fragments, nothing in cells; else the start given. */
function abovePart(report: Report, table: ReportTable, start: number): number {
  const above = start > 0 ? lineStart(report, start - 1) : start;
  const line = report.text.slice(above, start);
  const parts = table.notation === 'cells' ? /^[\r\n]+$/.test(line) : line.trim() === '|';
  return parts ? above : start;
}

/** Before a `\r\n` as before a `\n`. */
const endOfLineBefore = (report: Report, offset: number): number => Math.min(lineEnd(report, offset), offset);

/**
 * The chunk with the label and every number replaced, a number by null with itself; null where the row has no label, or
 * not all of its numbers.
 */
export function copyRow(
  report: Report,
  chunk: Chunk,
  row: TableRow,
  label: string,
  values: readonly (string | null)[],
): string | null {
  if (!row.label || row.cells.length !== values.length) return null;
  const parts = [
    { ...row.label, newText: label },
    ...row.cells.map((c, i) => ({ start: c.start, end: c.end, newText: values[i] ?? null })),
  ];
  let out = '';
  let at = chunk.start;
  for (const part of parts.sort((a, b) => a.start - b.start)) {
    if (part.start < at) return null;
    const written = report.text.slice(part.start, part.end);
    out += report.text.slice(at, part.start);
    out += part.newText === null ? written : overwritten(written, part.newText);
    at = part.end;
  }
  return out + report.text.slice(at, chunk.end);
}

/** Nothing but separators stands before the label: no cell of a group, no page number. */
function isBareLead(report: Report, chunk: Chunk, row: TableRow): boolean {
  const lead = report.text.slice(chunk.start, row.label?.start ?? chunk.start);
  return foldWords(lead.replace(/<[^<>]*>/g, '')) === '';
}

/** Whether the label of a grouped row has its group in front, in the same cell. */
export function spellsGroup(report: Report, row: TableRow, standard: RowStandard): boolean {
  if (!row.label || standard.group === null) return false;
  const group = foldWords(standard.markdownLabel).slice(0, -foldWords(standard.label).length);
  return foldWords(report.spoken, row.label.start, row.label.end).startsWith(group);
}

interface Model {
  readonly row: TableRow;
  readonly standard: RowStandard;
  readonly chunk: Chunk;
}

/** The row to copy: in the same group if there is one, else as deep in the table, with all its numbers, nearest. */
export function modelFor(
  report: Report,
  table: ReportTable,
  target: RowStandard,
  width: number,
  near: number,
): Model | null {
  let best: (Model & { readonly cost: number }) | null = null;
  for (const [i, row] of table.rows.entries()) {
    const standard = placeOf(
      table.id === 'requests' && row.key === 'other.total' ? '2019' : table.standard,
      table.id,
      row.key,
    )?.row;
    if (!standard || !row.label || row.found === 'gap' || row.cells.length !== width || row.count !== width) continue;
    const sameDepth = (standard.group === null) === (target.group === null);
    if (!sameDepth && !spellsGroup(report, row, standard)) continue;
    const chunk = chunkOf(report, table, row);
    if (!chunk || !isBareLead(report, chunk, row)) continue;
    const cost = Math.abs(i - near) + (standard.group === target.group ? 0 : 50) + (sameDepth ? 0 : 500);
    if (!best || cost < best.cost) best = { row, standard, chunk, cost };
  }
  return best;
}
