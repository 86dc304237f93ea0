/** A number that was torn in two when the table was extracted: 20 read as 2 and 0. */

const DIGIT = /^\d$/;
const PLAIN = /^\d{1,15}$/;

/** True where each run of `width` numbers ends with the sum of the others. */
function balances(values: readonly bigint[], width: number): boolean {
  for (let start = 0; start < values.length; start += width) {
    const end = Math.min(start + width, values.length) - 1;
    let sum = 0n;
    for (let i = start; i < end; i++) sum += values[i] as bigint;
    if (sum !== values[end]) return false;
  }
  return true;
}

/** True where the numbers, all plain whole ones, hold every sum of `width` as they stand. */
export const holds = (texts: readonly string[], width: number): boolean =>
  texts.length % width === 0 && texts.every((t) => PLAIN.test(t)) && balances(texts.map(BigInt), width);

/**
 * Places p where joining the one-digit cells p and p+1 into one number makes the row balance. `texts` are the values of
 * the row as written, in order, the total last; `width` is how many numbers each sum has after the join (表四 has three
 * sums in one row). None where a cell is no plain whole number.
 */
export function balancingJoins(texts: readonly string[], width: number): readonly number[] {
  if ((texts.length - 1) % width !== 0 || !texts.every((t) => PLAIN.test(t))) return [];
  const found: number[] = [];
  for (let p = 0; p + 1 < texts.length; p++) {
    const one = texts[p] as string;
    const two = texts[p + 1] as string;
    if (one === '0' || !DIGIT.test(one) || !DIGIT.test(two)) continue;
    const joined = [...texts.slice(0, p), one + two, ...texts.slice(p + 2)].map(BigInt);
    if (balances(joined, width)) found.push(p);
  }
  return found;
}
