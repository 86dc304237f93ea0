/**
 * Pasting a table from Word, WPS, Excel or a web page. What is pasted has been read as a report of its own: its
 * figures go to the cells of the same rows and columns; where the report has no such table, a standard one is made.
 */
import { cellWords, markdownTable } from '../render/markdown.ts';
import { writeNumber } from '../repair/write.ts';
import type { Edit } from '../report/finding.ts';
import type { Cell, Report, ReportTable } from '../report/types.ts';
import { standardOfTable, toMarkdownTable } from './convert.ts';
import { asideAt, within } from './place.ts';
import { cellAt } from './target.ts';

export interface Pasted {
  /** What goes in at the caret; '' where only figures change. */
  readonly insert: string;
  readonly edits: readonly Edit[];
}

const figure = (table: ReportTable, cell: Cell): string | null =>
  cell.value === null ? null : cellWords(table, cell).trim();

/** The figures of a pasted table into the cells the report has; null where it lacks one of them. */
function fill(report: Report, pasted: ReportTable): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const row of pasted.rows) {
    for (const from of row.cells) {
      const value = figure(pasted, from);
      if (value === null) continue;
      const to = cellAt(report, from.address);
      if (!to) return null;
      if (to.text.trim() !== value) edits.push(writeNumber(report, to, value));
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** A grid of plain numbers, as cells of Excel are copied; null for anything else. */
function numbersOf(text: string): readonly (readonly string[])[] | null {
  const rows = text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  if (rows.length > 100) return null;
  const grid = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
  const isGrid = grid.every((row) => row.length <= 20 && row.every((cell) => /^\d+(?:\.\d+)?$/.test(cell)));
  return isGrid && grid.flat().length > 1 ? grid : null;
}

const BLANKS = /^[ \t\u3000]*$/;
/** Wider than any blanks that line a table up. */
const MOST_BLANKS = 200;

/** The cell of the caret, which may also stand in the blanks beside its number. */
function cellOfCaret({ text }: Report, table: ReportTable, offset: number): Cell | undefined {
  const cells = table.rows.flatMap((row) => row.cells);
  const near = ({ start, end }: Cell): boolean => {
    const from = Math.min(end, offset);
    const to = Math.max(start, offset);
    return to - from <= MOST_BLANKS && BLANKS.test(text.slice(from, to));
  };
  return cells.findLast((one) => within(offset, one)) ?? cells.find(near);
}

/** Numbers without labels go to the right of and below the cell of the caret, as in a sheet. */
function fillFrom(report: Report, table: ReportTable, cell: Cell, grid: readonly (readonly string[])[]): Edit[] {
  const first = table.rows.findIndex(({ key }) => key === cell.address.row);
  const column = table.rows[first]?.cells.indexOf(cell) ?? 0;
  return grid.flatMap((values, i) =>
    values.flatMap((value, j) => {
      const to = table.rows[first + i]?.cells[column + j];
      return to && to.text.trim() !== value ? [writeNumber(report, to, value)] : [];
    }),
  );
}

/**
 * @param pasted what is pasted, read as a report
 * @returns null: nothing of ours, paste it as it is
 */
export function paste(report: Report, offset: number, pasted: Report, newline: string): Pasted | null {
  if (asideAt(report, offset)) return null;
  const tables = Object.values(pasted.tables).filter((table) => table !== null);
  if (tables.length === 0) {
    const grid = numbersOf(pasted.text);
    const here = Object.values(report.tables).find((one) => one && within(offset, one));
    const cell = here && cellOfCaret(report, here, offset);
    return grid && here && cell ? { insert: '', edits: fillFrom(report, here, cell, grid) } : null;
  }
  // A whole report, or a part with words of its own, is no table: it is pasted as it is.
  if (pasted.title || pasted.sections.length > 1) return null;
  const edits: Edit[] = [];
  const made: string[] = [];
  for (const table of tables) {
    if (!report.tables[table.id]) {
      made.push(
        markdownTable(standardOfTable(table), (address) => {
          const cell = cellAt(pasted, address);
          return cell ? cellWords(table, cell).trim() : '';
        }),
      );
      continue;
    }
    const filled = fill(report, table);
    if (filled) edits.push(...filled);
    else {
      const whole = toMarkdownTable(report, table.id, false, (address) => {
        const cell = cellAt(pasted, address);
        return cell && figure(table, cell);
      });
      if (whole) edits.push(whole);
    }
  }
  return { insert: made.join('\n\n').replaceAll('\n', newline), edits };
}
