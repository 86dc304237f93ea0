/** 表四: one row of fifteen numbers, or three rows of five. */
import { align, type Placed } from './align.ts';
import type { SourceCell } from './cell.ts';
import type { Entry, Stream } from './entries.ts';
import { type Slot, slots as slotsOf } from './slots.ts';

const wanted = slotsOf.reviews['2021'];
const { list: slots, widest: width } = wanted;
/** Fewer numbers in one row than this are no 表四 in one row. */
const FEWEST = 8;

export function alignReviews(stream: Stream): readonly Placed[] | null {
  const { entries } = stream;
  const one = entries
    .filter((e) => e.key === null || e.filled > width + 1)
    .reduce<Entry | null>((best, e) => (!best || e.filled > best.filled ? e : best), null);
  if (one && one.filled >= FEWEST) return splitRow(one);
  const framedBlank = one?.row.framed && one.tail.length >= width * slots.length && one.filled >= 0 ? one : null;
  const labelled = entries.filter((e) => e.key !== null);
  if (labelled.length > 0)
    return align(
      'reviews',
      wanted,
      entries.filter((e) => e.key !== null || e.filled >= 4),
    ).placed;
  if (framedBlank && framedBlank.filled > 0) return splitRow(framedBlank);
  const fives = entries.filter((e) => e.filled === width);
  if (fives.length === slots.length)
    return fives.map((entry, i) => ({
      entry,
      slot: slots[i] as Slot,
      found: 'gap',
      cells: entry.tail.filter((c) => c.kind !== 'blank'),
      surplus: [],
    }));
  return null;
}

/** Fifteen cells in the standard's order; blank ones by their fields. */
function splitRow(entry: Entry): Placed[] {
  const total = width * slots.length;
  let cells = entry.tail;
  let filled = cells.filter((c) => c.kind !== 'blank');
  // Headers that no blank line parts from the numbers stand before them in the one row.
  if (entry.row.notation === 'cells')
    while (filled.length > total && filled[0]?.kind === 'text') filled = filled.slice(1);
  if (filled.length >= total) cells = filled;
  else if (!entry.row.framed && (entry.row.notation !== 'cells' || cells.length !== total)) cells = filled;
  else if (cells.length > total) cells = window(cells, total);
  return slots.map((slot, i) => ({
    entry,
    slot,
    found: 'gap' as const,
    cells: cells.slice(i * width, (i + 1) * width),
    surplus: i === slots.length - 1 ? cells.slice(total) : [],
  }));
}

/** More fields than numbers: blank ones at the end go first, then at the front. */
function window(cells: readonly SourceCell[], total: number): SourceCell[] {
  let end = cells.length;
  while (end > total && cells[end - 1]?.kind === 'blank') end--;
  let start = 0;
  while (end - start > total && cells[start]?.kind === 'blank') start++;
  return cells.slice(start, end);
}
