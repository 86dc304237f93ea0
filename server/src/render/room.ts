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

/** Size of the letters of a table, in points. */
export const sizeOf = ({ id }: Pick<Grid, 'id'>): number => (id === 'reviews' ? sizes.wideTable : sizes.table);

/** Width of a digit, in parts of the size: as wide as in the faces that stand in where the prescribed one is missing. */
const DIGIT = 0.64;
/** Between a border and the next, what is no figure, in points. */
const AROUND = 5;
const POINTS = (textWidth / 25.4) * 72;

/**
 * The widths, in thousandths, with room on paper for the longest figure of each column: it would run into the next one,
 * and Word would break it in two. The widest columns give it; a table of nothing but long figures keeps its widths.
 */
export function withRoom(grid: Grid): Grid {
  const { widths } = grid;
  const rows = [...grid.head, ...grid.bodies.flat()];
  const figures = rows.map(({ cells }) => cells.map(({ text, columns }) => columns === 1 && /^[\d.]+$/.test(text)));
  if (!figures.some((row) => row.some(Boolean))) return grid;
  const { starts } = placesOf(rows);
  const needed = widths.map(() => 0);
  for (const [r, { cells }] of rows.entries()) {
    for (const [i, { text }] of cells.entries()) {
      const column = starts[r]?.[i] ?? 0;
      if (!figures[r]?.[i] || column >= needed.length) continue;
      const room = Math.ceil(((text.length * sizeOf(grid) * DIGIT + AROUND) / POINTS) * 1000);
      needed[column] = Math.max(needed[column] as number, room);
    }
  }
  const wanted = widths.map((width, i) => Math.max(width, needed[i] as number));
  const more = wanted.reduce((a, b) => a + b, 0) - widths.reduce((a, b) => a + b, 0);
  const widest = Math.max(...widths);
  const givers = [...widths.keys()].filter((i) => (widths[i] as number) >= widest * 0.9 && wanted[i] === widths[i]);
  if (more === 0 || givers.length === 0) return grid;
  const each = Math.floor(more / givers.length);
  const rest = more - each * givers.length;
  const given = wanted.map((width, i) => (givers.includes(i) ? width - each - (i === givers[0] ? rest : 0) : width));
  const isFair = givers.every((i) => (given[i] as number) >= Math.max(needed[i] as number, (widths[i] as number) / 2));
  return isFair ? { ...grid, widths: given } : grid;
}
