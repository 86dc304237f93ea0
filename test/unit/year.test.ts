/** The year by whose format a report is judged, where it states none. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report } from '../../server/src/report/types.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { figuresOf } from '../fixtures/generate.ts';
import { writeReport } from '../fixtures/writer/index.ts';

describe('the format of a report that does not state its year', () => {
  const { text } = writeReport(figuresOf(5, 'dense', 'collapsed'), { notation: 'markdown', format: 'collapsed' });
  const requests = text.slice(text.indexOf('## 三'), text.indexOf('## 四'));
  const of = (year: string): Report => parseReport(`## 一、总体情况\n\n${year}年，全局平稳有序。\n\n${requests}`);
  it('is the one the rules judge it by', () => {
    for (const [year, standard] of [
      ['2020', '2019'],
      ['2024', '2021'],
    ] as const) {
      const report = of(year);
      expect(report.year).toBe(null);
      expect(report.tables.requests?.collapsed).toBe(true);
      expect(report.standard).toBe(standard);
      expect(runRules(report).some(({ rule }) => rule === 'other-collapsed')).toBe(standard === '2021');
    }
  });
});
