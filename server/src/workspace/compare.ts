/** Two reports of an organ side by side (两年对照): every cell of the three tables, then and now. */
import type { Exact } from '../repair/exact.ts';
import type { CellAddress, Report, StandardId, TableId } from '../report/types.ts';
import { addressKey } from '../standard/address.ts';
import { standards } from '../standard/index.ts';
import { addressesOf, figuresOf, growth, isZero, minus, tableIds } from './figures.ts';

/** A cell of two reports. */
export interface Pair {
  readonly cell: CellAddress;
  /** null: the report has no such cell, or no number in it; a blank cell counts 0. */
  readonly last: Exact | null;
  readonly now: Exact | null;
  /** `now` less `last`; null where one of them is. */
  readonly difference: Exact | null;
  /** In percent of `last`, `+12.50%`; null where that is 0 or unknown. */
  readonly growth: string | null;
}

/** Of each table the cells of its format in the later report, then those only the earlier one's format has. */
export function compareReports(last: Report, now: Report): Readonly<Record<TableId, readonly Pair[]>> {
  const [before, after] = [figuresOf(last), figuresOf(now)];
  const formats = [...new Set<StandardId>([now.standard ?? '2021', last.standard ?? '2021'])];
  const pairsOf = (id: TableId): readonly Pair[] => {
    const cells = new Map(
      formats.flatMap((format) => addressesOf(standards[format].tables[id])).map((cell) => [addressKey(cell), cell]),
    );
    return [...cells].flatMap(([key, cell]) => {
      const [then, present] = [before.get(key) ?? null, after.get(key) ?? null];
      return then || present ? [pair(cell, then, present)] : [];
    });
  };
  return Object.fromEntries(tableIds.map((id) => [id, pairsOf(id)])) as Record<TableId, readonly Pair[]>;
}

function pair(cell: CellAddress, last: Exact | null, now: Exact | null): Pair {
  const both = last !== null && now !== null;
  return {
    cell,
    last,
    now,
    difference: both ? minus(now, last) : null,
    growth: both ? growth(last, now) : null,
  };
}

/** Whether both have nothing there. */
export const isEmpty = ({ last, now }: Pair): boolean => (!last || isZero(last)) && (!now || isZero(now));

/** What a first look needs: of 表三 the totals, and who asked; the other two whole. */
export const isMain = ({ cell: { table, row, column } }: Pair): boolean =>
  table !== 'requests' || column === 'total' || row === 'received';
