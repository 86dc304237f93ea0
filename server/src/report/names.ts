/** What messages call the rows, columns and tables: the standard's own words, long notes left out. */
import { type CellAddress, type RowStandard, standards, type TableId } from '../standard/index.ts';

/**
 * Label with its group in front (（二）部分公开, （六）其他处理 1.申请人无正当理由逾期不补正): the note in brackets and the second
 * half of a long sentence are dropped.
 */
export function rowName(row: RowStandard): string {
  const label = row.markdownLabel.replace(/（[^（）]*，[^（）]*）$/, '');
  const comma = label.indexOf('、', 8);
  return comma > 0 ? label.slice(0, comma) : label;
}

/** A row of either format: its name, and the labels of its columns by their keys. */
interface RowNames {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
}

type TableNames = Readonly<Record<TableId, ReadonlyMap<string, RowNames>>>;

let names: TableNames | null = null;

/** By table and row. What both formats have is called as the newer one calls it. */
function readNames(): TableNames {
  const rows = (): Map<string, RowNames> => new Map();
  const all = { disclosure: rows(), requests: rows(), reviews: rows() };
  for (const { tables } of [standards['2019'], standards['2021']]) {
    for (const { id, blocks } of Object.values(tables)) {
      for (const { rows: own, columns } of blocks) {
        for (const row of own) {
          const labels = new Map(all[id].get(row.key)?.columns);
          for (const { key, label } of columns) labels.set(key, label);
          all[id].set(row.key, { name: rowName(row), columns: labels });
        }
      }
    }
  }
  return all;
}

export interface CellNames {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** 表二, 表三, 表四 */
export const tableName = (id: TableId): string => standards['2021'].tables[id].name;

/** Names of a cell for messages: 表三, its row with the group in front, its column; long notes left out. */
export function namesOf({ table, row, column }: CellAddress): CellNames {
  names ??= readNames();
  const found = names[table].get(row);
  return { table: tableName(table), row: found?.name ?? row, column: found?.columns.get(column) ?? column };
}
