import { expect, test } from 'vitest';
import { carriedOver } from '../../../server/src/features/carryOver.ts';
import { reportTemplate } from '../../../server/src/render/templates.ts';
import { departmentReport } from '../../fixtures/base.ts';
import { marked } from './support.ts';

test('a new report begins with what the last one leaves', () => {
  const last = marked(departmentReport).report;
  const text = reportTemplate({ organ: '澄溪县水利局', year: 2025, valueAt: carriedOver(last) });
  const next = marked(text).report;
  const values = (table: 'requests' | 'disclosure', row: string) =>
    next.tables[table]?.byKey.get(row)?.cells.map(({ value }) => value);
  expect(values('requests', 'carriedIn')).toEqual([1, 1, 0, 0, 0, 0, 2]);
  expect(values('requests', 'received')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(values('disclosure', 'normativeDocuments')).toEqual([0, 0, 14]);
});
