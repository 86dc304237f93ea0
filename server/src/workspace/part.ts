/** What adding up needs of a report. Holds neither the report nor its text. */
import { crossSums } from '../repair/index.ts';
import { tableName } from '../report/names.ts';
import type { Cell, Report, StandardId, TableId } from '../report/types.ts';
import { standards } from '../standard/index.ts';
import { copied } from '../text/chars.ts';
import { type Figures, figuresOf, tableIds } from './figures.ts';

/** Something to look at before the figures of a report are trusted. */
export interface Doubt {
  readonly key: `rollup.doubt.${
    | 'noOrgan'
    | 'noTable'
    | 'rows'
    | 'text'
    | 'blank'
    | 'odd'
    | 'unit'
    | 'sums'
    | 'maybeTwice'
    | 'sameFigures'
    | 'holds'
    | 'covers'
    | 'noPlace'}`;
  readonly args: Readonly<Record<string, string | number>>;
  /** The sums may be wrong for it: figures are missing, or may be counted twice. */
  readonly grave: boolean;
}

export interface Part {
  /** URI or path. */
  readonly uri: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** Of its tables; null: it has none. */
  readonly format: StandardId | 'mixed' | null;
  readonly figures: Figures;
  readonly doubts: readonly Doubt[];
}

export function partOf(uri: string, report: Report): Part {
  return {
    uri,
    organ: report.organ && copied(report.organ),
    year: report.year,
    format: formatOf(report),
    figures: figuresOf(report),
    doubts: doubtsOf(report),
  };
}

/** By 表二 and 表三, which are others in each format; 表四 is the same in both. */
function formatOf({ tables: { disclosure, requests, reviews } }: Report): Part['format'] {
  const found = new Set<StandardId>();
  if (disclosure) found.add(disclosure.standard);
  if (requests) found.add(requests.collapsed ? '2019' : '2021');
  if (found.size > 1) return 'mixed';
  const [only] = found;
  return only ?? (reviews ? '2021' : null);
}

function doubtsOf(report: Report): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (report.organ === null) doubts.push({ key: 'rollup.doubt.noOrgan', args: {}, grave: true });
  for (const id of tableIds) doubts.push(...doubtsOfTable(report, id));
  const faults = crossSums(report).tables.reduce((sum, one) => sum + one.faults.length, 0);
  if (faults > 0) doubts.push({ key: 'rollup.doubt.sums', args: { n: faults }, grave: false });
  return doubts;
}

/** An amount in 元, where the table counts 万元. */
const YUAN = /(?<![万亿])元/;

/** What no count can be. The format of 2019 has a column for growth. */
const isOdd = ({ value, address: { column } }: Cell): boolean =>
  value !== null && column !== 'change' && (value < 0 || (column !== 'amount' && !Number.isInteger(value)));

function doubtsOfTable({ tables }: Report, id: TableId): readonly Doubt[] {
  const name = tableName(id);
  const found = tables[id];
  if (!found) return [{ key: 'rollup.doubt.noTable', args: { table: name }, grave: true }];
  const wanted = standards[found.collapsed ? '2019' : found.standard].tables[id].blocks.flatMap(({ rows }) => rows);
  const missing = wanted.filter(({ key }) => !found.byKey.has(key)).length;
  const cells = found.rows.flatMap((row) => row.cells);
  const texts = cells.filter(({ kind }) => kind === 'text').length;
  const odd = cells.filter((cell) => isOdd(cell)).length;
  const inYuan = cells.filter(({ address, text }) => address.column === 'amount' && YUAN.test(text));
  const blanks = cells.filter(({ kind }) => kind === 'blank').length;
  const doubt = (what: 'rows' | 'text' | 'blank' | 'odd', n: number, grave: boolean): Doubt[] =>
    n > 0 ? [{ key: `rollup.doubt.${what}`, args: { table: name, n }, grave }] : [];
  return [
    ...doubt('rows', missing, true),
    ...doubt('text', texts, true),
    ...doubt('odd', odd, true),
    ...inYuan.map(
      ({ text }): Doubt => ({ key: 'rollup.doubt.unit', args: { words: copied(text.trim()) }, grave: true }),
    ),
    ...doubt('blank', blanks, false),
  ];
}
