/** What findings on shares and on growth have in common. */
import type { Fact as Statement } from '../../report/facts.ts';
import type { Report } from '../../report/types.ts';
import type { Fact } from '../rule.ts';
import { quoteOf } from './findings.ts';
import { verdictOf } from './verdict.ts';
import { wide, writeNumber } from './write.ts';

/** The number it is a share of is wrong itself: that is a finding of its own. */
export const isMistaken = (report: Report, fact: Statement | null): boolean =>
  fact !== null && (verdictOf(report, fact).state === 'wrong' || isMistaken(report, fact.of));

/** `right` as the text wrote the figure in its place: a percentage keeps its decimals. */
function written({ kind, style, unit }: Statement, right: string): string {
  if (kind !== 'percent') return writeNumber(Number(right), style, unit);
  return style === 'fullWidth' ? wide(right) : right;
}

/** Range, fingerprint and fix of a percentage or change that should read `right`; a negative one is not written. */
export function wrongFigure(report: Report, fact: Statement, right: string): Omit<Fact, 'message'> {
  const { start, end } = fact;
  const newText = written(fact, right);
  const title = { key: 'narrative.write', args: { value: newText } } as const;
  return {
    start,
    end,
    fingerprint: quoteOf(report, fact),
    fixes: () =>
      right.startsWith('-') ? [] : [{ title, preferred: true, safe: false, edits: [{ start, end, newText }] }],
  };
}
