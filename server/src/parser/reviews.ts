/** 表四: one row of fifteen numbers, three rows of five, or five rows of three: the table turned on its side. */
import { standards } from '../standard/index.ts';
import { foldWords } from '../text/chars.ts';
import { align, type Placed } from './align.ts';
import type { SourceCell, SourceRow } from './cell.ts';
import type { Entry, Stream } from './entries.ts';
import { matchLabel } from './labels.ts';
import { type Slot, slots as slotsOf } from './slots.ts';

const wanted = slotsOf.reviews['2021'];
/** 结果维持 and the other columns, which begin the rows of a table turned on its side. */
const columns = standards['2021'].tables.reviews.blocks.flatMap((b) =>
  b.columns.map((c) => new Set([c.label, ...c.aliases].map((words) => foldWords(words)))),
);
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
  const turned = turnedOf(stream);
  if (turned) return turned;
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

interface Line {
  readonly row: SourceRow;
  readonly label: string;
  readonly tail: readonly SourceCell[];
}

const lineOf = ({ row, label, tail }: Entry): Line => ({ row, label: label?.text ?? '', tail });

/** A row without a number is no entry: its words, and the empty fields after them. */
function blankLineOf(row: SourceRow): Line {
  const at = row.cells.findLastIndex(({ kind }) => kind !== 'blank');
  return { row, label: row.cells[at]?.text ?? '', tail: row.cells.slice(at + 1) };
}

/** The rows of the standard out of a table whose rows are its columns: only when all of them are there. */
function turnedOf({ entries, headers }: Stream): Placed[] | null {
  const candidates = [...entries.map(lineOf), ...headers.filter(({ framed }) => framed).map(blankLineOf)];
  const lines: Line[] = [];
  for (const line of candidates.sort((a, b) => a.row.start - b.row.start))
    if (line.tail.length === slots.length && columns[lines.length]?.has(foldWords(line.label))) lines.push(line);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || lines.length < columns.length) return null;
  const keys = headers
    .filter((row) => row.start < first.row.start)
    .flatMap(({ cells }) => cells)
    .map(({ kind, text }) => (kind === 'text' ? matchLabel('reviews', text, null)?.key : null))
    .filter((key) => key !== null && key !== undefined);
  // Headers in an order of their own lead the way; without them it is the standard's.
  const named = new Set(keys).size === slots.length && keys.length === slots.length;
  const cells = lines.flatMap(({ tail }) => tail);
  const row = { ...first.row, end: last.row.end, lastLine: last.row.lastLine, cells };
  const filled = cells.filter(({ kind }) => kind !== 'blank').length;
  const nothing = { key: null, group: null, label: null, labelField: -1, wording: 'none', before: [] } as const;
  const entry: Entry = { ...nothing, row, tail: cells, filled };
  return slots.map((slot, i) => {
    const field = named ? keys.indexOf(slot.key) : i;
    const own = lines.map(({ tail }) => tail[field] as SourceCell);
    return { entry, slot, found: 'gap', cells: own, surplus: [] };
  });
}

/** Fifteen cells in the standard's order; blank ones by their fields. */
function splitRow(entry: Entry): Placed[] {
  const total = width * slots.length;
  let cells = entry.tail;
  let filled = cells.filter((c) => c.kind !== 'blank');
  // Headers that nothing parts from the numbers stand before them in the one row.
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
