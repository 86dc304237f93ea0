/**
 * Shapes of the report format as data. Nothing here acts: the parser, the rules, the templates and the documentation
 * all read the same rows. Labels are the exact words of the official form.
 */

/** Two languages of one sentence a user reads. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type StandardId = '2021' | '2019';
export type SectionId = 1 | 2 | 3 | 4 | 5 | 6;
export type TableId = 'disclosure' | 'requests' | 'reviews';

/** One of the six mandated sections. */
export interface SectionStandard {
  readonly id: SectionId;
  /** 一 … 六 */
  readonly numeral: string;
  /** Title without its numeral: 总体情况 */
  readonly title: string;
  /**
   * Accepted other wordings, tried on the title after every blank and mark is dropped and width is folded.
   * Anchored by the reader at both ends.
   */
  readonly variants: readonly string[];
  /** The last two characters of every wording: what a line must end in before it is tried. */
  readonly endings: readonly string[];
  readonly table: TableId | null;
  readonly basis: Text;
}

/** One of the five aspects that section 一 must cover. */
export interface AspectStandard {
  readonly key: 'disclosure' | 'onRequest' | 'management' | 'platform' | 'oversight';
  /** Standard sub-heading without its numeral: 主动公开 */
  readonly title: string;
  /** Words any of which, in a sub-heading or at a sentence opening, show that the aspect is covered: a regular expression. */
  readonly words: string;
  /** Such words of a sub-heading alone: elsewhere they say too little. Empty: none. */
  readonly headingWords: string;
  /** Such words at the opening of any clause: nothing else is called so. */
  readonly clauseWords: string;
  readonly explain: Text;
}

export interface ColumnStandard {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Amounts of money have decimals; everything else is counted. */
  readonly decimals: boolean;
}

/** （三）不予公开 and its like: a cell that heads several rows and carries no numbers. */
export interface GroupStandard {
  readonly key: string;
  /** 三 */
  readonly numeral: string;
  /** 不予公开 */
  readonly name: string;
  /** （三）不予公开 */
  readonly label: string;
}

export interface RowStandard {
  readonly key: string;
  /** The label as it stands in its own cell of the official form: `1.属于国家秘密`. */
  readonly label: string;
  /** The label of the Markdown form, the group spelled in front. */
  readonly markdownLabel: string;
  readonly group: string | null;
  /** Other wordings that are the same row; a report using one gets the hint label-altered. */
  readonly aliases: readonly string[];
  /** Shortest words that only this row's label holds; they find an altered label. */
  readonly core: readonly string[];
}

/** A run of rows under one header. 表二 has four, 表三 and 表四 one each. */
export interface BlockStandard {
  readonly key: string;
  /** 第二十条第（一）项; null where the block has no heading of its own. */
  readonly heading: string | null;
  /** Label of the header cell above the row labels. */
  readonly corner: string;
  readonly columns: readonly ColumnStandard[];
  readonly rows: readonly RowStandard[];
}

export interface TableStandard {
  readonly id: TableId;
  /** 表二, 表三, 表四: the names in use. */
  readonly name: string;
  readonly section: SectionId;
  readonly blocks: readonly BlockStandard[];
  readonly groups: readonly GroupStandard[];
}

export interface Standard {
  readonly id: StandardId;
  /** First and last report year (统计年度) the format serves. */
  readonly from: number;
  readonly to: number | null;
  readonly documentTitle: string;
  readonly documentNumber: string;
  readonly sections: readonly SectionStandard[];
  readonly aspects: readonly AspectStandard[];
  readonly tables: Readonly<Record<TableId, TableStandard>>;
}

export interface CellAddress {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

export type IdentityRule = 'requests-row-total' | 'requests-outcome-total' | 'requests-balance' | 'reviews-total';

/** A mandated cross-footing (勾稽关系): the cells of `left` add up to the cells of `right`. */
export interface Identity {
  readonly rule: IdentityRule;
  readonly table: 'requests' | 'reviews';
  /** Key of the row (row-total, reviews-total) or of the column (outcome-total, balance) it runs along. */
  readonly along: string;
  readonly left: readonly CellAddress[];
  readonly right: readonly CellAddress[];
  /** The cell a break is reported on when nothing else is known. */
  readonly total: CellAddress;
}
