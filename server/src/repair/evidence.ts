/**
 * Evidence between several explanations of the same size: a slip of the pen that turns the right number into the written
 * one, or a figure known from elsewhere. It never makes a claim; it only says which correction is worth offering.
 */
import { addressKey } from '../standard/address.ts';
import type { Change, Fault } from './types.ts';

/** How a right number came to be written wrong. */
export type Slip = 'transposed' | 'dropped' | 'added';

/** Right values known from elsewhere (the text, last year's report) by address; plain digits. */
export type Known = ReadonlyMap<string, string>;

/** True where `long` with one digit struck out is `short`. */
function oneMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}

/** Plain digits both. A single digit dropped to nothing is no evidence: every 0 could be that. */
export function slip(written: string, right: string): Slip | null {
  if (written === right || !/^\d+$/.test(written) || !/^\d+$/.test(right)) return null;
  if (written.length === right.length) {
    for (let i = 0; i + 1 < written.length; i++) {
      if (written[i] === right[i]) continue;
      const swapped = written[i] === right[i + 1] && written[i + 1] === right[i];
      return swapped && written.slice(i + 2) === right.slice(i + 2) ? 'transposed' : null;
    }
    return null;
  }
  // 20 read as 2, or 12 as 2: the digits left must still say something.
  if (written !== '0' && oneMore(right, written)) return 'dropped';
  if (right !== '0' && oneMore(written, right)) return 'added';
  return null;
}

const KNOWN = 3;
const SLIP = 1;

function weight(changes: readonly Change[], known: Known): number {
  let sum = 0;
  for (const change of changes) {
    const elsewhere = known.get(addressKey(change.cell.address));
    if (elsewhere === change.right) sum += KNOWN;
    else if (elsewhere !== undefined) return 0;
    else if (slip(change.written, change.right)) sum += SLIP;
    else return 0;
  }
  return sum;
}

/** The one explanation every change of which the evidence supports, better than any other; null when there is none. */
export function favoured(fault: Fault, known: Known): readonly Change[] | null {
  if (fault.explanations.length < 2) return null;
  let best: readonly Change[] | null = null;
  let most = 0;
  for (const changes of fault.explanations) {
    const w = weight(changes, known);
    if (w > most) {
      most = w;
      best = changes;
    } else if (w === most) best = null;
  }
  return best;
}
