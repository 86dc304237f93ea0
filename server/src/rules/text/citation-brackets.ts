import { citationsOf } from '../../report/citations.ts';
import type { Rule } from '../rule.ts';
import { cited, isTrial, mistyped } from './cited.ts';
import { notice, opening } from './samples.ts';

const BRACKETS = '〔〕';

/** The year of a document number in other brackets than 〔 〕 (《党政机关公文格式》 GB/T 9704). */
export const brackets: Rule = {
  id: 'citation-brackets',
  severity: 'hint',
  family: 'text',
  examples: {
    right: [opening('执行县政府文件（澄政办发〔2024〕12号）[见附件]，办公地点为河西路（东）12号。')],
    wrong: [
      notice('格式〉的通知》（国办公开办函[2021]30号）', '[2021]'),
      notice('格式〉的通知》（国办公开办函﹝2021﹞30号）', '﹝2021﹞'),
      opening('执行县政府文件（澄政办发（2024）12号）。', '（2024）'),
    ],
  },
  check(report, emit) {
    for (const citation of citationsOf(report)) {
      const { open, close } = citation;
      if (!open || !close || isTrial(citation) || mistyped(citation)) continue;
      const written = report.text.slice(open.start, open.end) + report.text.slice(close.start, close.end);
      if (written === BRACKETS) continue;
      emit({
        start: open.start,
        end: close.end,
        message: { key: 'citation-brackets', args: { written } },
        fingerprint: cited(report, citation),
        fixes: () => [
          {
            title: { key: 'citation-brackets.fix', args: {} },
            preferred: true,
            safe: true,
            edits: [
              { ...open, newText: '〔' },
              { ...close, newText: '〕' },
            ],
          },
        ],
      });
    }
  },
};
