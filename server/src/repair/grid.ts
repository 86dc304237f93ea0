/**
 * The identities of a table laid out as index arrays, once per form of the table, so that checking a report is a walk
 * over numbers. A cell's index is its row's place in the standard times the number of columns, plus its column's place.
 */
import type { ReportTable } from '../report/types.ts';
import { type CellAddress, type Identity, identities, standards, type TableStandard } from '../standard/index.ts';

/** One identity a cell stands in: +1 on the left side, −1 on the right. */
export interface Membership {
  readonly identity: number;
  readonly sign: 1 | -1;
}

export interface Grid {
  readonly table: 'requests' | 'reviews';
  readonly columns: number;
  readonly rows: readonly string[];
  readonly rowIndex: ReadonlyMap<string, number>;
  readonly cells: readonly CellAddress[];
  readonly identities: readonly Identity[];
  /** Operands of identity k: entries first[k] … first[k+1]-1 of `operand` (cell index) and `sign`; the right side from second[k] on. */
  readonly first: Int16Array;
  readonly second: Int16Array;
  readonly operand: Int16Array;
  readonly sign: Int8Array;
  /** The same cell indices, an array for each identity. */
  readonly operands: readonly (readonly number[])[];
  readonly memberships: readonly (readonly Membership[])[];
  /** Cell index of the total an identity is reported on. */
  readonly total: readonly number[];
}

function gridOf(table: 'requests' | 'reviews', standard: TableStandard, all: readonly Identity[]): Grid {
  const block = standard.blocks[0];
  const rows = (block?.rows ?? []).map((r) => r.key);
  const columns = (block?.columns ?? []).map((c) => c.key);
  const cells = rows.flatMap((row) => columns.map((column): CellAddress => ({ table, row, column })));
  const rowIndex = new Map(rows.map((row, i) => [row, i]));
  const columnIndex = new Map(columns.map((column, i) => [column, i]));
  const index = (address: CellAddress): number =>
    (rowIndex.get(address.row) ?? -1) * columns.length + (columnIndex.get(address.column) ?? -1);
  const own = all.filter((identity) => identity.table === table);
  const first: number[] = [0];
  const operand: number[] = [];
  const sign: number[] = [];
  const memberships: Membership[][] = cells.map(() => []);
  own.forEach((identity, k) => {
    const add = (address: CellAddress, s: 1 | -1): void => {
      const cell = index(address);
      operand.push(cell);
      sign.push(s);
      memberships[cell]?.push({ identity: k, sign: s });
    };
    for (const address of identity.left) add(address, 1);
    for (const address of identity.right) add(address, -1);
    first.push(operand.length);
  });
  return {
    table,
    columns: columns.length,
    rows,
    rowIndex,
    cells,
    identities: own,
    first: Int16Array.from(first),
    second: Int16Array.from(own.map((identity, k) => (first[k] as number) + identity.left.length)),
    operand: Int16Array.from(operand),
    sign: Int8Array.from(sign),
    operands: own.map((_, k) => operand.slice(first[k], first[k + 1])),
    memberships,
    total: own.map((identity) => index(identity.total)),
  };
}

/** Laid out at the first table of its form: a start without one costs nothing. */
const grids: { full?: Grid; collapsed?: Grid; reviews?: Grid } = {};

/** Null for 表二, which has no identity inside the year. */
export function gridFor(table: ReportTable): Grid | null {
  if (table.id === 'reviews') {
    grids.reviews ??= gridOf('reviews', standards['2021'].tables.reviews, identities.full);
    return grids.reviews;
  }
  if (table.id !== 'requests') return null;
  if (table.collapsed) {
    grids.collapsed ??= gridOf('requests', standards['2019'].tables.requests, identities.collapsed);
    return grids.collapsed;
  }
  grids.full ??= gridOf('requests', standards['2021'].tables.requests, identities.full);
  return grids.full;
}
