/** Source rows become entries: a label, the row it names, and the cells after it. */
import type { TableId } from '../standard/index.ts';
import { foldWords } from '../text/chars.ts';
import type { SourceCell, SourceRow } from './cell.ts';
import { type LabelHit, matchLabel, wordsOf } from './labels.ts';

export interface Entry {
  readonly row: SourceRow;
  /** Row named by the label. */
  readonly key: string | null;
  /** Group named by the label, or that the label's row belongs to. */
  readonly group: string | null;
  /** The label's own cell; a text cell that names nothing too. */
  readonly label: SourceCell | null;
  /** Index of the label's cell in the row: rows whose labels stand in one field have their numbers in the same fields. */
  readonly labelField: number;
  readonly wording: 'exact' | 'altered' | 'unknown' | 'none';
  /** Cells after the label, blank ones included. */
  readonly tail: SourceCell[];
  /** Cells of the tail that are no blank. */
  readonly filled: number;
  /** Text of the rows without numbers since the entry before. */
  readonly before: readonly SourceRow[];
}

const isValue = (cell: SourceCell): boolean => cell.kind !== 'text' && cell.kind !== 'blank';

export interface Stream {
  readonly entries: readonly Entry[];
  /** Rows that name a group and carry no number. */
  readonly headers: readonly SourceRow[];
}

/**
 * Entries in the order of the text. A row is one when it carries a number, or when its label is known and the notation
 * frames its blank cells. `trusted` says whether bare one-cell-a-line runs may be rows at all: among framed rows they are
 * labels torn off, or stray marks.
 */
export function readEntries(table: TableId, rows: readonly SourceRow[], trusted: boolean): Stream {
  const entries: Entry[] = [];
  const headers: SourceRow[] = [];
  let context: string | null = null;
  let before: SourceRow[] = [];
  let remarks = -1;
  for (const row of rows) {
    const cells = row.framed && remarks >= 0 ? withoutRemark(row.cells, remarks) : row.cells;
    const ordinal = row.framed && isOrdinal(table, cells) ? 1 : 0;
    let firstValue = ordinal;
    while (firstValue < cells.length && !isValue(cells[firstValue] as SourceCell)) firstValue++;
    let hit: LabelHit | null = null;
    let group: LabelHit | null = null;
    let field = -1;
    let lastText = -1;
    for (let i = ordinal; i < firstValue; i++) {
      const cell = cells[i] as SourceCell;
      if (cell.kind !== 'text') continue;
      lastText = i;
      const m = matchLabel(table, cell.text, group?.group ?? context);
      if (!m) continue;
      if (m.key === null) {
        group = m;
        if (field < 0) field = i;
        continue;
      }
      hit = m;
      field = row.framed ? lastOfMerged(table, cells, i, m) : i;
      break;
    }
    if (!hit && lastText > field && firstValue < cells.length) {
      const joined = joinLabel(table, cells, firstValue, group?.group ?? context);
      if (joined) {
        if (joined.hit.key === null) group = joined.hit;
        else hit = joined.hit;
        field = joined.field;
      }
    }
    if (hit?.group !== undefined || group) context = hit ? hit.group : (group?.group ?? context);
    const hasValues = firstValue < cells.length;
    const usable = row.framed || row.notation !== 'cells' || trusted;
    // In this notation only a bar can show that there is a cell with nothing in it: the row is framed like one of a table.
    const barred = !row.framed && row.notation === 'cells' && cells.some((c) => c.kind === 'blank');
    const framed = row.framed || barred;
    // （六） may be one row of its own, and blank.
    const named = hit !== null || group?.group === 'other';
    const isEntry =
      usable && (hasValues || (named && framed && cells.length > field + 1 && isWordless(table, cells, field)));
    if (!isEntry) {
      if (row.framed && cells.length > 2) remarks = remarkColumn(cells) ?? remarks;
      before.push(row);
      headers.push(row);
      continue;
    }
    // A group in front of words that name no row: those words are the label.
    const grouped = !hit && group !== null && lastText === field;
    const labelField = hit || grouped ? field : lastText;
    // Where nothing frames the cells, a text between the label and the numbers is the rest of the label.
    const from = barred ? firstOf(cells, firstValue) : row.framed ? 0 : firstValue;
    const tail = cells.slice(Math.max(labelField + 1, from));
    const label = labelField >= 0 ? (cells[labelField] as SourceCell) : null;
    entries.push({
      row,
      key: hit?.key ?? null,
      group: hit ? hit.group : (group?.group ?? null),
      label: label && label.kind === 'text' ? label : null,
      labelField,
      wording: hit ? hit.wording : grouped ? 'exact' : lastText >= 0 ? 'unknown' : 'none',
      tail,
      filled: filledOf(tail),
      before,
    });
    before = [];
  }
  return { entries, headers };
}

