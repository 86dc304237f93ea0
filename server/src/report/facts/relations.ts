/** What each relation reads: the cells whose sum a statement must equal. */

import type { CellAddress, TableId } from '../../standard/index.ts';
import { standards } from '../../standard/index.ts';
import type { Report } from '../types.ts';

const at = (table: TableId, row: string, column: string): CellAddress => ({ table, row, column });
const requests = (row: string, column = 'total'): CellAddress => at('requests', row, column);

const rows = (standards['2021'].tables.requests.blocks[0]?.rows ?? []).map((r) => r.key);
const group = (key: string): CellAddress[] => rows.filter((r) => r.startsWith(`${key}.`)).map((r) => requests(r));
const organisations = (standards['2021'].tables.requests.blocks[0]?.columns ?? [])
  .map((c) => c.key)
  .filter((c) => c !== 'naturalPerson' && c !== 'total');

/** Columns of 表四 and of the first block of 表二, in their order. */
const results = (standards['2021'].tables.reviews.blocks[0]?.columns ?? []).map((c) => c.key);
const stages = (standards['2021'].tables.disclosure.blocks[0]?.columns ?? []).map((c) => c.key);

/** Words of an applicant and the columns they count. */
const applicants: readonly (readonly [word: string, columns: readonly string[]])[] = [
  ['nat', ['naturalPerson']],
  ['org', organisations],
  ['company', ['company']],
  ['research', ['research']],
  ['nonprofit', ['nonprofit']],
  ['legal', ['legalService']],
];

function allTerms(): Map<string, readonly CellAddress[]> {
  const terms = new Map<string, readonly CellAddress[]>([
    ['new', [requests('received')]],
    ['over', [requests('carriedIn')]],
    ['done', [requests('outcomeTotal')]],
    ['fwd', [requests('carriedForward')]],
    ['granted', [requests('granted')]],
    ['partial', [requests('partlyGranted')]],
    ['denied', group('refused')],
    ['unable', group('unavailable')],
    ['notproc', group('unprocessed')],
    ['other', group('other')],
  ]);
  for (const row of rows) if (row.includes('.')) terms.set(row, [requests(row)]);
  for (const [word, columns] of applicants) {
    const of = (row: string): CellAddress[] => columns.map((column) => requests(row, column));
    terms.set(`${word}_new`, of('received'));
    terms.set(`${word}_done`, of('outcomeTotal'));
    terms.set(`${word}_in`, [...of('received'), ...of('carriedIn')]);
  }
  results.forEach((column, i) => {
    const direct = at('reviews', 'directSuit', column);
    const after = at('reviews', 'suitAfterReconsideration', column);
    terms.set(`rev[${i}]`, [at('reviews', 'reconsideration', column)]);
    terms.set(`direct[${i}]`, [direct]);
    terms.set(`after[${i}]`, [after]);
    terms.set(`lit[${i}]`, [direct, after]);
  });
  stages.forEach((column, i) => {
    terms.set(`norm[${i}]`, [at('disclosure', 'normativeDocuments', column)]);
    terms.set(`reg[${i}]`, [at('disclosure', 'regulations', column)]);
  });
  return terms;
}

let terms: Map<string, readonly CellAddress[]> | null = null;
const sums = new Map<string, readonly CellAddress[] | null>();

/** The cells of a relation, in order; null where it reads no cell (share, fee.cases, `12+3` …). */
export function cellsOf(relation: string): readonly CellAddress[] | null {
  const known = sums.get(relation);
  if (known !== undefined) return known;
  terms ??= allTerms();
  const cells: CellAddress[] = [];
  for (const term of relation.split('+')) {
    const own = terms.get(term);
    if (!own) {
      // Sums of figures (12+3) are without number: they are not remembered.
      return null;
    }
    cells.push(...own);
  }
  sums.set(relation, cells);
  return cells;
}

/**
 * The value of one cell; null where its row is absent or it is blank. A blank 总计 counts as the sum of its row, and
 * （六） as one row stands for its three.
 */
export function cellValue(report: Report, address: CellAddress): number | null {
  const row = report.tables[address.table]?.byKey.get(address.row);
  if (!row) return null;
  for (const cell of row.cells) {
    if (cell.address.column !== address.column) continue;
    return cell.value ?? (address.column === 'total' ? rowSum(report, address) : null);
  }
  return address.column === 'total' ? rowSum(report, address) : null;
}

/** Sum of the other cells of the row; null where all are blank. */
export function rowSum(report: Report, address: CellAddress): number | null {
  let sum: number | null = null;
  for (const cell of report.tables[address.table]?.byKey.get(address.row)?.cells ?? []) {
    if (cell.address.column !== address.column && cell.value !== null) sum = (sum ?? 0) + cell.value;
  }
  return sum;
}

/** The cells a report has for a relation: those of the standard, or other.total where （六） is one row. */
export function cellsIn(report: Report, relation: string): readonly CellAddress[] | null {
  const cells = cellsOf(relation);
  if (!cells) return null;
  const has = report.tables.requests?.byKey;
  if (!has?.has('other.total') || !cells.some((c) => c.row.startsWith('other.'))) return cells;
  return [...cells.filter((c) => !c.row.startsWith('other.')), requests('other.total')];
}

/** What the tables say of a relation; null where a cell is missing or blank. */
export function relationValue(report: Report, relation: string): number | null {
  const cells = cellsIn(report, relation);
  if (!cells) return null;
  let sum = 0;
  for (const cell of cells) {
    const value = cellValue(report, cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
