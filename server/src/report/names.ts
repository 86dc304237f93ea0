/** What messages call the rows, columns and tables: the standard's own words, long notes left out. */
import { type CellAddress, type RowStandard, standards } from '../standard/index.ts';

/** Label with its group in front: the note in brackets and the second half of a long sentence are dropped. */
function short(row: RowStandard): string {
  const label = row.markdownLabel.replace(/（[^（）]*，[^（）]*）$/, '');
  const comma = label.indexOf('、', 8);
  return comma > 0 ? label.slice(0, comma) : label;
}

const tables = [standards['2019'], standards['2021']].flatMap(({ tables: t }) => [t.requests, t.reviews]);
const names = new Map<string, string>();
const rows = new Map<string, string>();
const columns = new Map<string, string>();
for (const table of tables) {
  names.set(table.id, table.name);
  for (const block of table.blocks) {
    for (const row of block.rows) rows.set(`${table.id} ${row.key}`, short(row));
    for (const column of block.columns) columns.set(`${table.id} ${column.key}`, column.label);
  }
}

export interface CellNames {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export const namesOf = ({ table, row, column }: CellAddress): CellNames => ({
  table: names.get(table) ?? table,
  row: rows.get(`${table} ${row}`) ?? row,
  column: columns.get(`${table} ${column}`) ?? column,
});
