/** Which of a heap of reports count when they are added up, and what of that is doubtful. */

import { rankOf } from '../report/places.ts';
import type { StandardId } from '../report/types.ts';
import type { Doubt, Part } from './part.ts';
import { covering, doubt, fingerprint, sameFigures } from './rollup-doubts.ts';
import { Names, nameOf, type OrganName, outsideOf, rankOfGovernment } from './rollup-names.ts';
import { nameOf as fileName } from './uris.ts';

/**
 * Why a report does not count.
 * year, noYear: it is of another year, or of none; yearOnly: of the year before or after, and its organ has none of the year;
 * whole: it is itself the sum of the reports that count; wholeOther: another one, with other figures, was held against them;
 * above: it is of a government above that one; elsewhere: its organ belongs to another government by its name;
 * within: its figures are in the report of its government, which counts;
 * twice, twiceOther: another file has the report of the same organ, with the same figures or others;
 * copy: it names no organ and has the very figures of another one;
 * format: it has the tables of another format; noTables: it has none.
 */
export type Reason =
  | 'year'
  | 'yearOnly'
  | 'noYear'
  | 'whole'
  | 'wholeOther'
  | 'above'
  | 'elsewhere'
  | 'within'
  | 'twice'
  | 'twiceOther'
  | 'copy'
  | 'format'
  | 'noTables';

export interface LeftOut {
  readonly part: Part;
  readonly reason: Reason;
  /** The report that counts in its place. */
  readonly instead: Part | null;
  /** Whose parts are added up, if that is known. */
  readonly organ: string | null;
}

export interface ChoiceOptions {
  readonly year: number | null;
  readonly standard: StandardId;
  /** Whose parts they are; null: nobody knows. */
  readonly organ: string | null;
  /** The report to hold the sums against, if it is known beforehand. */
  readonly whole: Part | null;
}

export interface Choice {
  /** Those that count, with all that is doubtful about them, in the order they came. */
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  /** The report of the organ whose parts they are. */
  readonly whole: Part | null;
}

/** @param all of two of the same organ the one that spells more of its superiors counts, else one that is no draft, else the first */
export function choose(all: readonly Part[], options: ChoiceOptions): Choice {
  const heap = all.map((part, at) => ({ part, at, name: nameOf(part.organ) }));
  const leftOut: { readonly at: number; readonly left: LeftOut }[] = [];
  const leave = ({ part, at }: One, reason: Reason, instead: Part | null = null): void => {
    leftOut.push({ at, left: { part, reason, instead, organ: options.organ } });
  };
  const { whole, others } = withoutWhole(heap, options, leave);
  const ofYear: One[] = [];
  const ofOthers: One[] = [];
  for (const one of others) (one.part.year === options.year ? ofYear : ofOthers).push(one);

  const candidates: One[] = [];
  const unusable: One[] = [];
  const organ = options.organ === null ? null : nameOf(options.organ);
  for (const one of ofYear) {
    const outside = organ && outsideOf(organ, one.name);
    if (outside) leave(one, outside);
    else (one.part.format === options.standard ? candidates : unusable).push(one);
  }
  const counted = withoutDoubles(withoutParts(candidates, leave), leave);
  const known = new Names<One>();
  for (const one of counted) known.add(one.name, one);
  const sameOf = ({ name }: One): Part | null => known.same(name)[0]?.part ?? null;
  for (const one of unusable) leave(one, one.part.format === null ? 'noTables' : 'format', sameOf(one));

  const present = new Names<One>();
  for (const one of heap) if (one.part.year === options.year) present.add(one.name, one);
  for (const one of ofOthers) {
    const { year } = one.part;
    const instead = sameOf(one);
    if (year === null) leave(one, 'noYear', instead);
    else if (Math.abs(year - (options.year ?? year)) > 1 || one.name.level === 'government') leave(one, 'year');
    else if (one.name.key === '' || (organ && outsideOf(organ, one.name))) leave(one, 'year');
    else leave(one, present.same(one.name).length > 0 ? 'year' : 'yearOnly');
  }
  return {
    parts: doubted(counted, organ)
      .sort((a, b) => a.at - b.at)
      .map(({ part }) => part),
    leftOut: leftOut.sort((a, b) => a.at - b.at).map(({ left }) => left),
    whole,
  };
}

interface One {
  readonly part: Part;
  readonly at: number;
  readonly name: OrganName;
}

type Leave = (one: One, reason: Reason, instead?: Part | null) => void;

