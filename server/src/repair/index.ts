/**
 * Cross-footing (勾稽关系) of a report: which identities are broken, and which cell is wrong. Source: the note in the corner
 * of 表三 of the official form, and the meaning of 总计.
 */
import { derived } from '../report/derived.ts';
import type { Cell, Report, ReportTable } from '../report/types.ts';
import { print } from './exact.ts';
import { type Figures, mayBeBroken, readFigures } from './figures.ts';
import { gridFor } from './grid.ts';
import { explain } from './search.ts';
import type { BrokenIdentity, Change, CrossSums, Fault, IdentityState, TableSums } from './types.ts';

export type { BrokenIdentity, Change, CrossSums, Fault, IdentityState, TableSums } from './types.ts';

const HOLDS: CrossSums = { tables: [] };

/** Computed once per report. */
export const crossSums = (report: Report): CrossSums => derived(report, sumsOf);

function sumsOf({ tables: { requests, reviews } }: Report): CrossSums {
  const tables = [requests, reviews].map((t) => t && tableSums(t)).filter((t) => t !== null);
  return tables.length > 0 ? { tables } : HOLDS;
}

/** The faults of one table; null where every identity that can be checked holds (always for 表二). */
export function tableSums(table: ReportTable): TableSums | null {
  const grid = gridFor(table);
  if (!grid || !mayBeBroken(table, grid)) return null;
  const trusting = readFigures(table, grid, true);
  let faults = faultsOf(trusting);
  // A row with a value too many or too few is told by cell-count; what fails because of it is not told again.
  if (faults.some((fault) => isInDoubt(trusting, fault))) faults = faultsOf(readFigures(table, grid, false));
  return faults.length > 0 ? { table, faults } : null;
}

/** The broken identities of 表三 are explained together, each one of 表四 by itself: they share no cell. */
function faultsOf(figures: Figures): Fault[] {
  if (figures.broken.length === 0) return [];
  const systems = figures.grid.table === 'reviews' ? figures.broken.map((k) => [k]) : [figures.broken];
  return systems.map((broken) => faultOf(figures, broken));
}

/** A broken identity runs through a row in doubt, and it is not certain that the wrong cell is elsewhere. */
function isInDoubt({ grid, doubtful }: Figures, { broken, claimed }: Fault): boolean {
  const inDoubt = (cell: Cell): boolean => doubtful[grid.rowIndex.get(cell.address.row) ?? -1] === true;
  const elsewhere = claimed.length > 0 && !claimed.some((c) => inDoubt(c.cell));
  return !elsewhere && broken.some((b) => b.operands.some(inDoubt));
}

function faultOf(figures: Figures, broken: readonly number[]): Fault {
  const explanations = explain(figures, broken).map((steps) => steps.map((s) => changeOf(figures, s.cell, s.change)));
  return {
    broken: broken.map((k) => brokenOf(figures, k)),
    claimed: explanations.length === 1 ? (explanations[0] ?? []) : [],
    explanations,
  };
}

function changeOf(figures: Figures, index: number, change: bigint): Change {
  const { scale } = figures;
  const value = figures.units[index] ?? 0n;
  return {
    cell: figures.cells[index] as Cell,
    written: print(value, scale),
    right: print(value + change, scale),
    difference: print(change < 0n ? -change : change, scale),
    over: change < 0n,
  };
}

function brokenOf(figures: Figures, k: number): BrokenIdentity {
  const { grid, cells, difference, scale, one } = figures;
  const gap = difference[k] as bigint;
  const total = grid.total[k] as number;
  // The total always stands on the right side, so what is missing there is what the left side has more.
  const right = (figures.units[total] ?? 0n) + gap;
  return {
    ...stateOf(figures, k),
    difference: print(gap < 0n ? -gap : gap, scale),
    operands: (grid.operands[k] ?? []).map((i) => cells[i] as Cell),
    total: cells[total] as Cell,
    mendTotal: right >= 0n && right % one === 0n ? changeOf(figures, total, gap) : null,
  };
}

function stateOf({ grid, units, difference, asleep, scale }: Figures, k: number): IdentityState {
  const gap = difference[k] as bigint;
  let left = 0n;
  (grid.operands[k] ?? []).forEach((index, i) => {
    if ((grid.sign[(grid.first[k] as number) + i] as number) > 0) left += units[index] ?? 0n;
  });
  return {
    identity: grid.identities[k] as IdentityState['identity'],
    state: asleep[k] !== 0 ? 'unchecked' : gap === 0n ? 'holds' : 'broken',
    left: print(left, scale),
    right: print(left - gap, scale),
  };
}

/** Every identity of the table with its two sums, in the standard's order; empty for 表二. */
export function identityStates(table: ReportTable): readonly IdentityState[] {
  const grid = gridFor(table);
  if (!grid) return [];
  const figures = readFigures(table, grid, false);
  return grid.identities.map((_, k) => stateOf(figures, k));
}
