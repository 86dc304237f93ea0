/** What the rules say of the base report with other words in one of its places. */
import { parseReport } from '../../server/src/parser/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';

const contentRules = rules.filter((r) => r.family === 'structure' || r.family === 'text');

/** Ids of the findings on structure and text, in the order of the text. */
export const findingsOf = (text: string): string[] =>
  runRules(parseReport(text), { rules: contentRules }).map((f) => f.rule);

/** The base report with `to` in the place of `from`, which stands in it. */
export function replaced(from: string, to: string, report = departmentReport): string {
  if (!report.includes(from)) throw new Error(`the base report has no ${from}`);
  return report.replace(from, () => to);
}

/** Headings of the six sections as the base report has them. */
export const headings = {
  1: '## 一、总体情况',
  2: '## 二、主动公开政府信息情况',
  3: '## 三、收到和处理政府信息公开申请情况',
  4: '## 四、政府信息公开行政复议、行政诉讼情况',
  5: '## 五、存在的主要问题及改进情况',
  6: '## 六、其他需要报告的事项',
} as const;

/** Where 六 ends: the organ that signs, above the date. */
const SIGNED = /(?<=\n)澄溪县[^\n]+\n\n2025/;

/** The base report with another body of a section. */
export function withBody(section: 1 | 5 | 6, body: string, report = departmentReport): string {
  const head = headings[section];
  const start = report.indexOf(head) + head.length;
  const end = section === 6 ? report.search(SIGNED) : report.indexOf(headings[section === 1 ? 2 : 6], start);
  return `${report.slice(0, start)}\n\n${body}\n\n${report.slice(end)}`;
}

/** The base report with something else behind 六. */
export const withEnd = (end: string): string =>
  `${departmentReport.slice(0, departmentReport.indexOf('澄溪县水利局\n\n2025'))}${end}\n`;
