/** Growth against last year's report, to the printed digits; and the fixes of narrative findings. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { narrativeRules } from '../../server/src/rules/narrative/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';

const REQUESTS = '全年新收政府信息公开申请31件，';
const withText = (words: string): string => departmentReport.replace(REQUESTS, words);

/** Last year: 25 received (20 by people), 2 carried in. */
const before = departmentReport
  .replaceAll('2024', '2023')
  .replace('| 21 | 5 | 0 | 1 | 3 | 1 | 31 |', '| 20 | 3 | 0 | 0 | 1 | 1 | 25 |')
  .replace('| 2 | 1 | 0 | 0 | 0 | 0 | 3 |', '| 1 | 1 | 0 | 0 | 0 | 0 | 2 |');

function check(text: string, lastYear = true): Finding[] {
  const found = runRules(parseReport(text), {
    rules: narrativeRules,
    lastYear: lastYear ? { uri: 'file:///last.md', report: parseReport(before) } : null,
  });
  return found.filter((f) => f.rule === 'narrative-growth');
}

const apply = (text: string, finding: Finding): string => {
  const [fix] = finding.fixes?.() ?? [];
  return (fix?.edits ?? []).reduceRight((t, e) => t.slice(0, e.start) + e.newText + t.slice(e.end), text);
};

describe('narrative-growth', () => {
  it.each([
    '全年新收政府信息公开申请31件，同比增长24%，',
    '全年新收政府信息公开申请31件，同比增长24.0%，',
    '全年收到政府信息公开申请31件，较上年增加6件，',
    '全年共收办政府信息公开申请34件，同比增长25.93%，',
    '全年新收政府信息公开申请31件，较2023年的25件增加6件，增长24%，',
    '全年新收政府信息公开申请31件，比2023年（25件）增长24%，',
    '2023年收到政府信息公开申请25件，较2022年的20件增加5件，',
    '全年共收办政府信息公开申请34件，同比增长25.92%，',
    '全年新收政府信息公开申请31件，其中自然人21件，同比增长5%，',
    '政务新媒体发布信息320条，同比增长6.7%，',
    '全年新收政府信息公开申请31件，网站访问量同比增长58.2%，',
  ])('right: %s', (words) => {
    expect(check(withText(words)).map((f) => f.message.args)).toEqual([]);
  });

  it.each([
    ['全年新收政府信息公开申请31件，同比增长25%，', '24%'],
    ['全年新收政府信息公开申请31件，同比增长23.99%，', '24.00%'],
    ['全年新收政府信息公开申请31件，较2023年的25件增加7件，', '6'],
    ['全年新收政府信息公开申请31件，较2023年的25件增长25%，', '24%'],
    ['全年新收政府信息公开申请31件，比2023年（25件）增长25%，', '24%'],
    ['全年共收办政府信息公开申请34件，同比增长25.94%，', '25.93%'],
    ['全年收到政府信息公开申请31件，较上年增加5件，', '6'],
    ['政府信息公开申请数量同比增长20.5%，', '24.0%'],
  ])('wrong: %s', (words, right) => {
    const text = withText(words);
    const [finding, ...more] = check(text);
    expect(more).toEqual([]);
    expect(finding?.message.args['right']).toBe(right);
    expect(finding?.related.some((r) => r.uri === 'file:///last.md')).toBe(true);
    expect(check(apply(text, finding as Finding))).toEqual([]);
  });

  it('a fall that is said to be a rise is found, and not rewritten', () => {
    const [finding] = check(withText('全年新收政府信息公开申请31件，同比下降24%，'));
    expect(finding?.message.key).toBe('narrative-growth.opposite');
    expect(finding?.fixes?.()).toEqual([]);
  });

  it.each([
    ['全年收到政府信息公开申请31件，较上年增加五件，', '较上年增加六件'],
    ['全年收到政府信息公开申请31件，较上年增加５件，', '较上年增加６件'],
    ['全年新收政府信息公开申请31件，同比增长２５.０%，', '同比增长２４.０%'],
  ])('%s: the fix keeps its way of writing', (words, right) => {
    const text = withText(words);
    const [finding] = check(text);
    expect(apply(text, finding as Finding)).toContain(`31件，${right}，`);
  });

  it('says nothing without last year’s report', () => {
    expect(check(withText('全年新收政府信息公开申请31件，同比增长90%，'), false)).toEqual([]);
  });
});

describe('the fix of a number', () => {
  it.each([
    ['全年新收政府信息公开申请33件，', '31件'],
    ['全年新收政府信息公开申请３３件，', '３１件'],
    ['全年新收政府信息公开申请三十三件，', '三十一件'],
    ['全年新收政府信息公开申请 1,233 件，', ' 31 件'],
  ])('%s keeps its way of writing', (words, right) => {
    const text = withText(words);
    const [finding] = runRules(parseReport(text), { rules: narrativeRules });
    expect(apply(text, finding as Finding)).toBe(withText(words.replace(/申请.*件/, `申请${right}`)));
  });
});
