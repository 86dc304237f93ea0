/**
 * One cell a line. From Word: a tab before each cell, an empty line after each row, a cell running over lines. From a web
 * page: `cell |` lines, or cells and bars on lines of their own. And the bare form, in which only labels part the rows.
 */
import { foldWords, isBlank, skipBlanks, trimEnd } from '../../text/chars.ts';
import { readValue } from '../../text/value.ts';
import { SourceCell, type SourceRow, sourceCell } from '../cell.ts';
import { isHeaderWords, isLabelText, isRowLabel, isTableWords } from '../labels.ts';
import { Flag } from '../source.ts';

/** A text no longer than this may be a wrong value; a longer one, met after numbers, begins a row. */
const LONGEST_VALUE = 8;
const LONGEST_NUMBER = 40;

/**
 * What a line of nothing but one bar is in a web page's table: the opening of a row; the end of the cell on the line
 * before; or a blank cell, where each cell closes with its own bar and rows only with the next label or several bars.
 */
export type Bars = 'opening' | 'between' | 'closing';

/** Longer than any label. */
const SENTENCE = 60;
/** What ends in a colon may be the first line of a header: （本列数据的勾稽关系为：⏎第一项加第二项之和，… */
const isSentence = ({ kind, text }: SourceCell): boolean =>
  kind === 'text' &&
  (text.length > SENTENCE || /[。；！]$/.test(text) || (text.endsWith('：') && !isHeaderWords(foldWords(text))));

interface OpenRow {
  notation: 'cells' | 'bars';
  line: number;
  lastLine: number;
  cells: SourceCell[];
  /** Cells begin with a tab, so rows end at empty lines. */
  tabbed: boolean;
  values: number;
  /** Blank cells told by bars alone. */
  blanks: number;
}

export class CellsReader {
  bars: Bars | null = null;
  private row: OpenRow | null = null;
  private barLine = -1;
  private cellLine = -1;
  private readonly text: string;
  private readonly rows: SourceRow[];

  constructor(text: string, rows: SourceRow[]) {
    this.text = text;
    this.rows = rows;
  }

