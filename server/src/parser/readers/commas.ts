/** One row a line, fields parted by commas, quoted where they hold one: a sheet saved as CSV. */
import { isBlank, isDigit, skipBlanks, trimEnd } from '../../text/chars.ts';
import { blankCell, rowOf, type SourceCell, type SourceRow, sourceCell } from '../cell.ts';
import type { Source } from '../source.ts';

const COMMA = 44;
const QUOTE = 34;
const MOST_FIELDS = 400;
/** Rows of numbers that make a stretch of text a sheet: prose with half-width commas has none. */
const FEWEST_ROWS = 3;
/** Or one row of so many numbers, as 表四 has. */
const WIDE = 15;
/** A longer field is a clause of a sentence. */
const LONGEST_FIELD = 60;

/** Whether the lines of the stretch are rows parted by commas. */
export function hasCommaRows(source: Source, start: number, end: number): boolean {
  const { text, lines, first, last } = source;
  // Nothing behind the stretch is looked through: a text may have very many of them.
  const zone = text.slice(0, end);
  let comma = zone.indexOf(',', start);
  let rows = 0;
  // From one line with a comma to the next.
  for (let line = 0; comma >= 0; comma = zone.indexOf(',', lines.ends[line])) {
    line = lines.lineAt(comma);
    const numbers = numbersAtEnd(text, line, first[line] as number, last[line] as number);
    if (numbers > 0 && (numbers >= WIDE || ++rows >= FEWEST_ROWS)) return true;
  }
  return false;
}

/** What a line can end in whose last field is a plain number, or blank. */
const endsField = (c: number): boolean => isDigit(c) || c === COMMA || c === QUOTE;

/** Plain numbers behind one to four fields of words, or a wide row of them; 0 for any other line, as 1,234 is. */
function numbersAtEnd(text: string, line: number, from: number, to: number): number {
  if (!endsField(text.charCodeAt(to - 1))) return 0;
  const cells = splitCommas(text, line, from, to)?.cells ?? [];
  const words = cells.findIndex((c) => c.kind === 'number');
  if (words < 0 || words > 4) return 0;
  const numbers = cells.slice(words);
  if (!numbers.every((c) => c.kind === 'number' || c.kind === 'blank')) return 0;
  if (words === 0) return numbers.length >= WIDE ? numbers.length : 0;
  // Words and the first digits of a number: 行政许可 1,234.
  const last = cells[words - 1] as SourceCell;
  return isDigit(text.charCodeAt(last.end - 1)) ? 0 : numbers.length;
}

/** The row of a line; null for a line without a comma and for a sentence. */
export function splitCommas(text: string, line: number, from: number, to: number): SourceRow | null {
  const cells: SourceCell[] = [];
  let start = from;
  let quoted = false;
  for (let i = from; i <= to && cells.length < MOST_FIELDS; i++) {
    const c = i < to ? text.charCodeAt(i) : COMMA;
    if (c === QUOTE) quoted = !quoted;
    if (c !== COMMA || (quoted && i < to)) continue;
    const cell = field(text, start, i, cells.length);
    if (cell.end - cell.start > LONGEST_FIELD) return null;
    cells.push(cell);
    start = i + 1;
  }
  if (cells.length < 2) return null;
  return rowOf('rows', line, from, to, cells);
}

function field(text: string, from: number, to: number, column: number): SourceCell {
  let start = skipBlanks(text, from, to);
  let end = trimEnd(text, start, to);
  if (end - start > 1 && text.charCodeAt(start) === QUOTE && text.charCodeAt(end - 1) === QUOTE) {
    start++;
    end--;
  }
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return start < end ? sourceCell(text, start, end, column) : blankCell(text, start, column);
}
