/**
 * The smallest set of cells whose change mends every broken identity and breaks none: one cell, else two. Exact and
 * complete up to two cells: every explanation of the smallest size is given, so "unique" means that nothing else of that
 * size would do. Only cells of a broken identity are tried, and the second cell only where the
 * first leaves something broken, so the work is some hundreds of steps however many identities fail.
 */
import { type Figures, sideOf } from './figures.ts';
import type { Membership } from './grid.ts';

export interface Step {
  /** Index of the cell in the grid. */
  readonly cell: number;
  /** What must be added, in units; never 0. */
  readonly change: bigint;
}

export type Explanation = readonly Step[];

/** One cell stands in at most three identities (a total of （七）), so two cells mend at most six. */
const MOST_FOR_ONE = 3;
const MOST_FOR_TWO = 6;

const NONE: readonly Membership[] = [];

const signIn = (memberships: readonly Membership[], identity: number): number => {
  for (const m of memberships) if (m.identity === identity) return m.sign;
  return 0;
};

/** A right value is a count: whole and not negative. */
function step(figures: Figures, cell: number, change: bigint): Step | null {
  const value = figures.units[cell];
  if (change === 0n || value === null || value === undefined) return null;
  const right = value + change;
  return right >= 0n && right % figures.one === 0n ? { cell, change } : null;
}

/** What a cell alone must change by in the identities only it touches; 'free' when none of them is checked. */
function alone(figures: Figures, mine: readonly Membership[], others: readonly Membership[]): bigint | 'free' | null {
  let change: bigint | 'free' = 'free';
  for (const { identity, sign } of mine) {
    if (signIn(others, identity) !== 0) continue;
    if (((figures.asleep[identity] as number) & ~sideOf(sign)) !== 0) continue;
    const difference = figures.difference[identity] as bigint;
    const needed = sign > 0 ? -difference : difference;
    if (change === 'free') change = needed;
    else if (change !== needed) return null;
  }
  return change;
}

function explainByOne(figures: Figures, broken: readonly number[], operands: readonly number[]): Explanation[] {
  const found: Explanation[] = [];
  for (const cell of operands) {
    const mine = figures.grid.memberships[cell] ?? NONE;
    if (!broken.every((k) => signIn(mine, k) !== 0)) continue;
    const change = alone(figures, mine, NONE);
    const only = change === null || change === 'free' ? null : step(figures, cell, change);
    if (only) found.push([only]);
  }
  return found;
}

/** Where only one checked identity holds both cells together, several pairs of values would do: the first few of them. */
function split(
  figures: Figures,
  a: number,
  b: number,
  signA: number,
  signB: number,
  difference: bigint,
): Explanation[] {
  const found: Explanation[] = [];
  const valueA = figures.units[a] ?? 0n;
  const valueB = figures.units[b] ?? 0n;
  const partner = (rightA: bigint): bigint => {
    const rest = -difference - (signA > 0 ? rightA - valueA : valueA - rightA);
    return valueB + (signB > 0 ? rest : -rest);
  };
  const lowest = signA === signB || partner(0n) >= 0n ? 0n : -partner(0n);
  for (let i = 0n; i < 6n && found.length < 2; i++) {
    const rightA = lowest + i * figures.one;
    const one = step(figures, a, rightA - valueA);
    const two = step(figures, b, partner(rightA) - valueB);
    if (one && two) found.push([one, two]);
  }
  return found;
}

function explainByPair(figures: Figures, a: number, b: number): Explanation[] {
  const { grid, asleep, difference } = figures;
  const ofA = grid.memberships[a] ?? NONE;
  const ofB = grid.memberships[b] ?? NONE;
  let changeA = alone(figures, ofA, ofB);
  let changeB = alone(figures, ofB, ofA);
  if (changeA === null || changeB === null || changeA === 0n || changeB === 0n) return [];
  // Two cells share one identity at most: a row, or a column's sum, or its balance.
  const shared = ofA.find((m) => {
    const signB = signIn(ofB, m.identity);
    return signB !== 0 && ((asleep[m.identity] as number) & ~(sideOf(m.sign) | sideOf(signB))) === 0;
  });
  if (!shared) {
    if (changeA === 'free' || changeB === 'free') return [];
  } else {
    const signA = shared.sign;
    const signB = signIn(ofB, shared.identity);
    const gap = difference[shared.identity] as bigint;
    if (changeA === 'free' && changeB === 'free') return split(figures, a, b, signA, signB, gap);
    if (changeA === 'free') {
      const rest = -gap - (signB > 0 ? (changeB as bigint) : -(changeB as bigint));
      changeA = signA > 0 ? rest : -rest;
    } else {
      const rest = -gap - (signA > 0 ? changeA : -changeA);
      const needed = signB > 0 ? rest : -rest;
      if (changeB !== 'free' && changeB !== needed) return [];
      changeB = needed;
    }
  }
  const one = step(figures, a, changeA);
  const two = step(figures, b, changeB as bigint);
  return one && two ? [[one, two]] : [];
}

function explainByTwo(
  figures: Figures,
  broken: readonly number[],
  narrow: number,
  operands: readonly number[],
): Explanation[] {
  const { memberships, cells } = figures.grid;
  const everywhere = cells.map((_, i) => i);
  const found: Explanation[] = [];
  for (const a of operands) {
    const ofA = memberships[a] ?? NONE;
    const left = broken.filter((k) => signIn(ofA, k) === 0);
    if (left.length > MOST_FOR_ONE) continue;
    const next = left[0];
    for (const b of next === undefined ? everywhere : operandsOf(figures, next)) {
      const ofB = memberships[b] ?? NONE;
      // A pair with both cells in the first identity comes up twice.
      if (a === b || (b < a && signIn(ofB, narrow) !== 0)) continue;
      if (left.every((k) => signIn(ofB, k) !== 0)) found.push(...explainByPair(figures, a, b));
    }
  }
  return found;
}

const operandsOf = ({ grid }: Figures, k: number): readonly number[] => grid.operands[k] ?? [];

/**
 * Every explanation of the smallest size for the broken identities given, which are all the broken ones among the cells
 * they hold; none when it takes more than two cells.
 */
export function explain(figures: Figures, broken: readonly number[]): readonly Explanation[] {
  if (broken.length === 0 || broken.length > MOST_FOR_TWO) return [];
  const narrow = broken.reduce((best, k) =>
    operandsOf(figures, k).length < operandsOf(figures, best).length ? k : best,
  );
  const operands = operandsOf(figures, narrow);
  const ones = broken.length > MOST_FOR_ONE ? [] : explainByOne(figures, broken, operands);
  return ones.length > 0 ? ones : explainByTwo(figures, broken, narrow, operands);
}
