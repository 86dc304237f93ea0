import { standardOf } from '../edit.ts';
import type { Rule } from '../rule.ts';

export const sectionTitle: Rule = {
  id: 'section-title',
  severity: 'hint',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '## 一、总体情况', to: '## 一、总体情况、' }] },
      {
        edits: [
          { from: '## 四、政府信息公开行政复议、行政诉讼情况', to: '**四、政府信息公开行政复议、行政诉讼情况**' },
        ],
      },
    ],
    wrong: [
      { edits: [{ from: '一、总体情况', to: '一、工作开展总体情况' }], at: '工作开展总体情况' },
      { edits: [{ from: '其他需要报告的事项\n', to: '其他报告事项\n' }], at: '其他报告事项' },
      {
        edits: [{ from: '政府信息公开行政复议、行政诉讼情况', to: '政府信息公开行政复议和行政诉讼情况' }],
        at: '政府信息公开行政复议和行政诉讼情况',
      },
    ],
  },
  check(report, emit) {
    for (const section of report.sections) {
      if (section.wording === 'standard') continue;
      const right = standardOf(section);
      emit({
        ...section.wordsSpan,
        fingerprint: String(section.id),
        message: { key: 'section-title', args: { title: `${right.numeral}、${right.title}` } },
        fixes: () => [
          {
            title: { key: 'section-title.fix', args: { title: right.title } },
            preferred: true,
            safe: true,
            edits: [{ ...section.wordsSpan, newText: right.title }],
          },
        ],
      });
    }
  },
};
