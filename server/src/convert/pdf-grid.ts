/** Tables of a page, from the lines drawn around their cells. */
import { cutAtLines } from './pdf-cut.ts';
import type { Page, PageTable, Region, Ruling, Word } from './pdf-types.ts';

/** Lines this near, in points, are the same line, or meet. */
const NEAR = 2.5;
const MOST_RULINGS = 20_000;

/** In the order of the page; `rest` are the words that stand in no table. */
export function readTables(page: Page): { tables: readonly PageTable[]; rest: readonly Word[] } {
  const horizontal = whole(page.horizontal);
  const vertical = whole(page.vertical);
  if (horizontal.length < 2 || vertical.length < 2 || horizontal.length + vertical.length > MOST_RULINGS) {
    return { tables: [], rest: page.words };
  }
  let rest = page.words;
  const tables: PageTable[] = [];
  for (const frame of frames(horizontal, vertical)) {
    const grid = gridOf(frame);
    if (!grid) continue;
    const { edges, levels } = grid;
    const [left, right] = [edges[0] as number, edges[edges.length - 1] as number];
    const [top, bottom] = [levels[0] as number, levels[levels.length - 1] as number];
    const inside: Word[] = [];
    const outside: Word[] = [];
    for (const word of rest) {
      const { x, y } = middle(word);
      (x > left - NEAR && x < right + NEAR && y > top - NEAR && y < bottom + NEAR ? inside : outside).push(word);
    }
    rest = outside;
    if (inside.length > 0) tables.push(fill(grid, inside));
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Pieces of one line made one: many programs draw the border of each cell by itself. */
function whole(pieces: readonly Ruling[]): Ruling[] {
  const byPlace: Ruling[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    const last = byPlace[byPlace.length - 1];
    if (last && piece.at - (last[0] as Ruling).at <= 1) last.push(piece);
    else byPlace.push([piece]);
  }
  return byPlace.flatMap((same) => {
    const lines: { at: number; from: number; to: number }[] = [];
    for (const piece of same.sort((a, b) => a.from - b.from)) {
      const last = lines[lines.length - 1];
      if (last && piece.from - last.to <= NEAR) last.to = Math.max(last.to, piece.to);
      else lines.push({ ...piece });
    }
    return lines;
  });
}

const middle = (word: Word): { x: number; y: number } => ({ x: word.x + word.width / 2, y: word.y - word.size * 0.35 });

interface Frame {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** The lines parted into those that hang together: each a table. */
function frames(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Frame[] {
  const all = [...horizontal, ...vertical];
  const parent = all.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const sorted = vertical.map((v, i) => ({ v, i })).sort((a, b) => a.v.at - b.v.at);
  for (const [h, line] of horizontal.entries()) {
    let from = firstAt(sorted, line.from - NEAR);
    for (; from < sorted.length; from++) {
      const { v, i } = sorted[from] as { v: Ruling; i: number };
      if (v.at > line.to + NEAR) break;
      if (v.from - NEAR <= line.at && line.at <= v.to + NEAR) parent[root(h)] = root(horizontal.length + i);
    }
  }
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  for (const [i, line] of all.entries()) {
    const key = root(i);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    (i < horizontal.length ? group.horizontal : group.vertical).push(line);
  }
  return [...groups.values()].filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 2);
}

/** Index of the first vertical line at or right of x. */
function firstAt(sorted: readonly { readonly v: Ruling }[], x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] as { v: Ruling }).v.at < x) low = mid + 1;
    else high = mid;
  }
  return low;
}

interface Grid extends Frame {
  /** x of the columns' edges, y of the rows'. */
  readonly edges: readonly number[];
  readonly levels: readonly number[];
}

const MOST_PLACES = 40_000;

function gridOf(frame: Frame): Grid | null {
  const edges = distinct(frame.vertical);
  const levels = distinct(frame.horizontal);
  if (edges.length < 2 || levels.length < 2 || edges.length * levels.length > MOST_PLACES) return null;
  return { ...frame, edges, levels };
}

function distinct(lines: readonly Ruling[]): number[] {
  const places: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    if (places.length === 0 || at - (places[places.length - 1] as number) > NEAR) places.push(at);
  }
  return places;
}

