/** Texts made to take long: each by its name, with a size. Eight times the size is eight times the text. */
import { figuresOf } from '../fixtures/generate.ts';
import { writeReport } from '../fixtures/writer/index.ts';

const report = writeReport(figuresOf(4, 'dense'), { notation: 'cells' }).text;
const markdown = writeReport(figuresOf(4, 'dense'), { notation: 'markdown' }).text;
const table = markdown.slice(markdown.indexOf('## 三'), markdown.indexOf('## 四'));
export const hostileTexts: readonly [string, (n: number) => string][] = [
  ['one report after the other', (n) => report.repeat(n / 100)],
  ['tables after tables', (n) => `${markdown}${table.repeat(n / 100)}`],
  ['paragraphs', (n) => `${markdown}\n${'全年通过政府网站主动公开信息12条，收到申请3件。'.repeat(n)}`],
  ['one endless line of cells', (n) => `${markdown.slice(0, markdown.indexOf('| 一、'))}|${' 1 |'.repeat(n * 10)}`],
  ['one endless line of blanks', (n) => `三、收到和处理政府信息公开申请情况\n一、本年新收${' '.repeat(n * 10)}1`],
  ['numbers', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'7 '.repeat(n * 10)}`],
  [
    'digits',
    (n) =>
      `# 甲县2024年政府信息公开工作年度报告\n## 三、收到和处理政府信息公开申请情况\n| 一、本年新收政府信息公开申请数量 | ${'7'.repeat(n * 10)} |`,
  ],
  ['blank lines', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'\n'.repeat(n * 10)}`],
  ['section titles', (n) => '一、总体情况\n二、主动公开政府信息情况\n'.repeat(n)],
  // These ideographs share a byte with `,` `<` and `&`: the fast search for one of those stops at each.
  ['one section again and again', (n) => '## 二、主动公开政府信息情况\n丬丼並丬丼並\n'.repeat(n)],
  ['report titles', (n) => '甲县2024年政府信息公开工作年度报告\n'.repeat(n)],
  ['row labels', (n) => `三、收到和处理政府信息公开申请情况\n${'（三）不予公开 1.属于国家秘密\n'.repeat(n)}`],
  ['labels and numbers', (n) => `三、收到和处理政府信息公开申请情况\n${'3.其他 1 2 3\n'.repeat(n)}`],
  [
    'unlabelled rows',
    (n) =>
      `三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n${'0 0 0 0 0 0 0\n'.repeat(n)}`,
  ],
  ['brackets', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'（（《“'.repeat(n * 4)}`],
  ['open comments', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'<!-- xxgk-disable '.repeat(n)}`],
  [
    'open comments, closed at the end',
    (n) => `# 甲县2024年政府信息公开工作年度报告\n${'<!-- '.repeat(n)}${'-->'.repeat(n / 2)}`,
  ],
  [
    'comments around fences',
    (n) => `# 甲县2024年政府信息公开工作年度报告\n${'```\n<!--\n```\n'.repeat(n)}${'-->'.repeat(n)}`,
  ],
  ['comments beside each other', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'<!---->'.repeat(n * 4)}`],
  [
    'titles behind comments',
    (n) => `# 甲县2024年政府信息公开工作年度报告\n${'<!--\n-->二、主动公开政府信息情况\n'.repeat(n)}`,
  ],
  [
    'fences that nothing closes',
    (n) => `# 甲县2024年政府信息公开工作年度报告\n${'````甲\n~~~~乙\n'.repeat(n)}${'```\n~~~\n'.repeat(n)}`,
  ],
  ['open brackets', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'[bookmark\n'.repeat(n * 10)}`],
  [
    'comments on one line, above blank lines',
    (n) => `${markdown}${'<!-- xxgk-disable-next-line cell-blank: 核对 -->'.repeat(n / 4)}${'　　\n'.repeat(n * 4)}完`,
  ],
  ['dates', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'2024年1月1日至'.repeat(n)}`],
  ['bars', (n) => `# 甲县2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${'|\n'.repeat(n * 5)}`],
  ['tabs', (n) => `三、收到和处理政府信息公开申请情况\n${'\t'.repeat(n * 10)}`],
  ['其中', (n) => `# 甲县2024年政府信息公开工作年度报告\n## 一、总体情况\n${'收到12件，其中'.repeat(n)}`],
];
