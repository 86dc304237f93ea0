/** The grid of an HTML table -> pipe tables, with what merged cells say written out in each row. */
import { pipeRow } from '../render/markdown.ts';
import { applicantsLabel, organisationsLabel, outcomesLabel, suitsLabel } from '../standard/2021.ts';
import { foldWords } from '../text/chars.ts';
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
/** Longest heading of a block that spans a table: 第二十条第（一）项 has ten characters. */
const LONGEST_HEADING = 30;

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
  const firstFigure = Math.min(...all.filter((cell) => FIGURE.test(cell.text)).map((cell) => cell.column));
  const firstValue = Number.isFinite(firstFigure) ? firstFigure : labelsOf(rows);
  const heads = headRows(rows, firstValue);
  const values = columns.filter((column) => column >= firstValue);
  const hasLabel = columns.some((column) => column < firstValue);

  const header = values.map((column) => said(rows.slice(0, heads), (cell) => covers(cell, column)));
  if (hasLabel) header.unshift(said(rows.slice(0, heads), (cell) => cell.column < firstValue));
  const lines = [header];
  for (const row of rows.slice(heads)) {
    const index = row[0]?.row ?? 0;
    const line = hasLabel ? [said(rows, (cell) => cell.column < firstValue && reaches(cell, index))] : [];
    for (const column of values) {
      const own = row.find((cell) => cell.column === column);
      if (own) line.push(own.text);
      // Under a cell that reaches down from above: its place, without its words. Beside a wide cell: no place at all.
      else if (!row.some((cell) => covers(cell, column))) line.push('');
    }
    while (line.length > 1 && line.at(-1) === '' && line.length > row.length + 1) line.pop();
    lines.push(line);
  }
  const [head = [], ...body] = lines.map((line) => line.map(harmless));
  const width = Math.max(head.length, ...body.map((line) => line.length));
  const ruler = Array.from({ length: width }, (_, i) => (hasLabel && i === 0 ? '---' : '---:'));
  return [
    pipeRow([...head, ...Array<string>(width - head.length).fill('')]),
    pipeRow(ruler),
    ...body.map(pipeRow),
  ].join('\n');
}

const covers = (cell: GridCell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.colSpan;
const reaches = (cell: GridCell, row: number): boolean => cell.row <= row && row < cell.row + cell.rowSpan;

/** The words of the cells asked for, from outside in, general ones left out where others stand beside them. */
function said(rows: readonly (readonly GridCell[])[], wanted: (cell: GridCell) => boolean): string {
  const words: string[] = [];
  for (const row of rows) for (const cell of row) if (cell.text !== '' && wanted(cell)) words.push(cell.text);
  const telling = words.filter((text) => !GENERAL.has(foldWords(text)));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Without any figure to go by: the first cell of the last row is its label. */
const labelsOf = (rows: readonly (readonly GridCell[])[]): number => {
  const first = rows.at(-1)?.[0];
  return first ? first.column + first.colSpan : 1;
};

/** Rows before the first figure; in an empty form, as far as the first row's cells reach down. */
function headRows(rows: readonly (readonly GridCell[])[], firstValue: number): number {
  const found = rows.findIndex((row) => row.some((cell) => cell.column >= firstValue && FIGURE.test(cell.text)));
  if (found >= 0) return found;
  const first = rows[0] ?? [];
  const deepest = Math.max(1, ...first.map((cell) => cell.rowSpan));
  return Math.min(deepest, rows.length);
}
