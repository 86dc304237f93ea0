import { describe, expect, test } from 'vitest';
import { completions } from '../../../server/src/features/completion.ts';
import { standards } from '../../../server/src/standard/index.ts';
import { rowPinyin } from '../../../server/src/standard/pinyin.ts';
import { departmentReport } from '../../fixtures/base.ts';
import { applyText, base, type Marked, marked } from './support.ts';

const items = ({ report, offset }: Marked) => completions(report, offset, 'zh-cn');
const labels = (here: Marked) => items(here).map(({ label }) => label);

/** The text with an item chosen. */
function choose(here: Marked, words: string): string {
  const item = items(here).find(({ label }) => label.includes(words));
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`not offered: ${words}`);
  return applyText(here.report, [item.textEdit]);
}

/** Whether what was typed brings an item up, as editors match: its characters in their order. */
function brings(here: Marked, words: string, typed: string): boolean {
  const filter = items(here).find(({ label }) => label.includes(words))?.filterText ?? '';
  let at = 0;
  for (const c of filter) if (c === typed[at]) at++;
  return at === typed.length;
}

const title = '# 澄溪县水利局2024年政府信息公开工作年度报告\n\n';

describe('section titles', () => {
  const start = departmentReport.indexOf('## 五、');
  const end = departmentReport.indexOf('## 六、');
  const without = (typed: string): Marked =>
    marked(`${departmentReport.slice(0, start)}${typed}▮\n\n${departmentReport.slice(end)}`);

  test('only the missing one is offered, whole', () => {
    expect(labels(without(''))).toEqual(['五、存在的主要问题及改进情况']);
    expect(choose(without('## '), '五、')).toContain('## 五、存在的主要问题及改进情况\n\n### （一）存在的主要问题');
  });

  test('by Chinese, by pinyin, with marks or without', () => {
    expect(brings(without(''), '五、', '五')).toBe(true);
    expect(brings(without('## '), '五、', '## 五')).toBe(true);
    expect(brings(without(''), '五、', 'wenti')).toBe(true);
    expect(brings(without('## '), '五、', '## wtgj')).toBe(true);
    expect(brings(without(''), '五、', 'biao3')).toBe(false);
  });

  test('a new report gets all six', () => {
    expect(labels(marked(`${title}▮`)).filter((label) => /^[一二三四五六]、/.test(label))).toHaveLength(6);
  });
});

describe('inside sections', () => {
  test('aspects of 一 that are not there, numbered on', () => {
    const heading = '### （三）政府信息管理';
    const here = base(heading, '▮');
    expect(labels(here)).toContain('（三）政府信息管理');
    expect(labels(here)).not.toContain('（三）主动公开');
    expect(choose(here, '政府信息管理')).toBe(departmentReport);
  });

  test('no aspect whose heading is there in other words', () => {
    const text = departmentReport.replace('### （四）政府信息公开平台建设', '### （四）政府网站和新媒体');
    const here = marked(text.replace('### （三）政府信息管理', '▮'));
    expect(labels(here)).toEqual(['（三）政府信息管理']);
  });

  test('the table of the section, when it has none', () => {
    const start = departmentReport.indexOf('| 行政复议 结果维持');
    const end = departmentReport.indexOf('## 五、');
    const here = marked(`${departmentReport.slice(0, start)}▮\n\n${departmentReport.slice(end)}`);
    expect(labels(here)).toEqual(['表四']);
    expect(choose(here, '表四')).toContain('| 行政复议 结果维持 |');
  });

  test('rows of a table that are missing', () => {
    const row = '| （四）无法提供 3.补正后申请内容仍不明确 |';
    const start = departmentReport.indexOf(row);
    const end = departmentReport.indexOf('\n', start);
    const here = marked(`${departmentReport.slice(0, start)}|▮${departmentReport.slice(end)}`);
    expect(labels(here)).toEqual(['（四）无法提供 3.补正后申请内容仍不明确']);
    expect(choose(here, '补正')).toContain(`${row}  |  |  |  |  |  |  |`);
    for (const typed of ['|', '|补正', '|buzheng', '|wftg', '| bmq'])
      expect(brings(here, '补正', typed), typed).toBe(true);
    expect(brings(here, '补正', '|xinfang')).toBe(false);
  });

  test('the fee and the signature in 六, organ and year filled in', () => {
    const text = '本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。\n\n澄溪县水利局\n\n2025年1月16日\n';
    const here = base(text, '▮\n');
    expect(labels(here).some((label) => label.includes('信息处理费'))).toBe(true);
    expect(choose(here, '澄溪县水利局')).toContain('澄溪县水利局\n\n2025年1月31日');
  });

  test('the preface after the title', () => {
    const here = marked(`${title}▮`);
    expect(choose(here, '本报告根据')).toContain('自2024年1月1日起至2024年12月31日止');
  });
});

test('every row of every format is found by pinyin', () => {
  const keys = Object.values(standards).flatMap(({ tables }) =>
    Object.values(tables).flatMap(({ id, blocks }) =>
      id === 'reviews' ? [] : blocks.flatMap(({ rows }) => rows.map(({ key }) => key)),
    ),
  );
  expect(keys.filter((key) => !rowPinyin[key])).toEqual([]);
  expect(Object.keys(rowPinyin).filter((key) => !keys.includes(key))).toEqual([]);
});

test('nothing inside a sentence', () => {
  expect(items(base('扎实做好', '扎实▮做好'))).toEqual([]);
  expect(items(base('## 一、总体情况\n\n2024年，', '## 一、总体情况\n\n2024年。▮'))).toEqual([]);
});

test('line breaks are those of the document', () => {
  const here = marked(`${title}▮`.replaceAll('\n', '\r\n'));
  expect(choose(here, '一、总体情况').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
