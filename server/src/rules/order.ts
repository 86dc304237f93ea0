/** Positions of the items that stand out of order: those outside a longest run of rising ranks. Empty when all rise. */
export function outOfOrder(ranks: readonly number[]): readonly number[] {
  if (ranks.every((r, i) => i === 0 || r > (ranks[i - 1] as number))) return [];
  const length: number[] = [];
  const previous: number[] = [];
  let last = 0;
  for (const [i, rank] of ranks.entries()) {
    length[i] = 1;
    previous[i] = -1;
    for (let k = 0; k < i; k++) {
      if ((ranks[k] as number) < rank && (length[k] as number) + 1 > (length[i] as number)) {
        length[i] = (length[k] as number) + 1;
        previous[i] = k;
      }
    }
    if ((length[i] as number) > (length[last] as number)) last = i;
  }
  const inOrder = new Set<number>();
  for (let i = last; i >= 0; i = previous[i] as number) inOrder.add(i);
  return ranks.flatMap((_, i) => (inOrder.has(i) ? [] : [i]));
}
