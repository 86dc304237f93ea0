/** The rows of a table as they stand in the text, with how many numbers each has and should have. */
import { rowName } from '../../report/names.ts';
import type { Report, ReportTable, Span, TableRow } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import { formatOf, placeOf, rowPlaces } from './shared.ts';

export interface Line extends Span {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly count: number;
  readonly wanted: number;
}

/** Every row has its numbers: nearly always so. */
export function isWhole(report: Report, table: ReportTable): boolean {
  const places = rowPlaces(formatOf(table, yearOf(report)), table.id);
  for (const row of table.rows) {
    const place = places.get(row.key);
    if (place && row.count !== place.block.columns.length) return false;
  }
  return true;
}

/** The rows of the text: the three groups of 表四 are one where they stand in one row. */
export function linesOf(report: Report, table: ReportTable): Line[] {
  const format = formatOf(table, yearOf(report));
  const lines: Line[] = [];
  for (const row of table.rows) {
    const place = placeOf(format, table.id, row.key);
    if (!place) continue;
    const wanted = place.block.columns.length;
    const last = lines.at(-1);
    if (last && table.id === 'reviews' && last.rows[0]?.start === row.start) {
      lines[lines.length - 1] = {
        ...last,
        rows: [...last.rows, row],
        count: last.count + row.count,
        wanted: last.wanted + wanted,
      };
    } else {
      const { start, end } = row;
      lines.push({ start, end, rows: [row], count: row.count, wanted, name: rowName(place.row) });
    }
  }
  return lines;
}

/** Every row of 表三 ends before 总计, or has a number too many: one fault, not one in each row. */
export const sameEverywhere = (table: ReportTable, lines: readonly Line[]): boolean =>
  table.id === 'requests' &&
  lines.length > 2 &&
  lines.every(({ count, wanted }) => count === lines[0]?.count && (count === wanted - 1 || count > wanted));
