/** Where the cells of an official table stand, and columns wide enough for their figures. */
import type { Grid, GridRow } from './grid.ts';
import { sizes, textWidth } from './layout.ts';

/** The column each cell of each row starts at, and how many columns there are. */
export function placesOf(rows: readonly GridRow[]): { starts: number[][]; columns: number } {
  const covered: Set<number>[] = rows.map(() => new Set());
  let columns = 0;
  const starts = rows.map((row, r) => {
    let x = 0;
    return row.cells.map((cell) => {
      while (covered[r]?.has(x)) x++;
      const start = x;
      for (let dy = 0; dy < cell.rows; dy++) {
        for (let dx = 0; dx < cell.columns; dx++) covered[r + dy]?.add(start + dx);
      }
      x += cell.columns;
      columns = Math.max(columns, x);
      return start;
    });
  });
  return { starts, columns };
}

/** Size of the letters of a table, in points, where its figures leave them their size. */
export const usualSize = ({ id }: Pick<Grid, 'id'>): number => (id === 'reviews' ? sizes.wideTable : sizes.table);

/** Below this, in points, print is not read; half a point is the smallest step of Word. */
const SMALLEST = 6;
const STEP = 0.5;
/** Every size there may be, from the largest. */
export const smallerSizes: readonly number[] = Array.from(
  { length: Math.ceil((sizes.table - SMALLEST) / STEP) },
  (_, i) => sizes.table - (i + 1) * STEP,
);

/** Name of the look of a table whose letters have that size; of half points, as a name holds no dot. */
export const sizeClass = (size: number): string => `size${size * 2}`;

/** Width of a digit, in parts of the size: as wide as in the faces that stand in where the prescribed one is missing. */
const DIGIT = 0.64;
/** Between a border and the next, what is no figure, in points. */
const AROUND = 5;
const POINTS = (textWidth / 25.4) * 72;
const WHOLE = 1000;
/** What the widest columns keep of their width: their labels go on in more lines. */
const KEPT = 0.6;

/**
 * Widths and size of letters that leave room on paper for the longest figure of each column: it would run into the next
 * one, and Word would break it in two. The widest columns give it; where that is not enough, the letters become smaller.
 */
export function withRoom(grid: Omit<Grid, 'size'>): Grid {
  const usual = usualSize(grid);
  const longest = longestFigures(grid);
  for (const size of [usual, ...smallerSizes.filter((one) => one < usual)]) {
    const widths = widthsAt(size, grid.widths, longest, size / usual);
    if (widths) return { ...grid, widths, size };
  }
  return { ...grid, size: usual };
}

/** The number of characters of the longest figure of each column; 0 for one without any. */
function longestFigures(grid: Omit<Grid, 'size'>): number[] {
  const rows = [...grid.head, ...grid.bodies.flat()];
  const longest = grid.widths.map(() => 0);
  const { starts } = placesOf(rows);
  for (const [r, { cells }] of rows.entries()) {
    for (const [i, { text, columns }] of cells.entries()) {
      const column = starts[r]?.[i] ?? 0;
      if (columns !== 1 || column >= longest.length || !/^[\d.]+$/.test(text)) continue;
      longest[column] = Math.max(longest[column] as number, text.length);
    }
  }
  return longest;
}

/** @param scale the size in parts of the usual one; null where the columns do not have room */
function widthsAt(
  size: number,
  usual: readonly number[],
  longest: readonly number[],
  scale: number,
): readonly number[] | null {
  const needed = longest.map((n) => (n === 0 ? 0 : Math.ceil(((n * size * DIGIT + AROUND) / POINTS) * WHOLE)));
  const wanted = usual.map((width, i) => Math.max(width, needed[i] as number));
  const more = sum(wanted) - WHOLE;
  if (more <= 0) return usual;
  const widest = Math.max(...usual) * 0.9;
  const least = usual.map((width, i) =>
    Math.max(Math.ceil(width * scale * (width >= widest ? KEPT : 1)), needed[i] as number),
  );
  const room = wanted.map((width, i) => width - (least[i] as number));
  if (sum(room) < more) return null;
  // First of those that are widest, then of all others.
  const first = room.map((one, i) => ((usual[i] as number) >= widest ? one : 0));
  const fromFirst = shares(first, Math.min(more, sum(first)));
  const fromRest = shares(
    room.map((one, i) => one - (first[i] as number)),
    more - sum(fromFirst),
  );
  return wanted.map((width, i) => width - (fromFirst[i] as number) - (fromRest[i] as number));
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** A number in whole parts, to each according to what it has; none gives more than that. */
function shares(has: readonly number[], total: number): number[] {
  const all = sum(has);
  let before = 0;
  return has.map((one) => {
    const start = all === 0 ? 0 : Math.round((before * total) / all);
    before += one;
    return all === 0 ? 0 : Math.round((before * total) / all) - start;
  });
}
