/** What of the report lies under the caret: what hover, definition, references and highlights are about. */
import { type Fact, factsOf } from '../report/facts.ts';
import type { Cell, CellAddress, Report, ReportTable, Section, TableRow } from '../report/types.ts';
import { type BlockStandard, type ColumnStandard, type RowStandard, standards } from '../standard/index.ts';
import { within } from './place.ts';

export type Target =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly table: ReportTable }
  | { readonly kind: 'label'; readonly row: TableRow; readonly table: ReportTable }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'fact'; readonly fact: Fact };

/** Null in plain words. Where two things touch, the later one: the caret before a number means the number. */
export function targetAt(report: Report, offset: number): Target | null {
  for (const table of Object.values(report.tables)) {
    if (table && within(offset, table)) return inTable(table, offset);
  }
  for (const section of [...report.sections, ...report.duplicates]) {
    if (within(offset, section.titleSpan)) return { kind: 'section', section };
  }
  const fact = factsOf(report).findLast((one) => one.kind !== 'zero' && one.kind !== 'closed' && within(offset, one));
  return fact ? { kind: 'fact', fact } : null;
}

function inTable(table: ReportTable, offset: number): Target | null {
  for (const row of table.rows) {
    const cell = row.cells.findLast((one) => within(offset, one));
    if (cell) return { kind: 'cell', cell, table };
    if (row.label && within(offset, row.label)) return { kind: 'label', row, table };
  }
  return null;
}

export interface Standing {
  readonly block: BlockStandard;
  readonly row: RowStandard;
  readonly column: ColumnStandard | null;
}

/** Row and column of the standard that a place in a table stands for. */
export function standingOf(table: ReportTable, row: string, column: string | null): Standing | null {
  const own = standards[table.standard].tables[table.id];
  const old = standards['2019'].tables[table.id];
  for (const block of [...own.blocks, ...old.blocks]) {
    const found = block.rows.find((one) => one.key === row);
    if (!found) continue;
    const columnFound = block.columns.find((one) => one.key === column) ?? null;
    if (column !== null && columnFound === null) continue;
    return { block, row: found, column: columnFound };
  }
  return null;
}

/** The cell of an address; null where the report has none. */
export function cellAt(report: Report, { table, row, column }: CellAddress): Cell | null {
  return report.tables[table]?.byKey.get(row)?.cells.find((cell) => cell.address.column === column) ?? null;
}

export const sameAddress = (a: CellAddress, b: CellAddress): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column;
