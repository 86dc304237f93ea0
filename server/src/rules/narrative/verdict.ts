/** Whether a statement of the text agrees with the tables. */

import { derived } from '../../report/derived.ts';
import type { Fact } from '../../report/facts.ts';
import {
  cellsIn,
  cellValue,
  factsOf,
  relationValue,
  rowSum,
  wordsBefore,
  wordsBehind,
  wordsBetween,
} from '../../report/facts.ts';
import type { Report } from '../../report/types.ts';

/** unknown: of another scope, about no cell, or about a cell that is missing or blank. */
export interface Verdict {
  readonly state: 'right' | 'wrong' | 'unknown';
  /** Wrong ones: what each accepted reading gives, the first reading first. */
  readonly readings: readonly { readonly relation: string; readonly value: number }[];
}

const UNKNOWN: Verdict = { state: 'unknown', readings: [] };
const RIGHT: Verdict = { state: 'right', readings: [] };
const verdicts = (): Map<Fact, Verdict> => new Map();
const otherReadings = (): Map<string, readonly number[]> => new Map();

/** What disagrees is judged once a report; the others are told at a glance. */
export function verdictOf(report: Report, fact: Fact): Verdict {
  if (fact.relation === null || fact.scope !== null || fact.approximate || fact.kind === 'percent') return UNKNOWN;
  let blind = fact.accepts.length === 0;
  for (const relation of fact.accepts) {
    const value = relationValue(report, relation);
    if (value === fact.number) return RIGHT;
    blind ||= value === null;
  }
  if (blind) return UNKNOWN;
  const known = derived(report, verdicts);
  let verdict = known.get(fact);
  if (!verdict) {
    verdict = judge(report, fact);
    known.set(fact, verdict);
  }
  return verdict;
}

/** A statement that none of its readings agrees with. */
function judge(report: Report, fact: Fact): Verdict {
  const readings: { relation: string; value: number }[] = [];
  for (const relation of fact.accepts) {
    const value = relationValue(report, relation);
    if (value !== null && !readings.some((r) => r.value === value)) readings.push({ relation, value });
  }
  if (fact.relation === 'done' && closedOfThisYear(report, fact)) return RIGHT;
  // Where the table itself does not add up, the text may hold the right value: that is the table's finding.
  const others = derived(report, otherReadings);
  for (const relation of fact.accepts) {
    let values = others.get(relation);
    if (!values) {
      values = otherValues(report, relation);
      others.set(relation, values);
    }
    if (values.includes(fact.number)) return UNKNOWN;
  }
  return { state: 'wrong', readings };
}

const totals = new Set(['new', 'over', 'fwd']);

/** What came and what is left, by the start of the sentence that says so. */
function totalsBySentence(report: Report): ReadonlyMap<number, readonly Fact[]> {
  const sentences = new Map<number, Fact[]>();
  for (const fact of factsOf(report)) {
    if (!totals.has(fact.relation ?? '')) continue;
    const said = sentences.get(fact.sentence.start);
    if (said) said.push(fact);
    else sentences.set(fact.sentence.start, [fact]);
  }
  return sentences;
}

const totalsBeside = (report: Report, { sentence }: Fact): readonly Fact[] =>
  derived(report, totalsBySentence).get(sentence.start) ?? [];

/** 除上年结转的 1 件外，收到 34 件，其中办结 33 件、结转 2 件: the sentence itself has those carried in. */
export const withCarriedIn = (report: Report, fact: Fact, sum: number): boolean =>
  fact.accepts.includes('new') &&
  totalsBeside(report, fact).some((f) => f.relation === 'over' && f.scope === null && f.number === sum - fact.number);

/** 收到 31 件，办结 29 件，结转 2 件: of this year's alone, where its sentence says nothing of last year's. */
function addsUp(report: Report, sentence: readonly Fact[], fact: Fact): boolean {
  const said = (relation: string): number | undefined =>
    sentence.find((f) => f.relation === relation && f.scope === null)?.number;
  const [received, left] = [said('new'), said('fwd')];
  return (
    said('over') === undefined && !!left && received === fact.number + left && received === relationValue(report, 'new')
  );
}

const joining = /加上|连同|同时|此外|另|还/;
const closing = /办结|答复|办理完/;
const closedToo = /^[^，。；]{0,12}(?:办结|答复|办理完)/;
const ofNew = /新收[^。；]{0,20}中[^。；]*$|(?:当年|年内)[^，。；]*$/;
/** How far before a number its clause is looked at. */
const CLAUSE = 40;

/**
 * 新收的 31 件已办结 29 件，加上上年结转的 3 件: of this year's alone, where the sentence speaks of last year's apart, joined
 * on behind it or closed before it.
 */
function closedOfThisYear(report: Report, fact: Fact): boolean {
  const closed = relationValue(report, 'done');
  const over = relationValue(report, 'over');
  if (closed === null || !over || closed - over !== fact.number) return false;
  if (ofNew.test(wordsBefore(fact, fact.start, CLAUSE))) return true;
  const sentence = totalsBeside(report, fact);
  if (addsUp(report, sentence, fact)) return true;
  return sentence.some((f) => {
    if (f.relation !== 'over' || f.number !== over) return false;
    return f.start > fact.start
      ? joining.test(wordsBetween(fact, fact.end, f.start)) || closedToo.test(wordsBehind(f, f.quote.end, CLAUSE))
      : closing.test(wordsBetween(fact, f.end, fact.quote.start));
  });
}

/** What the rest of the table says a relation should be. */
function otherValues(report: Report, relation: string): number[] {
  const values: number[] = [];
  const cells = cellsIn(report, relation) ?? [];
  let sum = 0;
  for (const cell of cells) {
    const parts = cell.column === 'total' ? rowSum(report, cell) : cellValue(report, cell);
    sum += parts ?? cellValue(report, cell) ?? 0;
  }
  values.push(sum);
  const [received, carriedIn, closed, forward] = ['new', 'over', 'done', 'fwd'].map((r) => relationValue(report, r));
  if (received != null && carriedIn != null && closed != null && forward != null) {
    if (relation === 'new') values.push(closed + forward - carriedIn);
    if (relation === 'over') values.push(closed + forward - received);
    if (relation === 'done') values.push(received + carriedIn - forward);
    if (relation === 'fwd') values.push(received + carriedIn - closed);
  }
  if (relation === 'done') {
    const outcomes = relationValue(report, 'granted+partial+denied+unable+notproc+other');
    if (outcomes !== null) values.push(outcomes);
  }
  return values;
}
