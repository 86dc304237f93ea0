/**
 * The one stream of cells: every notation of a table becomes source rows of cells with exact ranges. What a cell means is
 * the aligner's business; here only the shape of the text speaks.
 */
import { isBlank, trimEnd } from '../text/chars.ts';
import { isPageNumber } from '../text/pages.ts';
import { readValue } from '../text/value.ts';
import { blankCell, type SourceCell, type SourceRow } from './cell.ts';
import type { HtmlTable } from './html/types.ts';
import { splitBars } from './readers/bars.ts';
import { type Bars, CellsReader } from './readers/cells.ts';
import { hasCommaRows, splitCommas } from './readers/commas.ts';
import { htmlRows } from './readers/html.ts';
import { splitLayout } from './readers/layout.ts';
import { splitTabs } from './readers/tabs.ts';
import { Flag, type Source } from './source.ts';

/** Rows that are read of one stretch of text: a section of a report has some thirty, its widest form not a thousand. */
const MOST_ROWS = 5000;
/** Longest line without any separator that can still be one cell; longer ones are sentences. */
const LONGEST_CELL = 64;

const BAR = 124;

/** Tabbed rows of nothing but one number: so many, and a blank line stands after every cell, not after every row. */
const LONE_NUMBERS = 8;

/** Rows of the lines that lie in `start` … `end`, in order. Never throws. */
export function readRows(source: Source, start: number, end: number, html: readonly HtmlTable[]): SourceRow[] {
  const rows = rowsOf(source, start, end, html, true);
  let lone = 0;
  for (const { notation, framed, cells } of rows)
    if (framed && cells.length < 4 && (notation === 'cells' || notation === 'tabs') && isLoneNumber(cells)) lone++;
  return lone < LONE_NUMBERS ? rows : rowsOf(source, start, end, html, false);
}

const isLoneNumber = (cells: readonly SourceCell[]): boolean => {
  const filled = cells.filter(({ kind }) => kind !== 'blank');
  return filled.length === 1 && (filled[0]?.kind === 'number' || filled[0]?.kind === 'notation');
};

/** `tabs` tells whether a tab before a cell means that blank lines end the rows. */
function rowsOf(source: Source, start: number, end: number, html: readonly HtmlTable[], tabs: boolean): SourceRow[] {
  const rows: SourceRow[] = [];
  const { text, lines, first, last } = source;
  const cells = new CellsReader(text, rows);
  const meant = tabs ? -1 : ~Flag.LeadingTab;
  let separators = 0;
  let nextTable = 0;
  const fragments = fragmentsOf(source, start, end);
  cells.bars = fragments;
  const marked = mayHoldMarkup(text.slice(start, lines.ends[lines.lineAt(end)]));
  // Without a comma the reader of sheets is not even loaded.
  const commas = text.slice(start, end).includes(',') && hasCommaRows(source, start, end);
  for (let line = lines.lineAt(start); line < lines.count; line++) {
    const lineStart = lines.starts[line] as number;
    if (lineStart >= end || rows.length > MOST_ROWS) break;
    if (lineStart < start) continue;
    const from = first[line] as number;
    const to = last[line] as number;
    // A line that begins with a bar is a row of bars, whatever else it holds.
    const flag = text.charCodeAt(from) === BAR && html.length === 0 ? Flag.Bar : source.flagsOf(line) & meant;
    if (from >= to) {
      cells.blankLine(line, lineStart, flag);
      continue;
    }
    if (isPageNumber(text, from, to)) continue;
    if ((flag & Flag.Angle) !== 0 && html.length > 0) {
      while (nextTable < html.length && (html[nextTable] as HtmlTable).start < lineStart) nextTable++;
      const table = html[nextTable];
      if (table && table.start < to) {
        cells.close();
        rows.push(...htmlRows(text, table, line, lines));
        line = Math.max(line, lines.lineAt(Math.max(table.start, table.end - 1)));
        continue;
      }
    }
    if ((flag & Flag.Bar) !== 0) {
      if (fragments !== null && cells.fragment(line, from, to)) continue;
      const row = splitBars(text, line, from, to, marked);
      if (row === null) separators++;
      else {
        cells.close();
        rows.push(row);
      }
      continue;
    }
    // A tab that only ends the line parts no fields where each cell has a line of its own.
    if ((flag & Flag.InnerTab) !== 0 && (tabs || text.slice(from, to).includes('\t'))) {
      cells.close();
      rows.push(splitTabs(text, line, lineStart, lines.ends[line] as number));
      continue;
    }
    if (commas) {
      const row = splitCommas(text, line, from, to);
      if (row) {
        cells.close();
        rows.push(row);
        continue;
      }
    }
    if ((flag & (Flag.Gap | Flag.Number)) !== 0) {
      const row = splitLayout(text, line, lineStart, from, to, flag);
      if (row) {
        cells.close();
        rows.push(row);
        continue;
      }
    }
    if (to - from > LONGEST_CELL) {
      cells.close();
      continue;
    }
    cells.line(line, from, to, flag);
  }
  cells.close();
  if (!rows.some((r) => r.notation === 'rows')) return rows;
  return separators > 0
    ? rows.map((r) => (r.notation === 'rows' ? { ...r, notation: 'pipes' } : r))
    : rows.map((r) => (r.notation === 'pipes' ? withFirstBlank(text, r) : r));
}

/** Whether tags or entities may stand in cells: most texts have none, and no cell need be looked through for them. */
const mayHoldMarkup = (text: string): boolean => text.includes('<') || text.includes('&');

/** Among rows without outer bars one that begins with a bar has an empty first field. */
function withFirstBlank(text: string, row: SourceRow): SourceRow {
  const cells = [blankCell(text, row.start, 0), ...row.cells.map((c) => c.inField(c.column + 1))];
  return { ...row, notation: 'rows', cells };
}

/** So many numbers alone on their lines with a bar behind them, and each line is a cell. */
const LONE_CELLS = 3;

/**
 * Pipe fragments of a web page, if some line is nothing but bars. The first of them tells where the lone bars stand:
 * before each row, after each cell on a line of its own, or for each blank cell when every cell carries its own bar.
 */
function fragmentsOf(source: Source, start: number, end: number): Bars | null {
  const { lines, first, last, text } = source;
  let closed = false;
  let numbers = 0;
  for (let line = lines.lineAt(start); line < lines.count && (lines.starts[line] as number) < end; line++) {
    const from = first[line] as number;
    const to = last[line] as number;
    if (from >= to || text.charCodeAt(to - 1) !== BAR) continue;
    const bar = text.charCodeAt(from) === BAR ? from : text.indexOf('|', from);
    if (isBarsOnly(text, bar, to)) {
      if (bar > from) {
        closed = true;
        const { kind } = readValue(text, from, trimEnd(text, from, bar));
        if (kind === 'number' && ++numbers >= LONE_CELLS) return 'closing';
      } else if (to > from + 1 && !closed) continue;
      else return closed ? 'closing' : barAfterNext(source, line) ? 'opening' : 'between';
    }
  }
  return null;
}

const isBarsOnly = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) !== BAR && !isBlank(text.charCodeAt(i))) return false;
  return true;
};

/** The next line that is not blank, and more than bars, holds a bar. */
function barAfterNext(source: Source, line: number): boolean {
  for (let next = line + 1; next < source.lines.count; next++) {
    const from = source.first[next] as number;
    const to = source.last[next] as number;
    if (from >= to) continue;
    if (isBarsOnly(source.text, from, to)) continue;
    const bar = source.text.indexOf('|', from);
    return bar >= 0 && bar < to;
  }
  return true;
}
