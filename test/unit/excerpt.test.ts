import { expect, test } from 'vitest';
import { excerpt } from '../../server/src/report/excerpt.ts';
import { createReportService } from '../../server/src/service.ts';
import { departmentReport } from '../fixtures/base.ts';

const service = createReportService();
const shown = (text: string): string => excerpt(service.parse(text), { start: 0, end: text.length });

test('a cell that holds a whole paragraph is named by its beginning', () => {
  const text = departmentReport.replace('| 规章 | 0 | 0 | 0 |', `| 规章 | 0 | 0 | ${'见附件所列，'.repeat(50)} |`);
  const report = service.parse(text, { markdown: true });
  const found = service.check(report).find(({ rule }) => rule === 'cell-not-number');
  expect(found?.message.args).toMatchObject({ text: `${'见附件所列，'.repeat(50).slice(0, 40)}…` });
});

test('words of a place are shown whole, or as a beginning that says so', () => {
  expect(shown('本年新收\n数量')).toBe('本年新收 数量');
  expect(shown('一'.repeat(40))).toBe('一'.repeat(40));
  expect(shown('一'.repeat(41))).toBe(`${'一'.repeat(40)}…`);
  expect(shown(`${'一'.repeat(38)}\n\n二三四`)).toBe(`${'一'.repeat(38)}…`);
  expect(shown(`${'一'.repeat(39)}𠮷𠮷`)).toBe(`${'一'.repeat(39)}…`);
  expect(shown('')).toBe('');
});
