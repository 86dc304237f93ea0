/** How much of marks a file may hold: counted before a library makes an object of each. Linear, nothing is kept. */
import { ConvertProblem } from './problem.ts';

/** An annual report as a Word file has some ten thousand elements, one of a hundred pages some hundred thousand. */
const MOST_ELEMENTS = 250_000;
/** Libraries go down by recursion; a page of Word is some twenty deep. */
const DEEPEST = 1000;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/**
 * The number of elements of an XML part.
 * @throws ConvertProblem when there are more than `most`, when they lie too deep, or when the part declares entities
 */
export function countElements(part: Uint8Array, most = MOST_ELEMENTS): number {
  let count = 0;
  let depth = 0;
  for (let at = part.indexOf(LESS); at >= 0; at = part.indexOf(LESS, at + 1)) {
    const next = part[at + 1];
    if (next === SLASH) depth--;
    else if (next === EXCLAMATION) {
      // A declaration is the way to entities, which no Office file has.
      if (part[at + 2] === 0x44) throw new ConvertProblem('damaged');
    } else if (next !== QUESTION) {
      if (++count > most) throw new ConvertProblem('too-large');
      const end = part.indexOf(GREATER, at);
      if (end < 0) throw new ConvertProblem('damaged');
      if (part[end - 1] !== SLASH && ++depth > DEEPEST) throw new ConvertProblem('too-large');
      at = end;
    }
  }
  return count;
}

/** @throws ConvertProblem when all parts together hold more than `most` elements */
export function boundElements(parts: readonly Uint8Array[], most = MOST_ELEMENTS): void {
  let left = most;
  for (const part of parts) left -= countElements(part, left);
}

const MOST_TAGS = 400_000;
const MOST_REFERENCES = 2_000_000;

/** Whether a page holds more tags than any page of a report does. */
export const isHugePage = (html: string): boolean =>
  exceeds(html, '<', MOST_TAGS) || exceeds(html, '&', MOST_REFERENCES);

const MOST_CONTROLS = 500_000;
const DEEPEST_GROUP = 500;

/** Whether an RTF is more than LibreOffice reads in the time of a report. */
export function isHugeRtf(bytes: Uint8Array): boolean {
  let controls = 0;
  let depth = 0;
  for (const byte of bytes) {
    if (byte === 0x5c) controls++;
    else if (byte === 0x7b) depth++;
    else if (byte === 0x7d) depth--;
    if (controls > MOST_CONTROLS || depth > DEEPEST_GROUP) return true;
  }
  return false;
}

function exceeds(text: string, mark: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++count > most) return true;
  return false;
}
