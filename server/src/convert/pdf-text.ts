/** Pages of words and tables -> Markdown: paragraphs joined again, tables that run over pages put together. */
import { gridToMarkdown } from './html-table.ts';
import { harmless } from './html-words.ts';
import { gutterOf, type Part, partsOf } from './pdf-columns.ts';
import { linesOf, lineText, readTables } from './pdf-grid.ts';
import { withWholeLabels } from './pdf-labels.ts';
import type { Page, PageTable, Region, Word } from './pdf-types.ts';

/** Rows of figures in the open, from which on a file is one whose tables have no lines. */
const OPEN_ROWS = 8;
const FIGURES_IN_ROW = 5;

/** Whether rows of figures stand where no line is drawn around them: then their places are all there is to go by. */
export function hasOpenTables(pages: readonly Page[]): boolean {
  let rows = 0;
  for (const page of pages) {
    for (const line of linesOf(readTables(page).rest)) {
      const figures = lineText(line)
        .split(' ')
        .filter((part) => FIGURE.test(part));
      if (figures.length >= FIGURES_IN_ROW) rows++;
    }
  }
  return rows >= OPEN_ROWS;
}

/** The words at their places, as text: columns are held apart by blanks, pages by form feeds. */
export function pagesToLayout(pages: readonly Page[]): string {
  return pages
    .map((page) => {
      const sizes = page.words.map((word) => word.size).sort((a, b) => a - b);
      const unit = Math.max(1, (sizes[Math.floor(sizes.length / 4)] ?? 10) / 2);
      const lines = linesOf(page.words).map((line) => line.flatMap(apart));
      const rows = lines.map((line) => {
        const first = firstFigure(line);
        return line.length - first >= FIGURES_IN_ROW ? first : -1;
      });
      return withWholeLabels(lines, rows)
        .filter((line) => line.length > 0)
        .map((line) => placed(line, unit))
        .join('\n');
    })
    .join('\n\f');
}

/** Figures at the end of a line are those of a row. */
const firstFigure = (line: readonly Word[]): number => line.findLastIndex((word) => !FIGURE.test(word.text)) + 1;

const FIGURE = /^[\d.,]+$/;

/** Figures that stand so near that they are one word, each for itself: a digit is as wide as any other. */
function apart(word: Word): readonly Word[] {
  if (!/^[\d.,]+(?: [\d.,]+)+$/.test(word.text)) return [word];
  const digit = word.width / word.text.length;
  return [...word.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    ...word,
    text,
    x: word.x + index * digit,
    width: text.length * digit,
  }));
}

function placed(line: readonly Word[], unit: number): string {
  let text = '';
  let column = 0;
  let end = 0;
  // However near their label reaches.
  const figures = firstFigure(line);
  for (const [i, word] of line.entries()) {
    const at = Math.round(word.x / unit);
    const apart = text === '' || word.x - end > word.size * (i >= figures ? 0.2 : 0.8);
    const blanks = apart ? Math.max(at - column, text === '' ? 0 : 2) : 0;
    text += ' '.repeat(blanks) + word.text;
    column += blanks;
    for (const c of word.text) column += c.charCodeAt(0) < 0x300 ? 1 : 2;
    end = word.x + word.width;
  }
  return text;
}

