/**
 * Lays the entries on the standard. Labelled rows fix themselves first; unlabelled ones fill the gaps in the standard's
 * order, only where the counts match; what is left over is a row the standard does not have.
 */
import type { TableId } from '../standard/index.ts';
import { blankCell, type SourceCell } from './cell.ts';
import type { Entry } from './entries.ts';
import { labelsIn } from './labels.ts';
import type { Slot, Slots } from './slots.ts';

export interface Placed {
  readonly entry: Entry;
  readonly slot: Slot;
  readonly found: 'label' | 'altered' | 'gap';
  /** The values, in the order of the columns; fewer than the width when trailing ones lack. */
  readonly cells: readonly SourceCell[];
  readonly surplus: readonly SourceCell[];
}

export interface Alignment {
  readonly placed: readonly Placed[];
  readonly extras: readonly Entry[];
}

const none: readonly SourceCell[] = [];
export function align(table: TableId, wanted: Slots, entries: readonly Entry[]): Alignment {
  const { list: slots, indexOf: index, widest } = wanted;
  const width = (i: number): number => slots[i]?.width ?? 0;
  const slotOf: number[] = [];
  const taken: boolean[] = new Array(slots.length).fill(false);
  const extras: Entry[] = [];
  for (const entry of entries) {
    const i = entry.key === null ? undefined : index.get(entry.key);
    if (i === undefined || taken[i]) slotOf.push(-1);
    else {
      slotOf.push(i);
      taken[i] = true;
    }
  }
  const gaps = new Set<number>();
  const loose = (k: number): boolean => {
    const e = entries[k] as Entry;
    if (slotOf[k] !== -1 || e.key !== null) return false;
    return e.label === null || e.wording === 'unknown' ? widest > 1 || e.label === null : false;
  };
  for (let k = 0; k < entries.length; ) {
    if (slotOf[k] !== -1) {
      k++;
      continue;
    }
    let to = k;
    while (to < entries.length && slotOf[to] === -1) to++;
    const low = k > 0 ? (slotOf[k - 1] as number) : -1;
    const high = to < entries.length ? (slotOf[to] as number) : slots.length;
    const missing: number[] = [];
    for (let i = low + 1; i < high; i++) if (!taken[i]) missing.push(i);
    const run: number[] = [];
    for (let j = k; j < to; j++) if (loose(j)) run.push(j);
    fillGap(
      run.filter((j) => plausible(entries[j] as Entry, missing.map(width))),
      missing,
      entries[to],
    );
    k = to;
  }
  function fillGap(run: readonly number[], missing: readonly number[], next: Entry | undefined): void {
    if (run.length === 0) return;
    const fits =
      run.length === missing.length &&
      run.every((j, n) => plausible(entries[j] as Entry, [width(missing[n] as number)]));
    const told = fits ? missing : toldSlots(table, [...run.map((j) => entries[j] as Entry), next], missing, slots);
    for (const [n, j] of run.entries()) {
      const slot = told[n];
      if (slot === undefined || taken[slot]) continue;
      slotOf[j] = slot;
      taken[slot] = true;
      gaps.add(j);
    }
  }
  let starts: ReadonlyMap<string, number> | null = null;
  const startsOf = (): ReadonlyMap<string, number> => {
    starts ??= numberFields(entries, slotOf, slots);
    return starts;
  };
  const placed: Placed[] = [];
  for (let k = 0; k < entries.length; k++) {
    const entry = entries[k] as Entry;
    const slot = slotOf[k] as number;
    if (slot < 0) {
      extras.push(entry);
      continue;
    }
    const s = slots[slot] as Slot;
    const found = !gaps.has(k) ? (entry.wording === 'exact' ? 'label' : 'altered') : 'gap';
    if (entry.filled === s.width && entry.tail.length === s.width) {
      placed.push({ entry, slot: s, found, cells: entry.tail, surplus: none });
    } else {
      const { cells, surplus } = fitCells(entry, s.width, startsOf, entries);
      placed.push({ entry, slot: s, found, cells, surplus });
    }
  }
  return { placed, extras };
}

/** A row without a label may stand for a row of the standard when its numbers come near in count. */
function plausible(entry: Entry, widths: readonly number[]): boolean {
  return widths.some((w) =>
    w > 2 ? entry.filled >= w - 1 && entry.filled <= w + 1 : entry.filled === w && entry.label === null,
  );
}

/**
 * For each row of a run the missing row that words beside it name. Labels torn off stand together above their numbers or
 * below them; where they name as many rows as there are up to the next words, they are theirs in turn.
 * @param entries  the rows of the run, and at its end the row that follows it
 */
function toldSlots(
  table: TableId,
  entries: readonly (Entry | undefined)[],
  missing: readonly number[],
  slots: readonly Slot[],
): readonly (number | undefined)[] {
  const starts: number[] = [];
  const named: (readonly number[])[] = [];
  for (const [n, entry] of entries.entries()) {
    const words = entry ? wordsOf(entry, n < entries.length - 1) : '';
    if (n > 0 && n < entries.length - 1 && words === '') continue;
    const keys = words.length > LONGEST_WORDS ? [] : labelsIn(table, words);
    const rows = missing.filter((i) => keys.includes((slots[i] as Slot).key));
    starts.push(n);
    named.push(rows.length === keys.length ? rows : []);
  }
  let best: (number | undefined)[] = [];
  let most = 0;
  for (const below of [0, 1]) {
    const told: (number | undefined)[] = new Array(entries.length - 1).fill(undefined);
    let count = 0;
    for (let b = 0; b + 1 < starts.length; b++) {
      const [from, to] = [starts[b] as number, starts[b + 1] as number];
      const rows = named[b + below] as readonly number[];
      if (rows.length !== to - from) continue;
      for (let n = from; n < to; n++) told[n] = rows[n - from];
      count++;
    }
    if (count > most) [best, most] = [told, count];
  }
  return best;
}

