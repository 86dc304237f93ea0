/** What is a report, what has a report's form under another title, and what only speaks of reports. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { departmentReport } from '../fixtures/base.ts';
import { findingsOf, headings, replaced } from './wordings.ts';

const TITLE = '# 澄溪县水利局2024年政府信息公开工作年度报告';
const recognised = (text: string): string => parseReport(text).recognised;
const of = (organ: string, title: string, period = '2024年1月1日起至2024年12月31日'): string =>
  replaced(TITLE, `# ${organ}${title}`)
    .replaceAll('澄溪县水利局', organ)
    .replace('2024年1月1日起至2024年12月31日', period);

const university = (title: string): string => `# ${title}

本报告按照《高等学校信息公开办法》编制，统计期限为2023年9月1日至2024年8月31日。

一、概述
学校成立信息公开工作领导小组。
二、主动公开信息情况
本学年通过学校网站主动公开信息2460条。
三、依申请公开和不予公开情况
本学年收到信息公开申请5件，均已答复。
四、对信息公开的评议情况
师生总体满意。
五、因信息公开工作受到举报、复议、诉讼的情况
本学年没有此类情况。
六、存在的主要问题和改进措施
部分学院信息更新不及时，下一步加强督促。

澄江大学
2024年10月30日
`;

describe('reports of schools, hospitals and enterprises', () => {
  it.each([
    '澄江大学2023—2024学年信息公开工作年度报告',
    '澄江大学2023-2024学年信息公开年度报告',
    '澄江职业技术学院2024年信息公开工作年度报告',
    '澄江大学2024年政府信息公开工作年度报告',
    '澄溪县人民医院2024年信息公开工作年度报告',
    '澄溪城乡水务集团有限公司2024年信息公开年度报告',
    '2024年公共企事业单位信息公开年度报告',
  ])('in their own form are none: %s', (title) => expect(recognised(university(title))).toBe('none'));

  it.each([
    ['澄溪县第一中学', '2024年信息公开工作年度报告'],
    ['澄溪城乡水务集团有限公司', '2024年信息公开年度报告'],
    ['澄溪县人民医院', '2024年政府信息公开工作年度报告'],
  ])('in the prescribed form are checked as any other: %s%s', (organ, title) => {
    const text = of(organ, title);
    expect(recognised(text)).not.toBe('none');
    expect(findingsOf(text)).toEqual([]);
    expect(findingsOf(text.replace('\n\n2025年1月16日', '\n\n2025年3月16日'))).toEqual([]);
    expect(findingsOf(text.replace(`${headings[5]}\n`, ''))).toContain('section-missing');
  });

  it('may be of a school year', () => {
    const text = of('澄溪县第一中学', '2023—2024学年信息公开工作年度报告', '2023年9月1日起至2024年8月31日');
    expect(parseReport(text)).toMatchObject({ organ: '澄溪县第一中学', recognised: 'sections' });
    expect(findingsOf(text)).toEqual([]);
  });

  it('lose 政府 from the title of an organ alone', () =>
    expect(findingsOf(replaced(TITLE, '# 澄溪县水利局2024年信息公开工作年度报告'))).toEqual(['title-wording']));
});

describe('what is no report', () => {
  it.each([
    [
      'a letter that sends one',
      '澄溪县水利局关于报送2024年政府信息公开工作年度报告的报告\n\n县政府办公室：\n\n现将我局年度报告报上，请审阅。\n\n附件：澄溪县水利局2024年政府信息公开工作年度报告\n',
    ],
    [
      'a notice that names the sections',
      `澄溪县人民政府办公室关于编制2024年政府信息公开工作年度报告的通知\n\n各单位：\n\n${Object.values(headings)
        .map((h) => h.slice(3))
        .join('\n')}\n\n请于1月20日前报送。\n`,
    ],
    [
      'news',
      '澄溪县水利局发布2024年政府信息公开工作年度报告\n\n全年新收政府信息公开申请31件。\n\n一、主动公开有力度\n二、依申请公开有温度\n',
    ],
    ['a picture about one', '一图读懂：澄溪县2024年政府信息公开工作年度报告\n\n新收申请250件\n'],
    [
      'a list of several years',
      '澄溪县水利局年度报告\n\n2023年政府信息公开工作年度报告\n2022年政府信息公开工作年度报告\n',
    ],
    ['a page of links', '首页 > 政府信息公开 > 澄溪县水利局2024年政府信息公开工作年度报告\n\n上一篇：没有了\n'],
    [
      'a summary of work',
      '澄溪县水利局2024年政务公开工作总结\n\n一、总体情况\n平稳有序。\n二、主动公开情况\n公开412条。\n三、存在的主要问题及改进措施\n更新不及时，下一步加强督促。\n',
    ],
    [
      'a report of the years before there was a form',
      '澄溪县水利局2012年政府信息公开工作年度报告\n\n一、概述\n平稳有序。\n二、主动公开政府信息的情况\n三、依申请公开政府信息的情况\n四、政府信息公开的收费及减免情况\n五、存在的主要问题及改进措施\n',
    ],
  ])('%s', (_name, text) => expect(recognised(text)).toBe('none'));

  it.each([
    ['a title alone', `${TITLE}\n`],
    ['a title in a tag', `<h1>澄溪县水利局2024年政府信息公开工作年度报告</h1>\n`],
    ['a title with a word of last year', `${TITLE}\n\n比2023年进步。\n`],
    ['a page without a title', departmentReport.slice(departmentReport.indexOf('## 一、'))],
    ['three headings of a draft', `${headings[1]}\n\n${headings[2]}\n\n${headings[3]}\n`],
    [
      'the first and last headings',
      `${headings[1]}\n\n平稳有序。\n\n${headings[5]}\n\n更新不及时。\n\n${headings[6]}\n`,
    ],
    [
      'the same without marks',
      `一、总体情况\n平稳有序。\n五、存在的主要问题及改进情况\n更新不及时。\n六、其他需要报告的事项\n无。\n`,
    ],
    ['a slip of the year', replaced(TITLE, '# 澄溪县水利局2014年政府信息公开工作年度报告')],
    ['a letter with its report', replaced(TITLE, '# 澄溪县水利局关于报送2024年政府信息公开工作年度报告的报告')],
    ['a sign for what is to be filled in', replaced(TITLE, '# ××局20××年政府信息公开工作年度报告')],
  ])('unlike %s', (_name, text) => expect(recognised(text)).not.toBe('none'));
});
