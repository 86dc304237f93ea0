/** Whose parts a heap of reports are, as far as their names tell. */

import { rankOf } from '../report/places.ts';
import { addressKey } from '../standard/address.ts';
import { minus, zero } from './figures.ts';
import type { Part } from './part.ts';
import { sumsOf } from './rollup-doubts.ts';
import { Names, nameOf, type OrganName, outsideOf, rankOfGovernment } from './rollup-names.ts';

/** An organ with a report in the heap. */
interface Organ {
  readonly name: OrganName;
  readonly spelled: string;
  readonly part: Part;
}

/**
 * The government that the others belong to: the one most of them name, where it fits at least half of them; without such
 * names the only one that stands above all others. Where it has no report of its own, that of the place most of them name.
 * null where no such organ is known.
 */
export function commonOrgan(parts: readonly Part[]): string | null {
  const organs = distinct(parts);
  const names = new Names<Organ>();
  for (const organ of organs) if (organ.name.level === 'government') names.add(organ.name, organ);
  const below = new Map<Organ, Organ[]>();
  for (const organ of organs) {
    for (const above of allAbove(organ, names)) {
      const known = below.get(above);
      if (known) known.push(organ);
      else below.set(above, [organ]);
    }
  }
  return (named(organs, below) ?? highest(organs, below))?.spelled ?? inPlace(organs);
}

/** 安陵市 for 东屏区水利局 too, where 安陵市东屏区 has a report. */
function allAbove(organ: Organ, names: Names<Organ>): ReadonlySet<Organ> {
  const found = new Set(names.above(organ.name));
  for (const one of found) for (const above of names.above(one.name)) if (above !== organ) found.add(above);
  return found;
}

/** A report each. */
function distinct(parts: readonly Part[]): readonly Organ[] {
  const organs = new Map<string, Organ>();
  for (const part of parts) {
    const name = nameOf(part.organ);
    if (part.organ !== null && name.key !== '' && !organs.has(name.key)) {
      organs.set(name.key, { name, spelled: part.organ, part });
    }
  }
  return [...organs.values()];
}

const isGovernment = ({ name }: Organ): boolean => name.level === 'government';

const rankOfOrgan = ({ name }: Organ): number => rankOfGovernment(name);

/** Names no place, so that any government may be its own; 县教育局 says at least how high that stands. */
function isBare({ name: { places, level } }: Organ, rank: number): boolean {
  const [first] = places;
  return level !== 'government' && (first === undefined || (first.length === 1 && rankOf(first) === rank));
}

/** Lies in a place that stands lower, and does not say below which one. */
const isLower = ({ name: { places } }: Organ, rank: number): boolean =>
  places[0] !== undefined && rankOf(places[0]) > rank;

/** How many may belong to a government. */
function support(organ: Organ, organs: readonly Organ[], below: readonly Organ[]): number {
  const rank = rankOfOrgan(organ);
  const sure = new Set(below);
  return organs.filter((one) => one !== organ && (sure.has(one) || isBare(one, rank) || isLower(one, rank))).length;
}

type Below = ReadonlyMap<Organ, readonly Organ[]>;

function named(organs: readonly Organ[], below: Below): Organ | null {
  const fits = [...below].filter(([organ, its]) => 2 * support(organ, organs, its) >= organs.length - 1);
  fits.sort(([a, x], [b, y]) => y.length - x.length || rankOfOrgan(a) - rankOfOrgan(b));
  let [found] = fits[0] ?? [];
  // A district's reports with that of its city beside them: all that the city has here is in the district.
  for (let within = found; within; ) {
    found = within;
    const its: readonly Organ[] = below.get(found) ?? [];
    within = its.find((one) => {
      const own = below.get(one);
      return own !== undefined && own.length === its.length - 1;
    });
  }
  return found ?? null;
}

/** Without names: the only one that stands above all other governments, where the figures or bare names bear it out. */
function highest(organs: readonly Organ[], below: Below): Organ | null {
  const governments = organs.filter(isGovernment);
  const rank = Math.min(...governments.map(rankOfOrgan));
  const [top, ...others] = governments.filter((one) => rankOfOrgan(one) === rank);
  if (!top || others.length > 0) return null;
  if (2 * support(top, organs, below.get(top) ?? []) < organs.length - 1) return null;
  if (organs.some((one) => isBare(one, rank))) return top;
  const lower = governments.filter((one) => isLower(one, rank));
  return lower.length > 1 && covers(top, lower) ? top : null;
}

const received = addressKey({ table: 'requests', row: 'received', column: 'total' });
/** The counties of a city have at least one in so many of its requests: a large city covers any strangers. */
const MOST_TIMES = 4n;

/** Whether no cell of a report is less than those of others together, and these are much of it. */
function covers({ part }: Organ, others: readonly Organ[]): boolean {
  const sums = sumsOf(others.map((one) => one.part));
  const own = (key: string) => part.figures.get(key) ?? zero;
  const theirs = sums.get(received) ?? zero;
  return (
    minus({ ...theirs, units: MOST_TIMES * theirs.units }, own(received)).units >= 0n &&
    [...sums].every(([key, sum]) => minus(own(key), sum).units >= 0n)
  );
}

/** The government of the place most organs name, if that is more than half of them, or if all others may lie in it. */
function inPlace(organs: readonly Organ[]): string | null {
  const counts = new Map<string, number>();
  for (const { name } of organs) {
    const chain = name.level === 'government' ? name.places.slice(0, -1) : name.places;
    for (const place of new Set(chain.flatMap((one, i) => [chain.slice(0, i + 1).join(''), one]))) {
      if (place.length > 1) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || rankOf(b) - rankOf(a) || b.length - a.length);
  if (!best || best[1] < 2) return null;
  const organ = `${best[0]}人民政府`;
  const whole = nameOf(organ);
  const fits = organs.every(({ name }) => outsideOf(whole, name) === null);
  return fits || 2 * best[1] > organs.length ? organ : null;
}
