import { halfSentence, sectionBody } from '../../render/templates.ts';
import { derived } from '../../report/derived.ts';
import { lineStart } from '../../report/lines.ts';
import type { Report, Section, Span } from '../../report/types.ts';
import { contentOf, inDocument, insertAbove, insertBelow, sectionOf, usesHashes } from '../edit.ts';
import type { Fix, Rule } from '../rule.ts';
import { type Said, whatIsSaid } from './problem-words.ts';

interface Body {
  readonly section: Section;
  readonly content: Span;
  readonly said: Said;
}

/** Section 五 with something in it; null where it is missing or empty (other rules say so). */
const bodyOf = (report: Report): Body | null => derived(report, readBody);

function readBody(report: Report): Body | null {
  const section = sectionOf(report, 5);
  const content = section && contentOf(report, section);
  if (!section || !content || content.end <= content.start) return null;
  return { section, content, said: whatIsSaid(report, content) };
}

const fix = (
  key: 'problems-absent.fix' | 'measures-absent.fix' | 'problems-perfunctory.fix',
  edits: Fix['edits'],
): readonly Fix[] => [{ title: { key, args: {} }, preferred: true, safe: false, edits }];

const PROBLEMS =
  '存在的主要问题：一是政策解读形式比较单一，以文字解读为主；二是部分股室对公开属性的认定把握不准，个别信息发布不够及时。';
const MEASURES =
  '改进情况：一是丰富解读形式，对涉及群众用水的文件配发图解和视频；二是编印公开属性认定指引，按季度通报各股室的发布情况，督促及时公开。';

export const problemsAbsent: Rule = {
  id: 'problems-absent',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: PROBLEMS, to: '一年来，政策解读的形式有待丰富，答复文书的规范性还需进一步提升。' }] },
      { edits: [{ from: PROBLEMS, to: '对照上级要求，仍存在一定差距。' }] },
      { edits: [{ from: PROBLEMS, to: '工作取得一定成效，离群众期盼还有距离。' }] },
      { edits: [{ from: PROBLEMS, to: '但也存在个别栏目更新慢等情况。' }] },
    ],
    wrong: [
      { edits: [{ from: PROBLEMS, to: '2025年，我局将继续做好政府信息公开工作，扎实推进各项任务。' }] },
      { edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '下一步，我局将继续加强业务培训，提高政府信息公开水平。' }] },
    ],
  },
  check(report, emit) {
    const body = bodyOf(report);
    if (!body || body.said.perfunctory || body.said.problems()) return;
    emit({
      ...body.section.titleSpan,
      message: { key: 'problems-absent', args: {} },
      fixes: () =>
        fix('problems-absent.fix', [
          insertAbove(report, lineStart(report, body.content.start), halfSentence('problems', {})),
        ]),
    });
  },
};

export const measuresAbsent: Rule = {
  id: 'measures-absent',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: MEASURES, to: '针对上述问题，我局将加强业务培训，健全审核制度。' }] },
      { edits: [{ from: MEASURES, to: '下一步，逐项对照检查，按期销号。' }] },
    ],
    wrong: [
      { edits: [{ from: `\n\n${MEASURES}`, to: '' }] },
      { edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '主要问题是解读形式单一，个别信息更新不够及时。' }] },
    ],
  },
  check(report, emit) {
    const body = bodyOf(report);
    if (!body || body.said.perfunctory || body.said.measures()) return;
    emit({
      ...body.section.titleSpan,
      message: { key: 'measures-absent', args: {} },
      fixes: () => fix('measures-absent.fix', [insertBelow(report, body.content.end, halfSentence('measures', {}))]),
    });
  },
};

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
        fix('problems-perfunctory.fix', [
          { ...content, newText: inDocument(report, sectionBody(5, { markdown: usesHashes(report) })) },
        ]),
    });
  },
};
