import { titleTemplate } from '../../render/templates.ts';
import type { Report } from '../../report/types.ts';
import { insertAbove, topOf, usesHashes } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { TITLE } from './samples.ts';
import { yearsOf } from './years.ts';

export const titleAbsent: Rule = {
  id: 'title-absent',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: `# ${TITLE}`, to: '# 澄溪县水利局\n\n# 2024年政府信息公开工作年度报告' }] },
      { edits: [{ from: `# ${TITLE}`, to: '# 2024年澄溪县水利局政府信息公开工作年度报告' }] },
      { edits: [{ from: `# ${TITLE}`, to: `| 发文机关：澄溪县水利局 | 主题词： |\n| 标题：${TITLE} | |` }] },
    ],
    wrong: [
      { edits: [{ from: `# ${TITLE}\n\n`, to: '' }] },
      { edits: [{ from: `# ${TITLE}\n\n`, to: '现将澄溪县水利局政府信息公开工作年度报告公布如下。\n\n' }] },
    ],
  },
  check(report, emit) {
    if (report.title) return;
    emit({
      ...topOf(report),
      message: { key: 'title-absent', args: {} },
      fixes: () => {
        const organ = report.organ ?? report.signature?.organ ?? null;
        if (organ === null || report.year === null) return [];
        const text = titleTemplate({ organ, year: report.year, markdown: usesHashes(report) });
        return [
          {
            title: { key: 'title-absent.fix', args: {} },
            preferred: true,
            safe: false,
            edits: [insertAbove(report, startOf(report), text)],
          },
        ];
      },
    });
  },
};

/** Where the text starts, a byte-order mark left in front. */
const startOf = (report: Report): number => (report.text.charCodeAt(0) === 0xfeff ? 1 : 0);

export const titleYear: Rule = {
  id: 'title-year',
  severity: 'error',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: TITLE, to: '澄溪县水利局 2024 年政府信息公开工作年度报告' }] },
      // The slip is the period's, and period-wrong says so.
      { edits: [{ from: '自2024年1月1日起至2024年12月31日止', to: '自2023年1月1日起至2023年12月31日止' }] },
    ],
    wrong: [{ edits: [{ from: TITLE, to: '澄溪县水利局2023年政府信息公开工作年度报告' }], at: '2023' }],
  },
  check(report, emit) {
    const title = report.title;
    const span = title?.yearSpan;
    const { title: written, period, settled, slip } = yearsOf(report);
    if (!span || written === null || period === null || slip !== 'title') return;
    emit({
      ...span,
      message: { key: 'title-year', args: { title: written, period } },
      related: report.period
        ? [
            {
              start: report.period.start,
              end: report.period.end,
              cell: null,
              message: { key: 'title-year.period', args: { period } },
            },
          ]
        : [],
      fixes: () => [
        {
          title: { key: 'title-year.fix', args: { year: period } },
          preferred: settled === period,
          safe: false,
          edits: [{ ...span, newText: String(period) }],
        },
      ],
    });
  },
};
