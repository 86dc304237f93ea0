/** What findings on shares and on growth have in common. */
import type { Fact as Statement } from '../../report/facts.ts';
import type { Report } from '../../report/types.ts';
import type { Fact } from '../rule.ts';
import { overwrite, quoteOf } from './findings.ts';
import { verdictOf } from './verdict.ts';
import { percentOf, wide, writeNumber } from './write.ts';

/** The number it is a share of is wrong itself: that is a finding of its own. */
export const isMistaken = (report: Report, fact: Statement | null): boolean =>
  fact !== null && (verdictOf(report, fact).state === 'wrong' || isMistaken(report, fact.of));

/** `right` as the text wrote the figure in its place: a percentage keeps its decimals. */
function written({ kind, style, unit }: Statement, right: string): string {
  if (kind !== 'percent') return writeNumber(Number(right), style, unit);
  return style === 'fullWidth' ? wide(right) : right;
}

/** Range, fingerprint and fix of a percentage or change that should read `right`; a negative one is not written. */
export const wrongFigure = (fact: Statement, right: string): Omit<Fact, 'message'> => ({
  start: fact.start,
  end: fact.end,
  fingerprint: quoteOf(fact),
  fixes: () => (right.startsWith('-') ? [] : [overwrite(fact, written(fact, right), true)]),
});

/** `part` in percent of `whole` is the percentage: rounded, or cut off, at its printed digit. Both may be negative. */
export function says({ number, decimals }: Statement, part: number, whole: number): boolean {
  if (Number(percentOf(part, whole, decimals)) === number) return true;
  const scale = 10 ** decimals;
  return whole > 0 && Math.trunc((part * 100 * scale) / whole) === Math.round(number * scale);
}
