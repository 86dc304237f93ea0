import { subHeadings } from '../../report/outline.ts';
import type { Report, Section, StrayHeading } from '../../report/types.ts';
import { standards } from '../../standard/index.ts';
import { ordinalOf } from '../../text/numerals.ts';
import { sectionOf, standardOf } from '../edit.ts';
import type { Fix, Rule } from '../rule.ts';
import { displaced } from './section-order.ts';

/** Numbered headings inside section 一: its aspects, numbered like sections. */
function strayAspects(report: Report): readonly StrayHeading[] {
  if (report.strayHeadings.length === 0) return [];
  const first = sectionOf(report, 1);
  if (!first) return [];
  return report.strayHeadings.filter(
    (h) => h.start >= first.body.start && h.end <= first.end && !isItem(report, first, h),
  );
}

/** （三）政府信息管理 with its measures numbered 一、二、 in running text: an item of a list, no aspect. */
const isItem = (report: Report, section: Section, stray: StrayHeading): boolean =>
  stray.text.slice(0, -1).includes('。') &&
  !standards['2021'].aspects.some((aspect) => stray.text.slice(0, stray.text.indexOf('。')).includes(aspect.title)) &&
  subHeadings(report, section).some((h) => h.level === 1 && h.start < stray.start);

/** `二、工作机制` becomes `（二）工作机制`: the place among the headings of its kind before it. */
function asAspect(report: Report, section: Section, strays: readonly StrayHeading[], stray: StrayHeading): Fix {
  const before = subHeadings(report, section).filter(
    (h) => h.level === 1 && h.start < stray.start && !strays.some((s) => s.start === h.start),
  );
  const ordinal = before.length + strays.filter((s) => s.start <= stray.start).length;
  const words = stray.end - stray.text.length;
  return {
    title: { key: 'section-misnumbered.fix', args: { numeral: `（${ordinalOf(ordinal)}）` } },
    preferred: true,
    safe: true,
    edits: [{ start: stray.start, end: words, newText: `（${ordinalOf(ordinal)}）` }],
  };
}

export const sectionMisnumbered: Rule = {
  id: 'section-misnumbered',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '### （三）政府信息管理', to: '（三）政府信息管理' }] },
      { edits: [{ from: '改进情况：一是丰富', to: '改进情况：\n\n一是丰富' }] },
      { edits: [{ from: '## 一、总体情况', to: '## 一、总体情况、' }] },
    ],
    wrong: [
      { edits: [{ from: '## 五、存在的', to: '## 四、存在的' }], at: '四' },
      { edits: [{ from: '### （五）监督保障', to: '二、监督保障' }], at: '二、监督保障' },
    ],
  },
  check(report, emit) {
    const first = report.sections[0];
    if (!first) return;
    const moved = displaced(report);
    report.sections.forEach((section, i) => {
      const { numeral, numeralSpan } = section;
      if (numeral === null || numeralSpan === null || numeral === section.id) return;
      // A section out of order that is numbered by its place is one fault, and has its finding.
      if (moved.length > 0 && numeral === i + 1) return;
      const right = standardOf(section);
      emit({
        ...numeralSpan,
        fingerprint: String(section.id),
        message: {
          key: 'section-misnumbered',
          args: {
            title: right.title,
            right: right.numeral,
            written: report.text.slice(numeralSpan.start, numeralSpan.end),
          },
        },
        fixes: () => [
          {
            title: { key: 'section-misnumbered.fix', args: { numeral: `${right.numeral}、` } },
            preferred: true,
            safe: true,
            edits: [{ ...numeralSpan, newText: right.numeral }],
          },
        ],
      });
    });
    const strays = strayAspects(report);
    for (const stray of strays) {
      emit({
        start: stray.start,
        end: stray.end,
        fingerprint: stray.text,
        message: { key: 'section-misnumbered.aspect', args: { text: stray.text } },
        fixes: () => [asAspect(report, sectionOf(report, 1) as Section, strays, stray)],
      });
    }
  },
};
