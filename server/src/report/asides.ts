/** Comments and code of a text: where an offset lies in one. */
import type { Span } from './types.ts';

/** The span that holds the characters on both sides of the offset. @param spans in order, none within another */
export function spanAround(spans: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found.start < offset ? found : null;
}
