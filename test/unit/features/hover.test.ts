import { expect, test } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { at, base, type Marked } from './support.ts';

const words = ({ report, offset }: Marked, locale: 'zh-cn' | 'en' = 'zh-cn'): string => {
  const contents = hoverAt(report, offset, locale)?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
};

test('a cell: what it counts, its basis, its sums with numbers', () => {
  const here = base('| （一）予以公开 | 8 |', '| （一）予以公开 | ▮8 |');
  const value = words(here);
  expect(value).toContain('表三 （一）予以公开 · 自然人：8');
  expect(value).toContain('依据：《条例》第三十六条');
  expect(words(base('| 规章 |', '| ▮规章 |'))).toContain('依据：《条例》第二十条第（一）项');
  expect(value).toContain('✓ “（一）予以公开”各列之和等于总计：8 + 3 + 1 + 1 + 1 = 14');
  expect(value).toContain('✓ “自然人”列（一）至（六）之和等于（七）总计');
  expect(value).not.toContain('✗');
  expect(at(here.report, hoverAt(here.report, here.offset, 'zh-cn')?.range ?? raise())).toBe('8');
});

test('a cell of 表二 has its names too, and so has a number of the text that states one', () => {
  const cell = words(base('| 行政规范性文件 | 3 |', '| 行政规范性文件 | ▮3 |'));
  expect(cell).toContain('表二 行政规范性文件 · 本年制发件数：3');
  const fact = words(base('扎实做好', '制发行政规范性文件▮3件，扎实做好'));
  expect(fact).toContain('- 表二 行政规范性文件 · 本年制发件数：3');
});

test('a wrong cell says which sums fail', () => {
  const value = words(base('| （一）予以公开 | 8 |', '| （一）予以公开 | ▮9 |'));
  expect(value).toContain('✗ “（一）予以公开”各列之和等于总计：9 + 3 + 1 + 1 + 1 = 15 ≠ 14');
});

test('of a sum that fails on both sides each side is told with its value', () => {
  const value = words(base('| 一、本年新收政府信息公开申请数量 | 2', '| 一、本年新收政府信息公开申请数量 | ▮5'));
  expect(value).toMatch(/✗ “自然人”列第一项加第二项.*：\d+ \+ \d+ = (\d+) ≠ (\d+) = \d+ \+ \d+/);
});

test('a row without an article cites none', () => {
  const value = words(base('（四）无法提供 3.补正后申请', '（四）无法提供 3.补正▮后申请'));
  expect(value).toContain('补正');
  expect(value).not.toContain('依据');
});

test('a section title says what belongs there', () => {
  expect(words(base('## 五、存在', '## 五、▮存在'))).toContain('第五十条第（四）项');
  expect(words(base('## 五、存在', '## 五、▮存在'), 'en')).toContain('Basis: Regulations art. 50(4)');
});

test('a header says what its column counts', () => {
  expect(words(base('| 社会公益组织 |', '| 社会▮公益组织 |'))).toBe('**社会公益组织**\n\n社会公益组织提出的申请。');
  expect(words(base('| 本年废止件数 |', '| ▮本年废止件数 |'))).toContain('废止');
  expect(words(base('| 未经复议直接起诉 结果纠正 |', '| 未经复议直接起诉 ▮结果纠正 |'))).toContain('纠正');
  expect(words(base('| 办理情况 |', '| ▮办理情况 |'))).toBe('');
});

test('a sub-heading of section one says what belongs below it', () => {
  const value = words(base('（四）政府信息公开平台建设', '（四）政府信息▮公开平台建设'));
  expect(value).toBe('**（四）政府信息公开平台建设**\n\n政府网站、政务新媒体、公开专区等平台的建设。');
  expect(words(base('（四）政府信息公开平台建设', '（四）基层▮工作'))).toBe('');
});

test('a number of the text names its cell, and whether they agree', () => {
  expect(words(base('全年新收政府信息公开申请31件', '全年新收政府信息公开申请▮31件'))).toMatch(
    /本年新收政府信息公开申请数量 · 总计：31[\s\S]*✓/,
  );
  expect(words(base('全年新收政府信息公开申请31件', '全年新收政府信息公开申请▮33件'))).toContain(
    '✗ 文字为 33，表格为 31',
  );
});

test('plain words say nothing', () => {
  expect(words(base('扎实做好', '扎▮实做好'))).toBe('');
});

function raise(): never {
  throw new Error('nothing there');
}

test('a citation tells the full title, number and date', () => {
  const value = words(base('国办公开办函〔2021〕30号', '国办公开▮办函〔2021〕30号'));
  expect(value).toContain('《中华人民共和国政府信息公开工作年度报告格式》');
  expect(value).toContain('2021年9月26日 成文');
  expect(words(base('国办公开办函〔2021〕30号', '国办公开▮办函〔2019〕60号'))).toContain('已由');
});

test('in English the colon is English too', () => {
  expect(words(base('| （一）予以公开 | 8 |', '| （一）予以公开 | ▮8 |'), 'en')).toContain('自然人: 8');
  expect(words(base('| （一）予以公开 | 8 |', '| （一）予以公开 | ▮8 |'), 'en')).not.toContain('：');
  expect(words(base('国办公开办函〔2021〕30号', '国办公开▮办函〔2021〕30号'), 'en')).toContain('2021-09-26');
});
