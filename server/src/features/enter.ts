/** On Enter at the end of a table row: the next row of the standard, or an empty row of the same shape. */

import { markdownRow } from '../render/markdown.ts';
import type { Edit } from '../report/finding.ts';
import type { Report, ReportTable } from '../report/types.ts';
import { standardOfTable } from './convert.ts';
import { pipeRow, pipeTables } from './pipes.ts';
import { within } from './place.ts';

/** The row of the standard after the given one that the table lacks; null where the next one is there already. */
function nextRow(table: ReportTable, key: string): string | null {
  const standard = standardOfTable(table);
  for (const block of standard.blocks) {
    const at = block.rows.findIndex((row) => row.key === key);
    const next = at < 0 ? undefined : block.rows[at + 1];
    if (next && !table.byKey.has(next.key)) return markdownRow(standard, block, next, () => '');
  }
  return null;
}

/** @param offset the caret, at the beginning of the line that Enter has just made */
export function enterEdits(report: Report, offset: number): readonly Edit[] {
  if (!report.markdown) return [];
  const { text, lines } = report;
  const line = lines.lineAt(offset);
  if (line === 0) return [];
  const start = lines.starts[line] as number;
  const end = lines.ends[line] as number;
  if (text.slice(start, end).trim() !== '') return [];
  const above = pipeRow(text, lines.starts[line - 1] as number, lines.ends[line - 1] as number);
  if (!above || above.cells.length < 2) return [];
  const table = Object.values(report.tables).find((one) => one && one.id !== 'reviews' && within(above.start, one));
  const row = table?.rows.findLast((one) => one.start >= above.start && one.start <= above.end);
  // Below a header the ruler comes first: a line with bars is a row only where a ruler stands above it.
  const ruled = pipeTables(report).some(
    ({ ruler, rows }) => ruler.start === above.start || rows.some((one, i) => i > 0 && one.start === above.start),
  );
  if (!row && !ruled) return [];
  // A row that is empty itself: Enter on it ends the table, as an empty item ends a list.
  if (above.cells.every((cell) => cell.start === cell.end)) {
    return [{ start: above.start, end, newText: '' }];
  }
  const next = table && row ? nextRow(table, row.key) : null;
  if (table && row && next === null) return [];
  return [{ start, end, newText: next ?? `|${'  |'.repeat(above.cells.length)}` }];
}
