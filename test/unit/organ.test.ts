import { describe, expect, it } from 'vitest';
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
  ] as const)('%s, %s: %s', (a, b, same) => expect(sameOrgan(a, b)).toBe(same));
});
