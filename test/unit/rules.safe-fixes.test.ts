/** What fixes leave alone: words, markup and paragraphs beside what they mend. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { RuleId } from '../../server/src/report/ruleIds.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';
import { applyEdits } from '../property/support.ts';

const OPENING = '2024年，澄溪县水利局围绕防汛抗旱、农村供水、河湖管护等群众关心的事项，扎实做好政府信息公开各项工作。';

/** The report with these words in place of its opening, and the words after the fixes of the rule. */
function mended(rule: RuleId, words: string, markdown = true): string {
  const [before, after] = departmentReport.split(OPENING) as [string, string];
  const text = before + words + after;
  const found = runRules(parseReport(text, { markdown })).filter((f) => f.rule === rule);
  const edits = found.flatMap((f) => f.fixes?.()[0]?.edits ?? []);
  const whole = applyEdits(text, edits);
  expect(whole.startsWith(before) && whole.endsWith(after)).toBe(true);
  return whole.slice(before.length, whole.length - after.length);
}

describe('punctuation-width', () => {
  test.each([
    '[^1]: 数据由各股室提供。',
    '正文[^注]。\n\n[^注]: 数据由各股室提供。',
    '[专栏]: 公开专栏',
    '> [^2]: 数据由各股室提供。',
  ])('%s stays', (words) => expect(mended('punctuation-width', words)).toBe(words));

  test('brackets inside a line are none of Markdown', () =>
    expect(mended('punctuation-width', '见附表[1]:数据由各股室提供。')).toBe('见附表[1]：数据由各股室提供。'));
});

describe('extraction-residue', () => {
  test.each([
    '做好&#55357;工作。',
    '做好&#10;工作。',
    '做好&#65279;工作。',
    '做好&#8203;工作。',
    '做好&#42;工作。',
    '做好`&nbsp;`工作。',
    '做好my_GoBack2工作。',
    '做好_GoBack_工作。',
    '做好：\n\n```\n-1-\n&nbsp;\n_GoBack\n```\n\n工作。',
    '做好：\n\n~~~~\n```\n-1-\n~~~\n-2-\n~~~~\n\n工作。',
  ])('%j stays', (words) => expect(mended('extraction-residue', words)).toBe(words));

  test.each([
    ['做好&#20844;开工作。', '做好公开工作。'],
    ['做好_GoBack工作。', '做好工作。'],
    ['&nbsp;&nbsp;&emsp;&#8195;做好&nbsp;工作。', '做好 工作。'],
    // A stray mark opens no block of code.
    ['```\n\n做好各项工作，\n\n-1-\n\n成效明显。', '```\n\n做好各项工作，\n成效明显。'],
    ['（一）主动公开\n\n— 2 —\n\n全年公开信息。', '（一）主动公开\n\n\n全年公开信息。'],
    ['做好各项工作，\n\n— 2 —\n\n一是公开信息。', '做好各项工作，\n\n\n一是公开信息。'],
    ['做好各项工作，\n\n— 2 —\n\n成效明显。', '做好各项工作，\n成效明显。'],
    [
      '坚持公开为常态不公开为例外的原则扎实做好各项工\n\n— 2 —\n\n作，成效明显。',
      '坚持公开为常态不公开为例外的原则扎实做好各项工\n作，成效明显。',
    ],
  ])('%j becomes %j', (words, right) => expect(mended('extraction-residue', words)).toBe(right));
});

describe('period-wrong', () => {
  const PERIOD = '自2024年1月1日起至2024年12月31日止';
  test.each([
    ['为2024-01-01至2024-11-30', '为2024-01-01至2024-12-31'],
    ['为2024年1月至11月', '为2024年1月至12月'],
    ['为2024年2月至2024年12月', '为2024年1月至2024年12月'],
    ['为2024年01月02日至12月31日', '为2024年01月01日至12月31日'],
    ['为2024．1．1—2024．11．30', '为2024．1．1—2024．12．31'],
    ['为2024 年 1 月 1 日至 11 月 30 日', '为2024 年 1 月 1 日至 12 月 31 日'],
    ['为２０２４年１月１日至１１月３０日', '为２０２４年１月１日至１２月３１日'],
    ['为二〇二三年一月一日至二〇二三年十一月三十日', '为二〇二四年一月一日至二〇二四年十二月三十一日'],
    ['为2024年1月1日至当年11月30日', '为2024年1月1日至当年12月31日'],
    ['为2023年全年', '为2024年全年'],
  ])('%s becomes %s', (written, right) => {
    const text = departmentReport.replace(PERIOD, written);
    expect(text).not.toBe(departmentReport);
    const found = runRules(parseReport(text)).filter((f) => f.rule === 'period-wrong');
    const [fix] = found.flatMap((f) => f.fixes?.() ?? []);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(departmentReport.replace(PERIOD, right));
  });
});