function filledOf(cells: readonly SourceCell[]): number {
  let filled = 0;
  for (const cell of cells) if (cell.kind !== 'blank') filled++;
  return filled;
}

/**
 * A merged label may be written into every field it spans (tables taken from Word): the last of these fields. One of
 * them may have been changed since; words that name the same row are no value of it.
 */
function lastOfMerged(table: TableId, cells: readonly SourceCell[], field: number, { key, group }: LabelHit): number {
  const label = cells[field] as SourceCell;
  let last = field;
  for (let next = cells[last + 1]; next?.kind === 'text'; next = cells[last + 1]) {
    if (next.text !== label.text && matchLabel(table, next.text, group)?.key !== key) break;
    last++;
  }
  return last;
}

/** A number before the label counts the rows (序号); it is no value. */
function isOrdinal(table: TableId, cells: readonly SourceCell[]): boolean {
  const [first, label] = cells;
  if (!first || label?.kind !== 'text' || !isValue(first)) return false;
  return matchLabel(table, label.text, null) !== null;
}

const remarkWords = new Set(['备注', '说明']);

/** The last column of a header row when it is for remarks, which are no numbers of the table. */
function remarkColumn(cells: readonly SourceCell[]): number | null {
  const last = cells.at(-1);
  return last?.kind === 'text' && remarkWords.has(foldWords(last.text)) ? last.column : null;
}

function withoutRemark(cells: readonly SourceCell[], column: number): readonly SourceCell[] {
  return cells.at(-1)?.column === column ? cells.slice(0, -1) : cells;
}

/** The cells after a label hold no number: a row left empty, or filled with words. Words of the tables make it a header. */
function isWordless(table: TableId, cells: readonly SourceCell[], field: number): boolean {
  for (let i = field + 1; i < cells.length; i++) {
    const cell = cells[i] as SourceCell;
    if (cell.kind !== 'text') continue;
    const said = cell.text;
    if (wordsOf(table, said).isHeader || matchLabel(table, said, null)) return false;
  }
  return true;
}

/** Pieces a label may be broken into. */
const MOST_PIECES = 6;

/** A label broken over several text cells: the last two of them tried as one, then three, and so on. */
function joinLabel(
  table: TableId,
  cells: readonly SourceCell[],
  end: number,
  context: string | null,
): { hit: LabelHit; field: number } | null {
  const texts: number[] = [];
  for (let i = 0; i < end; i++) if (cells[i]?.kind === 'text') texts.push(i);
  for (let from = texts.length - 2; from >= 0 && from >= texts.length - MOST_PIECES; from--) {
    const joined = texts
      .slice(from)
      .map((i) => (cells[i] as SourceCell).text)
      .join('');
    const hit = matchLabel(table, joined, context);
    if (hit) return { hit, field: texts.at(-1) as number };
  }
  return null;
}

/** The first of the blank cells right before a value. */
function firstOf(cells: readonly SourceCell[], value: number): number {
  let first = value;
  while (cells[first - 1]?.kind === 'blank') first--;
  return first;
}
