import { signatureTemplate } from '../../render/templates.ts';
import type { Report } from '../../report/types.ts';
import { trimEnd } from '../../text/chars.ts';
import { insertBelow, topOf, usesHashes } from '../edit.ts';
import type { Edit, Rule } from '../rule.ts';
import { signsFor } from './signs-for.ts';
import { yearsOf } from './years.ts';

const SIGNED = '\n\n澄溪县水利局\n\n2025年1月16日';

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

const LOOK_BACK = 24;
const unfilled = /[×xXＸ]\s*年.*月.*日|年.*[×xXＸ]\s*[月日]/;

export const signatureAbsent: Rule = {
  id: 'signature-absent',
  severity: 'information',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局  2025年1月16日' }] },
      { edits: [{ from: SIGNED, to: '\n\n二〇二五年一月十六日' }] },
      { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局\n\n2025.1.16' }] },
      { edits: [{ from: SIGNED, to: '\n\n2025年1月16日 澄溪县水利局' }] },
    ],
    wrong: [{ edits: [{ from: SIGNED, to: '' }] }, { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局' }] }],
  },
  check(report, emit) {
    const { signature } = report;
    if (signature?.date || report.sections.length === 0) return;
    const last = report.sections[report.sections.length - 1];
    // 20××年×月×日 is there, and still to be filled in: prompt-left says so.
    const end = trimEnd(report.text, 0, last?.end ?? 0);
    if (unfilled.test(report.text.slice(Math.max(0, end - LOOK_BACK), end))) return;
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

export const signatureOrgan: Rule = {
  id: 'signature-organ',
  severity: 'information',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '澄溪县水利局\n\n2025年', to: '澄 溪 县 水 利 局\n\n2025年' }] },
      { base: 'government', edits: [{ from: '# 澄溪县人民政府2024年', to: '# 澄溪县2024年' }] },
      { base: 'government', edits: [{ from: '澄溪县人民政府\n\n2025年', to: '澄溪县人民政府办公室\n\n2025年' }] },
    ],
    wrong: [
      {
        base: 'government',
        edits: [{ from: '澄溪县人民政府\n\n2025年', to: '澄溪县水利局\n\n2025年' }],
        at: '澄溪县水利局',
      },
      { edits: [{ from: '澄溪县水利局\n\n2025年', to: '澄溪县农业农村局\n\n2025年' }], at: '澄溪县农业农村局' },
    ],
  },
  check(report, emit) {
    const { organ = null, organSpan = null } = report.signature ?? {};
    const own = report.title?.organ ?? null;
    if (organ === null || organSpan === null || own === null || signsFor(organ, own)) return;
    emit({ ...organSpan, message: { key: 'signature-organ', args: { signed: organ, title: own } } });
  },
};
