/** One row a line with bars: Markdown pipe tables and `cell | cell | …`. */
import { isBlank, skipBlanks, trimEnd } from '../../text/chars.ts';
import { readValue } from '../../text/value.ts';
import { type SourceCell, type SourceRow, sourceCell } from '../rows.ts';

/** Fields of a row that are read; more are one field of text. A report has sixteen at most. */
const MOST_FIELDS = 400;

/** The row of a line, or null for the rule `|---|---|` under a Markdown header. */
export function splitBars(text: string, line: number, from: number, to: number): SourceRow | null {
  const leading = text.charCodeAt(from) === 124;
  const cells: SourceCell[] = [];
  let start = leading ? from + 1 : from;
  let rule = true;
  for (let i = start; i <= to; i++) {
    const atEnd = i === to;
    if (!atEnd && (text.charCodeAt(i) !== 124 || isEscaped(text, i, from))) continue;
    if (atEnd && start >= to && cells.length > 0) break;
    if (cells.length >= MOST_FIELDS) break;
    const cell = fieldCell(text, start, i, cells.length);
    if (rule && !isRule(text, cell.start, cell.end)) rule = false;
    cells.push(cell);
    start = i + 1;
  }
  if (rule) return null;
  return { notation: leading ? 'pipes' : 'rows', line, lastLine: line, start: from, end: to, cells, framed: true };
}

/** The trimmed cell of a field; bold marks around it are left out; a blank one lies one blank in. */
function fieldCell(text: string, start: number, end: number, column: number): SourceCell {
  let s = skipBlanks(text, start, end);
  let e = trimEnd(text, s, end);
  if (s >= e) {
    const at = end > start && isBlank(text.charCodeAt(start)) ? start + 1 : start;
    return sourceCell(text, at, at, column);
  }
  while (e - s > 2 && isEmphasis(text.charCodeAt(s)) && text.charCodeAt(s) === text.charCodeAt(e - 1)) {
    s++;
    e--;
  }
  return markedUp(text, s, e) ? decodedCell(text, s, e, column) : sourceCell(text, s, e, column);
}

function markedUp(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 60 || c === 38) return true;
  }
  return false;
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
  return { start, end, column, kind, value, decoded: said };
}

const isEmphasis = (c: number): boolean => c === 42 || c === 95 || c === 96;

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  for (let i = at - 1; i >= from && text.charCodeAt(i) === 92; i--) slashes++;
  return slashes % 2 === 1;
}

function isRule(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 45 && !(c === 58 && (i === start || i === end - 1))) return false;
  }
  return text.charCodeAt(start) === 45 || end - start > 1;
}
