import { sectionBody } from '../../render/templates.ts';
import { inDocument, usesHashes } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { bodyOf, fixOf } from './problem-body.ts';
import { MEASURES, PROBLEMS } from './samples.ts';

export const problemsPerfunctory: Rule = {
  id: 'problems-perfunctory',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      {
        edits: [
          {
            from: `${PROBLEMS}\n\n${MEASURES}`,
            to: '存在问题：信息更新不够及时，解读形式单一。改进措施：按季度通报，丰富解读形式，加强培训。',
          },
        ],
      },
    ],
    wrong: [
      { edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '无。' }], at: '无。' },
      { edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '不存在突出问题。' }], at: '不存在突出问题。' },
      {
        edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '<!-- 问题和改进措施请各股室月底前报来汇总 -->\n无。' }],
        at: '无。',
      },
      { edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '问题：更新不及时。改进：加强培训。' }] },
      { edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '本年度没有发现突出问题，今后继续做好各项工作。' }] },
    ],
  },
  check(report, emit) {
    const body = bodyOf(report);
    if (!body?.said.perfunctory) return;
    const { content } = body;
    emit({
      start: content.start,
      end: content.end,
      message: { key: 'problems-perfunctory', args: {} },
      fixes: () =>
        fixOf('problems-perfunctory.fix', [
          { ...content, newText: inDocument(report, sectionBody(5, { markdown: usesHashes(report) })) },
        ]),
    });
  },
};
