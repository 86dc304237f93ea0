/**
 * The standard tables in the Markdown form: the text that templates, snippets, fixes and conversions write. Compact
 * pipes; aligning by display width is the formatter's work.
 */
import type { Cell, ReportTable } from '../report/types.ts';
import type { BlockStandard, CellAddress, RowStandard, TableStandard } from '../standard/index.ts';

/** What to write into a cell; undefined writes `0`. */
export type ValueOf = (address: CellAddress) => string | undefined;

/** Header over the labels of 表三, where the official form has the long note on cross-footing. */
export const requestsHeader = '办理情况';

const zeros: ValueOf = () => undefined;

/** What a table has besides the standard's rows and columns. */
export interface Beyond {
  /** Cells behind the last column of a row. */
  readonly cells: (row: string) => readonly string[];
  /** Whole rows that stand before a row. */
  readonly before: (row: string) => readonly (readonly string[])[];
}

const nothing: Beyond = { cells: () => [], before: () => [] };

/** One pipe row of the given cell texts. */
export const pipeRow = (cells: readonly string[]): string => `| ${cells.map(pipeCell).join(' | ')} |`;

/** A cell's text inside a pipe table: one line, its pipes escaped. */
const pipeCell = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');

/** The rule under a header: labels to the left (none for 表四), numbers to the right. */
const ruler = (labels: number, numbers: number): string =>
  `| ${[...Array<string>(labels).fill('---'), ...Array<string>(numbers).fill('---:')].join(' | ')} |`;

/** What a cell says, for a Markdown table: what HTML spelled as entities becomes no markup. */
export const cellWords = ({ notation }: ReportTable, { text }: Cell): string =>
  notation === 'html' ? text.replace(/&(?=#?\w+;)/g, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;') : text;

/** A row of 表二 or 表三: label, then its values in the order of the columns. */
export function markdownRow(
  table: TableStandard,
  block: BlockStandard,
  row: RowStandard,
  valueAt: ValueOf = zeros,
  beyond: readonly string[] = [],
): string {
  const values = block.columns.map((c) => valueAt({ table: table.id, row: row.key, column: c.key }) ?? '0');
  return pipeRow([row.markdownLabel, ...values, ...beyond]);
}

/** The line above a block of 表二. */
const blockHeading = (block: BlockStandard): string => `**${block.heading ?? ''}**`;

/** One block as a pipe table, its heading line not included. */
function markdownBlock(
  table: TableStandard,
  block: BlockStandard,
  valueAt: ValueOf = zeros,
  beyond: Beyond = nothing,
): string {
  const corner = table.id === 'requests' ? requestsHeader : block.corner;
  return [
    pipeRow([corner, ...block.columns.map((c) => c.label)]),
    ruler(1, block.columns.length),
    ...block.rows.flatMap((row) => [
      ...beyond.before(row.key).map(pipeRow),
      markdownRow(table, block, row, valueAt, beyond.cells(row.key)),
    ]),
  ].join('\n');
}

/** 表四: one row of 15 numbers, each header with its group in front. */
function markdownReviews(table: TableStandard, valueAt: ValueOf, beyond: Beyond): string {
  const headers: string[] = [];
  const values: string[] = [];
  for (const block of table.blocks) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        headers.push(`${row.label} ${column.label}`);
        values.push(valueAt({ table: table.id, row: row.key, column: column.key }) ?? '0');
      }
    }
  }
  const more = table.blocks.flatMap((block) => block.rows.flatMap(({ key }) => beyond.cells(key)));
  return [pipeRow(headers), ruler(0, headers.length), pipeRow([...values, ...more])].join('\n');
}

/** A whole standard table, lines parted by `\n`, without a line break at its end. */
export function markdownTable(table: TableStandard, valueAt: ValueOf = zeros, beyond: Beyond = nothing): string {
  if (table.id === 'reviews') return markdownReviews(table, valueAt, beyond);
  const heading = (block: BlockStandard): string => (block.heading === null ? '' : `${blockHeading(block)}\n\n`);
  return table.blocks.map((block) => heading(block) + markdownBlock(table, block, valueAt, beyond)).join('\n\n');
}
