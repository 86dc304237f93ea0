/** Rows written into a table that is there already, in its own notation: a row like it is copied, its words replaced. */

import { lineBreak, lineEnd, lineStart } from '../../report/lines.ts';
import type { Report, ReportTable, TableRow } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import type { BlockStandard, RowStandard } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import type { Edit } from '../rule.ts';
import { widenSpans } from './html-rows.ts';
import { placeOf, standardTable } from './shared.ts';

/** A stretch of the text, and what takes the place of parts of it. */
interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** The lines of a row with the line break (and the empty fields) before them; in HTML its `<tr>`. */
function chunkOf(report: Report, table: ReportTable, row: TableRow): Chunk | null {
  const { text } = report;
  if (table.notation === 'html') {
    const open = text.lastIndexOf('<tr', row.start);
    const close = text.indexOf('</tr', row.end - 1);
    const end = close < 0 ? -1 : text.indexOf('>', close) + 1;
    return open < table.start - 200 || open < 0 || end <= 0 ? null : { start: open, end };
  }
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

/** The chunk with the label and every number replaced; null where the row has no label, or not all of its numbers. */
function copyRow(report: Report, chunk: Chunk, row: TableRow, label: string, values: readonly string[]): string | null {
  if (!row.label || row.cells.length !== values.length) return null;
  const parts = [
    { ...row.label, newText: label },
    ...row.cells.map((c, i) => ({ start: c.start, end: c.end, newText: values[i] as string })),
  ];
  let out = '';
  let at = chunk.start;
  for (const part of parts.sort((a, b) => a.start - b.start)) {
    if (part.start < at) return null;
    out += report.text.slice(at, part.start) + part.newText;
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
function spellsGroup(report: Report, row: TableRow, standard: RowStandard): boolean {
  if (!row.label || standard.group === null) return false;
  const group = foldWords(standard.markdownLabel).slice(0, -foldWords(standard.label).length);
  return foldWords(report.text, row.label.start, row.label.end).startsWith(group);
}

interface Model {
  readonly row: TableRow;
  readonly standard: RowStandard;
  readonly chunk: Chunk;
}

/** The row to copy: in the same group if there is one, else as deep in the table, with all its numbers, nearest. */
function modelFor(report: Report, table: ReportTable, target: RowStandard, width: number, near: number): Model | null {
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

/**
 * A row in its place, of the values given (plain digits, as many as the block has columns) or of zeros: below the nearest
 * row before it in the standard's order, else above the one after it.
 * Null where the table has no row to take the shape from.
 */
export function insertRow(
  report: Report,
  table: ReportTable,
  key: string,
  values: readonly string[] | null = null,
): readonly Edit[] | null {
  const standard = standardTable(table, yearOf(report));
  const block = standard.blocks.find((b) => b.rows.some((r) => r.key === key));
  const target = block?.rows.find((r) => r.key === key);
  if (!block || !target) return null;
  const at = block.rows.indexOf(target);
  const present = (r: RowStandard): TableRow[] => table.rows.filter((row) => row.key === r.key);
  const above = block.rows.slice(0, at).flatMap(present).at(-1);
  const after = block.rows.slice(at + 1).flatMap(present)[0];
  // The label of a row that has lost it may stand below: nothing goes between the two.
  const before = above && !above.label && after?.label ? undefined : above;
  const neighbour = before ?? after;
  const model = modelFor(report, table, target, block.columns.length, neighbour ? table.rows.indexOf(neighbour) : 0);
  const place = neighbour ? chunkOf(report, table, neighbour) : belowHeader(report, table, block);
  if (!model || !place) return null;
  const first = block.rows.find((r) => r.group === target.group) === target;
  const whole = first || model.standard.group === null || spellsGroup(report, model.row, model.standard);
  const label = whole ? target.markdownLabel : target.label;
  const text = copyRow(report, model.chunk, model.row, label, values ?? block.columns.map(() => '0'));
  if (text === null) return null;
  const offset = before || !neighbour ? place.end : place.start;
  const insert: Edit = {
    start: offset,
    end: offset,
    newText: table.notation === 'html' ? lineBreak(report) + text : text,
  };
  return table.notation === 'html' ? [...widenSpans(report.text, table, offset, target, 1), insert] : [insert];
}

/** The header of a block that has lost all its rows, with the rule under it; found by the block's heading above it. */
function belowHeader(report: Report, table: ReportTable, block: BlockStandard): Chunk | null {
  const heading = foldWords(block.heading ?? '');
  const above = heading === '' ? undefined : table.headers.find((h) => foldWords(h.text) === heading);
  const label = foldWords(block.columns.at(-1)?.label ?? '');
  const header = above && table.headers.find((h) => h.start >= above.end && foldWords(h.text) === label);
  if (!header || table.notation === 'html' || table.notation === 'layout') return null;
  const { lines, text } = report;
  const line = lines.lineAt(header.start);
  const ruler =
    /^[\s|:-]+$/.test(text.slice(lines.starts[line + 1], lines.ends[line + 1])) &&
    text.slice(lines.starts[line + 1], lines.ends[line + 1]).includes('-');
  return { start: header.start, end: lines.ends[ruler ? line + 1 : line] as number };
}

/** Puts several rows in the place of one; `rows` are labels with their values. Null where the row cannot be copied. */
export function replaceRow(
  report: Report,
  table: ReportTable,
  row: TableRow,
  rows: readonly { readonly standard: RowStandard; readonly values: readonly string[] }[],
): readonly Edit[] | null {
  const chunk = chunkOf(report, table, row);
  if (!chunk) return null;
  const copies = rows.map((r) => copyRow(report, chunk, row, r.standard.markdownLabel, r.values));
  if (copies.some((c) => c === null)) return null;
  if (table.notation !== 'html') return [{ start: chunk.start, end: chunk.end, newText: copies.join('') }];
  // A cell of the row that spanned others spans none in its copies.
  const newText = copies.join(lineBreak(report)).replace(/\s+rowspan\s*=\s*["']?\d+["']?/gi, '');
  const last = rows.at(-1);
  const wider = last ? widenSpans(report.text, table, chunk.start, last.standard, rows.length - 1) : [];
  return [...wider, { start: chunk.start, end: chunk.end, newText }];
}
