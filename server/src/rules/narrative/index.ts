/** The rules that hold the text against the tables, in the order of the documentation. */
import type { Rule } from '../rule.ts';
import { growth } from './growth.ts';
import { parts } from './parts.ts';
import { percent } from './percents.ts';
import { allClosed, zero } from './statements.ts';
import { applicants, carriedForward, carriedIn, closed, documents, outcome, received, reviews } from './tables.ts';

export const narrativeRules: readonly Rule[] = [
  received,
  carriedIn,
  closed,
  carriedForward,
  outcome,
  applicants,
  reviews,
  documents,
  zero,
  allClosed,
  parts,
  percent,
  growth,
];
