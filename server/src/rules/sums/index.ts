import type { Rule } from '../rule.ts';
import { splitCell } from './split-cell.ts';
import { requestsBalance, requestsOutcomeTotal, requestsRowTotal, reviewsTotal } from './totals.ts';

/** Cross-footing and what may lie behind it, in the order of the documentation. */
export const sumRules: readonly Rule[] = [
  requestsRowTotal,
  requestsOutcomeTotal,
  requestsBalance,
  reviewsTotal,
  splitCell,
];
