/** One row a line with bars: Markdown pipe tables and `cell | cell | …`. */
import { isBlank, isDigit, trimEnd } from '../../text/chars.ts';
import { readValue } from '../../text/value.ts';
import { blankCell, rowOf, SourceCell, type SourceRow, sourceCell } from '../cell.ts';

/** Fields of a row that are read; more are one field of text. A report has sixteen at most. */
const MOST_FIELDS = 400;
/** Longest run of digits that a double holds exactly. */
const MOST_DIGITS = 15;
const BAR = 124;

/**
 * The row of a line, or null for the rule `|---|---|` under a Markdown header. One pass over its characters. `marked`: its
 * cells may hold tags or entities.
 */
export function splitBars(text: string, line: number, from: number, to: number, marked: boolean): SourceRow | null {
  if (isRule(text, from, to)) return null;
  const leading = text.charCodeAt(from) === BAR;
  const cells: SourceCell[] = [];
  for (let start = leading ? from + 1 : from; start <= to; ) {
    let first = start;
    let c = text.charCodeAt(first);
    while (first < to && isBlank(c)) c = text.charCodeAt(++first);
    let last = first;
    let value = 0;
    for (; last < to && isDigit(c); c = text.charCodeAt(++last)) value = value * 10 + (c - 48);
    let end = last;
    while (end < to && isBlank(c)) c = text.charCodeAt(++end);
    const plain = (end === to || c === BAR) && last - first <= MOST_DIGITS;
    if (!plain) end = fieldEnd(text, last, from, to);
    if ((leading && end === to && end === start && cells.length > 0) || cells.length >= MOST_FIELDS) break;
    if (!plain) cells.push(textCell(text, first, trimEnd(text, first, end), cells.length, marked));
    else if (last > first) cells.push(new SourceCell(text, first, last, cells.length, 'number', value));
    else cells.push(emptyField(text, start, end, cells.length));
    start = end + 1;
  }
  return rowOf(leading ? 'pipes' : 'rows', line, from, to, cells);
}

/** The next bar that is not escaped, or the end of the line. */
function fieldEnd(text: string, at: number, from: number, to: number): number {
  let bar = text.indexOf('|', at);
  while (bar >= 0 && bar < to && isEscaped(text, bar, from)) bar = text.indexOf('|', bar + 1);
  return bar < 0 || bar > to ? to : bar;
}

/** An empty cell lies one blank in, where a number would be typed. */
function emptyField(text: string, start: number, end: number, column: number): SourceCell {
  return blankCell(text, end > start && isBlank(text.charCodeAt(start)) ? start + 1 : start, column);
}

/** The first character of a tag or an entity. */
const markup = /[<&]/;

/** A cell of anything but plain digits; marks of emphasis around it are left out. */
function textCell(text: string, start: number, end: number, column: number, marked: boolean): SourceCell {
  let s = start;
  let e = end;
  while (e - s > 2 && isEmphasis(text.charCodeAt(s)) && text.charCodeAt(s) === text.charCodeAt(e - 1)) {
    s++;
    e--;
  }
  return marked && markup.test(text.slice(s, e)) ? decodedCell(text, s, e, column) : sourceCell(text, s, e, column);
}

/** A cell with `<br>`, other tags or entities of blanks: what it says, on the narrowest range that says it. */
function decodedCell(text: string, start: number, end: number, column: number): SourceCell {
  const written = text.slice(start, end);
  const said = written
    .replace(/<[a-z/!?][^<>]*>/gi, ' ')
    .replace(/&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288);/gi, ' ')
    .trim();
  const at = written.indexOf(said);
  if (at >= 0) return sourceCell(text, start + at, start + at + said.length, column);
  const { kind, value } = readValue(said, 0, said.length);
  return new SourceCell(text, start, end, column, kind, value, said);
}

const isEmphasis = (c: number): boolean => c === 42 || c === 95 || c === 96;

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  for (let i = at - 1; i >= from && text.charCodeAt(i) === 92; i--) slashes++;
  return slashes % 2 === 1;
}

/** Nothing but dashes, colons, bars and blanks, with a dash in every field: most lines fail at their first character. */
function isRule(text: string, from: number, to: number): boolean {
  let dashes = 0;
  let fields = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 45) {
      if (dashes++ === 0) fields++;
    } else if (c === 124) {
      if (dashes === 0 && i > from) return false;
      dashes = 0;
    } else if (c !== 58 && !isBlank(c)) return false;
  }
  return fields > 0 && (dashes > 0 || text.charCodeAt(to - 1) === 124);
}
