/** 重算合计: every total from its parts. */
import type { Cell, ReportTable } from '../report/types.ts';
import { print } from './exact.ts';
import { type Figures, readFigures } from './figures.ts';
import { gridFor } from './grid.ts';
import type { Change } from './types.ts';

/**
 * The totals of 表三 or 表四 that differ from the sum of their parts: 总计 of each row, and （七）总计 of each column, computed
 * in this order: the parts of （七） first, then all 总计. 四 is no total and is left alone. A total with an unknown part, with
 * blank parts only, or that would become negative or a fraction, stays as it is.
 */
export function recomputedTotals(table: ReportTable): readonly Change[] {
  const grid = gridFor(table);
  if (!grid) return [];
  const figures = readFigures(table, grid, false);
  const units = figures.units.slice();
  const changes: Change[] = [];
  const isBalance = (k: number): boolean => grid.identities[k]?.rule === 'requests-balance';
  const order = grid.identities.map((_, k) => k).filter((k) => !isBalance(k));
  order.sort((a, b) => rank(figures, a) - rank(figures, b) || a - b);
  const done = new Set<number>();
  for (const k of order) {
    const total = grid.total[k] as number;
    if (done.has(total)) continue;
    const right = sumOfParts(figures, units, k);
    const value = units[total];
    if (right === null || value === null || value === undefined) continue;
    done.add(total);
    if (right === value || right < 0n || right % figures.one !== 0n) continue;
    units[total] = right;
    const difference = right - value;
    changes.push({
      cell: figures.cells[total] as Cell,
      written: print(value, figures.scale),
      right: print(right, figures.scale),
      difference: print(difference < 0n ? -difference : difference, figures.scale),
      over: difference < 0n,
    });
  }
  return changes;
}

/** The parts of （七） first, then each 总计; the column 总计 of （七） last, where its row could not tell it. */
function rank({ grid }: Figures, k: number): number {
  const identity = grid.identities[k];
  if (identity?.rule !== 'requests-outcome-total') return 1;
  return identity.along === 'total' ? 2 : 0;
}

function sumOfParts({ grid, cells, doubtful }: Figures, units: readonly (bigint | null)[], k: number): bigint | null {
  let sum = 0n;
  let blank = true;
  for (const index of grid.operands[k] ?? []) {
    if (index === grid.total[k]) continue;
    const cell = cells[index];
    const value = units[index];
    if (!cell || value === null || value === undefined || doubtful[Math.floor(index / grid.columns)]) return null;
    if (cell.kind !== 'blank' && cell.kind !== 'placeholder') blank = false;
    sum += value;
  }
  return blank ? null : sum;
}
