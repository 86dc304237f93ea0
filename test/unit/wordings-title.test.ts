/** Titles, signatures and dates as organs of all kinds write them. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { departmentReport } from '../fixtures/base.ts';
import { findingsOf, replaced } from './wordings.ts';

const TITLE = '# 澄溪县水利局2024年政府信息公开工作年度报告';
const SIGNED = '澄溪县水利局\n\n2025年1月16日\n';

describe('titles', () => {
  it.each([
    ['澄溪县水利局二〇二四年政府信息公开工作年度报告', []],
    ['澄溪县水利局二○二四年政府信息公开工作年度报告', []],
    ['《澄溪县水利局2024年政府信息公开工作年度报告》', []],
    ['【年度报告】澄溪县水利局2024年政府信息公开工作年度报告', []],
    ['澄溪县水利局2024年政府信息公开工作年度报告（送审稿）', []],
    ['澄溪县水利局2024年 政 府 信 息 公 开 工 作 年 度 报 告', []],
    ['澄溪县水利局、澄溪县河长制办公室2024年政府信息公开工作年度报告', []],
    ['关于报送澄溪县水利局2024年政府信息公开工作年度报告的报告', []],
    ['澄溪县水利局关于公布2024年政府信息公开工作年度报告的公告', []],
    ['2024年度《澄溪县水利局政府信息公开工作年度报告》', []],
    ['澄溪县水利局2024年度《政府信息公开工作年度报告》', []],
    ['澄溪县水利局政府信息公开工作年度报告（2024）', []],
    ['澄溪县水利局2024年政府信息公开工作年度报告。', []],
    ['澄溪县水利局2024年政府信息公开工作年度报告_澄溪县人民政府门户网站', []],
    ['2024年政府信息公开工作年度报告—澄溪县水利局', []],
    ['澄溪县水利局 2024年政府信息公开工作年度报告发布时间：2025-01-16 来源：县水利局', []],
    ['【单位名称】2024年政府信息公开工作年度报告', []],
    ['澄溪县水利局政务公开2024年度报告', ['title-wording']],
    ['澄溪县水利局2024年年度政府信息公开工作年度报告', ['title-wording']],
    ['澄溪县水利局二〇二三年政府信息公开工作年度报告', ['title-year']],
    ['《澄溪县水利局工作总结》', ['title-absent']],
    ['全文包括总体情况、主动公开情况、2024年政府信息公开工作年度报告', ['title-absent']],
    ['现公布澄溪县水利局2024年政府信息公开工作年度报告。', ['title-absent']],
    ['附件：澄溪县水利局2024年政府信息公开工作年度报告', ['title-absent']],
    ['澄溪县水利局关于印发2024年政府信息公开工作年度报告的通知', ['title-absent']],
  ])('%s', (title, findings) => expect(findingsOf(replaced(TITLE, title))).toEqual(findings));

  it('names organ and year without the marks around them', () => {
    const { title } = parseReport(replaced(TITLE, '《澄溪县水利局2024年政府信息公开工作年度报告》'));
    expect(title).toMatchObject({
      organ: '澄溪县水利局',
      year: 2024,
      text: '澄溪县水利局2024年政府信息公开工作年度报告',
    });
  });

  it('takes 年度 away with the blank before it', () => {
    const text = replaced(TITLE, '# 澄溪县水利局2024年年度政府信息公开工作年度报告');
    expect(parseReport(text).title).toMatchObject({ organ: '澄溪县水利局', year: 2024 });
  });
});

describe('dates under a report', () => {
  it.each([
    ['澄溪县水利局\n2025-01-16\n', [2025, 1, 16]],
    ['澄溪县水利局\n2025/1/16\n', [2025, 1, 16]],
    ['二○二五年一月十六日\n', [2025, 1, 16]],
    ['澄溪县水利局\n二〇二五年元月十六日\n', [2025, 1, 16]],
    ['澄溪县水利局\n2025年元月16日\n', [2025, 1, 16]],
    ['澄溪县水利局\n（公章）\n2025年1月16日\n', [2025, 1, 16]],
    ['澄溪县水利局\n2025年1月16日印发\n', [2025, 1, 16]],
    ['澄溪县水利局\n2025年1月16日。\n', [2025, 1, 16]],
    ['**澄溪县水利局**\n\n**2025年1月16日**\n', [2025, 1, 16]],
    ['<p style="text-align:right">澄溪县水利局</p>\n<p>2025年1月16日</p>\n', [2025, 1, 16]],
    ['编制单位：澄溪县水利局\n成文日期：2025年1月16日\n', [2025, 1, 16]],
    ['报告单位：澄溪县水利局　报告时间：2025年1月16日\n', [2025, 1, 16]],
    ['澄溪县水利局\n2025年1月16日（印）\n', [2025, 1, 16]],
    ['2025年1月16日　　澄溪县水利局\n', [2025, 1, 16]],
    ['二〇二五年一月十六日 澄溪县水利局\n', [2025, 1, 16]],
    ['2025年1月16日（此件公开发布）澄溪县水利局\n', [2025, 1, 16]],
  ])('%s', (signed, [year, month, day]) => {
    const text = replaced(SIGNED, signed);
    expect(findingsOf(text)).toEqual([]);
    const { signature } = parseReport(text);
    expect(signature?.date).toEqual({ year, month, day });
    if (signed.includes('局')) expect(signature?.organ).toBe('澄溪县水利局');
  });

  it.each([
    ['信息来源：县水利局　发布日期：2025年1月16日\n', 'signature-absent'],
    ['2025-01-16\n', 'signature-absent'],
    ['澄溪县水利局\n联系电话：0000-123-4567\n', 'signature-absent'],
    ['澄溪县水利局\n2025-02-16\n', 'signature-late'],
    ['澄溪县水利局\n2024年12月28日印发\n', 'signature-early'],
    ['2024年12月28日 澄溪县水利局\n', 'signature-early'],
    ['2025年1月16日 澄溪县林业局\n', 'signature-organ'],
    ['2025年1月16日召开部署会。\n', 'signature-absent'],
  ])('%s', (signed, finding) => expect(findingsOf(replaced(SIGNED, signed))).toEqual([finding]));
});

describe('who signs', () => {
  const signedBy = (own: string, signed: string): string[] =>
    findingsOf(replaced(SIGNED, `${signed}\n\n2025年1月16日\n`, replaced('澄溪县水利局2024年', `${own}2024年`)));

  it.each([
    ['澄溪经济开发区', '澄溪经济开发区管理委员会'],
    ['澄溪经济技术开发区管理委员会', '澄溪经济技术开发区管委会办公室'],
    ['石桥街道', '澄溪县人民政府石桥街道办事处'],
    ['澄溪县石桥镇人民政府', '石桥镇党政综合办公室'],
    ['澄溪县石桥镇人民政府', '中共石桥镇委员会 石桥镇人民政府'],
    ['云州海关关区', '中华人民共和国云州海关'],
    ['澄溪县水利系统', '澄溪县水利局'],
    ['全国海关', '海关总署'],
    ['海关系统', '中华人民共和国海关总署'],
    ['全市市场监管系统', '云州市市场监督管理局'],
    ['全县公安机关', '澄溪县公安局'],
    ['澄溪县气象部门', '澄溪县气象局'],
    ['澄溪县乡村振兴局', '澄溪县农业农村局（县乡村振兴局）'],
    ['澄溪县发展和改革局', '澄溪县发改局'],
    ['澄溪县发展和改革局', '县发改局'],
    ['澄溪县发展和改革局', '发改局'],
    ['澄溪县住房和城乡建设局', '澄溪县住建局'],
    ['澄溪县住房和城乡建设局', '澄溪县建设局'],
    ['澄溪县卫生健康委员会', '东岭市澄溪县卫健委'],
    ['澄溪县行政审批服务管理局', '澄溪县审批局'],
    ['澄溪县人力资源和社会保障局', '澄溪人社局'],
    ['澄溪县水利局', '澄溪水利局'],
    ['东岭市澄溪县水利局', '澄溪县水利局'],
    ['澄溪县石桥镇', '石桥镇政府'],
  ])('%s, signed by %s', (own, signed) => expect(signedBy(own, signed)).toEqual([]));

  it.each([
    ['澄溪县人民政府办公室', '澄溪县水利局办公室'],
    ['澄溪经济开发区', '柳林经济开发区管理委员会'],
    ['澄溪县水利系统', '澄溪县林业局'],
    ['全国海关', '国家税务总局'],
    ['全国水利系统', '国家林业局'],
    ['澄溪县石桥镇人民政府', '柳林镇党政综合办公室'],
    ['澄溪县水利局', '澄河县水利局'],
    ['澄溪县农田水利建设局', '澄溪县水利局'],
    ['澄溪县农田水利建设局', '水利局'],
    ['澄溪县林业水利局', '水利局'],
    ['青山区教育局', '山区教育局'],
    ['大青山区教育局', '青山区教育局'],
  ])('%s, not signed by %s', (own, signed) => expect(signedBy(own, signed)).toEqual(['signature-organ']));
});

describe('what a page writes under a report', () => {
  it.each([
    '上一篇：2023年澄溪县水利局政府信息公开工作年度报告\n下一篇：没有了\n',
    '分享到: 微信 微博\n打印 关闭\n',
    '版权所有:澄溪县人民政府 备案号:云ICP备00000000号\n',
  ])('%s', (chrome) => expect(findingsOf(`${departmentReport}\n${chrome}`)).toEqual([]));

  it('is told from what stands above the date', () =>
    expect(findingsOf(replaced(SIGNED, `联系电话:0000-1234567。\n\n${SIGNED}`))).toEqual(['punctuation-width']));
});

it('reads the base report as before', () =>
  expect(parseReport(departmentReport).signature).toMatchObject({
    organ: '澄溪县水利局',
    date: { year: 2025, month: 1, day: 16 },
  }));
