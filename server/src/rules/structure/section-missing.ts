import type { Report, Span } from '../../report/types.ts';
import { type SectionStandard, standards } from '../../standard/index.ts';
import { topOf } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { insertSection, neighbours } from './place.ts';

/** Shown on the title it should stand before, else on the one it should follow. */
function spanOf(report: Report, standard: SectionStandard): Span {
  const { before, after } = neighbours(report, standard.id);
  return after?.titleSpan ?? before?.titleSpan ?? topOf(report);
}

export const sectionMissing: Rule = {
  id: 'section-missing',
  severity: 'error',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '## 一、总体情况', to: '## 一、工作开展总体情况' }] },
      { edits: [{ from: '## 五、存在的主要问题及改进情况', to: '## 五、政府信息公开工作存在的主要问题和改进措施' }] },
      { edits: [{ from: '## 六、其他需要报告的事项', to: '六、其他报告事项' }] },
    ],
    wrong: [
      { edits: [{ from: '## 六、其他需要报告的事项\n\n', to: '' }] },
      { edits: [{ from: '## 五、存在的主要问题及改进情况\n\n', to: '' }] },
      { edits: [{ from: '## 一、总体情况\n\n', to: '' }] },
    ],
  },
  check(report, emit) {
    if (report.sections.length === standards['2021'].sections.length) return;
    for (const standard of standards['2021'].sections) {
      if (report.sections.some((s) => s.id === standard.id)) continue;
      const title = `${standard.numeral}、${standard.title}`;
      const { start, end } = spanOf(report, standard);
      emit({
        start,
        end,
        fingerprint: String(standard.id),
        message: { key: 'section-missing', args: { title, basis: standard.basis.zh, basisEn: standard.basis.en } },
        fixes: () => [
          {
            title: { key: 'section-missing.fix', args: { title } },
            preferred: true,
            safe: false,
            edits: [insertSection(report, standard.id)],
          },
        ],
      });
    }
  },
};
