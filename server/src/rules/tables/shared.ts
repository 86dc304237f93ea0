/** What the table rules share: the rows a table must have, and its odd cells, looked up once a report. */
import { derived } from '../../report/derived.ts';
import { lineStart } from '../../report/lines.ts';
import type { Cell, CellAddress, Report, ReportTable } from '../../report/types.ts';
import {
  type BlockStandard,
  type RowStandard,
  type StandardId,
  standards,
  type TableId,
  type TableStandard,
} from '../../standard/index.ts';

export const tableIds: readonly TableId[] = ['disclosure', 'requests', 'reviews'];

/** The first report year of the format in force now. */
export const NEW_FORMAT = standards['2021'].from;

export interface RowPlace {
  readonly block: BlockStandard;
  readonly row: RowStandard;
}

const placesIn = (standard: StandardId, table: TableId): ReadonlyMap<string, RowPlace> =>
  new Map(
    standards[standard].tables[table].blocks.flatMap((block) => block.rows.map((row) => [row.key, { block, row }])),
  );
const placesOf = (standard: StandardId): Readonly<Record<TableId, ReadonlyMap<string, RowPlace>>> => ({
  disclosure: placesIn(standard, 'disclosure'),
  requests: placesIn(standard, 'requests'),
  reviews: placesIn(standard, 'reviews'),
});
const places = { '2021': placesOf('2021'), '2019': placesOf('2019') };

/** Row and block of a standard by the row's key. */
export const rowPlaces = (standard: StandardId, table: TableId): ReadonlyMap<string, RowPlace> =>
  places[standard][table];
export const placeOf = (standard: StandardId, table: TableId, key: string): RowPlace | null =>
  rowPlaces(standard, table).get(key) ?? null;

/** The format a table of the report is laid out in: which rows and columns it must have. */
export function formatOf(table: ReportTable, year: number | null): StandardId {
  if (table.id !== 'requests') return table.id === 'disclosure' ? table.standard : '2021';
  if (table.collapsed) return '2019';
  const old = year !== null && year < NEW_FORMAT;
  return old && !table.rows.some((r) => r.key.startsWith('other.')) ? '2019' : '2021';
}

export const standardTable = (table: ReportTable, year: number | null): TableStandard =>
  standards[formatOf(table, year)].tables[table.id];

/** 表二 in the old format where the new one is due: one finding says so, and none about its rows and labels. */
export const isLeftover = (table: ReportTable, year: number | null): boolean =>
  table.id === 'disclosure' && table.standard === '2019' && (year === null || year >= NEW_FORMAT);

export interface OddCells {
  readonly blank: readonly Cell[];
  readonly placeholder: readonly Cell[];
  readonly text: readonly Cell[];
  readonly notation: readonly Cell[];
  readonly negative: readonly Cell[];
  readonly fraction: readonly Cell[];
}

const hasDecimals = (table: ReportTable, { row, column }: CellAddress): boolean =>
  placeOf(table.standard, table.id, row)?.block.columns.some(({ key, decimals }) => key === column && decimals) ??
  false;

const none: OddCells = { blank: [], placeholder: [], text: [], notation: [], negative: [], fraction: [] };

/** The cells of a table that are no plain whole number, by what is odd about them. */
export const oddCells = (table: ReportTable): OddCells => derived(table, findOdd);

function findOdd(table: ReportTable): OddCells {
  let odd: { -readonly [K in keyof OddCells]: Cell[] } | null = null;
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const { kind, value } = cell;
      if (kind === 'number' && value !== null && value >= 0 && value === Math.trunc(value)) continue;
      odd ??= { blank: [], placeholder: [], text: [], notation: [], negative: [], fraction: [] };
      if (kind !== 'number') odd[kind].push(cell);
      if (value === null) continue;
      if (value < 0) {
        if (cell.address.column !== 'change') odd.negative.push(cell);
      } else if (value !== Math.trunc(value) && !hasDecimals(table, cell.address)) odd.fraction.push(cell);
    }
  }
  return odd ?? none;
}

/** The tables the report has, in the order of the sections. */
export const tablesOf = (report: Report): readonly ReportTable[] => derived(report, listTables);

const listTables = ({ tables }: Report): readonly ReportTable[] =>
  tableIds.map((id) => tables[id]).filter((table) => table !== null);

/** The line the table begins on: its first header or row; in HTML its element. */
export function topOfTable(report: Report, table: ReportTable): number {
  const first = Math.min(table.headers[0]?.start ?? table.end, table.rows[0]?.start ?? table.end);
  return lineStart(report, Math.min(first, table.elements[0]?.start ?? first));
}

const rowLists = new WeakMap<TableStandard, readonly RowStandard[]>();

/** All rows of a standard table, listed once. */
export function rowsOf(table: TableStandard): readonly RowStandard[] {
  let rows = rowLists.get(table);
  if (!rows) {
    rows = table.blocks.flatMap((b) => b.rows);
    rowLists.set(table, rows);
  }
  return rows;
}
