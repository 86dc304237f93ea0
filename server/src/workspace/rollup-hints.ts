/** Why the report of the whole may differ from the sums: one report counted, left out or taken twice that explains most of it. */
import type { Exact } from '../repair/exact.ts';
import type { StandardId } from '../report/types.ts';
import { type Figures, isZero, minus, zero } from './figures.ts';
import type { Part } from './part.ts';
import type { LeftOut, Reason } from './rollup-choice.ts';

/**
 * What would make the sums agree, or nearly. without: the whole lacks a report that counts; twice: it has it twice; with: it
 * has one that was left out; instead: it has the other one of two.
 */
export interface Hint {
  readonly what: 'without' | 'twice' | 'with' | 'instead';
  readonly part: Part;
  /** Cells that would still differ. */
  readonly left: number;
}

/** A hint has to explain at least so many cells, and half of those that differ. */
const FEWEST = 3;
/** More that explain as much would explain nothing. */
const MOST = 3;

/** Reasons for which a report is left out that the whole may have counted all the same. */
const mayBeIn: ReadonlySet<Reason> = new Set<Reason>(['yearOnly', 'noYear', 'elsewhere', 'within', 'twiceOther']);

/** @param whole figures of the report that is held against the sums */
export function hintsOf(
  whole: Figures,
  sums: Figures,
  { parts, leftOut, standard }: { parts: readonly Part[]; leftOut: readonly LeftOut[]; standard: StandardId },
): readonly Hint[] {
  const gaps = new Map<string, Exact>();
  for (const [key, sum] of sums) gaps.set(key, minus(whole.get(key) ?? zero, sum));
  const differing = [...gaps.values()].filter((gap) => !isZero(gap)).length;
  const most = Math.min(differing - FEWEST, Math.floor(differing / 2));
  if (most < 0) return [];

  let found: Hint[] = [];
  let best = most;
  const consider = (what: Hint['what'], part: Part, change: (key: string) => Exact): void => {
    let left = 0;
    for (const [key, gap] of gaps) {
      if (!isZero(minus(gap, change(key))) && ++left > best) return;
    }
    if (left < best) found = [];
    best = left;
    found.push({ what, part, left });
  };
  for (const part of parts) {
    consider('without', part, (key) => minus(zero, part.figures.get(key) ?? zero));
    consider('twice', part, (key) => part.figures.get(key) ?? zero);
  }
  for (const { part, reason, instead } of leftOut) {
    if (part.format !== standard || !mayBeIn.has(reason)) continue;
    consider('with', part, (key) => part.figures.get(key) ?? zero);
    if (instead && reason === 'twiceOther') {
      consider('instead', part, (key) => minus(part.figures.get(key) ?? zero, instead.figures.get(key) ?? zero));
    }
  }
  return found.length <= MOST ? found : [];
}
