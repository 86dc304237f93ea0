import { levelOf } from '../../report/organ.ts';
import { sectionOf } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { patternOf } from './words.ts';

/** What 第五十条第（四）项 asks of a government besides, and the words that show it is there. */
const assessments = [
  { name: '工作考核', words: patternOf('考核', '考评') },
  { name: '社会评议', words: patternOf('评议') },
  { name: '责任追究', words: patternOf('责任追究', '追责', '问责', '追究') },
];

export const overviewAssessment: Rule = {
  id: 'overview-assessment',
  severity: 'information',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '没有发生责任追究的情形', to: '工作有序' }] },
      { base: 'government', edits: [{ from: '社会评议结果总体良好；', to: '' }] },
    ],
    wrong: [
      {
        base: 'government',
        edits: [
          { from: '；委托第三方开展社会评议，群众满意度较高', to: '' },
          { from: '（三）工作考核、社会评议和责任追究结果情况', to: '（三）工作考核和责任追究结果情况' },
          { from: '社会评议结果总体良好；', to: '' },
        ],
      },
    ],
  },
  check(report, emit) {
    // 各级 in 第五十条 is said of the reports that 第四十九条 asks for, those of 县级以上: a town's says more than it must.
    if (levelOf(report) !== 'government') return;
    const spans = [sectionOf(report, 1), sectionOf(report, 5)].flatMap((s) => (s ? [s.body] : []));
    if (spans.length === 0) return;
    const written = spans.map(({ start, end }) => report.spoken.slice(start, end));
    const missing = assessments.filter(({ words }) => !written.some((text) => words.test(text)));
    const place = sectionOf(report, 5) ?? sectionOf(report, 1);
    if (missing.length === 0 || !place) return;
    emit({
      ...place.titleSpan,
      message: { key: 'overview-assessment', args: { missing: missing.map((a) => a.name).join('、') } },
    });
  },
};
