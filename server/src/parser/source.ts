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

enum Kind {
  Other,
  Blank,
  Tab,
  Break,
  Digit,
  Bar,
  Angle,
}

const kinds = new Uint8Array(128);
for (let c = 0; c < 128; c++) if (isBlank(c)) kinds[c] = Kind.Blank;
for (let c = 48; c < 58; c++) kinds[c] = Kind.Digit;
kinds[9] = Kind.Tab;
kinds[10] = Kind.Break;
kinds[13] = Kind.Break;
kinds[60] = Kind.Angle;
kinds[124] = Kind.Bar;

function kindOf(c: number): number {
  if (c < 128) return kinds[c] as number;
  if (isBlank(c)) return Kind.Blank;
  return c >= 0xff10 && c <= 0xff19 ? Kind.Digit : Kind.Other;
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
    const kind = c > 0x3000 && c < 0xfe00 ? Kind.Other : kindOf(c);
    if (kind === Kind.Break) {
      starts.push(start);
      ends.push(i);
      firsts.push(first < 0 ? i : first);
      lasts.push(first < 0 ? i : last);
      flags.push(flag);
      if (i >= length) break;
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
      start = i + 1;
      first = -1;
      flag = 0;
      gap = 0;
      continue;
    }
    if (kind === Kind.Blank) {
      gap += c === 0x3000 ? 2 : 1;
      continue;
    }
    if (kind === Kind.Tab) {
      if (first >= 0) flag |= Flag.InnerTab;
      else if (i === start) flag |= Flag.LeadingTab;
      gap += 2;
      continue;
    }
    if (first < 0) first = i;
    else if (gap > 0) {
      if (gap > 1) flag |= Flag.Gap;
      if (kind === Kind.Digit) flag |= Flag.Number;
    }
    gap = 0;
    if (kind === Kind.Bar) flag |= Flag.Bar;
    else if (kind === Kind.Angle) flag |= Flag.Angle;
    else if (kind === Kind.Other) {
      for (let next = text.charCodeAt(i + 1); next > 0x3000 && next < 0xfe00; next = text.charCodeAt(i + 1)) i++;
    }
    last = i + 1;
  }
  return { text, lines: new Lines(starts, ends, length), first: firsts, last: lasts, flags };
}

/** Index of the first line that starts at or after the offset; the number of lines when there is none. */
export function lineFrom(source: Source, offset: number): number {
  const line = source.lines.lineAt(offset);
  return (source.lines.starts[line] as number) >= offset ? line : line + 1;
}
