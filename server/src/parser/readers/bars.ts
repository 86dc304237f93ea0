/** One row a line with bars: Markdown pipe tables and `cell | cell | …`. */
import { isBlank } from '../../text/chars.ts';
import { readValue } from '../../text/value.ts';
import { blankCell, SourceCell, type SourceRow, sourceCell } from '../cell.ts';

/** Fields of a row that are read; more are one field of text. A report has sixteen at most. */
const MOST_FIELDS = 400;
/** Longest run of digits that a double holds exactly. */
const MOST_DIGITS = 15;

/** The row of a line, or null for the rule `|---|---|` under a Markdown header. One pass over its characters. */
export function splitBars(text: string, line: number, from: number, to: number): SourceRow | null {
  if (isRule(text, from, to)) return null;
  const leading = text.charCodeAt(from) === 124;
  const cells: SourceCell[] = [];
  let start = leading ? from + 1 : from;
  let first = -1;
  let last = start;
  let value = 0;
  let digits = true;
  let marked = false;
  for (let i = start; i <= to; i++) {
    const c = i < to ? text.charCodeAt(i) : 124;
    if (c === 124 && (i === to || !isEscaped(text, i, from))) {
      if ((leading && i === to && i === start && cells.length > 0) || cells.length >= MOST_FIELDS) break;
      if (first < 0) {
        cells.push(emptyField(text, start, i, cells.length));
      } else if (digits && last - first <= MOST_DIGITS) {
        cells.push(new SourceCell(text, first, last, cells.length, 'number', value));
      } else {
        cells.push(textCell(text, first, last, cells.length, marked));
      }
      start = i + 1;
      first = -1;
      value = 0;
      digits = true;
      marked = false;
      continue;
    }
    if (c >= 48 && c <= 57) {
      if (first >= 0 && last !== i) digits = false;
      value = value * 10 + (c - 48);
    } else if (c === 32 || isBlank(c)) continue;
    else {
      digits = false;
      if (c === 60 || c === 38) marked = true;
    }
    if (first < 0) first = i;
    last = i + 1;
  }
  return { notation: leading ? 'pipes' : 'rows', line, lastLine: line, start: from, end: to, cells, framed: true };
}

/** An empty cell lies one blank in, where a number would be typed. */
function emptyField(text: string, start: number, end: number, column: number): SourceCell {
  return blankCell(text, end > start && isBlank(text.charCodeAt(start)) ? start + 1 : start, column);
}

/** A cell of anything but plain digits; marks of emphasis around it are left out. */
function textCell(text: string, start: number, end: number, column: number, marked: boolean): SourceCell {
  let s = start;
  let e = end;
  while (e - s > 2 && isEmphasis(text.charCodeAt(s)) && text.charCodeAt(s) === text.charCodeAt(e - 1)) {
    s++;
    e--;
  }
  return marked ? decodedCell(text, s, e, column) : sourceCell(text, s, e, column);
}

/** A cell with `<br>`, other tags or entities of blanks: what it says, on the narrowest range that says it. */
function decodedCell(text: string, start: number, end: number, column: number): SourceCell {
  const written = text.slice(start, end);
  const said = written
    .replace(/<[^<>]*>/g, ' ')
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
