/**
 * The figures of one table, and which identities they hold. Two readings: a quick one in doubles, for the tables that
 * are whole small numbers and hold (nearly all), and an exact one for everything else.
 */
import type { Cell, ReportTable } from '../report/types.ts';
import { type Exact, exactValue } from './exact.ts';
import type { Grid } from './grid.ts';

/** Below this a sum of a whole column is still exact in a double. */
const LIMIT = 2 ** 45;
/** A text of more digits may say more than its double. */
const DIGITS = 15;

/** One for all tables, as large as the largest of them. */
let scratch = new Float64Array(0);

/** False only when no identity is broken; true asks for the exact reading. Allocates nothing. */
export function mayBeBroken(table: ReportTable, grid: Grid): boolean {
  const { columns, rowIndex, first, second, operand } = grid;
  if (scratch.length < grid.cells.length) scratch = new Float64Array(grid.cells.length);
  const values = scratch.fill(Number.NaN, 0, grid.cells.length);
  for (const row of table.byKey.values()) {
    const r = rowIndex.get(row.key);
    if (r === undefined) continue;
    const cells = row.cells;
    const count = Math.min(cells.length, columns);
    for (let c = 0; c < count; c++) {
      const cell = cells[c] as Cell;
      const value = cell.value;
      if (value === null) {
        if (cell.kind !== 'text') values[r * columns + c] = 0;
      } else if (value >= 0 && value < LIMIT && Math.floor(value) === value) {
        if (cell.end - cell.start > DIGITS && cell.kind === 'number') return true;
        values[r * columns + c] = value;
      } else return true;
    }
  }
  const count = grid.identities.length;
  for (let k = 0; k < count; k++) {
    let difference = 0;
    const middle = second[k] as number;
    const end = first[k + 1] as number;
    for (let i = first[k] as number; i < middle; i++) difference += values[operand[i] as number] as number;
    for (let i = middle; i < end; i++) difference -= values[operand[i] as number] as number;
    // An unknown operand is NaN and makes neither comparison true: the sum is not checked.
    if (difference > 0 || difference < 0) return true;
  }
  return false;
}

/** Bits of `asleep`. */
const LEFT_BLANK = 1;
const RIGHT_BLANK = 2;
export const UNKNOWN = 4;

export interface Figures {
  readonly grid: Grid;
  readonly cells: readonly (Cell | undefined)[];
  /** By row: it has more or fewer values than columns, so which stands where is in doubt. */
  readonly doubtful: readonly boolean[];
  /** Units of 10^-scale; null where the cell is absent or no number. */
  readonly units: readonly (bigint | null)[];
  readonly scale: number;
  /** One whole, in units. */
  readonly one: bigint;
  /** Left sum less right sum of each identity, an unknown operand left out. */
  readonly difference: readonly bigint[];
  /**
   * Why an identity is not checked; 0 when it is. A side whose addends are all blank (some organs fill only 总计) wakes up
   * when a repair writes a number into it; an unknown operand does not.
   */
  readonly asleep: Uint8Array;
  /** Identities that are checked and fail, in their order. */
  readonly broken: readonly number[];
}

const isBlank = (cell: Cell): boolean => cell.kind === 'blank' || cell.kind === 'placeholder';

/** The side a sign stands for, as a bit of `asleep`. */
export const sideOf = (sign: number): number => (sign > 0 ? LEFT_BLANK : RIGHT_BLANK);

/**
 * Reads every cell exactly. In a row with more or fewer values than columns it is in doubt which number stands where;
 * unless these rows are trusted, a sum through one of them is taken as unknown where it fails.
 */
export function readFigures(table: ReportTable, grid: Grid, trusting: boolean): Figures {
  const size = grid.cells.length;
  const cells: (Cell | undefined)[] = new Array(size).fill(undefined);
  const exact: (Exact | null)[] = new Array(size).fill(null);
  const doubtful: boolean[] = new Array(grid.rows.length).fill(false);
  let scale = 0;
  for (const row of table.byKey.values()) {
    const r = grid.rowIndex.get(row.key);
    if (r === undefined) continue;
    doubtful[r] = row.count !== grid.columns || row.cells.length !== grid.columns;
    for (let c = 0; c < grid.columns && c < row.cells.length; c++) {
      const cell = row.cells[c] as Cell;
      const value = exactValue(cell);
      cells[r * grid.columns + c] = cell;
      exact[r * grid.columns + c] = value;
      if (value && value.scale > scale) scale = value.scale;
    }
  }
  // 表四 may be one row of 15 numbers: one too many or too few moves all that follow.
  if (grid.table === 'reviews') {
    const starts = grid.rows.map((key) => table.byKey.get(key)?.start);
    const shifted = new Set(starts.filter((_, r) => doubtful[r]));
    for (let r = 0; r < doubtful.length; r++) if (shifted.has(starts[r])) doubtful[r] = true;
  }
  const units = exact.map((e) => e && (e.scale === scale ? e.units : e.units * 10n ** BigInt(scale - e.scale)));

  const count = grid.identities.length;
  const difference: bigint[] = [];
  const asleep = new Uint8Array(count);
  const broken: number[] = [];
  for (let k = 0; k < count; k++) {
    let sum = 0n;
    let bits = LEFT_BLANK | ((grid.identities[k]?.right.length ?? 0) > 1 ? RIGHT_BLANK : 0);
    let doubt = false;
    for (let i = grid.first[k] as number; i < (grid.first[k + 1] as number); i++) {
      const index = grid.operand[i] as number;
      const cell = cells[index];
      const value = units[index];
      if (!cell || value === null || value === undefined) {
        bits |= UNKNOWN;
        continue;
      }
      if (!isBlank(cell)) bits &= ~sideOf(grid.sign[i] as number);
      if (!trusting && doubtful[Math.floor(index / grid.columns)]) doubt = true;
      sum += (grid.sign[i] as number) > 0 ? value : -value;
    }
    if (doubt && sum !== 0n) bits |= UNKNOWN;
    difference.push(sum);
    asleep[k] = bits;
    if (bits === 0 && sum !== 0n) broken.push(k);
  }
  return { grid, cells, doubtful, units, scale, one: 10n ** BigInt(scale), difference, asleep, broken };
}
