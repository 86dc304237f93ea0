/** `\s` and the zero width blank; U+00A0 and U+3000 are in `\s`. */
const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2028 ||
  code === 0x2029;

/** A character reference as far as it can stand for a blank. */
const REFERENCE = /&(?:#(?:[xX][0-9a-fA-F]+|\d+);?|[A-Za-z][A-Za-z0-9]*;|nbsp)/y;
/** The longest reference looked for backwards. */
const LONGEST = 40;

/** End of the source of the blank character at `at`, which may be written as a reference or as CR LF. */
function afterBlank(source: string, at: number, end: number): number {
  const code = source.charCodeAt(at);
  if (code === 38) {
    REFERENCE.lastIndex = at;
    return REFERENCE.test(source) ? Math.min(REFERENCE.lastIndex, end) : at + 1;
  }
  return code === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** Start of the source of the blank character that ends at `end`. */
function beforeBlank(source: string, start: number, end: number): number {
  if (isBlank(source.charCodeAt(end - 1))) {
    const lineBreak = source.charCodeAt(end - 1) === 10 && source.charCodeAt(end - 2) === 13;
    return Math.max(start, end - (lineBreak ? 2 : 1));
  }
  const from = source.lastIndexOf('&', end - 1);
  return from >= start && end - from <= LONGEST ? from : end - 1;
}

/** Gathers the visible text of one cell, and where it stands. */
export class CellText {
  private readonly parts: string[] = [];
  private start = -1;
  private end = -1;
  /** Where the text of an empty cell would stand. */
  private home: number;
  private atHome = true;
  /** Blank or line break to put before the next visible character. */
  private pending: '' | ' ' | '\n' = '';

  constructor(home: number) {
    this.home = home;
  }

  /** A tag inside the cell; text would stand in the first element that opens. */
  markup(end: number, opening: boolean): void {
    if (this.start >= 0 || !this.atHome) return;
    if (opening) this.home = end;
    else this.atHome = false;
  }

  /** `<br>`, or the edge of a block. */
  lineBreak(): void {
    this.pending = '\n';
  }

  /** Characters as decoded, from `from` to `to` of the source. */
  characters(source: string, from: number, to: number, decoded: string): void {
    let first = 0;
    let start = from;
    while (first < decoded.length && isBlank(decoded.charCodeAt(first))) {
      start = afterBlank(source, start, to);
      first++;
    }
    if (first === decoded.length) {
      if (this.pending === '') this.pending = ' ';
      return;
    }
    let last = decoded.length;
    let end = to;
    while (isBlank(decoded.charCodeAt(last - 1))) {
      end = beforeBlank(source, start, end);
      last--;
    }
    if (first > 0 && this.pending === '') this.pending = ' ';
    if (this.start < 0) this.start = start;
    else this.parts.push(this.pending);
    this.parts.push(decoded.slice(first, last));
    this.end = end;
    this.pending = last < decoded.length ? ' ' : '';
  }

  result(): { readonly start: number; readonly end: number; readonly text: string } {
    if (this.start < 0) return { start: this.home, end: this.home, text: '' };
    return { start: this.start, end: this.end, text: this.parts.join('') };
  }
}
