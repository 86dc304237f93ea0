/** The three tables of a stretch of text. */
import type {
  Cell,
  CellAddress,
  ExtraRow,
  GroupRow,
  Notation,
  ReportTable,
  Span,
  TableElement,
  TableHeader,
  TableRow,
} from '../report/types.ts';
import { type StandardId, standards, type TableId } from '../standard/index.ts';
import { foldWords } from '../text/chars.ts';
import { align, type Placed } from './align.ts';
import type { SourceCell, SourceRow } from './cell.ts';
import { type Entry, readEntries, type Stream } from './entries.ts';
import { isHeaderWords, isLabelText, isPieceOf, matchLabel, wordsOf } from './labels.ts';
import { alignReviews } from './reviews.ts';
import { slots } from './slots.ts';

const none: readonly Span[] = [];
const noElements: readonly TableElement[] = [];
/** Column headers and rows that only the 2019 format has. */
const old = new Set(
  standards['2019'].tables.disclosure.blocks
    .flatMap((b) => b.columns.flatMap((c) => [c.label, ...c.aliases]))
    .map((w) => foldWords(w)),
);
const oldRows = new Set(['otherManagement', 'procurement']);
/** A framed row with this many numbers shows that a zone's rows are framed, so lone cells in it are torn labels. */
const WIDE_ROW = 5;

/** Null when the zone holds no row of the table. */
export function readTable(table: TableId, rows: readonly SourceRow[], inPlace: boolean): ReportTable | null {
  if (rows.length === 0) return null;
  const stream = readEntries(table, rows, trustsBareRows(table, rows));
  if (stream.entries.length === 0) return null;
  if (table === 'reviews') {
    const placed = alignReviews(stream);
    return placed ? build(table, '2021', headersOf(stream, table), placed, [], inPlace, false) : null;
  }
  const headers = headersOf(stream, table);
  const standard = table === 'disclosure' && isOldFormat(stream, headers) ? '2019' : '2021';
  let collapsed = table === 'requests' && isCollapsed(stream.entries);
  const wanted = collapsed ? slots.requests['2019'] : slots[table][standard];
  const entries = collapsed
    ? stream.entries.map((e) => (isSixth(e) ? { ...e, key: 'other.total' } : e))
    : stream.entries;
  let alignment = align(table, wanted, entries);
  if (table === 'requests' && !collapsed && !alignment.placed.some((p) => p.slot.key.startsWith('other.'))) {
    const shorter = align(table, slots.requests['2019'], entries);
    if (shorter.placed.length > alignment.placed.length) {
      alignment = shorter;
      collapsed = true;
    }
  }
  const { placed, extras } = alignment;
  const labelled = placed.filter((p) => p.found !== 'gap').length;
  // Each label on a line of its own above its numbers: no row is labelled, and all of them are there.
  const whole =
    inPlace && table === 'requests' && placed.length === slots.requests[collapsed ? '2019' : '2021'].list.length;
  if (labelled < (table === 'requests' ? 3 : 1) && !whole) return null;
  return build(table, standard, headers, placed, extras, inPlace, collapsed);
}

/** Bare one-cell-a-line runs are rows where the zone has no rows that frame themselves. */
function trustsBareRows(table: TableId, rows: readonly SourceRow[]): boolean {
  const enough = table === 'reviews' ? 1 : 3;
  let framed = 0;
  for (const row of rows) {
    if (row.notation === 'cells' && !row.framed) continue;
    let values = 0;
    for (const c of row.cells) if (c.kind !== 'text' && c.kind !== 'blank') values++;
    if (values >= (table === 'disclosure' ? 1 : WIDE_ROW) && ++framed === enough) return false;
  }
  return true;
}

/** （六） with numbers, or with a blank cell for each of them. */
const isSixth = (e: Entry): boolean =>
  e.key === null && e.group === 'other' && (e.filled > 0 || e.tail.length >= requestColumns);

/** （六） carries numbers and none of its three rows is there. */
function isCollapsed(entries: readonly Entry[]): boolean {
  return entries.some(isSixth) && !entries.some((e) => e.key?.startsWith('other.'));
}

function isOldFormat(stream: Stream, headers: Headers): boolean {
  return headers.old || stream.entries.some((e) => e.key !== null && oldRows.has(e.key));
}

function build(
  table: TableId,
  standard: StandardId,
  headers: Headers,
  placed: readonly Placed[],
  extras: readonly Entry[],
  inPlace: boolean,
  collapsed: boolean,
): ReportTable | null {
  const first = placed[0];
  if (!first) return null;
  const rows: TableRow[] = [];
  const byKey = new Map<string, TableRow>();
  for (const p of placed) {
    const row = buildRow(table, p);
    rows.push(row);
    byKey.set(row.key, row);
  }
  const groupRows: GroupRow[] = [];
  const extraRows: ExtraRow[] = [];
  for (const e of extras) {
    const values = e.tail.filter((c) => c.kind !== 'blank');
    if (e.key === null && e.group !== null && e.label !== null && e.wording === 'exact') {
      if (values.length > 0)
        groupRows.push({
          group: e.group,
          start: e.row.start,
          end: e.row.end,
          cells: values.map((c, i) => laid(c, { table, row: e.group as string, column: `${i}` })),
        });
    } else if (isExtra(table, e, values.length)) {
      extraRows.push({
        start: e.row.start,
        end: e.row.end,
        label: e.label ? { start: e.label.start, end: e.label.end } : null,
        cells: values.map((c) => ({ start: c.start, end: c.end })),
      });
    }
  }
  const top = placed.reduce((best, p) => (p.entry.row.start < best.start ? p.entry.row : best), first.entry.row);
  const start = startWithHeaders(headers, top.start, top.line);
  let end = 0;
  for (const row of rows) if (row.end > end) end = row.end;
  for (const row of extraRows) if (row.end > end) end = row.end;
  return {
    id: table,
    notation: mainNotation(placed),
    standard,
    rows,
    byKey,
    extras: extraRows,
    groupRows,
    collapsed,
    elements: elementsOf(placed),
    headers: headers.cells
      .filter((h) => h.start >= start && h.start <= end)
      .map(({ text, start: from, end: to }) => ({ text, start: from, end: to })),
    inPlace,
    start,
    end,
  };
}