/** Merges the places that no line parts, and puts the words in. */
function fill(grid: Grid, words: readonly Word[]): PageTable {
  const { edges, levels } = grid;
  const columns = edges.length - 1;
  const rows = levels.length - 1;
  const right = parted(grid.vertical, edges, levels);
  const below = parted(grid.horizontal, levels, edges);
  const owner = new Int32Array(rows * columns).fill(-1);
  const areas: { row: number; column: number; rowSpan: number; colSpan: number; words: Word[] }[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (owner[r * columns + c] !== -1) continue;
      let colSpan = 1;
      while (c + colSpan < columns && owner[r * columns + c + colSpan] === -1 && !right(c + colSpan, r)) colSpan++;
      let rowSpan = 1;
      // All of its width: the gap between two rows of framed cells is none of the cells below it.
      const isOpen = (row: number): boolean => {
        for (let x = c; x < c + colSpan; x++) if (below(row, x)) return false;
        return true;
      };
      while (r + rowSpan < rows && isOpen(r + rowSpan)) rowSpan++;
      for (let y = r; y < r + rowSpan; y++) owner.fill(areas.length, y * columns + c, y * columns + c + colSpan);
      areas.push({ row: r, column: c, rowSpan, colSpan, words: [] });
    }
  }
  for (const whole of words) {
    const row = within(levels, middle(whole).y);
    for (const word of cutAtLines(
      whole,
      linesAlong(whole, edges, (c) => right(c, row)),
    )) {
      const place = owner[row * columns + within(edges, middle(word).x)];
      if (place !== undefined) areas[place]?.words.push(word);
    }
  }
  return {
    top: levels[0] as number,
    bottom: levels[rows] as number,
    edges,
    rows,
    regions: areas.map(({ words: own, ...area }): Region => {
      const room = (edges[area.column + area.colSpan] as number) - (edges[area.column] as number);
      return { ...area, text: joinWords(own, room) };
    }),
  };
}

/** x of the lines around the cells that a word lies in. */
function linesAlong({ x, width }: Word, edges: readonly number[], isLine: (column: number) => boolean): number[] {
  const last = edges.length - 1;
  let from = within(edges, x);
  while (from > 0 && !isLine(from)) from--;
  const lines = [edges[from] as number];
  for (let c = from + 1; c <= last; c++) {
    if (c < last && !isLine(c)) continue;
    lines.push(edges[c] as number);
    if ((edges[c] as number) >= x + width) break;
  }
  return lines;
}

/** Whether a line runs along place `k` of one axis, beside interval `n` of the other. */
function parted(
  lines: readonly Ruling[],
  along: readonly number[],
  across: readonly number[],
): (k: number, n: number) => boolean {
  const found = new Uint8Array(along.length * across.length);
  for (const { at, from, to } of lines) {
    const k = nearest(along, at);
    for (let n = within(across, from); n < across.length - 1; n++) {
      const mid = ((across[n] as number) + (across[n + 1] as number)) / 2;
      if (mid > to) break;
      if (mid > from) found[k * across.length + n] = 1;
    }
  }
  return (k, n) => found[k * across.length + n] === 1;
}

function nearest(places: readonly number[], at: number): number {
  const i = within(places, at);
  const next = places[i + 1];
  return next !== undefined && Math.abs(next - at) < Math.abs((places[i] as number) - at) ? i + 1 : i;
}

/** Index of the interval that holds the value. */
function within(places: readonly number[], value: number): number {
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((places[mid] as number) <= value) low = mid;
    else high = mid - 1;
  }
  return low;
}

/**
 * The words of a cell, line by line; between Chinese characters a line break is no blank.
 * @param room width of the cell
 */
function joinWords(words: readonly Word[], room: number): string {
  let text = '';
  let above: readonly Word[] = [];
  for (const line of linesOf(words)) {
    const more = lineText(line);
    const apart = /[A-Za-z0-9,.]$/.test(text) && /^[A-Za-z0-9]/.test(more) && !isCut(text, above, more, room);
    text += (apart ? ' ' : '') + more;
    above = line;
  }
  return text;
}

/** Blank left and right of the words of a cell, in letters. */
const PADDING = 1.2;

/** Whether a figure goes on in the next line for want of room: one more digit would not have stood in the cell. */
function isCut(text: string, line: readonly Word[], more: string, room: number): boolean {
  if (!/^\d+$/.test(text) || !/^\d+$/.test(more)) return false;
  const [first, last] = [line[0], line[line.length - 1]];
  if (!first || !last) return false;
  const width = last.x + last.width - first.x;
  const digit = width / lineText(line).length;
  return width + digit + first.size * PADDING > room;
}

/** Words on one baseline, from left to right; lines from top to bottom. */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * 0.4) line.push(word);
    else lines.push([word]);
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** A gap wider than a third of a letter is a blank. */
export function lineText(line: readonly Word[]): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const word of line) {
    // Justified lines hold their characters apart: between Chinese ones only a wide gap is a blank.
    const least = WIDE.test(text.slice(-1)) && WIDE.test(word.text[0] ?? '') ? 1.8 : 0.35;
    if (word.x - end > word.size * least && !text.endsWith(' ') && !word.text.startsWith(' ')) text += ' ';
    text += word.text;
    end = word.x + word.width;
  }
  return text.trim();
}
