/** A number torn in two by extraction, 20 read as 2 and 0: where it stands, and how it is joined. */
import { balancingJoins } from '../../repair/join.ts';
import { writeNumber } from '../../repair/write.ts';
import { namesOf } from '../../report/names.ts';
import type { Report, ReportTable, Span, TableRow } from '../../report/types.ts';
import type { Edit, Fact, Fix } from '../rule.ts';
import { cellElementAt } from '../tables/html-rows.ts';
import { WIDTH } from './width.ts';

/** Every value of the rows as it stands in the text, those beyond the standard's columns too. */
const valuesOf = (rows: readonly TableRow[]): Span[] =>
  rows.flatMap((row): Span[] => [...row.cells, ...row.surplus]).sort((a, b) => a.start - b.start);

/** Only what divides cells stands between the two. */
function together(report: Report, one: Span, two: Span): boolean {
  const between = report.text.slice(one.end, two.start).replace(/<[^<>]*>|&\w+;/g, '');
  return between.length <= 40 && !/[\p{L}\p{N}]/u.test(between);
}

/** The one pair of numbers in these rows that make them balance when joined; null where there is none, or several. */
export function tornNumber(report: Report, table: ReportTable, rows: readonly TableRow[]): Fact | null {
  const key = table.id === 'reviews' ? 'reviews' : 'requests';
  const values = valuesOf(rows);
  const texts = values.map((v) => report.text.slice(v.start, v.end));
  const places = balancingJoins(texts, WIDTH[key]);
  const p = places[0];
  if (p === undefined || places.length > 1) return null;
  const [one, two] = [values[p] as Span, values[p + 1] as Span];
  const number = `${texts[p]}${texts[p + 1]}`;
  const row = rows[0] as TableRow;
  const cells = rows.flatMap((r) => r.cells);
  const cell = cells.find((c) => c.start === one.start)?.address ?? null;
  const sameLine = report.lines.lineAt(one.start) === report.lines.lineAt(two.start);
  const names = namesOf({ table: table.id, row: row.key, column: 'total' });
  const fixes = (): readonly Fix[] => {
    const edits =
      values.length % WIDTH[key] === 0 ? inPlace(report, cells, p, number) : joined(report, table, one, two, number);
    return edits.length > 0
      ? [{ title: { key: 'sums.fix.join', args: { number } }, preferred: false, safe: false, edits }]
      : [];
  };
  return {
    start: one.start,
    end: sameLine ? two.end : one.end,
    message: {
      key: key === 'reviews' ? 'split-cell.reviews' : 'split-cell',
      args: { table: names.table, row: names.row, one: texts[p] ?? '', two: texts[p + 1] ?? '', number },
    },
    cell,
    fingerprint: `${table.id} ${row.key}`,
    fixes,
  };
}

/** One cell too many: the two become one, and what divided them goes. */
function joined(report: Report, table: ReportTable, one: Span, two: Span, number: string): Edit[] {
  if (!together(report, one, two)) return [];
  const [start, gone] = [cellElementAt(table, one.start)?.end, cellElementAt(table, two.start)];
  if (start === undefined || !gone) return [{ start: one.start, end: two.end, newText: number }];
  return [
    { start: one.start, end: one.end, newText: number },
    { start, end: gone.end, newText: '' },
  ];
}

/** Right number of cells: the number stays in the part's column, or in 总计; the other becomes 0. */
function inPlace(report: Report, cells: TableRow['cells'], p: number, number: string): Edit[] {
  const one = cells[p];
  const two = cells[p + 1];
  if (!one || !two) return [];
  const [keep, clear] = two.address.column === 'total' ? [two, one] : [one, two];
  const edits = [writeNumber(report, keep, number), writeNumber(report, clear, '0')];
  return edits.filter((e) => report.text.slice(e.start, e.end) !== e.newText);
}
