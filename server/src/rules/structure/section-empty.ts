import { sectionBody } from '../../render/templates.ts';
import { lineEnd } from '../../report/lines.ts';
import { contentOf, inDocument, standardOf, usesHashes } from '../edit.ts';
import type { Rule } from '../rule.ts';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。', to: '无。' }] },
      { edits: [{ from: '## 六、其他需要报告的事项\n\n', to: '## 六、其他需要报告的事项：' }] },
    ],
    wrong: [
      { edits: [{ from: '本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。\n\n', to: '' }] },
      {
        edits: [
          { from: '本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。', to: '<!-- 收费情况待财务室核实 -->' },
        ],
      },
    ],
  },
  check(report, emit) {
    for (const section of report.sections) {
      // A section that lacks its table has table-missing.
      if (standardOf(section).table !== null) continue;
      const content = contentOf(report, section);
      if (content.end > content.start) continue;
      emit({
        ...section.titleSpan,
        fingerprint: String(section.id),
        message: { key: 'section-empty', args: { title: section.title } },
        fixes: () => {
          const hashes = usesHashes(report);
          const at = lineEnd(report, section.titleSpan.end);
          const gap = hashes || report.markdown ? '\n\n' : '\n';
          const body = sectionBody(section.id, { organ: report.organ, year: report.year, markdown: hashes });
          return [
            {
              title: { key: 'section-empty.fix', args: { title: standardOf(section).title } },
              preferred: true,
              safe: false,
              edits: [{ start: at, end: at, newText: inDocument(report, gap + body) }],
            },
          ];
        },
      });
    }
  },
};
