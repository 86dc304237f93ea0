/**
 * Adding reports up (汇总): the tables of an organ's own report are the sums of those of its departments and towns. Which
 * reports count, what is doubtful about each, and where the report of the whole differs.
 */

import type { ValueOf } from '../render/markdown.ts';
import type { Exact } from '../repair/exact.ts';
import type { CellAddress, StandardId } from '../report/types.ts';
import { addressKey } from '../standard/address.ts';
import { standardOfYear, standards } from '../standard/index.ts';
import { addressesOf, type Figures, inDigits, isZero, minus, tableIds, zero } from './figures.ts';
import type { Part } from './part.ts';
import { choose, type LeftOut, type Reason } from './rollup-choice.ts';
import { sumsOf } from './rollup-doubts.ts';
import { type Hint, hintsOf } from './rollup-hints.ts';
import { commonOrgan } from './rollup-organ.ts';
import { uriKey } from './uris.ts';

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
  /** What would explain most of them. */
  readonly hints: readonly Hint[];
}

/** A file that may hold a report, and could not be looked at. */
export interface Unread {
  /** URI or path. */
  readonly uri: string;
  /** In the reader's language. */
  readonly why: string;
}

export interface Rollup {
  /** null: none of the reports says of which year it is. */
  readonly year: number | null;
  readonly standard: StandardId;
  /** Whose parts these are; null: it is not known. */
  readonly organ: string | null;
  /** In the order they came. */
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  readonly unread: readonly Unread[];
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
  readonly unread?: readonly Unread[];
}

/** @param all in the order they are to be listed */
export function rollUp(all: readonly Part[], options: RollupOptions = {}): Rollup {
  const { unread = [], whole: given = null } = options;
  const year = options.year ?? commonYear(all);
  const standard = year === null ? '2021' : standardOfYear(year);
  const organ = options.organ ?? given?.organ ?? commonOrgan(all.filter((part) => part.year === year));
  const { parts, leftOut, whole } = choose(all, { year, standard, organ, whole: given });
  const sums = everySum(parts, standard);
  return {
    year,
    standard,
    organ,
    parts,
    leftOut,
    unread,
    sums,
    whole: whole && held(whole, sums, { year, standard, parts, leftOut }),
    complete:
      unread.length === 0 && parts.every(({ doubts }) => !doubts.some(({ grave }) => grave)) && !leftOut.some(isOpen),
  };
}

/** Files that could not be read, without those that lie beside a report of the same name: 年报.pdf beside 年报.docx is one. */
export function withoutRead(files: readonly Unread[], parts: readonly Part[]): readonly Unread[] {
  const read = new Set(parts.map(({ uri }) => stemOf(uri)));
  return files.filter(({ uri }) => !read.has(stemOf(uri)));
}

const stemOf = (uri: string): string => uriKey(uri).replace(/\.[^./]*$/, '');

/** Reasons that leave nothing open. */
const settled: ReadonlySet<Reason> = new Set<Reason>(['year', 'whole', 'above', 'within', 'twice']);
/** Of these another report of the organ can stand in the place. */
const unusable: ReadonlySet<Reason> = new Set<Reason>(['noYear', 'format', 'noTables']);

/** Whether a report that was left out may be missing from the sums. */
export const isOpen = ({ reason, instead }: LeftOut): boolean =>
  !settled.has(reason) && !(instead !== null && unusable.has(reason));

/** The year most reports are of, of several the latest; null where none says. */
function commonYear(all: readonly Part[]): number | null {
  const [first] = [...yearsOf(all)].sort((a, b) => b.reports - a.reports);
  return first?.year ?? null;
}

/** Every year there is a report of, with how many, the latest first. */
export function yearsOf(all: readonly Part[]): readonly { readonly year: number; readonly reports: number }[] {
  const counts = new Map<number, number>();
  for (const { year } of all) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year);
}

const cellsOf = (standard: StandardId): readonly CellAddress[] =>
  tableIds.flatMap((id) => addressesOf(standards[standard].tables[id]));

/** Every cell of the three tables. */
function everySum(parts: readonly Part[], standard: StandardId): Figures {
  const sums = sumsOf(parts);
  return new Map(cellsOf(standard).map((cell) => [addressKey(cell), sums.get(addressKey(cell)) ?? zero]));
}

type Held = Pick<Rollup, 'year' | 'standard' | 'parts' | 'leftOut'>;

function held(part: Part, sums: Figures, rollup: Held): Whole {
  const unlike = unlikeness(part, rollup);
  if (unlike !== null) return { part, unlike, differences: [], hints: [] };
  return {
    part,
    unlike,
    differences: differences(part, sums, rollup.standard),
    hints: hintsOf(part.figures, sums, rollup),
  };
}

function unlikeness(part: Part, { year, standard }: Held): Whole['unlike'] {
  if (part.year !== null && part.year !== year) return 'year';
  if (part.format === null) return 'noTables';
  return part.format === standard ? null : 'format';
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
