/** The pipe tables of a Markdown text, any of them, cell by cell. */
import type { Report, Span } from '../report/types.ts';
import { isBlank, skipBlanks } from '../text/chars.ts';

export interface PipeRow extends Span {
  /** The trimmed cells between the bars. */
  readonly cells: readonly Span[];
}

export type Align = 'left' | 'right' | 'centre' | 'none';

export interface PipeTable extends Span {
  /** The header, then the rows; the ruler is not among them. */
  readonly rows: readonly PipeRow[];
  readonly ruler: PipeRow;
  readonly aligns: readonly Align[];
  /** Blanks before the first bar of the first line. */
  readonly indent: string;
}

const RULER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** A row longer than this is no table anybody wants aligned. */
const MOST_CELLS = 200;

/** Cells of a line; an escaped bar is no bar. Null where the line does not begin with a bar, or holds nothing else. */
export function pipeRow(text: string, start: number, end: number): PipeRow | null {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (text[at] !== '|') return null;
  const cells: Span[] = [];
  let from = at + 1;
  for (let i = from; i <= end; i++) {
    if (i < end && text[i] === '\\') {
      i++;
      continue;
    }
    if (i < end && text[i] !== '|') continue;
    let left = from;
    let right = i;
    while (left < right && isBlank(text.charCodeAt(left))) left++;
    while (right > left && isBlank(text.charCodeAt(right - 1))) right--;
    // What stands behind the last bar is a cell only when something stands there.
    if (i < end || right > left) cells.push({ start: left, end: right });
    if (cells.length > MOST_CELLS) return null;
    from = i + 1;
  }
  return cells.length > 0 ? { start, end, cells } : null;
}

function alignOf(text: string): Align {
  const left = text.startsWith(':');
  const right = text.endsWith(':');
  return left && right ? 'centre' : right ? 'right' : left ? 'left' : 'none';
}

/** The row of a line, as it is written; null for none, and where its bar stands in a comment or in code. */
function rowOn({ text, spoken, lines }: Report, line: number): PipeRow | null {
  const start = lines.starts[line] as number;
  const end = lines.ends[line] as number;
  return spoken[skipBlanks(text, start, end)] === '|' ? pipeRow(text, start, end) : null;
}

/** Every table outside comments and code, in order. */
export function pipeTables(report: Report): PipeTable[] {
  const { text, lines } = report;
  const tables: PipeTable[] = [];
  for (let i = 0; i + 1 < lines.count; i++) {
    const header = rowOn(report, i);
    const ruler = header && rowOn(report, i + 1);
    if (!header || !ruler || ruler.cells.length !== header.cells.length) continue;
    if (!RULER.test(text.slice(ruler.start, ruler.end))) continue;
    const { start, end } = header;
    const rows: PipeRow[] = [header];
    let last = i + 1;
    while (last + 1 < lines.count) {
      const row = rowOn(report, last + 1);
      if (!row) break;
      rows.push(row);
      last++;
    }
    const aligns = ruler.cells.map((cell) => alignOf(text.slice(cell.start, cell.end)));
    const indent = text.slice(start, start + text.slice(start, end).indexOf('|'));
    tables.push({ start, end: lines.ends[last] as number, rows, ruler, aligns, indent });
    i = last;
  }
  return tables;
}
