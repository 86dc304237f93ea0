/** How much of one text is in another: 2 × common characters in order ÷ all characters. */

/** Counts of the UTF-16 units of a text. */
function unitsOf(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return counts;
}

/** Characters both texts have, whatever their order: never less than those common in order. */
function shared(a: string, b: string): number {
  const counts = unitsOf(a);
  let sum = 0;
  for (let i = 0; i < b.length; i++) {
    const c = b.charCodeAt(i);
    const left = counts.get(c) ?? 0;
    if (left === 0) continue;
    counts.set(c, left - 1);
    sum++;
  }
  return sum;
}

/**
 * Whether the likeness of the texts is at least `least` (0 … 1). Quick where they are unlike; else the greedy shortest
 * edit (Myers), given up as soon as it takes more edits than `least` allows.
 */
export function alike(a: string, b: string, least: number): boolean {
  const total = a.length + b.length;
  if (total === 0 || a === b) return total > 0;
  if ((2 * shared(a, b)) / total < least) return false;
  const most = Math.floor((1 - least) * total);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = reach[middle + k + 1] as number;
      const right = reach[middle + k - 1] as number;
      let x = k === -edits || (k !== edits && right < down) ? down : right + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a.charCodeAt(x) === b.charCodeAt(y)) {
        x++;
        y++;
      }
      reach[middle + k] = x;
      if (x >= a.length && y >= b.length) return true;
    }
  }
  return false;
}
