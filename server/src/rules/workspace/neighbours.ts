/** What one year hands on to the next, seen from either file. */
import { namesOf } from '../../report/names.ts';
import type { Cell, Report, TableId } from '../../report/types.ts';
import type { LastYear } from '../../workspace/types.ts';
import type { Related } from '../rule.ts';

/** The neighbour where it is of the year before (-1) or after (+1); a wrong year in a title is another rule's. */
export function neighbour(report: Report, other: LastYear | null, offset: -1 | 1): LastYear | null {
  return other && report.year !== null && other.report.year === report.year + offset ? other : null;
}

export const cellsOf = (report: Report, table: TableId, row: string): readonly Cell[] =>
  report.tables[table]?.byKey.get(row)?.cells ?? [];

export const cellAt = (cells: readonly Cell[], column: string): Cell | null =>
  cells.find((c) => c.address.column === column && c.value !== null) ?? null;

export const relatedTo = (cell: Cell, other: LastYear): Related => ({
  start: cell.start,
  end: cell.end,
  cell: cell.address,
  uri: other.uri,
  message: {
    key: 'carried-over.other',
    args: { ...namesOf(cell.address), value: cell.value ?? 0, year: other.report.year ?? '' },
  },
});
