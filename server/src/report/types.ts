/**
 * The model of a parsed report. Immutable; every position is an offset in UTF-16 units into `Report.text`.
 * The parser makes it once per document version; rules, features, renderers and the command line share it.
 */
import type { CellAddress, SectionId, StandardId, TableId } from '../standard/index.ts';
import type { Lines } from '../text/lines.ts';

/** Half-open: characters start … end-1. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Notation = 'cells' | 'tabs' | 'bars' | 'rows' | 'pipes' | 'html' | 'layout';

/**
 * What stands where a number should:
 * number    plain ASCII digits, optional decimals or sign;
 * notation  a number all the same, oddly written (full-width digits, 1,234, a unit, a note, O for 0): `value` is set;
 * blank     nothing; placeholder  `/` `-` `—` 无 and the like; text  something that is no number.
 */
export type CellKind = 'number' | 'notation' | 'blank' | 'placeholder' | 'text';

export interface Cell extends Span {
  readonly address: CellAddress;
  readonly kind: CellKind;
  /** null for blank, placeholder and text. A decimal value is the nearest double; `text` is exact. */
  readonly value: number | null;
  /** The characters of the cell, trimmed: '' for a blank one, whose span is empty and lies where its number would stand. */
  readonly text: string;
}

/** How a row of the standard was found: by its label, by a label that differs, or by filling a gap between labelled rows. */
export type RowFound = 'label' | 'altered' | 'gap';

export interface TableRow extends Span {
  readonly table: TableId;
  /** Key of the standard: received, refused.stateSecret … */
  readonly key: string;
  readonly found: RowFound;
  /** The label as written (own cell, group not included); null where it was torn off. */
  readonly label: Span | null;
  /** In the standard's order of columns; a missing trailing cell is absent (undefined is never stored: see `count`). */
  readonly cells: readonly Cell[];
  /** How many value cells the text has for this row; more or fewer than the standard's is cell-count. */
  readonly count: number;
  /** The cells beyond the standard's number of columns. */
  readonly surplus: readonly Span[];
}

/** A row of values in a table that is none of the standard's rows. */
export interface ExtraRow extends Span {
  readonly label: Span | null;
  readonly cells: readonly Span[];
}

/** （三）–（六） carrying numbers beside their own rows. */
export interface GroupRow extends Span {
  /** refused, unavailable, unprocessed, other */
  readonly group: string;
  readonly cells: readonly Cell[];
}

/** A heading inside a table: a block of 表二, or a column header; used for the 2019 format, renderers and outline. */
export interface TableHeader extends Span {
  readonly text: string;
}

/** A cell of an HTML table: `start` … `end` are its text, markup between the characters inside. */
export interface CellElement extends Span {
  /** Row of the grid, from 0. */
  readonly row: number;
  /** At least 1. */
  readonly rowSpan: number;
  /** What a reader sees. */
  readonly text: string;
  /** From its tag to behind its end tag, or to where it ends without one. */
  readonly element: Span;
}

/** A table of HTML as its tags lay it out: the whole element, its rows by their number in the grid, its cells in order. */
export interface TableElement extends Span {
  readonly rowElements: readonly Span[];
  readonly cells: readonly CellElement[];
}

export interface ReportTable extends Span {
  readonly id: TableId;
  readonly notation: Notation;
  readonly standard: StandardId;
  /** In the order of the text. */
  readonly rows: readonly TableRow[];
  readonly byKey: ReadonlyMap<string, TableRow>;
  readonly extras: readonly ExtraRow[];
  readonly groupRows: readonly GroupRow[];
  /** 表三 only: （六） is one numeric row. */
  readonly collapsed: boolean;
  /** The HTML elements its rows were read from, in order; none in other notations. */
  readonly elements: readonly TableElement[];
  /** Block headings and column headers as they stand in the text. */
  readonly headers: readonly TableHeader[];
  /** True where the table stands inside the section it belongs to, or no section could be told. */
  readonly inPlace: boolean;
}

export interface SubHeading extends Span {
  /** 1 for （一）, 2 for 1. and 一是 */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface Section extends Span {
  readonly id: SectionId;
  /** The heading without marks of Markdown, as written: `一、总体情况`. */
  readonly title: string;
  readonly titleSpan: Span;
  /** Ordinal of the numeral written (一 = 1); null where there is none. */
  readonly numeral: number | null;
  readonly numeralSpan: Span | null;
  /** The words after the numeral. */
  readonly wordsSpan: Span;
  /** standard: the exact words; variant: accepted other words. */
  readonly wording: 'standard' | 'variant';
  /** From the end of the heading line to the end of the section. */
  readonly body: Span;
}

/** A line that looks like a section heading (一、…) and is none of the six: an aspect of 一 numbered as a section, say. */
export interface StrayHeading extends Span {
  readonly numeral: number;
  readonly text: string;
}

export interface Title extends Span {
  /** Blanks and line breaks dropped. */
  readonly text: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly yearSpan: Span | null;
  /** 政府信息公开…报告 as written, blanks dropped. */
  readonly kind: string;
  readonly kindSpan: Span;
}

/** 统计期限 as the preface states it. */
export interface Period extends Span {
  readonly from: { readonly year: number; readonly month: number; readonly day: number };
  readonly to: { readonly year: number; readonly month: number; readonly day: number };
  readonly fromSpan: Span;
  readonly toSpan: Span;
}

/** 落款 */
export interface Signature extends Span {
  readonly organ: string | null;
  readonly organSpan: Span | null;
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null;
  readonly dateSpan: Span | null;
}

export interface Report {
  readonly text: string;
  readonly lines: Lines;
  /** How the document was found to be a report; `none` when it was parsed only because somebody asked, `off` by directive. */
  readonly recognised: 'directive' | 'title' | 'sections' | 'none' | 'off';
  readonly markdown: boolean;
  /** The text with blanks in the place of comments and code, each character at its own offset: what its readers are told. */
  readonly spoken: string;
  /** In the order of the text; of plain text, which has none, only those that say something to the program. */
  readonly comments: readonly Span[];
  /** Fenced blocks of Markdown. */
  readonly code: readonly Span[];
  readonly title: Title | null;
  readonly organ: string | null;
  /** As the report states it: the title's, else the period's. By which format it is judged: `yearOf`. */
  readonly year: number | null;
  /** Of the tables that were found. */
  readonly standard: StandardId | null;
  readonly notation: Notation | 'mixed' | null;
  readonly period: Period | null;
  /** From the end of the title to the first section. */
  readonly preface: Span;
  /** The first of each of the six found, in the order of the text. */
  readonly sections: readonly Section[];
  /** Later sections with a title already seen. */
  readonly duplicates: readonly Section[];
  readonly strayHeadings: readonly StrayHeading[];
  readonly tables: Readonly<Record<TableId, ReportTable | null>>;
  readonly signature: Signature | null;
  /** Start of a second report title in the same text. */
  readonly secondTitle: Span | null;
  /** Stretches of running text (no tables, no headings, no comments, no code), each within one section or the preface, in order. */
  readonly prose: readonly Prose[];
}

export interface Prose extends Span {
  /** 0 is the preface. */
  readonly section: 0 | SectionId;
}

export type { CellAddress, SectionId, StandardId, TableId };
