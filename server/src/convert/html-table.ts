/** The grid of an HTML table -> pipe tables, with what merged cells say written out in each row. */
import { pipeRow } from '../render/markdown.ts';
import { applicantsLabel, organisationsLabel, outcomesLabel, suitsLabel } from '../standard/2021.ts';
import { foldWords } from '../text/chars.ts';
import { readValue } from '../text/value.ts';
import { harmless } from './html-words.ts';

/** Grid coordinates; a row span reaches no further than the table. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
}

/** Labels over or beside whole groups that say nothing about a single row or column. */
const GENERAL: ReadonlySet<string> = new Set(
  [applicantsLabel, organisationsLabel, suitsLabel, outcomesLabel].map((label) => foldWords(label)),
);
/** A figure, or a mark that stands for none. */
const FIGURE = /^[\d\uff10-\uff19,，.．+\-－—–/／\sOo〇零无]+(?:[（(].*)?$/;
/** With its unit or a note too: 41件 heads no column. */
function isFigure({ text }: GridCell): boolean {
  if (FIGURE.test(text)) return true;
  const { kind } = readValue(text, 0, text.length);
  return kind === 'number' || kind === 'notation';
}

/** Longest heading of a block that spans a table: 第二十条第（一）项 has ten characters. */
const LONGEST_HEADING = 30;
/** Cells whose words one row or column may carry; the official forms have three. */
const MOST_LABELS = 8;
/** Empty places written in one table: no table for people has as many. */
const MOST_BLANKS = 10_000;

/** Lines of Markdown; an empty line between paragraphs and tables. */
export function gridToMarkdown(cells: readonly GridCell[], columns: number): string {
  const rows: GridCell[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    rows[cell.row]?.push(cell);
  }
  const blocks: string[] = [];
  let part: GridCell[][] = [];
  const close = (): void => {
    if (part.length > 0) blocks.push(pipes(part));
    part = [];
  };
  for (const row of rows) {
    if (row.every((cell) => cell.text === '')) continue;
    const [first] = row;
    if (first && row.length === 1 && columns > 1 && first.colSpan >= columns) {
      // A cell over the whole width heads what follows: 第二十条第（一）项.
      close();
      const words = harmless(first.text);
      blocks.push(words.length <= LONGEST_HEADING ? `**${words}**` : words);
    } else {
      part.push(row);
    }
  }
  close();
  return blocks.join('\n\n');
}

/** Rows under one header -> one pipe table. */
function pipes(rows: readonly (readonly GridCell[])[]): string {
  const all = rows.flat();
  const columns = [...new Set(all.map((cell) => cell.column))].sort((a, b) => a - b);
  const firstFigure = all.reduce(
    (first, cell) => (cell.column < first && isFigure(cell) ? cell.column : first),
    Number.POSITIVE_INFINITY,
  );
  const firstValue = Number.isFinite(firstFigure) ? firstFigure : labelsOf(rows);
  const heads = headRows(rows, firstValue);
  const values = columns.filter((column) => column >= firstValue);
  const hasLabel = values.length < columns.length;

  const header = headersOf(rows.slice(0, heads), values);
  if (hasLabel) header.unshift(said(rows.slice(0, heads).flatMap((row) => row.filter((c) => c.column < firstValue))));
  const lines = [header];
  let beside: GridCell[] = [];
  let blanks = MOST_BLANKS;
  rows.forEach((row, index) => {
    const at = row[0]?.row ?? 0;
    beside = [...beside.filter((cell) => reaches(cell, at)), ...row.filter((cell) => cell.column < firstValue)];
    if (beside.length > MOST_LABELS) beside.length = MOST_LABELS;
    if (index < heads) return;
    const line = hasLabel ? [said(beside)] : [];
    let next = 0;
    for (const cell of row) {
      if (cell.column < firstValue) continue;
      // Under cells that reach down from above: their places, without their words.
      for (; (values[next] ?? cell.column) < cell.column && blanks > 0; next++, blanks--) line.push('');
      line.push(cell.text);
      // Beside a wide cell: no place at all.
      while ((values[next] ?? Number.POSITIVE_INFINITY) < cell.column + cell.colSpan) next++;
    }
    lines.push(line);
  });
  const [head = [], ...body] = lines.map((line) => line.map(harmless));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const ruler = Array.from({ length: width }, (_, i) => (hasLabel && i === 0 ? '---' : '---:'));
  const whole = [...head, ...Array<string>(width - head.length).fill('')];
  return [pipeRow(whole), pipeRow(ruler), ...body.map(pipeRow)].join('\n');
}

const reaches = (cell: GridCell, row: number): boolean => cell.row <= row && row < cell.row + cell.rowSpan;

/** What stands over each of the columns, from the top down. */
function headersOf(rows: readonly (readonly GridCell[])[], columns: readonly number[]): string[] {
  const over: GridCell[][] = columns.map(() => []);
  for (const row of rows) {
    let next = 0;
    for (const cell of row) {
      while ((columns[next] ?? cell.column) < cell.column) next++;
      for (; (columns[next] ?? Number.POSITIVE_INFINITY) < cell.column + cell.colSpan; next++) {
        const above = over[next];
        if (above && above.length < MOST_LABELS) above.push(cell);
      }
    }
  }
  return over.map(said);
}

/** Their words, from outside in; general ones are left out where others stand beside them. */
function said(cells: readonly GridCell[]): string {
  const words = cells.filter(({ text }) => text !== '');
  const telling = words.filter(({ text }) => !GENERAL.has(foldWords(text)));
  return (telling.length > 0 ? telling : words).map(({ text }) => text).join(' ');
}

/** Without any figure to go by: the first cell of the last row is its label. */
const labelsOf = (rows: readonly (readonly GridCell[])[]): number => {
  const first = rows.at(-1)?.[0];
  return first ? first.column + first.colSpan : 1;
};

/** Rows before the first figure, or the first row left blank; in an empty form, as far as the first row's cells reach down. */
function headRows(rows: readonly (readonly GridCell[])[], firstValue: number): number {
  const found = rows.findIndex((row) => row.some((cell) => cell.column >= firstValue && isFigure(cell)));
  if (found >= 0) {
    const blank = rows.findIndex((row, i) => i > 0 && i < found && isBlankRow(row, firstValue));
    return blank >= 0 ? blank : found;
  }
  const first = rows[0] ?? [];
  const deepest = first.reduce((most, cell) => Math.max(most, cell.rowSpan), 1);
  return Math.min(deepest, rows.length);
}

/** A label, and nothing where its figures would stand. */
function isBlankRow(row: readonly GridCell[], firstValue: number): boolean {
  const values = row.filter((cell) => cell.column >= firstValue);
  return values.length > 0 && values.length < row.length && values.every(({ text }) => text === '');
}
