import { type Citation, citationsOf, documentOfNumber } from '../../report/citations.ts';
import type { Report } from '../../report/types.ts';
import type { CitedDocument } from '../../standard/citations.ts';
import type { Rule } from '../rule.ts';
import { cited, mistyped } from './cited.ts';
import { law, notice, opening } from './samples.ts';

/** A document with a number that is not its own. */
export const number: Rule = {
  id: 'citation-number',
  severity: 'warning',
  family: 'text',
  examples: {
    right: [
      law('《中华人民共和国政府信息公开条例》（国令第711号）'),
      law('《中华人民共和国政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）'),
      law('《中华人民共和国政府信息公开条例》（国务院第711号令）和《优化营商环境条例》（国务院令第722号）'),
      opening('执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和县政府文件（澄政办发〔2024〕12号）。'),
      opening('执行《关于做好政务公开工作的通知》（国办公开办函〔2021〕12号）。'),
      opening('执行国办函〔2020〕109号《政府信息公开信息处理费管理办法》、国办公开办函〔2021〕30号《年度报告格式》。'),
    ],
    wrong: [
      notice('格式〉的通知》（国办公开办函〔2021〕3号）', '国办公开办函〔2021〕3号'),
      notice('格式〉的通知》（国办公开办函〔2012〕30号）', '国办公开办函〔2012〕30号'),
      notice('格式〉的通知》（国办函〔2021〕30号）', '国办函〔2021〕30号'),
      law('《中华人民共和国政府信息公开条例》（国务院令第492号）', '国务院令第492号'),
      opening('执行《政府信息公开信息处理费管理办法》（国办公开办函〔2021〕30号）。', '国办公开办函〔2021〕30号'),
      opening('执行国办函〔2020〕19号《政府信息公开信息处理费管理办法》。', '国办函〔2020〕19号'),
      opening('按照国办公开函〔2021〕30号文件要求编制。', '国办公开函〔2021〕30号'),
    ],
  },
  check(report, emit) {
    const citations = citationsOf(report);
    citations.forEach((citation, i) => {
      const right = mistyped(citation);
      if (!right || revised(report, citation, citations[i + 1], right)) return;
      emit({
        start: citation.start,
        end: citation.end,
        message: {
          key: 'citation-number',
          args: { cited: cited(report, citation), right: right.documentNumber, title: right.title },
        },
        fingerprint: cited(report, citation),
        fixes: () => [
          {
            title: { key: 'citation.write', args: { right: right.documentNumber } },
            preferred: true,
            safe: false,
            edits: [{ start: citation.start, end: citation.end, newText: right.documentNumber }],
          },
        ],
      });
    });
  },
};

/** How far behind an old number the one in force stands. */
const NEAR = 40;

/** 2007年国务院令第492号公布，2019年国务院令第711号修订: the old number is right beside the new one. */
const revised = (report: Report, old: Citation, next: Citation | undefined, right: CitedDocument): boolean =>
  next !== undefined &&
  next.start - old.end <= NEAR &&
  documentOfNumber(next)?.id === right.id &&
  !/[。；》]/.test(report.text.slice(old.end, next.start));
