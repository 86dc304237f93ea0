/** What the figures of reports tell that their names do not: one that came twice, a sum among its parts. */
import type { Exact } from '../repair/exact.ts';
import { type Figures, inDigits, isZero, minus, plus, zero } from './figures.ts';
import type { Doubt, Part } from './part.ts';

type What = 'maybeTwice' | 'sameFigures' | 'holds' | 'covers' | 'noPlace';

/** Of what may be counted twice. */
export const doubt = (what: What, args: Doubt['args']): Doubt => ({ key: `rollup.doubt.${what}`, args, grave: true });

export function sameFigures(a: Part, b: Part): boolean {
  const keys = new Set([...a.figures.keys(), ...b.figures.keys()]);
  return [...keys].every((key) => isZero(minus(a.figures.get(key) ?? zero, b.figures.get(key) ?? zero)));
}

/** So many different figures, and all of them equal, are no chance. */
const FEWEST_FIGURES = 4;

/** Equal for reports of the same figures; null where there are too few to tell. */
export function fingerprint({ figures }: Part): string | null {
  const set = [...figures].filter(([, value]) => !isZero(value)).map(([key, value]) => [key, inDigits(value)] as const);
  if (new Set(set.map(([, digits]) => digits)).size < FEWEST_FIGURES) return null;
  return set
    .map(([key, digits]) => `${key} ${digits}`)
    .sort()
    .join('\n');
}

/** So many figures of others, nearly all of them no more than its own: a report that is their sum, not one beside them. */
const FEWEST_CELLS = 8;
const FEWEST_OTHERS = 3;
const NEARLY_ALL = 0.9;

/** Those whose figures are no less than those of all others together. */
export function covering(parts: readonly Part[]): ReadonlySet<Part> {
  if (parts.length <= FEWEST_OTHERS) return new Set();
  const sums = sumsOf(parts);
  return new Set(parts.filter((part) => covers(part, sums)));
}

function covers({ figures }: Part, sums: Figures): boolean {
  let cells = 0;
  let covered = 0;
  for (const [key, sum] of sums) {
    const own = figures.get(key) ?? zero;
    const others = minus(sum, own);
    if (isZero(others)) continue;
    cells++;
    if (minus(own, others).units >= 0n) covered++;
  }
  return cells >= FEWEST_CELLS && covered >= NEARLY_ALL * cells;
}

/** Every figure that one of them has. */
export function sumsOf(parts: readonly Part[]): Figures {
  const sums = new Map<string, Exact>();
  for (const { figures } of parts) {
    for (const [key, value] of figures) {
      if (!isZero(value)) sums.set(key, plus(sums.get(key) ?? zero, value));
    }
  }
  return sums;
}
