import type { Rule } from '../rule.ts';
import { copied } from './copied.ts';

export const copiedText: Rule = {
  id: 'copied-text',
  severity: 'information',
  family: 'workspace',
  examples: { right: [], wrong: [] },
  check(report, emit, { lastYear }) {
    if (lastYear && report.year !== null && lastYear.report.year === report.year - 1) copied(report, lastYear, emit);
  },
};