/** More than this before a row is text, no labels. */
const LONGEST_WORDS = 400;

/** What stands just before a row, and what it has of a label itself. */
const wordsOf = ({ before, label }: Entry, own: boolean): string =>
  [...before.flatMap((r) => r.cells), ...(own && label ? [label] : [])].map((c) => c.text).join('');

/** Field in which the numbers of full rows begin, or of rows that lack one, by the field of the label and the width. */
function numberFields(
  entries: readonly Entry[],
  slotOf: readonly number[],
  slots: readonly Slot[],
): Map<string, number> {
  const starts = new Map<string, number>();
  const nearly = new Map<string, number>();
  for (const [k, e] of entries.entries()) {
    const width = slots[slotOf[k] as number]?.width;
    if (width === undefined || !e.row.framed || (e.filled !== width && (width < 3 || e.filled !== width - 1))) continue;
    const first = e.tail.findIndex((c) => c.kind !== 'blank');
    const id = `${e.row.notation}/${e.labelField}/${width}`;
    const known = e.filled === width ? starts : nearly;
    if (first >= 0 && !known.has(id)) known.set(id, e.labelField + 1 + first);
  }
  // Where every row lacks one, as without the column 总计, these rows tell.
  for (const [id, field] of nearly) if (!starts.has(id)) starts.set(id, field);
  return starts;
}

/** The cells of the tail that are the row's numbers: all when they are as many; else by the fields of full rows. */
function fitCells(
  entry: Entry,
  width: number,
  starts: () => ReadonlyMap<string, number>,
  entries: readonly Entry[],
): { cells: readonly SourceCell[]; surplus: readonly SourceCell[] } {
  let { tail } = entry;
  while (tail.length > width && entry.row.notation !== 'pipes' && tail[0]?.kind === 'text') tail = tail.slice(1);
  const filled = tail.filter((c) => c.kind !== 'blank');
  if (filled.length === width) return { cells: filled, surplus: [] };
  if (width === 1 && isMergedValue(entry, filled)) return { cells: filled.slice(0, 1), surplus: [] };
  if (filled.length > width) return { cells: filled.slice(0, width), surplus: filled.slice(width) };
  if (!entry.row.framed) {
    // Bars doubled or gone astray make cells that are none: those before the numbers go first, then those after them.
    while (tail.length > width && tail[0]?.kind === 'blank') tail = tail.slice(1);
    while (tail.length > width && tail.at(-1)?.kind === 'blank') tail = tail.slice(0, -1);
    return { cells: tail.length > width ? filled : byColumn(entry, tail, width, entries), surplus: [] };
  }
  const start = starts().get(`${entry.row.notation}/${entry.labelField}/${width}`);
  const offset =
    start === undefined
      ? leadingStructure(tail, width)
      : Math.max(0, start - entry.labelField - 1 - (entry.tail.length - tail.length));
  const window = tail.slice(offset, offset + width);
  return window.some((c) => c.kind !== 'blank') || filled.length === 0
    ? { cells: window, surplus: [] }
    : { cells: filled, surplus: [] };
}

/** One value of a merged cell, written into every field it spans. */
const isMergedValue = (entry: Entry, filled: readonly SourceCell[]): boolean =>
  entry.row.framed && filled.length > 1 && filled.every((c) => c.text === filled[0]?.text);

/**
 * With no full row to go by: the numbers end with the last field where that is filled; else one empty field of a merged
 * cell stands before them, when there are fields to spare.
 */
function leadingStructure(tail: readonly SourceCell[], width: number): number {
  const first = tail.findIndex((c) => c.kind !== 'blank');
  if (tail.length > width && tail.at(-1)?.kind !== 'blank') return tail.length - width;
  return tail.length > width + 1 && first > 0 ? Math.min(first, tail.length - width) : 0;
}

/**
 * Layout text shows no blank cell; the columns of the nearest full row do. Numbers are laid on the column whose right
 * edge is nearest; a column left without one is a blank cell. Unchanged when that is not clear.
 */
function byColumn(
  entry: Entry,
  tail: readonly SourceCell[],
  width: number,
  entries: readonly Entry[],
): readonly SourceCell[] {
  if (entry.row.notation !== 'layout' || tail.length === 0) return tail;
  const at = entries.indexOf(entry);
  let model: Entry | undefined;
  for (let d = 1; d < entries.length && !model; d++) {
    for (const near of [entries[at - d], entries[at + d]])
      if (near?.row.notation === 'layout' && near.tail.length === width && near.filled === width) model ??= near;
  }
  if (!model) return tail;
  const edge = (c: SourceCell): number => c.column + (c.end - c.start);
  const edges = model.tail.map(edge);
  const gaps = edges.slice(1).map((e, i) => e - (edges[i] as number));
  const tolerance = Math.max(1, Math.min(...gaps) / 2);
  const slots: (SourceCell | undefined)[] = new Array(width).fill(undefined);
  let from = 0;
  for (const cell of tail) {
    const i = edges.findIndex((e, n) => n >= from && Math.abs(e - edge(cell)) <= tolerance);
    if (i < 0) return tail;
    slots[i] = cell;
    from = i + 1;
  }
  let place = (tail[0] as SourceCell).start;
  const filled = slots.map((cell): SourceCell => {
    if (cell) place = cell.end;
    return cell ?? blankCell(model.row.cells[0]?.source ?? '', place, 0);
  });
  return filled;
}
