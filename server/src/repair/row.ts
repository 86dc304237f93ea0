/** What the rest of a table says that a row must hold: for a row that is absent, or one that lacks a number. */
import type { ReportTable } from '../report/types.ts';
import { print } from './exact.ts';
import { type Figures, readFigures } from './figures.ts';
import { gridFor } from './grid.ts';

/** Rows of sums: computed even where another number of the table is wrong, which then is the only finding left. */
const SUMS = 'outcomeTotal';

/**
 * Plain digits in the order of the columns, from the identities that have this row alone unknown; its own cells are
 * not looked at. Null where the rest does not tell (another row lacks too, a sum would be negative), or where what it
 * tells does not add up to 总计: then no figure may be put into the row. Only rows of 表三 can be told.
 */
export function rowFromRest(table: ReportTable, key: string): readonly string[] | null {
  const grid = gridFor(table);
  const row = grid?.rowIndex.get(key);
  if (!grid || row === undefined || grid.table !== 'requests') return null;
  const figures = readFigures(table, grid, false);
  let sums: readonly bigint[] | null = null;
  for (const rule of ['requests-outcome-total', 'requests-balance']) {
    const values = solve(figures, row, rule);
    if (!values) continue;
    const parts = values.slice(0, -1);
    const total = parts.reduce((sum, n) => sum + n, 0n);
    if (total === values.at(-1)) return values.map((n) => print(n, figures.scale));
    sums ??= [...parts, total];
  }
  return key === SUMS && sums ? sums.map((n) => print(n, figures.scale)) : null;
}

/** Each column by the identity of the rule that runs along it; null where one cannot be solved for the row. */
function solve(figures: Figures, row: number, rule: string): bigint[] | null {
  const { grid, units, doubtful, one } = figures;
  const values: bigint[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const cell = row * grid.columns + column;
    const own = grid.memberships[cell]?.find((m) => grid.identities[m.identity]?.rule === rule);
    if (!own) return null;
    let rest = 0n;
    for (let i = grid.first[own.identity] as number; i < (grid.first[own.identity + 1] as number); i++) {
      const index = grid.operand[i] as number;
      if (index === cell) continue;
      const value = units[index];
      if (value === null || value === undefined || doubtful[Math.floor(index / grid.columns)]) return null;
      rest += (grid.sign[i] as number) > 0 ? value : -value;
    }
    const value = own.sign > 0 ? -rest : rest;
    if (value < 0n || value % one !== 0n) return null;
    values.push(value);
  }
  return values;
}
