/**
 * Adding reports up (汇总): the tables of an organ's own report are the sums of those of its departments and towns. Which
 * reports count, what is doubtful about each, and where the report of the whole differs.
 */

import type { ValueOf } from '../render/markdown.ts';
import type { Exact } from '../repair/exact.ts';
import { organKey, organLevel } from '../report/organ.ts';
import type { CellAddress, StandardId } from '../report/types.ts';
import { addressKey } from '../standard/address.ts';
import { standardOfYear, standards } from '../standard/index.ts';
import { addressesOf, type Figures, inDigits, isZero, minus, plus, tableIds, zero } from './figures.ts';
import type { Part } from './part.ts';

/**
 * Why a report does not count. year, noYear: it is of another year, or of none; whole: it is itself the sum of the reports
 * that count; within: its figures are in the report of its government, which counts; twice, twiceOther: another file has
 * the report of the same organ, with the same figures or others; format: it has the tables of another format; noTables: it
 * has none.
 */
export type Reason = 'year' | 'noYear' | 'whole' | 'within' | 'twice' | 'twiceOther' | 'format' | 'noTables';

export interface LeftOut {
  readonly part: Part;
  readonly reason: Reason;
  /** The report that counts in its place. */
  readonly instead: Part | null;
}

/** A cell of the whole that is not the sum. */
export interface Difference {
  readonly cell: CellAddress;
  readonly sum: Exact;
  /** null: the report of the whole has no number there. */
  readonly whole: Exact | null;
  /** The whole less the sum. */
  readonly difference: Exact | null;
}

export interface Whole {
  readonly part: Part;
  /** Why it cannot be held against the sums: it is of another year, has tables of another format, or none. */
  readonly unlike: 'year' | 'format' | 'noTables' | null;
  readonly differences: readonly Difference[];
}

export interface Rollup {
  /** null: none of the reports says of which year it is. */
  readonly year: number | null;
  readonly standard: StandardId;
  /** In the order they came. */
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  /** Every cell of the three tables. */
  readonly sums: Figures;
  /** The report of the organ whose parts these are; null: none is known. */
  readonly whole: Whole | null;
  /** Nothing is missing from the sums, as far as can be told from the reports. */
  readonly complete: boolean;
}

export interface RollupOptions {
  /** Default: the year most of them are of, of several the latest. */
  readonly year?: number | null;
  /** Whose parts are added up: its own report does not count, and is held against the sums. */
  readonly organ?: string | null;
  /** The report to hold the sums against; default: the organ's among them, else the one whose organ the others belong to. */
  readonly whole?: Part | null;
}