export function pagesToMarkdown(pages: readonly Page[]): string {
  const blocks: Block[] = [];
  for (const { page, parts } of inParts(pages)) for (const part of parts) addPart(blocks, page, part);
  return `${blocks
    .map((block) => ('edges' in block ? tableText(block) : paragraphText(block)))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

/** How many pages have text in two columns. */
export const pagesInColumns = (pages: readonly Page[]): number =>
  inParts(pages).filter(({ parts }) => parts.length > 1).length;

/** A page with a few lines has its columns where the others have them. */
function inParts(pages: readonly Page[]): { page: Page; parts: readonly Part[] }[] {
  const read = pages.map((page) => {
    const { tables, rest } = readTables(page);
    return { page, tables, rest, gutter: gutterOf(page, rest) };
  });
  const usual = read.find(({ gutter }) => gutter !== null)?.gutter ?? null;
  return read.map(({ page, tables, rest, gutter }) => ({ page, parts: partsOf(rest, tables, gutter ?? usual) }));
}

/** What goes on from the page or the column before is put there. */
function addPart(blocks: Block[], page: Page, { words, tables }: Part): void {
  const lines = linesOf(words).map((line) => lineOf(line));
  const text = lines.filter((line) => !isPageNumber(line, page));
  const pieces: (Line | PageTable)[] = [...text, ...tables].sort((a, b) => topOf(a) - topOf(b));
  const left = leftMargin(text);
  const right = text.reduce((most, line) => Math.max(most, line.right), 0);
  let first = true;
  for (const piece of pieces) {
    const last = blocks[blocks.length - 1];
    if ('edges' in piece) {
      if (first && last && 'edges' in last && continues(last, piece)) blocks[blocks.length - 1] = append(last, piece);
      else blocks.push(piece);
    } else {
      const line = { ...piece, indent: piece.left - left, room: right - piece.right };
      if (last && !('edges' in last) && goesOn(last, line, first)) last.lines.push(line);
      else blocks.push({ lines: [line] });
    }
    first = false;
  }
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface PlacedLine extends Line {
  /** From the left margin of the page's text, and to its right one. */
  readonly indent: number;
  readonly room: number;
}

interface Paragraph {
  readonly lines: PlacedLine[];
}

type Block = Paragraph | PageTable;

function lineOf(words: readonly Word[]): Line {
  const first = words[0] as Word;
  const last = words[words.length - 1] as Word;
  const size = words.reduce((most, word) => Math.max(most, word.size), 0);
  return { text: lineText(words), left: first.x, right: last.x + last.width, y: first.y, size };
}

const topOf = (piece: Line | PageTable): number => ('edges' in piece ? piece.top : piece.y - piece.size);

/** In the upper or lower tenth of the page: -3-, — 3 —, 3. */
const isPageNumber = (line: Line, page: Page): boolean =>
  (line.y < page.height * 0.1 || line.y > page.height * 0.88) && /^[-—–－―\s]*\d{1,3}[-—–－―\s]*$/.test(line.text);

/** The left edge that most lines share: that of lines which begin no paragraph. */
function leftMargin(lines: readonly Line[]): number {
  if (lines.length === 0) return 0;
  return Math.min(...lines.map((line) => line.left));
}

const OPENING = /^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/;
const SENTENCE_END = /[。！？；：!?;:]$/;

/** Whether a line goes on with a paragraph: it begins at the margin, and the line before it was full. */
function goesOn(paragraph: Paragraph, line: PlacedLine, newPage: boolean): boolean {
  const last = paragraph.lines[paragraph.lines.length - 1] as PlacedLine;
  if (Math.abs(last.size - line.size) > 1.5) return false;
  if (line.indent > line.size * 1.2) return false;
  if (last.room > last.size * 2.2) return false;
  if (!newPage && line.y - last.y > line.size * 2.6) return false;
  return !(OPENING.test(line.text) && SENTENCE_END.test(last.text));
}

function paragraphText({ lines }: Paragraph): string {
  const text = lines.reduce((all, line) => {
    const blank = /[A-Za-z0-9,.;:]$/.test(all) && /^[A-Za-z0-9]/.test(line.text) ? ' ' : '';
    return all + blank + line.text;
  }, '');
  return harmless(text).replace(/^(#|>|[-+*](?=\s))/, '\\$1');
}

const tableText = (table: PageTable): string =>
  gridToMarkdown(
    table.regions.map((region) => ({ ...region })),
    table.edges.length - 1,
  );

/** Columns of the same places: the table goes on over the page. */
function continues(before: PageTable, after: PageTable): boolean {
  return (
    before.edges.length === after.edges.length &&
    before.edges.every((edge, i) => Math.abs(edge - (after.edges[i] as number)) < 6)
  );
}

const rowText = (table: PageTable, row: number): string =>
  table.regions
    .filter((region) => region.row === row)
    .map((region) => region.text)
    .join('|');

const MOST_HEAD_ROWS = 4;

/**
 * One table of two: the head that print repeats goes, and a label cut in two by the page's end reaches down again.
 */
function append(before: PageTable, after: PageTable): PageTable {
  let head = 0;
  while (
    head < Math.min(MOST_HEAD_ROWS, after.rows - 1) &&
    rowText(after, head).replaceAll('|', '') !== '' &&
    rowText(after, head) === rowText(before, head)
  ) {
    head++;
  }
  const shift = before.rows - head;
  const regions: Region[] = [...before.regions];
  for (const region of after.regions) {
    if (region.row < head) continue;
    const above = regions.findIndex(
      (r) => r.column === region.column && r.colSpan === region.colSpan && r.row + r.rowSpan === before.rows,
    );
    const upper = regions[above];
    const cut = region.row === head && region.text === '' && upper && (upper.rowSpan > 1 || region.rowSpan > 1);
    if (cut && upper.text !== '') regions[above] = { ...upper, rowSpan: upper.rowSpan + region.rowSpan };
    else regions.push({ ...region, row: region.row + shift });
  }
  return { ...before, rows: before.rows + after.rows - head, bottom: after.bottom, regions };
}
