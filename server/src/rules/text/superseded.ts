import { citationsOf } from '../../report/citations.ts';
import type { Report, Span } from '../../report/types.ts';
import { format, formatIssuer } from '../../standard/citations.ts';
import type { Edit, Fix, Rule } from '../rule.ts';
import { cited, isTrial } from './cited.ts';
import { notice, opening } from './samples.ts';
import { inForce, NOTICE, noticeIn, oldNotices, trialIn, trialTitles } from './trial-format.ts';

/** The trial format of 2019, by its number or its title. */
export const superseded: Rule = {
  id: 'citation-superseded',
  severity: 'warning',
  family: 'text',
  since: 2021,
  examples: {
    right: [
      opening('执行《政府信息公开工作过错责任追究办法（试行）》。'),
      opening('对照原格式（国办公开办函〔2016〕201号）核对各项数据。'),
      opening('执行《云岭省政务公开办公室关于政府信息公开工作年度报告有关事项的通知》。'),
    ],
    wrong: [
      notice('格式（试行）〉的通知》（国办公开办函〔2019〕60号）', '国办公开办函〔2019〕60号'),
      notice('格式〉的通知》（国办公开办函[2019]60号）', '国办公开办函[2019]60号'),
      notice('格式（试行）〉的通知》', '（试行）'),
      opening(`执行《${formatIssuer}${NOTICE}》（${format.documentNumber}）。`, NOTICE),
      opening(`执行《${formatIssuer}${NOTICE}》（国办公开办函〔2019〕60号）。`, '国办公开办函〔2019〕60号'),
    ],
  },
  check(report, emit) {
    const seen: Span[] = [];
    for (const citation of citationsOf(report)) {
      if (!isTrial(citation)) continue;
      if (citation.titleSpan) seen.push(citation.titleSpan);
      emit({
        start: citation.start,
        end: citation.end,
        message: {
          key: 'citation-superseded',
          args: { cited: cited(report, citation), right: format.documentNumber, title: format.title },
        },
        fingerprint: cited(report, citation),
        fixes: () => [
          fix(report, [citation, ...trialIn(report, citation.titleSpan), ...noticeIn(report, citation.titleSpan)]),
        ],
      });
    }
    const named = [...oldNotices(report).map(byName('notice')), ...trialTitles(report).map(byName('title'))];
    for (const { words, by } of named) {
      if (seen.some((s) => words.start >= s.start && words.end <= s.end)) continue;
      emit({
        ...words,
        message: { key: `citation-superseded.${by}`, args: { right: format.documentNumber, title: format.title } },
        fingerprint: by,
        fixes: () => [fix(report, [words])],
      });
    }
  },
};

/** Named without its number: by the notice it came with, or by its own title. */
const byName =
  <By extends 'notice' | 'title'>(by: By) =>
  (words: Span): { readonly words: Span; readonly by: By } => ({ words, by });

/** A number becomes that of the format in force, 试行 goes. */
function fix(report: Report, spans: readonly Span[]): Fix {
  const edits: Edit[] = spans.map(({ start, end }) => ({
    start,
    end,
    newText: inForce(report.text.slice(start, end)),
  }));
  const right = edits[0]?.newText || format.documentNumber;
  return { title: { key: 'citation.write', args: { right } }, preferred: true, safe: false, edits };
}
