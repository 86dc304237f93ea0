/** The lines of a text, and of each line what the readers ask first. */
import { spanAround } from '../report/asides.ts';
import { isBlank, skipBlanks, trimEnd } from '../text/chars.ts';
import { type Lines, splitLines } from '../text/lines.ts';
import { type Asides, asidesOf, blanked, directivesOf, type FenceLine, isFenceMark, OPEN } from './asides.ts';

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

/** Lines with their blanks trimmed. Flags are told of a line when they are asked for: running text is never looked through. */
export class Source {
  /** Blanks stand in the place of what is aside. */
  readonly text: string;
  /** As it is written. */
  readonly written: string;
  readonly lines: Lines;
  /** Offset of the first non-blank character of each line; the line's end where it is blank. */
  readonly first: readonly number[];
  /** Offset after the last non-blank character of each line. */
  readonly last: readonly number[];
  readonly asides: Asides;
  private readonly flags: (number | undefined)[] = [];

  constructor(
    written: string,
    text: string,
    lines: Lines,
    first: readonly number[],
    last: readonly number[],
    asides: Asides,
  ) {
    this.written = written;
    this.text = text;
    this.lines = lines;
    this.first = first;
    this.last = last;
    this.asides = asides;
  }

  /** Where the line begins, behind a comment that ends in it: what is put before the line must not fall into that. */
  startOf(line: number): number {
    const start = this.lines.starts[line] as number;
    return spanAround(this.asides.comments, start)?.end ?? start;
  }

  flagsOf(line: number): number {
    const known = this.flags[line];
    if (known !== undefined) return known;
    const flags = readFlags(
      this.text,
      this.lines.starts[line] as number,
      this.last[line] as number,
      this.lines.ends[line] as number,
    );
    this.flags[line] = flags;
    return flags;
  }
}

enum Kind {
  Other,
  Blank,
  Tab,
  Digit,
  Bar,
  Angle,
}

const kinds = new Uint8Array(128);
for (let c = 0; c < 128; c++) if (isBlank(c)) kinds[c] = Kind.Blank;
for (let c = 48; c < 58; c++) kinds[c] = Kind.Digit;
kinds[9] = Kind.Tab;
kinds[60] = Kind.Angle;
kinds[124] = Kind.Bar;

function kindOf(c: number): number {
  if (c < 128) return kinds[c] as number;
  if (isBlank(c)) return Kind.Blank;
  return c >= 0xff10 && c <= 0xff19 ? Kind.Digit : Kind.Other;
}

function readFlags(text: string, start: number, last: number, end: number): number {
  let flags = 0;
  let gap = 0;
  let begun = false;
  for (let i = start; i < last; i++) {
    const c = text.charCodeAt(i);
    const kind = c > 0x3000 && c < 0xfe00 ? Kind.Other : kindOf(c);
    if (kind === Kind.Blank) {
      gap += c === 0x3000 ? 2 : 1;
      continue;
    }
    if (kind === Kind.Tab) {
      if (begun) flags |= Flag.InnerTab;
      else if (i === start) flags |= Flag.LeadingTab;
      gap += 2;
      continue;
    }
    if (begun && gap > 0) {
      if (gap > 1) flags |= Flag.Gap;
      if (kind === Kind.Digit) flags |= Flag.Number;
    }
    begun = true;
    gap = 0;
    if (kind === Kind.Bar) flags |= Flag.Bar;
    else if (kind === Kind.Angle) flags |= Flag.Angle;
  }
  for (let i = Math.max(last, start); i < end; i++) {
    if (text.charCodeAt(i) === 9) flags |= begun ? Flag.InnerTab : i === start ? Flag.LeadingTab : 0;
  }
  return flags;
}

const none: Asides = { comments: [], code: [] };

/** @param markdown the text has comments and blocks of code */
export function scanSource(text: string, markdown: boolean): Source {
  const lines = splitLines(text);
  const first = lines.starts.slice();
  const last = lines.ends.slice();
  let fences: FenceLine[] | null = null;
  for (let line = 0; line < first.length; line++) {
    const end = last[line] as number;
    const from = skipBlanks(text, first[line] as number, end);
    first[line] = from;
    last[line] = from;
    if (from === end) continue;
    last[line] = trimEnd(text, from, end);
    if (markdown && isFenceMark(text, from)) {
      fences ??= [];
      fences.push({ line, start: from });
    }
  }
  if (fences === null && !text.includes(OPEN)) return new Source(text, text, lines, first, last, none);
  const asides = markdown ? asidesOf(text, lines, fences ?? []) : directivesOf(text);
  const spans = [...asides.comments, ...asides.code].sort((a, b) => a.start - b.start);
  const read = blanked(text, spans);
  let line = 0;
  for (const { start, end } of spans) {
    line = Math.max(line, lines.lineAt(start));
    for (; line < lines.count && (lines.starts[line] as number) < end; line++) {
      const stop = lines.ends[line] as number;
      const from = skipBlanks(read, lines.starts[line] as number, stop);
      first[line] = from;
      last[line] = from === stop ? from : trimEnd(read, from, stop);
    }
  }
  return new Source(text, read, lines, first, last, asides);
}