  close(): void {
    const row = this.row;
    this.row = null;
    // 本年度制发规范性文件 5 件。⏎第二十条第（一）项: the text before a table is no cell of its first row.
    while (row && !row.tabbed && row.cells.length > 1 && isSentence(row.cells[0] as SourceCell)) row.cells.shift();
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
  blankLine(line: number, start: number, flag: number): void {
    const row = this.row;
    if ((flag & Flag.LeadingTab) !== 0) {
      this.push('cells', line, { start: start + 1, end: start + 1 }, true);
      return;
    }
    if (row?.tabbed) this.close();
  }

  line(line: number, from: number, to: number, flag: number): void {
    const tabbed = (flag & Flag.LeadingTab) !== 0;
    const row = this.row;
    const previous = row?.cells.at(-1);
    if (row && previous?.kind === 'text' && row.lastLine === line - 1 && !tabbed && this.runsOn(row)) {
      previous.end = to;
      row.lastLine = line;
      return;
    }
    this.cellLine = line;
    const cell = sourceCell(this.text, from, to, row?.cells.length ?? 0);
    if (row && cell.kind === 'text' && this.endsBefore(row, from, to)) this.close();
    if (this.row && (this.row.notation !== 'cells' || (this.row.tabbed && !tabbed))) this.close();
    this.push('cells', line, cell, tabbed);
  }

  /** A cell goes on until the next tab, or the next bar if one stands before it. */
  private runsOn(row: OpenRow): boolean {
    return row.tabbed || (this.bars === 'between' && this.barLine >= 0 && this.barLine === this.cellLine - 1);
  }

  /** Whether the text is of the next row: after numbers, blank cells told by bars or, among bars, headers. */
  private endsBefore(row: OpenRow, from: number, to: number): boolean {
    if (row.values + row.blanks > 0) return this.opensRow(row, from, to);
    const previous = row.cells.at(-1);
    if (this.bars === null || row.tabbed || previous?.kind !== 'text') return false;
    return isHeaderWords(foldWords(previous.text)) && isRowLabel(foldWords(this.text, from, to));
  }

  /** After numbers a text begins the next row, unless it can only be a wrong value: short, and none of the tables' words. */
  private opensRow(row: OpenRow, from: number, to: number): boolean {
    if (to - from > LONGEST_VALUE || isTableWords(this.text, from, to)) return true;
    return !row.tabbed && (isLabelText(this.text, from, to) || !this.nextIsValue(to));
  }

  /** A line with bars of a page whose rows are spread over lines. False when the line is a whole row, to be split. */
  fragment(line: number, from: number, to: number): boolean {
    const { text } = this;
    const bar = text.indexOf('|', from);
    for (let i = bar; i < to; i++) {
      const c = text.charCodeAt(i);
      if (c !== 124 && !isBlank(c)) return false;
    }
    if (bar === from) {
      this.barsAlone(line, from, to);
      return true;
    }
    const end = trimEnd(text, from, bar);
    const cell = sourceCell(text, from, end, this.row?.cells.length ?? 0);
    const row = this.row;
    if (this.bars === 'closing' && row && cell.kind === 'text' && this.endsBefore(row, from, end)) this.close();
    this.push('bars', line, cell, false);
    // Bars for the merged cells that follow: the row ends.
    if (this.bars === 'closing' && text.indexOf('|', bar + 1) >= 0 && text.indexOf('|', bar + 1) < to) this.close();
    return true;
  }

  private barsAlone(line: number, from: number, to: number): void {
    const row = this.row;
    const lacks = row !== null && row.cells.length > 0 && this.lacksValues(row);
    if (this.bars === 'between') {
      if (this.barLine > this.cellLine && lacks) this.blank(row, line, from);
      this.barLine = line;
    } else if (this.bars === 'closing') {
      if (to > from + 1) this.close();
      else if (lacks && row.notation === 'bars') this.blank(row, line, from);
    } else if (lacks && row.notation === 'bars' && (row.values > 0 || this.labelled(row)) && this.nextIsValue(to)) {
      // Inside a row that still lacks numbers, and right behind its label, a bar is a blank cell.
      this.push('bars', line, { start: from, end: from }, false);
    } else {
      this.close();
      this.row = { notation: 'bars', line, lastLine: line, cells: [], tabbed: false, values: 0, blanks: 0 };
    }
  }

  private blank(row: OpenRow, line: number, at: number): void {
    this.push(row.notation, line, { start: at, end: at }, false);
    row.blanks++;
  }

  private push(
    notation: 'cells' | 'bars',
    line: number,
    at: { start: number; end: number } | SourceCell,
    tabbed: boolean,
  ): void {
    if (this.row && this.row.notation !== notation) this.close();
    this.row ??= { notation, line, lastLine: line, cells: [], tabbed, values: 0, blanks: 0 };
    const row = this.row;
    const column = row.cells.length;
    const cell = at instanceof SourceCell ? at.inField(column) : sourceCell(this.text, at.start, at.end, column);
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

  /** Whether the last text of a row is a row's label; after headers a bar opens the row of numbers. */
  private labelled(row: OpenRow): boolean {
    const label = row.cells.findLast((c) => c.kind === 'text');
    return label !== undefined && isRowLabel(foldWords(label.text));
  }

  /** A row opened by a label has seven numbers at most; one of 表四, with nothing but headers before it, has fifteen. */
  private lacksValues(row: OpenRow): boolean {
    const label = row.cells.findLastIndex((c) => c.kind === 'text');
    const labelled = label >= 0 && !isHeaderWords(foldWords((row.cells[label] as SourceCell).text));
    return row.cells.length - label - 1 < (labelled ? 7 : 15);
  }
}
