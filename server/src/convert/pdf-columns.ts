/** Running text in two columns: the parts of a page in the order they are read. */
import { linesOf } from './pdf-grid.ts';
import type { Page, PageTable, Word } from './pdf-types.ts';

/** What stands below one another: a column, or what goes over the width of the page. */
export interface Part {
  readonly words: readonly Word[];
  readonly tables: readonly PageTable[];
}

/** A stretch of a line without a wide gap. */
interface Stretch {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Long enough to be running text. */
  readonly long: boolean;
}

/** The gap between two columns lies so far from either side of the page, in parts of its width. */
const MIDDLE = 0.3;
/** A gap of so many letters ends a stretch. */
const GAP = 1.1;
const LEAST_CHARACTERS = 8;
/** Long stretches on either side: fewer are a list, a form or a signature. */
const LEAST_LINES = 5;
/** In a band of the page with nothing beside it. */
const LEAST_ALONE = 3;
/** Of a page that people print, in points. */
const WIDEST = 20_000;

/**
 * The page in one part where its text has one column. Linear but for sorting.
 * @param gutter x between the columns
 */
export function partsOf(words: readonly Word[], tables: readonly PageTable[], gutter: number | null): readonly Part[] {
  if (gutter === null) return [{ words, tables }];
  const stretches = linesOf(words).flatMap(stretchesOf);
  const goesAcross = (left: number, right: number): boolean => left < gutter && gutter < right;
  const isWide = (table: PageTable): boolean => goesAcross(table.edges[0] as number, table.edges.at(-1) as number);
  const bounds = [
    ...stretches.filter(({ left, right }) => goesAcross(left, right)).map(({ y }) => y),
    ...tables.filter(isWide).map(middleOf),
  ].sort((a, b) => a - b);
  const bands: Band[] = Array.from({ length: bounds.length + 1 }, () => ({ across: [], left: [], right: [] }));
  const bandAt = (y: number): Band => bands[upTo(bounds, y)] as Band;
  for (const one of stretches) {
    const side = goesAcross(one.left, one.right) ? 'across' : one.right <= gutter ? 'left' : 'right';
    bandAt(one.y)[side].push(one);
  }
  for (const table of tables) {
    const side = isWide(table) ? 'across' : (table.edges[0] as number) < gutter ? 'left' : 'right';
    bandAt(middleOf(table))[side].push(table);
  }
  return inOrder(bands);
}

type Piece = Stretch | PageTable;

/** From something that goes over the width of the page to the next. */
interface Band {
  readonly across: Piece[];
  readonly left: Piece[];
  readonly right: Piece[];
}

/** Columns only where there are two, or a long one: the last line of a paragraph and a signature are none. */
function inOrder(bands: readonly Band[]): Part[] {
  const parts: { words: Word[]; tables: PageTable[] }[] = [];
  let goesOn = false;
  const put = (pieces: readonly Piece[], isColumn: boolean): void => {
    if (pieces.length === 0) return;
    if (isColumn || !goesOn) parts.push({ words: [], tables: [] });
    goesOn = !isColumn;
    for (const piece of pieces) {
      if ('edges' in piece) parts.at(-1)?.tables.push(piece);
      else parts.at(-1)?.words.push(...piece.words);
    }
  };
  for (const { across, left, right } of bands) {
    const isLong = [...left, ...right].filter((piece) => 'long' in piece && piece.long).length >= LEAST_ALONE;
    const inColumns = isLong || (left.length > 0 && right.length > 0);
    put(across, false);
    put(left, inColumns);
    put(right, inColumns);
  }
  return parts;
}

const middleOf = ({ top, bottom }: PageTable): number => (top + bottom) / 2;

/** How many of the sorted places are not beyond y. */
function upTo(sorted: readonly number[], y: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] as number) <= y) low = mid + 1;
    else high = mid;
  }
  return low;
}

const CHARACTER = /[\u2e80-\u9fff\uf900-\ufaff]/g;

function stretchesOf(line: readonly Word[]): Stretch[] {
  const groups: Word[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const word of line) {
    const last = groups[groups.length - 1];
    if (last && word.x - end <= word.size * GAP) last.push(word);
    else groups.push([word]);
    end = word.x + word.width;
  }
  return groups.map((words) => {
    const text = words.map((word) => word.text).join('');
    const [first, last] = [words[0] as Word, words[words.length - 1] as Word];
    const long = (text.match(CHARACTER)?.length ?? 0) >= LEAST_CHARACTERS;
    return { words, left: first.x, right: last.x + last.width, y: first.y, long };
  });
}

/** x of the gap between two columns of running text; null where there are none. */
export function gutterOf(page: Page, words: readonly Word[]): number | null {
  const from = Math.floor(page.width * MIDDLE);
  const to = Math.ceil(page.width * (1 - MIDDLE));
  if (!(to > from && to < WIDEST)) return null;
  const ends = new Uint32Array(to + 1);
  const begins = new Uint32Array(to + 1);
  let rightOf = 0;
  for (const { left, right, long } of linesOf(words).flatMap(stretchesOf)) {
    if (!long) continue;
    if (right <= to) count(ends, Math.max(from, Math.ceil(right)));
    if (left < from) continue;
    rightOf++;
    count(begins, Math.min(to, Math.floor(left)));
  }
  // The middle of the place that leaves the most lines to the side that has fewer.
  let best = { lines: LEAST_LINES - 1, start: 0, end: 0 };
  let leftOf = 0;
  for (let x = from; x < to; x++) {
    leftOf += ends[x] as number;
    const lines = Math.min(leftOf, rightOf);
    if (lines > best.lines) best = { lines, start: x, end: x };
    else if (lines === best.lines && best.end === x - 1) best.end = x;
    rightOf -= begins[x] as number;
  }
  return best.start === 0 ? null : (best.start + best.end) / 2;
}

const count = (numbers: Uint32Array, at: number): void => {
  numbers[at] = (numbers[at] as number) + 1;
};
