import type { CellAddress, Span, TableId } from '../report/types.ts';

/**
 * An official table as it is printed: rows of cells with their spans, laid out once for HTML and for Word. A cell
 * that is covered by another one's span is not listed.
 */
export type GridCellKind =
  /** Heads columns, rows or a group of either. */
  | 'header'
  /** A figure of the report. */
  | 'value'
  /** A figure the report does not give: the row or the cell is absent. */
  | 'absent'
  /** A figure or words beyond the standard's rows and columns. */
  | 'surplus';

export interface GridCell {
  readonly kind: GridCellKind;
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  /** Only on headers. */
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup' | null;
  /** Name of a header inside its table: letters, digits and `-`. */
  readonly id: string | null;
  /** The names of the headers a value stands under. */
  readonly headers: readonly string[];
  /** Its characters in the source; null where it has none. */
  readonly span: Span | null;
  readonly address: CellAddress | null;
  /** Labels of rows are set to the left, everything else in the middle. */
  readonly align: 'left' | 'centre';
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly span: Span | null;
}

export interface Grid {
  readonly id: TableId;
  readonly caption: string;
  /** Width of each column, in thousandths of the table; they add up to 1000. */
  readonly widths: readonly number[];
  /** Of its letters on paper, in points. */
  readonly size: number;
  readonly head: readonly GridRow[];
  /** Groups of rows: the blocks of 表二; before, of and after the outcomes of 表三. */
  readonly bodies: readonly (readonly GridRow[])[];
  readonly span: Span;
}

/** Gives the cells beyond the standard's their words, which only their spans tell. */
export function withWords(grid: Grid, text: string): Grid {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end).trim() : '');
  const fill = (row: GridRow): GridRow =>
    row.cells.some((cell) => cell.kind === 'surplus')
      ? {
          ...row,
          cells: row.cells.map((cell) => (cell.kind === 'surplus' ? { ...cell, text: words(cell.span) } : cell)),
        }
      : row;
  return { ...grid, bodies: grid.bodies.map((rows) => rows.map(fill)) };
}