function elementsOf(placed: readonly Placed[]): readonly TableElement[] {
  if (!placed.some(({ entry }) => entry.row.element)) return noElements;
  const elements = new Set(placed.flatMap(({ entry }) => entry.row.element ?? []));
  return [...elements].sort((a, b) => a.start - b.start);
}

/** Values that no row of the standard takes: as many as a row has, in a notation that frames its rows. */
function isExtra(table: TableId, entry: Entry, values: number): boolean {
  if (entry.label && namesAnother(table, entry.label.text)) return false;
  if (table === 'requests')
    return (
      values >= 6 &&
      (entry.label !== null || values < reviewCells) &&
      (entry.row.framed || entry.label !== null || entry.key !== null)
    );
  return entry.row.framed && entry.label !== null && values >= 1;
}

const requestColumns = slots.requests['2021'].widest;
const reviewCells = slots.reviews['2021'].list.reduce((n, s) => n + s.width, 0);

/** A row of another table, which stands in this section too. */
function namesAnother(table: TableId, label: string): boolean {
  return (Object.keys(slots) as TableId[]).some((t) => t !== table && matchLabel(t, label, null) !== null);
}

function buildRow(table: TableId, placed: Placed): TableRow {
  const { entry, cells, surplus } = placed;
  const { key, addresses } = placed.slot;
  const label = entry.label;
  let found = placed.found;
  if (label && found !== 'label') {
    const written = label.text;
    if (!entry.row.framed && isPieceOf(table, key, written)) found = found === 'gap' ? 'gap' : 'label';
    else if (found === 'gap') found = 'altered';
  }
  for (let i = 0; i < cells.length; i++) laid(cells[i] as SourceCell, addresses[i] as CellAddress);
  return {
    table,
    key,
    found,
    label,
    cells,
    count: cells.length + surplus.length,
    surplus: surplus.length === 0 ? none : surplus,
    start: entry.row.start,
    end: entry.row.end,
  };
}

function laid(cell: SourceCell, address: CellAddress): Cell {
  cell.address = address;
  return cell;
}

interface HeaderCell extends TableHeader {
  readonly row: SourceRow;
  /** Where the header begins: its row, or itself, where a sentence stands before it in the row. */
  readonly from: number;
}

interface Headers {
  readonly cells: readonly HeaderCell[];
  /** One of them is of the 2019 format. */
  readonly old: boolean;
}

const LONGEST_HEADER = 60;
/** Lines between one header and the next, or the table: more, and it is a word of the text before. */
const NEAR_LINES = 8;

function headersOf(stream: Stream, table: TableId): Headers {
  const cells: HeaderCell[] = [];
  let isOld = false;
  for (const row of stream.headers) {
    let from = row.start;
    /** What has been read of a header broken over lines: 第二十条第⏎（一）项. */
    let torn = '';
    for (const c of row.cells) {
      if (c.kind !== 'text') continue;
      const { text } = c;
      const words = c.end - c.start > LONGEST_HEADER ? null : wordsOf(table, text);
      if (!words?.isHeader) {
        torn += text;
        if (isLabelText(text, 0, text.length) || isHeaderWords(foldWords(torn))) continue;
        // Lines of text taken for cells of the row: 本年度制发规范性文件 5 件。⏎第二十条第（一）项
        from = Number.NaN;
        torn = '';
        continue;
      }
      torn = text;
      if (old.has(words.folded)) isOld = true;
      if (Number.isNaN(from)) from = c.start;
      cells.push({ text, start: c.start, end: c.end, row, from });
    }
  }
  return { cells, old: isOld };
}

/** Start of the first of the headers that lead up to the table without a gap. */
function startWithHeaders(headers: Headers, first: number, line: number): number {
  let start = first;
  let next = line;
  for (let i = headers.cells.length - 1; i >= 0; i--) {
    const h = headers.cells[i] as HeaderCell;
    if (h.start >= first) continue;
    if (next - h.row.lastLine > NEAR_LINES) break;
    start = h.from;
    next = h.row.line;
    if (h.from > h.row.start) break;
  }
  return start;
}

function mainNotation(placed: readonly Placed[]): Notation {
  const first = (placed[0] as Placed).entry.row.notation;
  if (placed.every((p) => p.entry.row.notation === first)) return first;
  const counts = new Map<Notation, number>();
  for (const { entry } of placed) counts.set(entry.row.notation, (counts.get(entry.row.notation) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
