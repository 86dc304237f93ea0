import { citationsOf } from '../../report/citations.ts';
import type { Report, Span } from '../../report/types.ts';
import { format, formatIssuer } from '../../standard/citations.ts';
import type { Edit, Fix, Rule } from '../rule.ts';
import { cited, isTrial } from './cited.ts';
import { notice, opening } from './samples.ts';
import { marksOf } from './scan.ts';

/** The notice of 2019 that the trial format came with; offices of a province write notices of nearly the same name. */
const NOTICE = '关于政府信息公开工作年度报告有关事项的通知';
const NEW_NOTICE = `关于印发〈${format.title}〉的通知`;
const issuers = [formatIssuer, '国务院办公厅'];

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

/** The name of the notice of 2019, behind the name of the office that issued it. */
function oldNotices({ text, prose }: Report): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(NOTICE); at >= 0; at = text.indexOf(NOTICE, at + NOTICE.length)) {
    const issued = issuers.some((name) => text.endsWith(name, at));
    if (issued && prose.some((p) => at >= p.start && at < p.end)) found.push({ start: at, end: at + NOTICE.length });
  }
  return found;
}

/** What stands in the place of a number, of （试行） and of the name of the old notice. */
function inForce(words: string): string {
  if (words === NOTICE) return NEW_NOTICE;
  return TRIAL.test(words) ? '' : format.documentNumber;
}

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

/** The name of the old notice inside a title. */
function noticeIn({ text }: Report, title: Span | null): Span[] {
  const at = title ? text.slice(title.start, title.end).indexOf(NOTICE) : -1;
  return title && at >= 0 ? [{ start: title.start + at, end: title.start + at + NOTICE.length }] : [];
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
