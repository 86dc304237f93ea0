/** HTML tables: the grid of the reader, row by row, merged cells where they begin. */
import type { Lines } from '../../text/lines.ts';
import { readValue } from '../../text/value.ts';
import { SourceCell, type SourceRow } from '../cell.ts';
import type { HtmlTable } from '../html/types.ts';

export function htmlRows(text: string, table: HtmlTable, line: number, lines: Lines): SourceRow[] {
  const rows: SourceCell[][] = [];
  for (const cell of table.cells) {
    let row = rows[cell.row];
    if (!row) {
      row = [];
      rows[cell.row] = row;
    }
    const same = text.slice(cell.start, cell.end) === cell.text;
    const { kind, value } = readValue(cell.text, 0, cell.text.length);
    row.push(new SourceCell(text, cell.start, cell.end, cell.column, kind, value, same ? null : cell.text));
  }
  const result: SourceRow[] = [];
  for (const cells of rows) {
    const first = cells?.[0];
    const last = cells?.at(-1);
    if (!cells || !first || !last) continue;
    const firstLine = Math.max(line, lines.lineAt(first.start));
    result.push({
      notation: 'html',
      line: firstLine,
      lastLine: lines.lineAt(last.end),
      start: first.start,
      end: last.end,
      cells,
      framed: true,
      element: table,
    });
  }
  return result;
}
