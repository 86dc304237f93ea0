/** A cell as the readers find it; laid on the standard it becomes the cell of the report, the same object. */
import type { Cell, CellAddress, Notation, TableElement } from '../report/types.ts';
import { readValue, type ValueKind } from '../text/value.ts';

/** Address of a cell that is not laid on the standard. */
const nowhere: CellAddress = { table: 'requests', row: '', column: '' };

export class SourceCell implements Cell {
  address: CellAddress = nowhere;
  /** The text the cell stands in. */
  readonly source: string;
  readonly start: number;
  end: number;
  /** Field index in its row; for layout text the column of its first character. */
  readonly column: number;
  readonly kind: ValueKind;
  readonly value: number | null;
  /** What the cell says where that is not the characters of its range (HTML entities and markup). */
  private readonly decoded: string | null;

  constructor(
    source: string,
    start: number,
    end: number,
    column: number,
    kind: ValueKind,
    value: number | null,
    decoded: string | null = null,
  ) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.column = column;
    this.kind = kind;
    this.value = value;
    this.decoded = decoded;
  }

  get text(): string {
    return this.decoded ?? this.source.slice(this.start, this.end);
  }

  /** The same cell in a field, which may be another one. */
  inField(column: number): SourceCell {
    if (column === this.column) return this;
    return new SourceCell(this.source, this.start, this.end, column, this.kind, this.value, this.decoded);
  }
}

export interface SourceRow {
  readonly notation: Notation;
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly SourceCell[];
  /** True where the notation itself tells where a row begins and ends, and which cells are blank. */
  readonly framed: boolean;
  /** The table of HTML it was read from. */
  readonly element?: TableElement;
}

/** The row of one line. */
export const rowOf = (
  notation: Notation,
  line: number,
  start: number,
  end: number,
  cells: readonly SourceCell[],
  framed = true,
): SourceRow => ({ notation, line, lastLine: line, start, end, cells, framed });

/** A cell over trimmed characters; an empty range is a blank cell. */
export function sourceCell(text: string, start: number, end: number, column: number): SourceCell {
  const { kind, value } = readValue(text, start, end);
  return new SourceCell(text, start, end, column, kind, value);
}

export function blankCell(text: string, at: number, column: number): SourceCell {
  return new SourceCell(text, at, at, column, 'blank', null);
}
