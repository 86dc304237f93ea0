/** Names the cells a relation reads, in the words of the tables themselves: 表三“一、本年新收”总计. */
import { cellsIn } from '../../report/facts.ts';
import type { Report } from '../../report/types.ts';
import { organisationsLabel } from '../../standard/2021.ts';
import type { CellAddress, TableStandard } from '../../standard/index.ts';
import { standards } from '../../standard/index.ts';

/** Row label without the words every row of 表三 ends in, and without its note in brackets. */
const short = (label: string): string => label.replace(/政府信息公开申请数量$/, '').replace(/（区分.*$/, '');

const tableOf = (cell: CellAddress): TableStandard => standards['2021'].tables[cell.table];

function groupName(cell: CellAddress): string {
  return tableOf(cell).groups.find((g) => cell.row.startsWith(`${g.key}.`))?.label ?? cell.row;
}

function rowName(cell: CellAddress): string {
  for (const block of tableOf(cell).blocks) {
    for (const row of block.rows) if (row.key === cell.row) return short(row.label);
  }
  return groupName(cell);
}

function columnName(cell: CellAddress): string {
  for (const block of tableOf(cell).blocks) {
    for (const column of block.columns) if (column.key === cell.column) return column.label;
  }
  return cell.column;
}

/** 表三“一、本年新收”总计 */
export const cellPlace = (cell: CellAddress): string => `${tableOf(cell).name}“${rowName(cell)}”${columnName(cell)}`;

/** The cells of a relation; those of one group, or of the organisations of one row, under one name, others joined by ` + `. */
export function placeOf(report: Report, relation: string): string {
  const cells = cellsIn(report, relation) ?? [];
  const first = cells[0];
  if (!first) return relation;
  const names: string[] = [];
  for (let i = 0; i < cells.length; ) {
    const cell = cells[i] as CellAddress;
    let next = i + 1;
    while (next < cells.length && cells[next]?.row === cell.row) next++;
    const group = cell.row.includes('.') && relation !== cell.row ? cell.row.slice(0, cell.row.indexOf('.') + 1) : null;
    if (next - i > 1) names.push(`“${rowName(cell)}”${organisationsLabel}`);
    else if (group !== null) {
      while (next < cells.length && cells[next]?.row.startsWith(group)) next++;
      names.push(`“${groupName(cell)}”${columnName(cell)}`);
    } else names.push(`“${rowName(cell)}”${columnName(cell)}`);
    i = next;
  }
  return tableOf(first).name + names.join(' + ');
}
