/**
 * One cell a line. From Word: a tab before each cell, an empty line after each row, a cell running over lines. From a web
 * page: `cell |` lines, a line of one bar before each row. And the bare form, in which only labels part the rows.
 */
import { isBlank, skipBlanks, trimEnd } from '../../text/chars.ts';
import { readValue } from '../../text/value.ts';
import { SourceCell, type SourceRow, sourceCell } from '../cell.ts';
import { isLabelText, isTableWords } from '../labels.ts';
import { Flag } from '../source.ts';

/** A text no longer than this may be a wrong value; a longer one, met after numbers, begins a row. */
const LONGEST_VALUE = 8;
const LONGEST_NUMBER = 40;

interface OpenRow {
  notation: 'cells' | 'bars';
  line: number;
  lastLine: number;
  cells: SourceCell[];
  /** Cells begin with a tab, so rows end at empty lines. */
  tabbed: boolean;
  values: number;
}

export class CellsReader {
  private row: OpenRow | null = null;
  private readonly text: string;
  private readonly rows: SourceRow[];

  constructor(text: string, rows: SourceRow[]) {
    this.text = text;
    this.rows = rows;
  }

  close(): void {
    const row = this.row;
    this.row = null;
    const first = row?.cells[0];
    const last = row?.cells.at(-1);
    if (!row || !first || !last) return;
    this.rows.push({
      notation: row.notation,
      line: row.line,
      lastLine: row.lastLine,
      start: first.start,
      end: last.end,
      cells: row.cells,
      framed: row.tabbed || row.notation === 'bars',
    });
  }

  /** A line of blanks: a blank cell where it holds a tab, else the end of a row of tabbed cells. */
  blankLine(line: number, start: number, end: number, flag: number): void {
    const row = this.row;
    if ((flag & Flag.LeadingTab) !== 0) {
      this.push('cells', line, { start: start + 1, end: start + 1 }, true);
      return;
    }
    if (row?.tabbed || (row && end > start && row.notation === 'bars')) this.close();
  }

  line(line: number, from: number, to: number, flag: number): void {
    const tabbed = (flag & Flag.LeadingTab) !== 0;
    const row = this.row;
    const previous = row?.cells.at(-1);
    if (row && previous && !tabbed && row.tabbed && row.lastLine === line - 1 && previous.kind === 'text') {
      previous.end = to;
      row.lastLine = line;
      return;
    }
    const cell = sourceCell(this.text, from, to, row?.cells.length ?? 0);
    if (row && cell.kind === 'text' && row.values > 0 && this.opensRow(row, from, to)) this.close();
    if (this.row && (this.row.notation !== 'cells' || (this.row.tabbed && !tabbed))) this.close();
    this.push('cells', line, cell, tabbed);
  }

  /** After numbers a text begins the next row, unless it can only be a wrong value: short, and none of the tables' words. */
  private opensRow(row: OpenRow, from: number, to: number): boolean {
    if (to - from > LONGEST_VALUE || isTableWords(this.text, from, to)) return true;
    return !row.tabbed && (isLabelText(this.text, from, to) || !this.nextIsValue(to));
  }

  /**
   * A line with bars of a page whose rows open with a lone bar. False when the line is a whole row, to be split.
   * A lone bar inside a row that still lacks numbers is a blank cell.
   */
  fragment(line: number, from: number, to: number): boolean {
    const { text } = this;
    const bar = text.indexOf('|', from);
    for (let i = bar; i < to; i++) {
      const c = text.charCodeAt(i);
      if (c !== 124 && !isBlank(c)) return false;
    }
    if (bar === from) {
      const row = this.row;
      if (row && row.notation === 'bars' && row.values > 0 && this.nextIsValue(to) && this.lacksValues(row)) {
        this.push('bars', line, { start: from, end: from }, false);
        return true;
      }
      this.close();
      this.row = { notation: 'bars', line, lastLine: line, cells: [], tabbed: false, values: 0 };
      return true;
    }
    const end = trimEnd(text, from, bar);
    const cell = sourceCell(text, from, end, this.row?.cells.length ?? 0);
    this.push('bars', line, cell, false);
    return true;
  }

  private push(
    notation: 'cells' | 'bars',
    line: number,
    at: { start: number; end: number } | SourceCell,
    tabbed: boolean,
  ): void {
    if (this.row && this.row.notation !== notation) this.close();
    this.row ??= { notation, line, lastLine: line, cells: [], tabbed, values: 0 };
    const row = this.row;
    const cell =
      at instanceof SourceCell ? at.at(row.cells.length) : sourceCell(this.text, at.start, at.end, row.cells.length);
    row.cells.push(cell);
    row.lastLine = line;
    if (tabbed) row.tabbed = true;
    if (cell.kind !== 'text' && cell.kind !== 'blank') row.values++;
  }

  /** The next cell, up to its bar or the end of its line, is a number, or the next line is another lone bar. */
  private nextIsValue(to: number): boolean {
    const { text } = this;
    const start = skipBlanks(text, to, text.length);
    if (text.charCodeAt(start) === 124) return true;
    let end = start;
    while (end < text.length && end - start <= LONGEST_NUMBER) {
      const c = text.charCodeAt(end);
      if (c === 124 || c === 10 || c === 13) break;
      end++;
    }
    const { kind } = readValue(text, start, trimEnd(text, start, end));
    return kind === 'number' || kind === 'notation';
  }

  /** A row opened by words of the tables has seven numbers, fifteen when it begins with a number. */
  private lacksValues(row: OpenRow): boolean {
    const labelled = row.cells.findLastIndex((c) => c.kind === 'text');
    return row.cells.length - labelled - 1 < (labelled < 0 ? 15 : 7);
  }
}
