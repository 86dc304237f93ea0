/** 统计期限 in many words; other stretches of time are none. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { findingsOf, replaced } from './wordings.ts';

const PERIOD = '报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

it.each([
  '所列数据的统计期限为2024年全年。',
  '统计期限为2024年度（1月1日至12月31日）。',
  '统计期限为2024年1月1日0时至2024年12月31日24时。',
  '统计期限为2024年1月1日00:00至12月31日24:00。',
  '统计期限为2024年1月至12月。',
  '统计期限自2024年1月1日始至2024年12月31日止。',
  '统计期限为2024年1-12月。',
  '统计期限自2024年元月1日起至2024年12月31日止。',
  '统计时限为2024年1月1日至2024年12月。',
  '统计期限为二〇二四年一月一日至二〇二四年十二月三十一日。',
  '统计期限为2024年1月1日至当年12月31日。',
  '统计期限为2024年1月1日起截止2024年12月31日。',
  '本报告内容涵盖2024年1月1日至12月31日期间的政府信息公开工作情况。',
  '本报告统计数据从2024年1月1日至2024年12月31日。',
  '数据采集时段为2025年1月2日至2025年1月10日，统计期限为2024年1月1日至2024年12月31日。',
  '统计期限为2024年1月1日至2024年12月31日，数据采集时段为2025年1月2日至1月10日。',
  '公开期限为2025年1月1日至2025年12月31日。统计期限为2024年1月1日至12月31日。',
  '数据采集时段为2024年1月1日至2024年12月31日。',
  '整理的数据统计期限为2024年1月1日至2024年12月31日。',
])('%s', (words) => {
  const text = replaced(PERIOD, words);
  expect(findingsOf(text)).toEqual([]);
  expect(parseReport(text).period).toMatchObject({
    from: { year: 2024, month: 1, day: 1 },
    to: { year: 2024, month: 12, day: 31 },
  });
});

it('stands in 一 as well', () => {
  const text = replaced(PERIOD, '');
  const first = '## 一、总体情况\n';
  for (const words of ['本报告统计时限为2024年1月1日至12月31日。', '本报告中所列数据自2024年1月1日至12月31日止。'])
    expect(findingsOf(text.replace(first, `${first}\n${words}\n`))).toEqual([]);
  expect(findingsOf(text.replace(first, `${first}\n数据中心自2024年1月1日至12月31日运行。\n`))).toEqual([
    'period-absent',
  ]);
});

describe('another stretch of time', () => {
  it.each([
    ['本报告受理咨询的时间为2024年6月1日至8月31日。', ['period-absent']],
    ['本报告自2025年1月20日至2025年12月31日在门户网站公布。', ['period-absent']],
    ['统计期限为2024年1月1日至11月30日。', ['period-wrong']],
    ['本报告内容涵盖2024年1月1日至12月30日的工作。', ['period-wrong']],
    ['统计期限为2024年1月至11月。', ['period-wrong']],
    ['统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。', ['period-wrong']],
    ['统计期限为2023年全年。', ['period-wrong']],
  ])('%s', (words, findings) => expect(findingsOf(replaced(PERIOD, words))).toEqual(findings));
});

it('mends the year of a whole year alone', () => {
  const text = replaced(PERIOD, '统计期限为2023年全年。');
  const finding = runRules(parseReport(text)).find((f) => f.rule === 'period-wrong');
  const edits = finding?.fixes?.()[0]?.edits ?? [];
  const mended = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end), text);
  expect(mended).toBe(replaced(PERIOD, '统计期限为2024年全年。'));
});
