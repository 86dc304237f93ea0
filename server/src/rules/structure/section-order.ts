import type { Report, Section } from '../../report/types.ts';
import { standardOf } from '../edit.ts';
import { outOfOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

/** The sections that stand out of order. */
export const displaced = (report: Report): readonly Section[] =>
  outOfOrder(report.sections.map((s) => s.id)).map((i) => report.sections[i] as Section);

export const sectionOrder: Rule = {
  id: 'section-order',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [{ edits: [{ from: '## 六、其他需要报告的事项\n\n', to: '' }] }],
    wrong: [
      {
        edits: [
          { from: '## 五、存在的主要问题及改进情况', to: '## 六、其他需要报告的事项' },
          { from: '## 六、其他需要报告的事项\n\n本年度', to: '## 五、存在的主要问题及改进情况\n\n本年度' },
        ],
      },
    ],
  },
  check(report, emit) {
    for (const section of displaced(report)) {
      const title = standardOf(section).title;
      emit({
        ...section.titleSpan,
        fingerprint: String(section.id),
        message: { key: 'section-order', args: { title, numeral: standardOf(section).numeral } },
      });
    }
  },
};

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      {
        edits: [
          {
            from: '## 二、主动公开政府信息情况',
            to: '## 二、主动公开政府信息情况\n\n## 表二：主动公开政府信息情况',
          },
        ],
      },
    ],
    wrong: [
      {
        edits: [
          {
            from: '## 六、其他需要报告的事项',
            to: '## 五、存在的主要问题及改进情况\n\n没有补充。\n\n## 六、其他需要报告的事项',
          },
        ],
      },
    ],
  },
  check(report, emit) {
    for (const section of report.duplicates) {
      const first = report.sections.find((s) => s.id === section.id);
      emit({
        ...section.titleSpan,
        fingerprint: `${section.id}`,
        message: { key: 'section-duplicate', args: { title: section.title } },
        related: first
          ? [
              {
                ...first.titleSpan,
                cell: null,
                message: { key: 'section-duplicate.first', args: { title: first.title } },
              },
            ]
          : [],
      });
    }
  },
};