/** @param all in the order they are to be listed; the first of two of the same organ counts */
export function rollUp(all: readonly Part[], options: RollupOptions = {}): Rollup {
  const year = options.year ?? commonYear(all);
  const standard = year === null ? '2021' : standardOfYear(year);
  const ofYear = all.filter((part) => part.year === year);
  const given = options.whole ?? null;
  const name = options.organ ?? given?.organ ?? commonGovernment(ofYear);
  const organ = name === null ? '' : organKey(name);
  const own = ofYear.filter((part) => organ !== '' && keyOf(part) === organ);
  const whole = given ?? (own.length === 1 ? (own[0] ?? null) : null);

  const governments = new Map<string, Part>();
  const parts: Part[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (part: Part, reason: Reason, instead: Part | null = null): void => {
    leftOut.push({ part, reason, instead });
  };
  const candidates: Part[] = [];
  for (const part of all) {
    if ((organ !== '' && keyOf(part) === organ) || part.uri === given?.uri) leave(part, 'whole');
    else if (part.year !== year) leave(part, part.year === null ? 'noYear' : 'year');
    else if (part.format === null) leave(part, 'noTables');
    else if (part.format !== standard) leave(part, 'format');
    else candidates.push(part);
  }
  for (const part of candidates) if (organLevel(part.organ) === 'government') governments.set(keyOf(part), part);
  const byOrgan = new Map<string, Part>();
  for (const part of candidates) {
    const key = keyOf(part);
    const before = key === '' ? undefined : byOrgan.get(key);
    const above = governmentAbove(key, governments);
    if (above) leave(part, 'within', above);
    else if (before) leave(part, sameFigures(before, part) ? 'twice' : 'twiceOther', before);
    else {
      parts.push(part);
      if (key !== '') byOrgan.set(key, part);
    }
  }

  const sums = sumsOf(parts, standard);
  return {
    year,
    standard,
    parts,
    leftOut,
    sums,
    whole: whole && held(whole, sums, year, standard),
    complete:
      parts.every(({ doubts }) => !doubts.some(({ grave }) => grave)) &&
      leftOut.every(({ reason }) => settled.has(reason)),
  };
}

/** Reasons that leave nothing open. */
const settled: ReadonlySet<Reason> = new Set<Reason>(['year', 'whole', 'within', 'twice']);

const keyOf = ({ organ }: Part): string => (organ === null ? '' : organKey(organ));

/** The government an organ belongs to by its name, 清源县 for 清源县水利局, the nearest one. */
function governmentAbove(key: string, governments: ReadonlyMap<string, Part>): Part | null {
  for (let end = key.length - 1; end > 1; end--) {
    const found = governments.get(key.slice(0, end));
    if (found) return found;
  }
  return null;
}

/** The government among the organs that at least half of the others belong to by their names; the highest of several. */
export function commonGovernment(all: readonly Part[]): string | null {
  const keys = new Set(all.map(keyOf));
  const governments = all.flatMap(({ organ }) => (organ !== null && organLevel(organ) === 'government' ? [organ] : []));
  let found: { readonly organ: string; readonly below: number } | null = null;
  for (const organ of governments) {
    const own = organKey(organ);
    const below = [...keys].filter((key) => key.length > own.length && key.startsWith(own)).length;
    if (below > 0 && 2 * below >= keys.size - 1 && below > (found?.below ?? 0)) found = { organ, below };
  }
  return found?.organ ?? null;
}

/** The year most reports are of, of several the latest; null where none says. */
function commonYear(all: readonly Part[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of all) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return first?.[0] ?? null;
}

/** Every year there is a report of, with how many, the latest first. */
export function yearsOf(all: readonly Part[]): readonly { readonly year: number; readonly reports: number }[] {
  const counts = new Map<number, number>();
  for (const { year } of all) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year);
}

function sameFigures(a: Part, b: Part): boolean {
  const keys = new Set([...a.figures.keys(), ...b.figures.keys()]);
  return [...keys].every((key) => isZero(minus(a.figures.get(key) ?? zero, b.figures.get(key) ?? zero)));
}

const cellsOf = (standard: StandardId): readonly CellAddress[] =>
  tableIds.flatMap((id) => addressesOf(standards[standard].tables[id]));

function sumsOf(parts: readonly Part[], standard: StandardId): Figures {
  const sums = new Map<string, Exact>();
  for (const cell of cellsOf(standard)) {
    const key = addressKey(cell);
    let sum = zero;
    for (const { figures } of parts) {
      const value = figures.get(key);
      if (value && !isZero(value)) sum = plus(sum, value);
    }
    sums.set(key, sum);
  }
  return sums;
}

function held(part: Part, sums: Figures, year: number | null, standard: StandardId): Whole {
  const unlike =
    part.year !== null && part.year !== year
      ? 'year'
      : part.format === null
        ? 'noTables'
        : part.format === standard
          ? null
          : 'format';
  return { part, unlike, differences: unlike === null ? differences(part, sums, standard) : [] };
}

function differences(whole: Part, sums: Figures, standard: StandardId): readonly Difference[] {
  return cellsOf(standard).flatMap((cell): Difference[] => {
    const key = addressKey(cell);
    const sum = sums.get(key) ?? zero;
    const own = whole.figures.get(key) ?? null;
    if (own === null) return isZero(sum) ? [] : [{ cell, sum, whole: null, difference: null }];
    const difference = minus(own, sum);
    return isZero(difference) ? [] : [{ cell, sum, whole: own, difference }];
  });
}

/** The sums as a template of tables asks for them. */
export const valuesOf =
  ({ sums }: Rollup): ValueOf =>
  (cell) =>
    inDigits(sums.get(addressKey(cell)) ?? zero);
