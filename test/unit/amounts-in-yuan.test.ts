/** An amount in 元 where the table counts 万元: what it should be is said, and no fix drops the unit. */
import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/features/fixes.ts';
import { createReportService } from '../../server/src/service.ts';
import { departmentReport } from '../fixtures/base.ts';

const service = createReportService();
const found = (words: string) => {
  const text = departmentReport.replace(/^(\| 行政事业性收费 \|).*$/m, `$1 ${words} |`);
  return service.check(service.parse(text, { markdown: true })).filter(({ rule }) => rule === 'cell-notation');
};

describe('amounts in 元', () => {
  it.each([
    ['375,200元', '37.52'],
    ['15000元', '1.5'],
    ['500元', '0.05'],
    ['100000元', '10'],
    ['12.5元', '0.00125'],
    ['-500元', '-0.05'],
  ])('%s should be %s', (words, value) => {
    const [one, ...others] = found(words);
    expect(others).toEqual([]);
    expect(one?.message).toMatchObject({ key: 'cell-notation.yuan', args: { text: words, value } });
    expect(one && fixesOf(one)).toEqual([]);
  });

  it('in 万元 only lose their unit', () => {
    const [one] = found('37.52万元');
    expect(one?.message.key).toBe('cell-notation');
    expect(one && fixesOf(one).map(({ edits }) => edits.map(({ newText }) => newText))).toEqual([['37.52']]);
  });
});
