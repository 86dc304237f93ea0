import type { Explanation } from '../types.ts';

const REPAIR =
  'Where changing one cell mends every identity, and only one cell could, that cell is named with its right value; else two are tried; else every broken identity is reported on its total and nothing is claimed. A blank counts as 0; sums over a missing row are not checked.';

export const sums = {
  'requests-row-total': {
    title: '表三: a row does not add up',
    what: `The six kinds of applicant do not add up to 总计. ${REPAIR}`,
    why: '总计 is their sum: a cross-footing of the official form.',
    fix: 'The preferred fix writes the computed value; the total, or all totals, can be recomputed instead. Check against the register.',
  },
  'requests-outcome-total': {
    title: '表三: （七）总计 does not add up',
    what: `In a column, the rows （一） to （六） do not add up to （七）总计. ${REPAIR}`,
    why: '（七）总计 is the sum of all outcomes.',
    fix: 'The preferred fix writes the computed value. Check against the register.',
  },
  'requests-balance': {
    title: '表三: received and closed do not balance',
    what: `In a column, 一 + 二 is not （七）总计 + 四. ${REPAIR}`,
    why: 'The official form says so: first plus second equals third plus fourth.',
    fix: 'The preferred fix writes the computed value. Check against the register.',
  },
  'reviews-total': {
    title: '表四: a total does not add up',
    what: 'Upheld, corrected, other and pending do not add up to 总计. Each group has one identity only: the total is the first suspect, unless text or last year’s report decide.',
    why: '总计 is the sum of the four.',
    fix: 'Correct the total or one of the four.',
  },
  'split-cell': {
    title: 'One number in two cells',
    what: 'A row fails, and holds when two neighbouring one-digit cells are joined (2 and 0 to 20).',
    why: 'Text taken from a PDF often splits a number.',
    fix: 'The quick fix joins them; then see whether the cells behind have moved.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
