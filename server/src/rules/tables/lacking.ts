/** Numbers that a row lacks: which, where they belong, and how they are written in the notation of the row. */
import { holds } from '../../repair/join.ts';
import { rowFromRest } from '../../repair/row.ts';
import type { Cell, Report, ReportTable } from '../../report/types.ts';
import type { Edit } from '../rule.ts';
import { type Shape, shapeOf } from './html-rows.ts';

/** Numbers of one sum, its total the last. */
const WIDTH = { disclosure: 0, requests: 7, reviews: 5 } as const;

export interface Lacking {
  readonly edits: readonly Edit[];
  /** The numbers that are written, in their order. */
  readonly values: readonly string[];
}

/**
 * The row made whole: by what the rest of the table tells of it, else by its own sum. Zeros and the sum go behind the
 * last number; none where the numbers there already end with their sum, for then one before it was lost.
 */
export function makeWhole(
  report: Report,
  table: ReportTable,
  cells: readonly Cell[],
  key: string,
  wanted: number,
): Lacking | null {
  const lacking = wanted - cells.length;
  const model = cells.length > 1 ? cells : table.rows.find((r) => r.cells.length > 1)?.cells;
  const [before, after] = model?.slice(-2) ?? [];
  if (!before || !after || cells.length === 0 || lacking <= 0) return null;
  const shape = shapeOf(report, table, before, after);
  const told = table.id === 'requests' ? rowFromRest(table, key) : null;
  const places = told ? placesOf(cells, told) : null;
  if (places) return write(cells, places, shape);
  const total = table.id === 'reviews' && lacking === 1 ? totalPlace(cells) : null;
  if (total) return write(cells, total, shape);
  const trailing = trailingValues(table, cells, lacking);
  return trailing && write(cells, [...cells.map(() => []), trailing], shape);
}

/** What is to be written before each cell, and after the last one, to make the row `told`; null where it cannot be. */
function placesOf(cells: readonly Cell[], told: readonly string[]): readonly (readonly string[])[] | null {
  const places: string[][] = [[]];
  for (const value of told) {
    const next = cells[places.length - 1];
    if (next && String(next.value ?? 0) === value) places.push([]);
    else places.at(-1)?.push(value);
  }
  return places.length === cells.length + 1 ? places : null;
}

/** 表四: the one group that has its four numbers and lacks their 总计, all other groups whole. */
function totalPlace(cells: readonly Cell[]): readonly (readonly string[])[] | null {
  const texts = cells.map((c) => String(c.value ?? 0));
  const width = WIDTH.reviews;
  for (let start = 0; start + width - 1 <= texts.length; start += width) {
    const end = start + width - 1;
    if (!holds([...texts.slice(0, start), ...texts.slice(end)], width)) continue;
    if (holds(texts.slice(start, end), width - 1)) return null;
    const sum = cells.slice(start, end).reduce((n, c) => n + (c.value ?? 0), 0);
    return [...texts, ''].map((_, i) => (i === end ? [String(sum)] : []));
  }
  return null;
}

/** Zeros, and the total at the end. */
function trailingValues(table: ReportTable, cells: readonly Cell[], lacking: number): readonly string[] | null {
  const zeros = new Array<string>(lacking).fill('0');
  const width = WIDTH[table.id];
  if (width === 0) return zeros;
  const whole = Math.floor(cells.length / width) * width;
  const group = cells.slice(whole);
  if (
    !holds(
      cells.slice(0, whole).map((c) => String(c.value ?? 0)),
      width,
    )
  )
    return null;
  const values = group.map((c) => c.value ?? 0);
  const sum = values.reduce((a, b) => a + b, 0);
  if (lacking >= width || sum === 0 || !Number.isSafeInteger(sum)) return zeros;
  // Where every row has one too few it is 总计 that none of them has.
  const all = table.rows.every((row) => row.cells.length === width - 1);
  if (!all && values.length > 1 && holds(values.map(String), values.length)) return null;
  return [...zeros.slice(1), String(sum)];
}

function write(
  cells: readonly Cell[],
  places: readonly (readonly string[])[],
  { place, between, value }: Shape,
): Lacking {
  const last = cells.at(-1) as Cell;
  const edits = places.flatMap((values, i): Edit[] => {
    if (values.length === 0) return [];
    const next = cells[i];
    const at = next ? place(next).start : place(last).end;
    const newText = values.map((v) => (next ? value(v) + between : between + value(v))).join('');
    return [{ start: at, end: at, newText }];
  });
  return { edits, values: places.flat() };
}
