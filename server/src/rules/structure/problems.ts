import { halfSentence } from '../../render/templates.ts';
import { lineStart } from '../../report/lines.ts';
import { insertAbove, insertBelow } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { bodyOf, fixOf } from './problem-body.ts';
import { MEASURES, PROBLEMS } from './samples.ts';

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
    if (!body || body.said.perfunctory || !body.said.noProblems()) return;
    emit({
      ...body.section.titleSpan,
      message: { key: 'problems-absent', args: {} },
      fixes: () =>
        fixOf('problems-absent.fix', [
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
      { edits: [{ from: MEASURES, to: '明年请业务人员来讲政策，补齐讲解视频。' }] },
    ],
    wrong: [
      { edits: [{ from: `\n\n${MEASURES}`, to: '' }] },
      { edits: [{ from: `${PROBLEMS}\n\n${MEASURES}`, to: '主要问题是解读形式单一，个别信息更新不够及时。' }] },
    ],
  },
  check(report, emit) {
    const body = bodyOf(report);
    // Where no problem is named either, problems-absent says so.
    if (!body || body.said.perfunctory || body.said.measures() || !body.said.problems()) return;
    emit({
      ...body.section.titleSpan,
      message: { key: 'measures-absent', args: {} },
      fixes: () => fixOf('measures-absent.fix', [insertBelow(report, body.content.end, halfSentence('measures', {}))]),
    });
  },
};
