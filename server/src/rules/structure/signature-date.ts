import { isInstitution, levelOf, type OrganLevel } from '../../report/organ.ts';
import type { Rule } from '../rule.ts';
import { yearsOf } from './years.ts';

/** Month of the next year in whose last day the report is due (第四十九条); null where the duty is not the article's. */
const dueMonth: Readonly<Record<OrganLevel, 1 | 3 | null>> = { department: 1, government: 3, unknown: 3, town: null };

export const signatureEarly: Rule = {
  id: 'signature-early',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [{ edits: [{ from: '2025年1月16日', to: '2025年1月1日' }] }],
    wrong: [
      { edits: [{ from: '2025年1月16日', to: '2024年12月31日' }], at: '2024年12月31日' },
      { edits: [{ from: '2025年1月16日', to: '2024年1月16日' }], at: '2024年1月16日' },
    ],
  },
  check(report, emit) {
    const year = yearsOf(report).settled;
    const { date = null, dateSpan = null } = report.signature ?? {};
    if (!date || !dateSpan || year === null || date.year > year) return;
    emit({
      ...dateSpan,
      message: { key: 'signature-early', args: { date: dateText(date), year } },
    });
  },
};

const dateText = (d: { readonly year: number; readonly month: number; readonly day: number }): string =>
  `${d.year}年${d.month}月${d.day}日`;

export const signatureLate: Rule = {
  id: 'signature-late',
  severity: 'information',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '2025年1月16日', to: '2025年1月31日' }] },
      { base: 'government', edits: [{ from: '2025年3月14日', to: '2025年3月31日' }] },
      {
        edits: [
          { from: '# 澄溪县水利局2024年', to: '# 澄溪县石桥镇2024年' },
          { from: '澄溪县水利局\n\n2025年1月16日', to: '澄溪县石桥镇人民政府\n\n2025年4月16日' },
        ],
      },
    ],
    wrong: [
      { edits: [{ from: '2025年1月16日', to: '2025年2月1日' }], at: '2025年2月1日' },
      { base: 'government', edits: [{ from: '2025年3月14日', to: '2025年4月1日' }], at: '2025年4月1日' },
    ],
  },
  check(report, emit) {
    const year = yearsOf(report).settled;
    const { date = null, dateSpan = null } = report.signature ?? {};
    const month = isInstitution(report.organ) ? null : dueMonth[levelOf(report)];
    if (!date || !dateSpan || year === null || month === null || date.year <= year) return;
    if (date.year === year + 1 && date.month <= month) return;
    emit({
      ...dateSpan,
      message: {
        key: 'signature-late',
        args: { date: dateText(date), due: dateText({ year: year + 1, month, day: 31 }) },
      },
    });
  },
};
