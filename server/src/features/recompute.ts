/** 重算合计: every total from its parts, as edits the user sees before they are made. */

import { recomputedTotals } from '../repair/index.ts';
import { writeNumber } from '../repair/write.ts';
import type { Edit } from '../report/finding.ts';
import { namesOf } from '../report/names.ts';
import type { CellAddress, Report } from '../report/types.ts';
import type { TableId } from '../standard/index.ts';

export interface Recomputed {
  readonly cell: CellAddress;
  /** 表三 （一）予以公开 · 总计 */
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly edit: Edit;
}

/** The totals that differ from their parts, in the order of the text. @param only one table; default all */
export function recompute(report: Report, only: TableId | null = null): readonly Recomputed[] {
  return Object.values(report.tables)
    .flatMap((table) => (table && (only === null || table.id === only) ? recomputedTotals(table) : []))
    .map(({ cell, written, right }) => {
      const { table, row, column } = namesOf(cell.address);
      const place = `${table} ${row} · ${column}`;
      return { cell: cell.address, place, from: written, to: right, edit: writeNumber(report, cell, right) };
    })
    .sort((a, b) => a.edit.start - b.edit.start);
}
