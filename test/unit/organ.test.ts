import { describe, expect, it, test } from 'vitest';
import { mayMakeRegulations, organLevel, sameOrgan } from '../../server/src/report/organ.ts';

describe('organLevel', () => {
  it.each([
    ['澄溪县人民政府', 'government'],
    ['澄溪县', 'government'],
    ['澄溪市', 'government'],
    ['东岭省人民政府', 'government'],
    ['澄溪县政府', 'government'],
    ['澄溪县水利局', 'department'],
    ['澄溪县人民政府办公室', 'department'],
    ['东岭省水利厅', 'department'],
    ['东岭省发展和改革委员会', 'department'],
    ['澄溪经济开发区管委会', 'department'],
    ['澄溪经济开发区', 'department'],
    ['澄溪高新技术产业开发区', 'department'],
    ['云州海关关区', 'department'],
    ['澄溪矿区', 'government'],
    ['澄溪新区', 'government'],
    ['澄溪县石桥镇', 'town'],
    ['澄溪县石桥镇人民政府', 'town'],
    ['澄溪区城关街道办事处', 'town'],
    ['澄溪县白马乡', 'town'],
    ['本报告', 'unknown'],
    [null, 'unknown'],
  ] as const)('%s: %s', (organ, level) => expect(organLevel(organ)).toBe(level));
});

describe('mayMakeRegulations', () => {
  it.each([
    ['东岭省', true],
    ['南岭自治区人民政府', true],
    ['白水自治州', true],
    ['澄溪市', null],
    ['澄溪市人民政府', null],
    ['澄溪县', false],
    ['澄溪自治县人民政府', false],
    ['澄溪区', false],
    ['澄溪经济开发区', false],
    ['澄溪县石桥镇', false],
    ['澄溪县水利局', false],
    ['东岭省水利厅', false],
    ['国家某某总局', null],
    ['某某部', null],
    [null, null],
  ] as const)('%s: %s', (organ, may) => expect(mayMakeRegulations(organ)).toBe(may));
});

/** 国务院组成部门, 直属特设机构, 直属机构, 办事机构, 直属事业单位, 部委管理的国家局, and how they are spelled for short. */
const central = `
  外交部 国防部 国家发展和改革委员会 教育部 科学技术部 工业和信息化部 国家民族事务委员会 公安部 国家安全部 民政部 司法部 财政部
  人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 住房城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部
  国家卫生健康委员会 国家卫生健康委 退役军人事务部 应急管理部 中国人民银行 审计署 国务院国有资产监督管理委员会 国务院国资委
  海关总署 中华人民共和国海关总署 国家税务总局 税务总局 国家市场监督管理总局 市场监督管理总局 市场监管总局 国家金融监督管理总局
  金融监管总局 中国证券监督管理委员会 中国证监会 国家广播电视总局 广电总局 国家体育总局 体育总局 国家信访局 国家统计局
  国家知识产权局 国家国际发展合作署 国家医疗保障局 国务院参事室 国家机关事务管理局 国务院研究室 新华通讯社 中国科学院
  中国社会科学院 中国工程院 国务院发展研究中心 中央广播电视总台 中国气象局 国家粮食和物资储备局 国家能源局 国家数据局
  国家国防科技工业局 国家烟草专卖局 国家移民管理局 国家林业和草原局 国家铁路局 中国民用航空局 民航局 国家邮政局 国家文物局
  国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 国家外汇管理局 国家药品监督管理局 国家乡村振兴局
  国家档案局 国家保密局 国家密码管理局 国家互联网信息办公室 国家核安全局 国家航天局 国家语言文字工作委员会
`
  .trim()
  .split(/\s+/);

test.each(central)('%s may make 规章, as far as its name tells', (organ) =>
  expect(mayMakeRegulations(organ)).not.toBe(false),
);

test.each(['澄溪县', '东岭省', '云州市', '白水自治州', '云州市澄溪区', '阿里山地区', '县', '市', '省'])(
  'a department of %s makes none',
  (place) => {
    for (const name of ['教育局', '住房和城乡建设局', '市场监督管理局', '城市管理局', '发展和改革委员会', '审计局'])
      expect(mayMakeRegulations(`${place}${name}`), name).toBe(false);
  },
);

describe('sameOrgan', () => {
  it.each([
    ['澄溪县人民政府', '澄溪县', true],
    ['澄 溪 县 水 利 局', '澄溪县水利局', true],
    ['东岭市澄溪县人民政府', '澄溪县人民政府', true],
    ['澄溪经济开发区管委会', '澄溪经济开发区管理委员会', true],
    ['澄溪经济开发区', '澄溪经济开发区管理委员会', true],
    ['石桥街道办事处', '石桥街道', true],
    ['澄溪县水利局', '澄溪县林业局', false],
    ['澄溪经济开发区管委会', '柳林经济开发区管委会', false],
    ['澄溪县发展和改革委员会', '澄溪县发展和改革', false],
    ['澄溪县人民政府', '澄溪县水利局', false],
    ['东岭省云州市青山区教育局', '青山区教育局', true],
    ['云州青山区教育局', '青山区教育局', true],
    ['青山区教育局', '区教育局', true],
    ['青山区教育局', '教育局', true],
    ['国家税务总局澄溪县税务局', '澄溪县税务局', true],
    ['中国气象局', '气象局', true],
    ['澄溪县公安局交通警察支队', '交通警察支队', true],
    ['云州东湖新区', '东湖新区', true],
    ['澄溪经济开发区', '经济开发区', true],
    ['澄溪石桥镇', '石桥镇', true],
    ['青山区教育局', '山区教育局', false],
    ['青山区', '山区', false],
    ['大青山区教育局', '青山区教育局', false],
    ['大石桥镇', '石桥镇', false],
    ['会宁县', '宁县', false],
    ['林业水利局', '水利局', false],
    ['文化市场监督管理局', '市场监督管理局', false],
    ['卫生健康局', '健康局', false],
  ] as const)('%s, %s: %s', (a, b, same) => {
    expect(sameOrgan(a, b)).toBe(same);
    expect(sameOrgan(b, a)).toBe(same);
  });
});
