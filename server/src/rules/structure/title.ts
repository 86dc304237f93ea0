import { reportKind, titleTemplate } from '../../render/templates.ts';
import type { Report, Title } from '../../report/types.ts';
import { insertAbove, topOf, usesHashes } from '../edit.ts';
import type { Edit, Rule } from '../rule.ts';
import { yearsOf } from './years.ts';

const TITLE = '澄溪县水利局2024年政府信息公开工作年度报告';

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

/** What turns the title's wording into the standard one; empty where nothing is wrong. */
function wordingEdits(report: Report, title: Title): readonly Edit[] {
  const edits: Edit[] = [];
  const year = title.yearSpan;
  // 政府信息公开工作2024年度报告: the year goes before the words it stands among.
  const inside = year !== null && year.start > title.kindSpan.start && year.end < title.kindSpan.end;
  const right = inside ? `${report.text.slice(year.start, year.end)}年${reportKind}` : reportKind;
  if (title.kind !== reportKind) edits.push({ ...title.kindSpan, newText: right });
  if (year && year.end < title.kindSpan.start) {
    // 2024年度政府信息公开工作年度报告: the year is said twice.
    const between = report.text.slice(year.end, title.kindSpan.start);
    const at = /^\s*年\s*度/.exec(between);
    if (at) edits.unshift({ start: year.end + at[0].length - 1, end: year.end + at[0].length, newText: '' });
  }
  return edits;
}

export const titleWording: Rule = {
  id: 'title-wording',
  severity: 'hint',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: TITLE, to: '澄溪县水利局 2024 年政府信息公开工作年度报告' }] },
      { edits: [{ from: `# ${TITLE}`, to: '# 2024年澄溪县水利局政府信息公开工作年度报告' }] },
    ],
    wrong: [
      { edits: [{ from: TITLE, to: '澄溪县水利局2024年度政府信息公开工作年度报告' }] },
      { edits: [{ from: TITLE, to: '澄溪县水利局2024年政府信息公开年度报告' }] },
      { edits: [{ from: TITLE, to: '澄溪县水利局政府信息公开工作2024年度报告' }] },
      { edits: [{ from: TITLE, to: '澄溪县水利局关于2024年度政府信息公开工作情况的报告' }] },
    ],
  },
  check(report, emit) {
    const title = report.title;
    if (!title) return;
    const edits = wordingEdits(report, title);
    const start = edits[0]?.start;
    if (start === undefined) return;
    const lost = title.kind !== reportKind;
    emit({
      start,
      end: Math.max(...edits.map((e) => e.end)),
      message: {
        key: lost ? 'title-wording' : 'title-wording.twice',
        args: { written: title.kind, right: reportKind },
      },
      fixes: () => [
        { title: { key: 'title-wording.fix', args: { right: reportKind } }, preferred: true, safe: true, edits },
      ],
    });
  },
};
