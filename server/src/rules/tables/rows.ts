/** Rows written into a table that is there already, in its own notation: a row like it is copied, its words replaced. */
import { lineBreak } from '../../report/lines.ts';
import type { Report, ReportTable, TableRow } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import type { BlockStandard, RowStandard } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import type { Edit } from '../rule.ts';
import { widenSpans } from './html-rows.ts';
import { type Chunk, chunkOf, copyRow, modelFor, spellsGroup } from './row-model.ts';
import { standardTable } from './shared.ts';

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
  rows: readonly { readonly standard: RowStandard; readonly values: readonly (string | null)[] }[],
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
