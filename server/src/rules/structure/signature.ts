import { signatureTemplate } from '../../render/templates.ts';
import { type OrganLevel, organLevel, sameOrgan } from '../../report/organ.ts';
import type { Report } from '../../report/types.ts';
import { trimEnd } from '../../text/chars.ts';
import { insertBelow, topOf, usesHashes } from '../edit.ts';
import type { Edit, Rule } from '../rule.ts';
import { yearsOf } from './years.ts';

const SIGNED = '\n\n澄溪县水利局\n\n2025年1月16日';

/** Month of the next year in whose last day the report is due (第四十九条); null where the duty is not the article's. */
const dueMonth: Readonly<Record<OrganLevel, 1 | 3 | null>> = { department: 1, government: 3, unknown: 3, town: null };

function insertSignature(report: Report): Edit {
  const { signature, text } = report;
  const text1 = signatureTemplate({
    organ: report.organ,
    year: yearsOf(report).settled,
    markdown: report.markdown || usesHashes(report),
  });
  const last = report.sections[report.sections.length - 1];
  const end = trimEnd(text, 0, last ? last.end : text.length);
  if (!signature) return insertBelow(report, end, text1);
  return insertBelow(report, signature.end, text1.slice(text1.lastIndexOf('\n') + 1));
}

export const signatureAbsent: Rule = {
  id: 'signature-absent',
  severity: 'information',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局  2025年1月16日' }] },
      { edits: [{ from: SIGNED, to: '\n\n二〇二五年一月十六日' }] },
    ],
    wrong: [{ edits: [{ from: SIGNED, to: '' }] }, { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局' }] }],
  },
  check(report, emit) {
    const { signature } = report;
    if (signature?.date || report.sections.length === 0) return;
    const last = report.sections[report.sections.length - 1];
    const span = signature ?? last?.titleSpan ?? topOf(report);
    emit({
      start: span.start,
      end: span.end,
      message: { key: signature ? 'signature-absent.date' : 'signature-absent', args: {} },
      fixes: () =>
        report.organ === null || report.year === null
          ? []
          : [
              {
                title: { key: 'signature-absent.fix', args: {} },
                preferred: true,
                safe: false,
                edits: [insertSignature(report)],
              },
            ],
    });
  },
};

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
    const month = dueMonth[organLevel(report.organ)];
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

/** One name is the other's short form: its characters in the same order, for organs of one level. */
function shortForm(a: string, b: string): boolean {
  if (organLevel(a) !== organLevel(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

export const signatureOrgan: Rule = {
  id: 'signature-organ',
  severity: 'information',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '澄溪县水利局\n\n2025年', to: '澄 溪 县 水 利 局\n\n2025年' }] },
      { base: 'government', edits: [{ from: '# 澄溪县人民政府2024年', to: '# 澄溪县2024年' }] },
    ],
    wrong: [{ edits: [{ from: '澄溪县水利局\n\n2025年', to: '澄溪县农业农村局\n\n2025年' }], at: '澄溪县农业农村局' }],
  },
  check(report, emit) {
    const { organ = null, organSpan = null } = report.signature ?? {};
    const own = report.title?.organ ?? null;
    if (organ === null || organSpan === null || own === null || sameOrgan(organ, own) || shortForm(organ, own)) return;
    emit({ ...organSpan, message: { key: 'signature-organ', args: { signed: organ, title: own } } });
  },
};
