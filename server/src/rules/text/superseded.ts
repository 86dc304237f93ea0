import { citationsOf } from '../../report/citations.ts';
import type { Report, Span } from '../../report/types.ts';
import { format } from '../../standard/citations.ts';
import type { Edit, Fix, Rule } from '../rule.ts';
import { cited, isTrial } from './cited.ts';
import { notice, opening } from './samples.ts';
import { marksOf } from './scan.ts';

const TRIAL = /[（(]\s*试\s*行\s*[）)]/;

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
    ],
    wrong: [
      notice('格式（试行）〉的通知》（国办公开办函〔2019〕60号）', '国办公开办函〔2019〕60号'),
      notice('格式〉的通知》（国办公开办函[2019]60号）', '国办公开办函[2019]60号'),
      notice('格式（试行）〉的通知》', '（试行）'),
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
        fixes: () => [fix(report, [citation, ...trialIn(report, citation.titleSpan)])],
      });
    }
    for (const words of trialTitles(report)) {
      if (seen.some((s) => words.start >= s.start && words.end <= s.end)) continue;
      emit({
        ...words,
        message: { key: 'citation-superseded.title', args: { right: format.documentNumber, title: format.title } },
        fingerprint: 'title',
        fixes: () => [fix(report, [words])],
      });
    }
  },
};

/** A number becomes that of the format in force, 试行 goes. */
function fix(report: Report, spans: readonly Span[]): Fix {
  const edits: Edit[] = spans.map(({ start, end }) => ({
    start,
    end,
    newText: TRIAL.test(report.text.slice(start, end)) ? '' : format.documentNumber,
  }));
  return {
    title: { key: 'citation.write', args: { right: format.documentNumber } },
    preferred: true,
    safe: false,
    edits,
  };
}

/** （试行） inside a title. */
function trialIn(report: Report, title: Span | null): Span[] {
  const match = title && TRIAL.exec(report.text.slice(title.start, title.end));
  if (!match) return [];
  const start = title.start + match.index;
  return [{ start, end: start + match[0].length }];
}

/** （试行） after 年度报告格式, anywhere in the running text. */
function trialTitles(report: Report): Span[] {
  const found: Span[] = [];
  for (const at of marksOf(report).formats) {
    if (!report.text.startsWith('年度报告格式', at - 4)) continue;
    const end = at + 2;
    found.push(...trialIn(report, { start: end, end: end + 6 }).filter((s) => s.start === end));
  }
  return found;
}
