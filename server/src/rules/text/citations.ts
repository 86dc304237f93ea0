/** Document numbers and titles cited in the text, held against the documents themselves. */
import { type Citation, citationsOf, documentOfNumber, documentOfTitle } from '../../report/citations.ts';
import type { Report, Span } from '../../report/types.ts';
import { type CitedDocument, format } from '../../standard/citations.ts';
import type { Edit, Rule } from '../rule.ts';
import { law, notice, opening } from './samples.ts';
import { marksOf } from './scan.ts';

const TRIAL = /[（(]\s*试\s*行\s*[）)]/;
const BRACKETS = '〔〕';

const isTrial = (citation: Citation): boolean =>
  documentOfNumber(citation)?.id === 'trialFormat' ||
  (citation.title !== null && documentOfTitle(citation.title)?.id === 'trialFormat' && !documentOfNumber(citation));

/** The document that a citation means and whose number it does not give; null where it is right or cannot be told. */
function mistyped(citation: Citation): CitedDocument | null {
  if (isTrial(citation)) return null;
  const meant = citation.title === null ? null : documentOfTitle(citation.title);
  const given = documentOfNumber(citation);
  if (meant) return given?.id === meant.id || (meant.id === 'trialFormat' && given?.id === 'format') ? null : meant;
  // With no title to go by: one slip away from the number of the format, whose prefix no one else uses.
  if (given || citation.title !== null || citation.prefix !== format.prefix) return null;
  const slips = Number(citation.year !== format.year) + Number(citation.number !== format.number);
  return slips === 1 ? format : null;
}

const cited = (report: Report, span: Span): string => report.text.slice(span.start, span.end).replace(/\s+/g, '');

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
function fix(report: Report, spans: readonly Span[]) {
  const edits: Edit[] = spans.map(({ start, end }) => ({
    start,
    end,
    newText: TRIAL.test(report.text.slice(start, end)) ? '' : format.documentNumber,
  }));
  return {
    title: { key: 'citation.write', args: { right: format.documentNumber } } as const,
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

export const number: Rule = {
  id: 'citation-number',
  severity: 'warning',
  family: 'text',
  examples: {
    right: [
      law('《中华人民共和国政府信息公开条例》（国令第711号）'),
      law('《中华人民共和国政府信息公开条例》（国务院第711号令）和《优化营商环境条例》（国务院令第722号）'),
      opening('执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和县政府文件（澄政办发〔2024〕12号）。'),
      opening('执行《关于做好政务公开工作的通知》（国办公开办函〔2021〕12号）。'),
    ],
    wrong: [
      notice('格式〉的通知》（国办公开办函〔2021〕3号）', '国办公开办函〔2021〕3号'),
      notice('格式〉的通知》（国办公开办函〔2012〕30号）', '国办公开办函〔2012〕30号'),
      notice('格式〉的通知》（国办函〔2021〕30号）', '国办函〔2021〕30号'),
      law('《中华人民共和国政府信息公开条例》（国务院令第492号）', '国务院令第492号'),
      opening('执行《政府信息公开信息处理费管理办法》（国办公开办函〔2021〕30号）。', '国办公开办函〔2021〕30号'),
    ],
  },
  check(report, emit) {
    for (const citation of citationsOf(report)) {
      const right = mistyped(citation);
      if (!right) continue;
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
    }
  },
};

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
