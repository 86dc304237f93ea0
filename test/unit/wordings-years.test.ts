/** Years that were left over from last year's report, where the words around them are of many kinds. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { departmentReport } from '../fixtures/base.ts';
import { findingsOf, replaced } from './wordings.ts';

const TITLE = '澄溪县水利局2024年政府信息公开工作年度报告\n\n';
const said = (sentence: string): string[] => findingsOf(replaced(TITLE, `${TITLE}${sentence}`));
const overview = (words: string): string[] =>
  findingsOf(replaced('## 一、总体情况\n', `## 一、总体情况\n\n${words}\n`));

describe('the preface names the report itself by', () => {
  it.each([
    '我局认真编制了《澄溪县水利局2023年政府信息公开工作年度报告》。',
    '现公布澄溪县水利局2023年度政府信息公开工作年度报告。',
    '现将2023年政府信息公开工作年度报告向社会公布如下。',
    '结合2023年我局政府信息公开工作实际，编制发布本报告。',
    '结合2023年我局政府信息公开工作实际,编制发布本报告。',
  ])('last year: %s', (sentence) => expect(said(sentence)).toContain('stale-year'));

  it.each([
    '现公布澄溪县水利局2024年政府信息公开工作年度报告。',
    '结合2024年我局政府信息公开工作实际，编制发布本报告。',
  ])('its own year: %s', (sentence) => expect(said(sentence)).toEqual([]));

  it.each([
    '按照《关于做好2023年政府信息公开工作年度报告编制发布工作的通知》要求编制。',
    '根据《关于编制公布2023年政府信息公开工作年度报告的通知》编制本报告。',
    '我局已按时公布2023年政府信息公开工作年度报告。',
    '本报告在2023年政府信息公开工作年度报告的基础上编制。',
    '结合2023年反馈问题的整改情况，编制本报告。',
  ])('no year at all: %s', (sentence) => expect(said(sentence)).toEqual([]));

  it('the year of the title, where that is the slip', () => {
    const sentence = '现公布澄溪县水利局2024年政府信息公开工作年度报告。';
    const slip = replaced(TITLE, `${TITLE.replace('2024', '2025')}${sentence}`);
    expect(findingsOf(slip)).toEqual(['title-year']);
  });
});

describe('behind a heading on the same line', () => {
  it('last year', () => {
    expect(overview('（六）规范性文件清理情况 2023年，我局清理文件3件。')).toEqual(['stale-year']);
    expect(overview('6.规范性文件清理　2023年我局清理文件3件。')).toEqual(['stale-year']);
  });
  it('another thing of that year', () => {
    expect(overview('（六）预算公开情况 2023年度部门决算已公开。')).toEqual([]);
    expect(overview('（六）规范性文件清理情况 我局清理2023年文件3件。')).toEqual([]);
  });
});

describe('统计期限 whose 至 was forgotten', () => {
  const without = (range: string) => parseReport(replaced('自2024年1月1日起至2024年12月31日止', range)).period;
  it('is still read', () => {
    for (const range of ['为2024年1月1日12月31日', '从2024年1月1日起2024年12月31日止']) {
      expect(without(range)).toMatchObject({
        from: { year: 2024, month: 1, day: 1 },
        to: { year: 2024, month: 12, day: 31 },
      });
    }
  });
  it('and the base report has none of these', () => expect(findingsOf(departmentReport)).toEqual([]));
});
