import { aspectTemplate } from '../../render/templates.ts';
import { lineStart } from '../../report/lines.ts';
import { subHeadings } from '../../report/outline.ts';
import type { Report, Section } from '../../report/types.ts';
import type { AspectStandard } from '../../standard/index.ts';
import { contentOf, insertBelow, sectionOf, usesHashes } from '../edit.ts';
import type { Fix, Rule } from '../rule.ts';
import { unnamedAspects } from './aspects.ts';

function insertAspect(report: Report, section: Section, aspect: AspectStandard): Fix {
  const headings = subHeadings(report, section).filter((h) => h.level === 1);
  const model = headings[headings.length - 1];
  const hashes = model
    ? report.text.slice(lineStart(report, model.start), model.start).includes('#')
    : usesHashes(report);
  const content = contentOf(report, section);
  const skeleton = aspectTemplate(aspect, headings.length + 1, { markdown: hashes });
  return {
    title: { key: 'overview-aspect.fix', args: { aspect: aspect.title } },
    preferred: true,
    safe: false,
    edits: [insertBelow(report, Math.max(content.end, section.titleSpan.end), skeleton)],
  };
}

export const overviewAspect: Rule = {
  id: 'overview-aspect',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '### （四）政府信息公开平台建设', to: '### （四）公开平台建设方面' }] },
      { edits: [{ from: '### （五）监督保障\n\n明确分管', to: '加强组织领导和业务培训。明确分管' }] },
      { edits: [{ from: '### （一）主动公开\n\n', to: '### （一）积极做好主动公开\n\n' }] },
      { edits: [{ from: '### （三）政府信息管理', to: '### （三）政府信息资源的管理情况' }] },
      { edits: [{ from: '### （二）依申请公开', to: '### （二）依法申请公开政府信息情况' }] },
      { edits: [{ from: '### （一）主动公开\n\n', to: '2024年以来，主动公开工作稳步推进。' }] },
      { edits: [{ from: '### （一）主动公开\n\n', to: '通过县政府门户网站，主动公开政府信息412条。' }] },
    ],
    wrong: [
      {
        edits: [
          {
            from: '### （五）监督保障\n\n明确分管负责人和专职工作人员，组织业务培训2次；把政府信息公开纳入科室年度考核，没有发生责任追究的情形。',
            to: '### （五）回应关切\n\n及时回应群众留言，规范办理来信。',
          },
        ],
      },
    ],
  },
  check(report, emit) {
    const section = sectionOf(report, 1);
    if (!section) return;
    const content = contentOf(report, section);
    if (content.start >= content.end) return;
    for (const aspect of unnamedAspects(report, section)) {
      emit({
        ...section.titleSpan,
        fingerprint: aspect.key,
        message: {
          key: 'overview-aspect',
          args: { aspect: aspect.title, explain: aspect.explain.zh, explainEn: aspect.explain.en },
        },
        fixes: () => [insertAspect(report, section, aspect)],
      });
    }
  },
};
