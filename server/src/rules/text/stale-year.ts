import type { Prose, Report } from '../../report/types.ts';
import { isBlank } from '../../text/chars.ts';
import type { Rule } from '../rule.ts';
import { fees, opening } from './samples.ts';
import { marksOf } from './scan.ts';

/** Words of a sentence that speak of last year on purpose. */
const compares =
  /决算|预算|上年|去年|较|比|截至|结转|整改|以来|考核结果|资金|年底|年末|今年|本年(?!度?报告)|期间|工作要点|基础上|获|评为|建成|启用|成立/;
/** What may stand between the start of a sentence and its year: the organ speaking of itself. */
const subject =
  /^(?:(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]是|\d{1,2}[.．、])\s*)?(?:(?:本|我)(?:机关|单位|部门|[局办委厅院县市区镇乡州旗站])|全[省市县区州旗镇乡局])?$/;
/** After 年: a date, an edition, the name of something. */
const named =
  /^(?:\s*\d|度?(?:版|底|末|初|起|至|[—－~-]|报告|考核|部门|财政|政务公开(?:工作)?(?:考核|要点|重点)|(?:印发|制定|出台|修订|发布)的))/;

/** Held in another year: 2023年度全县政务公开考核中, 2023年为380条. */
const elsewhere = /^度?(?:[为是]|[^，。；！？]{0,24}(?:考核|评估|评比|评议|测评|检查|抽查|普查)(?:工作)?中[，,])/;
/** Something of that year is published now: 2023年度绩效评价报告已公开. No subject, adverb or count stands there. */
const published =
  /^度?(?![，,我本全各共未没无新已均在]|累计|积极|主动|及时|通过|按照|根据|依法)(?:[^，。；！？\d]|\d{1,2}[月日])*(?:公开|公示|公布|发布|通报|上网|报送|移交|归档|印发|解读|废止|有效)(?:完毕|到位|完成)?[，。；！？\s]*$/;

/** Longest sentence looked at on either side of a year. */
const REACH = 160;

/** Last year's year as the subject of this year's work: left over from the report that was copied. */
export const staleYear: Rule = {
  id: 'stale-year',
  severity: 'warning',
  family: 'text',
  examples: {
    right: [
      opening('2024年，我局公开2023年度部门决算和2023年防汛资金分配结果。'),
      opening('2023年度部门决算已经公开。2023年收到申请28件，2024年收到31件。'),
      opening('截至2023年12月31日的存量信息已经全部移交。'),
      opening('落实《2023年政务公开工作要点》，2025年将继续推进。'),
      opening('2023年度绩效评价报告已公开。2023年度全县政务公开考核中，我局位列第一。'),
    ],
    wrong: [
      opening('2023年，澄溪县水利局扎实做好政府信息公开各项工作。', '2023'),
      opening('我局2023年制定了信息发布流程，明确专人负责。', '2023'),
      fees('2023年度未收取政府信息公开信息处理费。', '2023'),
      opening('2023年主动公开政府信息。', '2023'),
    ],
  },
  check(report, emit) {
    const year = report.year;
    if (year === null) return;
    const stale = String(year - 1);
    for (const at of marksOf(report).years) {
      const end = blanksBefore(report.text, at);
      const start = end - stale.length;
      if (start < 0 || !report.text.startsWith(stale, start) || !isSubject(report, start, at, String(year))) continue;
      emit({
        start,
        end,
        message: { key: 'stale-year', args: { stale, year } },
        fingerprint: report.text.slice(start, at + 12).replace(/\s+/g, ''),
        fixes: () => [
          {
            title: { key: 'stale-year.fix', args: { year } },
            preferred: true,
            safe: false,
            edits: [{ start, end, newText: String(year) }],
          },
        ],
      });
    }
  },
};

function blanksBefore(text: string, at: number): number {
  let i = at;
  while (i > 0 && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}

/** The year at `start`, before the 年 at `sign`, opens a sentence about the report's own work. */
function isSubject(report: Report, start: number, sign: number, year: string): boolean {
  const { text } = report;
  const prose = proseAt(report, start);
  if (!prose || prose.section === 0) return false;
  const from = sentenceStart(text, start, Math.max(prose.start, start - REACH));
  const before = text
    .slice(from, start)
    .replace(/\s+/g, '')
    .replace(/^#+|\*/g, '');
  const organ = report.organ?.replace(/\s+/g, '');
  if (!subject.test(before) && before !== organ) return false;
  const stop = sentenceEnd(text, sign, Math.min(prose.end, sign + REACH));
  const after = text.slice(sign + 1, stop);
  if (named.test(after) || compares.test(after) || after.includes(year) || elsewhere.test(after)) return false;
  const clause = after.slice(0, after.search(/[，,]|$/)).replace(/\s+/g, '');
  return !published.test(clause) || (organ !== undefined && clause.includes(organ));
}

/** The stretch of running text that holds the offset; they are in order. */
function proseAt({ prose }: Report, offset: number): Prose | null {
  let low = 0;
  let high = prose.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((prose[middle] as Prose).start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = prose[low];
  return found && offset >= found.start && offset < found.end ? found : null;
}

/** After the last stop, or line break that ends a paragraph, before `at`. */
function sentenceStart(text: string, at: number, from: number): number {
  for (let i = at; i > from; i--) {
    const c = text[i - 1] as string;
    if ('。；！？：'.includes(c)) return i;
    if (c === '\n' || c === '\r') {
      const last = text[blanksBefore(text, i) - 1];
      if (last === undefined || !/[一-鿿，、]/.test(last) || i - blanksBefore(text, i) > 1) return i;
    }
  }
  return from;
}

function sentenceEnd(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) if ('。；！？'.includes(text[i] as string)) return i;
  return to;
}
