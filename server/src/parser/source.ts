/** One pass over the text: its lines, and of each line what the readers ask first. */
import { isBlank } from '../text/chars.ts';
import { Lines } from '../text/lines.ts';

export enum Flag {
  /** Holds a bar `|`. */
  Bar = 1,
  /** A tab after the first non-blank character. */
  InnerTab = 2,
  /** Two blanks or more in a row (or a tab, U+3000) between two non-blank characters. */
  Gap = 4,
  /** Holds `<`. */
  Angle = 8,
  /** Begins with a tab. */
  LeadingTab = 16,
  /** Holds a digit after a blank. */
  Number = 32,
}

export interface Source {
  readonly text: string;
  readonly lines: Lines;
  /** Offset of the first non-blank character of each line; the line's end where it is blank. */
  readonly first: readonly number[];
  /** Offset after the last non-blank character of each line. */
  readonly last: readonly number[];
  readonly flags: readonly number[];
}

export function scanSource(text: string): Source {
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const flags: number[] = [];
  const length = text.length;
  let start = 0;
  let first = -1;
  let last = 0;
  let flag = 0;
  let gap = 0;
  for (let i = 0; ; i++) {
    const c = i < length ? text.charCodeAt(i) : 10;
    if (c > 0x3000 && c < 0xfe00) {
      if (first < 0) first = i;
      else if (gap > 1) flag |= Flag.Gap;
      gap = 0;
      while (i + 1 < length) {
        const next = text.charCodeAt(i + 1);
        if (next <= 0x3000 || next >= 0xfe00) break;
        i++;
      }
      last = i + 1;
      continue;
    }
    if (c === 10 || c === 13) {
      starts.push(start);
      ends.push(i);
      firsts.push(first < 0 ? i : first);
      lasts.push(first < 0 ? i : last);
      flags.push(flag);
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (i >= length) break;
      start = i + 1;
      first = -1;
      flag = 0;
      gap = 0;
      continue;
    }
    if (isBlank(c)) {
      if (c === 9) {
        if (first >= 0) flag |= Flag.InnerTab;
        else if (i === start) flag |= Flag.LeadingTab;
        gap += 2;
      } else gap += c === 0x3000 ? 2 : 1;
      continue;
    }
    if (first < 0) first = i;
    else if (gap > 0) {
      if (gap > 1) flag |= Flag.Gap;
      if ((c >= 48 && c <= 57) || (c >= 0xff10 && c <= 0xff19)) flag |= Flag.Number;
    }
    gap = 0;
    last = i + 1;
    if (c === 124) flag |= Flag.Bar;
    else if (c === 60) flag |= Flag.Angle;
  }
  return { text, lines: new Lines(starts, ends, length), first: firsts, last: lasts, flags };
}

/** Index of the first line that starts at or after the offset; the number of lines when there is none. */
export function lineFrom(source: Source, offset: number): number {
  const line = source.lines.lineAt(offset);
  return (source.lines.starts[line] as number) >= offset ? line : line + 1;
}
