import { halfSentence, sectionBody } from '../../render/templates.ts';
import type { Report, Section, Span } from '../../report/types.ts';
import { contentOf, inDocument, insertAbove, insertBelow, sectionOf, usesHashes } from '../edit.ts';
import type { Fix, Rule } from '../rule.ts';
import { hasAny, squeezed } from './words.ts';

/** Fewer characters than this say nothing of problems and measures. */
const PERFUNCTORY = 30;

const problemWords = [
  '问题',
  '不足',
  '差距',
  '薄弱',
  '有待',
  '不够',
  '短板',
  '弱项',
  '困难',
  '欠缺',
  '滞后',
  '不高',
  '不强',
  '不及时',
  '不规范',
  '不平衡',
  '不到位',
  '不全面',
  '待提',
  '待加强',
  '待完善',
  '待改进',
  '待规范',
  '待进一步',
  '需加强',
  '需提',
  '需完善',
  '需要加强',
  '需要提',
  '需要完善',
  '需要进一步',
  '需进一步',
  '仍需',
  '还需',
  '尚需',
  '偏少',
  '单一',
  '缺乏',
  '缺少',
  '不熟悉',
  '不深入',
];
const measureHeads = ['下一步', '整改', '改进措施', '改进情况', '改进方向', '改进意见', '工作措施', '今后'];
const measureVerbs = [
  '加强',
  '加大',
  '提升',
  '提高',
  '完善',
  '强化',
  '推进',
  '优化',
  '健全',
  '建立',
  '规范',
  '落实',
  '组织',
  '开展',
  '深化',
  '丰富',
  '拓展',
  '拓宽',
  '改进',
  '督促',
  '细化',
  '严格',
  '充实',
  '创新',
  '培训',
  '调整',
  '开设',
];
/** A clause with one of these speaks of what is lacking, not of what is done. */
const lacking = ['有待', '待', '需', '不够', '不足', '不', '差距', '薄弱', '仍', '还', '问题', '欠', '缺'];

const namesMeasure = (text: string): boolean =>
  hasAny(text, measureHeads) ||
  text.split(/[，；。、,;]/).some((clause) => hasAny(clause, measureVerbs) && !hasAny(clause, lacking));

interface Body {
  readonly section: Section;
  readonly content: Span;
  readonly text: string;
  readonly perfunctory: boolean;
}

const known = new WeakMap<Report, Body | null>();

/** Section 五 with something in it, its words put together; null where it is missing or empty (other rules say so). */
function bodyOf(report: Report): Body | null {
  const before = known.get(report);
  if (before !== undefined) return before;
  const section = sectionOf(report, 5);
  const content = section && contentOf(report, section);
  let body: Body | null = null;
  if (section && content && content.end > content.start) {
    const text = squeezed(report, content);
    body = { section, content, text, perfunctory: text.length < PERFUNCTORY };
  }
  known.set(report, body);
  return body;
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
    ],
    wrong: [{ edits: [{ from: PROBLEMS, to: '2025年，我局将继续做好政府信息公开工作，扎实推进各项任务。' }] }],
  },
  check(report, emit) {
    const body = bodyOf(report);
    if (!body || body.perfunctory || hasAny(body.text, problemWords)) return;
    emit({
      ...body.section.titleSpan,
      message: { key: 'problems-absent', args: {} },
      fixes: () =>
        fix('problems-absent.fix', [
          insertAbove(report, lineOf(report, body.content.start), halfSentence('problems', {})),
        ]),
    });
  },
};

const lineOf = (report: Report, offset: number): number => report.lines.starts[report.lines.lineAt(offset)] as number;

export const measuresAbsent: Rule = {
  id: 'measures-absent',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: MEASURES, to: '针对上述问题，我局将加强业务培训，健全审核制度。' }] },
      { edits: [{ from: MEASURES, to: '下一步，逐项对照检查，按期销号。' }] },
    ],
    wrong: [{ edits: [{ from: `\n\n${MEASURES}`, to: '' }] }],
  },
  check(report, emit) {
    const body = bodyOf(report);
    if (!body || body.perfunctory || namesMeasure(body.text)) return;
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
    ],
  },
  check(report, emit) {
    const body = bodyOf(report);
    if (!body?.perfunctory) return;
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
