/** Character classes and foldings shared by every reader. All on UTF-16 units. */

/** Blank: ASCII blanks and controls that extractors leave, U+00A0, the U+2000 blanks, U+3000, BOM and zero-width marks. */
export function isBlank(c: number): boolean {
  if (c <= 32) return c === 32 || (c >= 9 && c <= 13);
  if (c > 0x3000) return c === 0xfeff;
  if (c < 0xa0) return c === 0x85;
  if (c === 0xa0 || c === 0x3000) return true;
  return (c >= 0x2000 && c <= 0x200d) || c === 0x202f || c === 0x2028 || c === 0x2029 || c === 0x205f;
}

/** First non-blank offset at or after `start`, or `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

export const blankBetween = (text: string, start: number, end: number): boolean => skipBlanks(text, start, end) >= end;

/** End of the text when blanks before `end` are dropped, never before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}

/** ASCII for a full-width form, else the unit itself. */
export function foldWidth(c: number): number {
  return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Letters, digits and ideographs: what is left of a label when blanks, quotes, brackets, dots and marks go. */
function isWord(c: number): boolean {
  if (c < 128) return isDigit(c) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  if (c >= 0x4e00 && c <= 0x9fff) return true;
  return c === 0x3007 || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xd800 && c <= 0xdfff);
}

/**
 * The words of a label: width folded; blanks, quotes, brackets, dots and all other marks dropped.
 * `（三）不予公开 1．属于国家秘密` gives `三不予公开1属于国家秘密`.
 */
export function foldWords(text: string, start = 0, end = text.length): string {
  let out = '';
  let from = -1;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isWord(c)) {
      if (from < 0) from = i;
      continue;
    }
    if (from >= 0) {
      out += text.slice(from, i);
      from = -1;
    }
    const folded = foldWidth(c);
    if (folded !== c && isWord(folded)) out += String.fromCharCode(folded);
  }
  return from < 0 ? out : out + text.slice(from, end);
}

/** A text with its blanks dropped, and the way back to the source. */
export interface Squeezed {
  readonly text: string;
  /** Source offset of each unit, and one more for the end. */
  readonly offsets: readonly number[];
}

/** Drops blanks (line breaks too) and folds full-width digits and letters; punctuation stays as it is. */
export function squeeze(text: string, start: number, end: number): Squeezed {
  const offsets: number[] = [];
  let out = '';
  let from = start;
  let last = start;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const folded = foldWidth(c);
    if (folded !== c && isWord(folded)) {
      out += text.slice(from, i) + String.fromCharCode(folded);
      from = i + 1;
    } else if (isBlank(c)) {
      out += text.slice(from, i);
      from = i + 1;
      continue;
    }
    offsets.push(i);
    last = i + 1;
  }
  out += text.slice(from, end);
  offsets.push(last);
  return { text: out, offsets };
}

/** Source span of units `from` … `to` of a squeezed text. */
export function unsqueeze(squeezed: Squeezed, from: number, to: number): { start: number; end: number } {
  const start = squeezed.offsets[from] as number;
  return { start, end: to > from ? (squeezed.offsets[to - 1] as number) + 1 : start };
}

/** Blanks and line breaks, however many together, as one blank; none at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A copy that does not keep the text alive it was cut out of: engines make a slice a view of the whole. */
export const copied = (words: string): string => [...words].join('');
