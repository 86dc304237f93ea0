/** The cross-footing of 表三 and 表四 (勾稽关系, printed in the corner cell of 表三 of the official form). */
import { crossSums } from '../../repair/index.ts';
import type { IdentityRule } from '../../standard/index.ts';
import type { Example, Rule } from '../rule.ts';
import { factsOf } from './facts.ts';

const sumRule = (id: IdentityRule): Omit<Rule, 'examples'> => ({
  id,
  severity: 'error',
  family: 'sums',
  check(report, emit, context) {
    for (const { table, faults } of crossSums(report).tables) {
      for (const fault of faults) {
        for (const fact of factsOf(report, table, fault, id, context)) emit(fact);
      }
    }
  },
});

const edit = (from: string, to: string, more: Partial<Example> = {}): Example => ({ edits: [{ from, to }], ...more });

const received = '| 21 | 5 | 0 | 1 | 3 | 1 | 31 |';
const granted = '| 8 | 3 | 0 | 1 | 1 | 1 | 14 |';
const outcomes = '| 22 | 5 | 0 | 1 | 3 | 1 | 32 |';
const forward = '四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |';
const reviews = '| 2 | 0 | 1 | 0 | 3 | 1 | 0 | 0 | 1 | 2 |';

export const requestsRowTotal: Rule = {
  ...sumRule('requests-row-total'),
  examples: {
    right: [
      // A blank cell counts 0; a note beside a number does not count.
      edit(granted, '| 8 | 3 |  | 1 | 1 | 1 | 14 |'),
      edit(granted, '| 8 | 3 | 0 | 1 | 1 | 1 | 14（含主动撤回1件） |'),
    ],
    wrong: [
      edit(granted, '| 8 | 3 | 0 | 1 | 1 | 1 | 13 |', { at: '13' }),
      edit(granted, '| 6 | 3 | 0 | 1 | 1 | 1 | 14 |', { at: '6' }),
      edit(forward, '四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 |  |'),
      edit(outcomes, '| 22 | 5 | 0 | 1 | 3 | 1 | 23 |', { at: '23' }),
    ],
  },
};

export const requestsOutcomeTotal: Rule = {
  ...sumRule('requests-outcome-total'),
  examples: {
    right: [edit(granted, '| 8 | 3 | 0 | 1 | 1 | 1 | 13 |')],
    // Row and balance hold, the two columns do not: any row could be the wrong one, and nothing is claimed.
    wrong: [edit(granted, '| 9 | 3 | 0 | 1 | 1 | 1 | 15 |', { count: 2 })],
  },
};

export const requestsBalance: Rule = {
  ...sumRule('requests-balance'),
  examples: {
    right: [edit(received, '| 20 | 5 | 0 | 1 | 3 | 1 | 31 |')],
    wrong: [edit(received, '| 22 | 5 | 0 | 1 | 3 | 1 | 32 |', { count: 2 })],
  },
};

export const reviewsTotal: Rule = {
  ...sumRule('reviews-total'),
  examples: {
    right: [edit(reviews, '| 2 |  | 1 | / | 3 | 1 | 0 | 0 | 1 | 2 |')],
    wrong: [
      edit(reviews, '| 2 | 0 | 1 | 0 | 4 | 1 | 0 | 0 | 1 | 2 |', { at: '4' }),
      edit(reviews, '| 2 | 0 | 1 | 0 | 0 | 1 | 0 | 0 | 1 | 3 |', { count: 2 }),
    ],
  },
};
