import type { Rule } from '../rule.ts';

export const twoReports: Rule = {
  id: 'two-reports',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '编制。报告中', to: '编制，名称为《澄溪县水利局2024年政府信息公开工作年度报告》。报告中' }] },
    ],
    wrong: [
      {
        edits: [
          {
            from: '2025年1月16日\n',
            to: '2025年1月16日\n\n# 澄溪县林业局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年平稳。\n\n## 二、主动公开政府信息情况\n\n见附表。\n\n## 三、收到和处理政府信息公开申请情况\n\n见附表。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n见附表。\n',
          },
        ],
        at: '澄溪县林业局2024年政府信息公开工作年度报告',
      },
    ],
  },
  check(report, emit) {
    const second = report.secondTitle;
    if (second) emit({ start: second.start, end: second.end, message: { key: 'two-reports', args: {} } });
  },
};

/** Characters that a file read in the wrong encoding, or no text at all, is full of. */
const LOST = ['\ufffd', '\u0000'] as const;

export const fileUnreadable: Rule = {
  id: 'file-unreadable',
  severity: 'error',
  family: 'structure',
  examples: {
    right: [{ edits: [{ from: '编制。报告中', to: '编制。\u00a0报告中' }] }],
    wrong: [{ edits: [{ from: '编制。报告中', to: '编\ufffd。报告中' }], at: '\ufffd' }],
  },
  check(report, emit) {
    const { text } = report;
    let first = -1;
    let count = 0;
    for (const c of LOST) {
      for (let at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
        if (first < 0 || at < first) first = at;
        count++;
      }
    }
    if (first >= 0) emit({ start: first, end: first + 1, message: { key: 'file-unreadable', args: { count } } });
  },
};
