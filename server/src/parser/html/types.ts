/**
 * What the reader of HTML tables gives. Offsets are UTF-16 units into the text that was read, half-open. The types stand
 * apart from the reader, which is a bundle of its own and is loaded at the first `<table` of a document.
 */
import type { CellElement, TableElement } from '../../report/types.ts';

export interface HtmlCell extends CellElement {
  /** Grid coordinates from 0, after rowspan and colspan are resolved: the cell's top left corner. */
  readonly row: number;
  readonly column: number;
  /** At least 1. A rowspan never reaches below the last row. */
  readonly rowSpan: number;
  readonly colSpan: number;
  /** A `<th>`, or any cell of a `<thead>`. */
  readonly header: boolean;
  /**
   * From the first to the last character that is no blank (U+00A0 and U+3000 are blanks), an entity taken whole; markup
   * between them lies inside. An empty cell has an empty span where its text would stand.
   */
  readonly start: number;
  readonly end: number;
  /**
   * What a reader sees: entities decoded, runs of white space one blank, `\n` at `<br>` and between blocks, comments and
   * scripts dropped, trimmed.
   */
  readonly text: string;
}

export interface HtmlTable extends TableElement {
  /** Of the whole element. A table that is never closed ends with its last cell or row. */
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly columns: number;
  /** In the order of the text; the text of a nested table belongs to the cell that holds it. */
  readonly cells: readonly HtmlCell[];
}

/** Every outermost `<table>` of a text (a page, or Markdown with HTML in it), in order. Never throws; linear time. */
export type HtmlReader = (text: string) => readonly HtmlTable[];