/** 水利局年报（草稿）.md, 教育局 副本.docx, 年报(1).pdf: another file is rather the one that counts. */
const ASIDE =
  /草稿|草案|初稿|副本|备份|征求意见|送审|修改前|作废|(?:copy|draft|backup)(?![a-z])|[（(]\d[）)]\s*(?:\.[^.]*)?$/i;
const isAside = ({ part }: One): number => (ASIDE.test(fileName(part.uri)) ? 1 : 0);

/** Drafts and copies last, else as they came. */
const byFile = (a: One, b: One): number => isAside(a) - isAside(b) || a.at - b.at;

/** The report of the whole, and what is not the whole's own. */
function withoutWhole(heap: readonly One[], { organ, whole: given, year, standard }: ChoiceOptions, leave: Leave) {
  const names = new Names<true>();
  if (organ !== null) names.add(nameOf(organ), true);
  const own: One[] = [];
  const others: One[] = [];
  for (const one of heap) {
    const { part, name } = one;
    const its = part.uri === given?.uri || names.same(name).length > 0;
    if (its && (part.year === year || part.uri === given?.uri)) own.push(one);
    else if (its && part.year !== null) leave(one, 'year');
    else others.push(one);
  }
  own.sort(byFile);
  const fit = own.find(({ part }) => part.format === standard) ?? own[0];
  const whole = given ?? fit?.part ?? null;
  for (const one of own) {
    const same = given !== null || one === fit || (fit !== undefined && sameFigures(one.part, fit.part));
    leave(one, same ? 'whole' : 'wholeOther', same ? null : whole);
  }
  return { whole, others };
}

/** What belongs to a government among them is in the report of that one. */
function withoutParts(candidates: readonly One[], leave: Leave): readonly One[] {
  const holders = new Names<One>();
  for (const one of candidates) if (one.name.holds) holders.add(one.name, one);
  return candidates.filter((one) => {
    const above = holders.above(one.name).at(-1);
    if (above) leave(one, 'within', above.part);
    return !above;
  });
}

/** Of several reports of one organ one. */
function withoutDoubles(candidates: readonly One[], leave: Leave): readonly One[] {
  const names = new Names<One>();
  const byFigures = new Map<string, One>();
  const counted: One[] = [];
  const spells = ({ key, places }: OrganName): number => (key === '' ? -1 : places.length);
  const inOrder = [...candidates].sort((a, b) => spells(b.name) - spells(a.name) || byFile(a, b));
  for (const one of inOrder) {
    const same = names.same(one.name);
    const [before] = same;
    const print = fingerprint(one.part);
    const alike = print === null ? undefined : byFigures.get(print);
    if (before && same.length === 1) {
      leave(one, sameFigures(before.part, one.part) ? 'twice' : 'twiceOther', before.part);
    } else if (alike && one.name.key === '') leave(one, 'copy', alike.part);
    else {
      const doubts: Doubt[] = [];
      if (same.length > 1) doubts.push(doubt('maybeTwice', { n: same.length }));
      else if (alike) doubts.push(doubt('sameFigures', { organ: alike.part.organ ?? '' }));
      counted.push(withDoubts(one, doubts));
      names.add(one.name, one);
      if (print !== null && !alike) byFigures.set(print, one);
    }
  }
  return counted;
}

const withDoubts = <Any extends One>(one: Any, doubts: readonly Doubt[]): Any =>
  doubts.length === 0 ? one : { ...one, part: { ...one.part, doubts: [...one.part.doubts, ...doubts] } };

/** What may be counted twice although the names do not say so. @param whole whose parts they are, if that is known */
function doubted(counted: readonly One[], whole: OrganName | null): One[] {
  const ranks = counted.map(({ name }) => (name.places[0] === undefined ? null : rankOf(name.places[0])));
  const wholeRank = whole ? rankOfGovernment(whole) : 0;
  const governments = counted.filter(({ name }) => name.level === 'government').length;
  const larger = covering(counted.map(({ part }) => part));
  return counted.map((one) => {
    const { name, part } = one;
    if (larger.has(part)) return withDoubts(one, [doubt('covers', {})]);
    if (name.level === 'government') {
      const rank = rankOfGovernment(name);
      const n = ranks.filter((other) => other !== null && other > rank).length;
      return withDoubts(one, n > 0 && rank > wholeRank ? [doubt('holds', { n })] : []);
    }
    const alone = whole === null && governments > 0 && name.key !== '' && name.places.length === 0;
    return withDoubts(one, alone ? [doubt('noPlace', {})] : []);
  });
}
