import { signatureTemplate } from '../../render/templates.ts';
import { sameOrgan } from '../../report/organ.ts';
import type { Report, Span } from '../../report/types.ts';
import { trimEnd } from '../../text/chars.ts';
import { insertBelow, topOf, usesHashes } from '../edit.ts';
import type { Edit, Rule } from '../rule.ts';
import { signsFor } from './signs-for.ts';
import { yearsOf } from './years.ts';

const SIGNED = '\n\n澄溪县水利局\n\n2025年1月16日';

function insertSignature(report: Report, partial: Span | null): Edit {
  const { signature, spoken } = report;
  const text1 = signatureTemplate({
    organ: report.organ,
    year: yearsOf(report).settled,
    markdown: report.markdown || usesHashes(report),
  });
  const date = text1.slice(text1.lastIndexOf('\n') + 1);
  if (partial) return { ...partial, newText: date };
  const last = report.sections[report.sections.length - 1];
  const end = trimEnd(spoken, 0, last ? last.end : spoken.length);
  return signature ? insertBelow(report, signature.end, date) : insertBelow(report, end, text1);
}

const LOOK_BACK = 24;
const unfilled = /[×xXＸ]\s*年.*月.*日|年.*[×xXＸ]\s*[月日]/;
/** 2025年1月, 2025年1月  日: a date without its day, alone on the last line or behind the organ. */
const undated =
  /(?:\d{4}|[〇零○一二三四五六七八九]{4})[ \u3000]*年[ \u3000]*(?:[\d一二三四五六七八九十元]{0,2}[ \u3000]*月[ \u3000]*日?)?(?=[）)]?$)/;
const LONGEST_LINE = 60;

function partialDate({ spoken: text }: Report, end: number): Span | null {
  const from = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - LONGEST_LINE);
  const m = undated.exec(text.slice(from, end));
  if (!m || /[，。；：,;:]/.test(text.slice(from, from + m.index))) return null;
  return { start: from + m.index, end: from + m.index + m[0].length };
}

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
    wrong: [
      { edits: [{ from: SIGNED, to: '' }] },
      { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局' }] },
      { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局\n\n2025年1月' }], at: '2025年1月' },
      { edits: [{ from: SIGNED, to: '\n\n澄溪县水利局　　二〇二五年　月　日' }], at: '二〇二五年　月　日' },
    ],
  },
  check(report, emit) {
    const { signature } = report;
    if (signature?.date || report.sections.length === 0) return;
    const last = report.sections[report.sections.length - 1];
    // 20××年×月×日 is there, and still to be filled in: prompt-left says so.
    const end = trimEnd(report.spoken, 0, last?.end ?? 0);
    if (unfilled.test(report.spoken.slice(Math.max(0, end - LOOK_BACK), end))) return;
    const partial = signature ? null : partialDate(report, end);
    const span = signature ?? partial ?? last?.titleSpan ?? topOf(report);
    const key = partial ? 'signature-absent.day' : signature ? 'signature-absent.date' : 'signature-absent';
    emit({
      start: span.start,
      end: span.end,
      message: { key, args: {} },
      fixes: () =>
        report.organ === null || report.year === null
          ? []
          : [
              {
                title: { key: 'signature-absent.fix', args: {} },
                preferred: true,
                safe: false,
                edits: [insertSignature(report, partial)],
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
    if (organ === null || organSpan === null || own === null) return;
    // Nearly always the two are one name: how else one organ may sign for the other is not even loaded then.
    if (sameOrgan(organ.replace(/\s+/g, ''), own) || signsFor(organ, own)) return;
    emit({ ...organSpan, message: { key: 'signature-organ', args: { signed: organ, title: own } } });
  },
};
