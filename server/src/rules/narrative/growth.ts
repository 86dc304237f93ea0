/** Growth and changes that last year's report lets one work out. */
import type { Fact as Statement } from '../../report/facts.ts';
import { factsOf, relationValue } from '../../report/facts.ts';
import type { Report } from '../../report/types.ts';
import type { Related, Rule, RuleContext } from '../rule.ts';
import { isMistaken, says, wrongFigure } from './figures.ts';
import { cellsBeside, quoteOf } from './findings.ts';
import { instead } from './samples.ts';
import { percentOf } from './write.ts';

interface Step {
  readonly relation: string;
  readonly now: number;
  readonly last: number;
}

/** This year's and last year's value of each reading. */
function steps(report: Report, before: Report, fact: Statement): Step[] {
  const of = fact.of;
  if (fact.about.length === 0 && (!of || of.relation === null || of.scope !== null)) return [];
  const found: Step[] = [];
  for (const relation of fact.about.length > 0 ? fact.about : (of?.accepts ?? [])) {
    const now = relationValue(report, relation);
    const last = relationValue(before, relation);
    if (now === null || last === null) return [];
    found.push({ relation, now, last });
  }
  return found;
}

export const growth: Rule = {
  id: 'narrative-growth',
  severity: 'warning',
  family: 'narrative',
  examples: {
    // What is wrong can be told only beside last year's report: see the tests.
    right: [instead('全年新收政府信息公开申请31件，同比增长24%，政务新媒体发布信息同比增长6.7%。')],
    wrong: [],
  },
  check(report, emit, context: RuleContext) {
    const lastYear = context.lastYear;
    if (!lastYear) return;
    for (const fact of factsOf(report)) {
      if ((fact.relation !== 'growth' && fact.relation !== 'change') || fact.approximate || isMistaken(report, fact.of))
        continue;
      const all = steps(report, lastYear.report, fact);
      const first = all[0];
      if (!first) continue;
      const more = (s: Step): number => (s.now - s.last) * fact.sign;
      const isRight = (s: Step): boolean =>
        fact.relation === 'change' ? more(s) === fact.number : s.last > 0 && says(fact, more(s), s.last);
      if (all.some(isRight) || (fact.relation === 'growth' && first.last === 0)) continue;
      const right =
        fact.relation === 'change' ? String(more(first)) : percentOf(more(first), first.last, fact.decimals);
      const related: Related[] = [
        ...cellsBeside(report, first.relation),
        ...cellsBeside(lastYear.report, first.relation).map((r) => ({ ...r, uri: lastYear.uri })),
      ];
      emit({
        ...wrongFigure(fact, right),
        message: {
          key: right.startsWith('-') ? 'narrative-growth.opposite' : 'narrative-growth',
          args: {
            quote: quoteOf(fact),
            last: first.last,
            now: first.now,
            right: fact.relation === 'growth' ? `${right}%` : right,
          },
        },
        related,
      });
    }
  },
};
