/** 重算合计: every total from its parts, as edits the user sees before they are made. */

import type { IdentityState } from '../repair/index.ts';
import { recomputedTotals } from '../repair/totals.ts';
import { writeNumber } from '../repair/write.ts';
import type { Edit } from '../report/finding.ts';
import { namesOf } from '../report/names.ts';
import type { CellAddress, Report, ReportTable } from '../report/types.ts';
import type { TableId } from '../standard/index.ts';
import { statesOf } from './sums.ts';
import { cellAt, sameAddress } from './target.ts';

export interface Recomputed {
  readonly cell: CellAddress;
  /** 表三 （一）予以公开 · 总计 */
  readonly place: string;
  /** As it stands; '' for a blank cell. */
  readonly from: string;
  readonly to: string;
  /** Whether a part is blank: it counts as 0, which may not be meant. */
  readonly blanks: boolean;
  readonly edit: Edit;
}

/** The totals that differ from their parts, in the order of the text. @param only one table; default all */
export function recompute(report: Report, only: TableId | null = null): readonly Recomputed[] {
  return Object.values(report.tables)
    .flatMap((table) => (table && (only === null || table.id === only) ? recomputedTotals(table) : []))
    .map(({ cell, right }) => {
      const { table, row, column } = namesOf(cell.address);
      const place = `${table} ${row} · ${column}`;
      const blanks = hasBlanks(report, cell.address);
      const from = cell.text.trim();
      return { cell: cell.address, place, from, to: right, blanks, edit: writeNumber(report, cell, right) };
    })
    .sort((a, b) => a.edit.start - b.edit.start);
}

/** The identities that give a total from its parts; 四 is none. */
const ofTotals = (table: ReportTable): readonly IdentityState[] =>
  statesOf(table).filter(({ identity }) => identity.rule !== 'requests-balance');

function hasBlanks(report: Report, total: CellAddress): boolean {
  const table = report.tables[total.table];
  const parts = (table ? ofTotals(table) : [])
    .filter(({ identity }) => sameAddress(identity.total, total))
    .flatMap(({ identity: { left, right } }) => [...left, ...right])
    .filter((address) => !sameAddress(address, total));
  return parts.some((address) => cellAt(report, address)?.kind === 'blank');
}

/**
 * How many totals there are, and how many of them cannot be told: a part is missing or no number, or all are blank.
 */
export function totalsOf(
  report: Report,
  only: TableId | null = null,
): { readonly totals: number; readonly unknown: number } {
  const known = new Map<string, boolean>();
  for (const table of Object.values(report.tables)) {
    if (!table || (only !== null && table.id !== only)) continue;
    for (const { identity, state } of ofTotals(table)) {
      const { row, column } = identity.total;
      const key = `${table.id} ${row} ${column}`;
      known.set(key, known.get(key) === true || state !== 'unchecked');
    }
  }
  return { totals: known.size, unknown: [...known.values()].filter((one) => !one).length };
}
