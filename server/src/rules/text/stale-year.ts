import { marksOf } from '../../report/marks.ts';
import type { Report } from '../../report/types.ts';
import type { Rule } from '../rule.ts';
import { yearsOf } from '../structure/years.ts';
import { blanksBefore, proseAt, sentenceEnd, sentenceStart, withoutHeading } from './around.ts';
import { isOwnYear } from './own-report.ts';
import { fees, measures, opening } from './samples.ts';

/** Words of a sentence that speak of last year on purpose. */
const compares =
  /决算|预算|上年|去年|较|比|截至|结转|整改|以来|考核结果|资金|年底|年末|今年|本年(?!度?报告)|期间|^[^，,]*工作要点|基础上|获|评为|建成|启用|成立/;
/** What may stand between the start of a sentence and its year: the organ speaking of itself. */
const subject =
  /^(?:(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]是|\d{1,2}[.．、])\s*)?(?:(?:本|我)(?:机关|单位|部门|[局办委厅院县市区镇乡州旗站])|全[省市县区州旗镇乡局])?$/;
/** After 年: a date, an edition, the name of something. */
const named =
  /^(?:\d|度?(?:版|底|末|初|起|至|[—－~-]|报告|考核|部门|财政|政务公开(?:工作)?(?:考核|要点|重点)|(?:印发|制定|出台|修订|发布|提出|指出|反馈)的))/;

/** Held in another year: 2023年度全县政务公开考核中, 2023年为380条. */
const elsewhere = /^度?(?:[为是]|[^，。；！？]{0,24}(?:考核|评估|评比|评议|测评|检查|抽查|普查)(?:工作)?中[，,])/;
/** Something of that year is published now: 2023年度绩效评价报告已公开. No subject, adverb or count stands there. */
const published =
  /^度?(?![，,我本全各共未没无新已均在]|累计|积极|主动|及时|通过|按照|根据|依法)(?:[^，。；！？\d]|\d{1,2}[月日])*(?:公开|公示|公布|发布|通报|上网|报送|移交|归档|印发|解读|废止|有效)(?:完毕|到位|完成)?[，。；！？\s]*$/;

/** What will be done: 我局将进一步…; not what was made of something: 将加强培训列为重点. */
const plans =
  /^度?[，,]?[^，,。将把]{0,20}[，,]?将(?:会|要)?(?:继续|进一步|着[力重眼]|切实|认真|不断|持续|努力|积极|大力|深入|更加|加[强大快]|坚持|紧|全力|扎实|充分|从(?!严)|以(?![下上往来]))(?!.*(?:作为|[纳列写融]入|列为|[摆放]在|视为|贯穿))/;

/** Longest sentence looked at on either side of a year. */
const REACH = 160;

/** Last year's year as the subject of this year's work, this year's as that of plans: left over from the report that was copied. */
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
      opening('2024年，我局将继续推进的六项任务全部完成。'),
      measures('2024年，我局将加强业务培训列为首要任务，全年办班四期。2025年，我局将进一步加强督查。'),
    ],
    wrong: [
      opening('2023年，澄溪县水利局扎实做好政府信息公开各项工作。', '2023'),
      opening('我局2023年制定了信息发布流程，明确专人负责。', '2023'),
      fees('2023年度未收取政府信息公开信息处理费。', '2023'),
      opening('2023年主动公开政府信息。', '2023'),
      opening('2023年，我局对照公开工作要点，细化任务分工。', '2023'),
      measures('2024年，我局将进一步加强培训，丰富解读形式。', '2024'),
    ],
  },
  check(report, emit) {
    const { text } = report;
    // Where the title's year is the slip, title-year says so, and the text is right.
    const year = yearsOf(report).settled ?? report.year;
    if (year === null) return;
    const own = String(year);
    const stale = String(year - 1);
    const plansIn = report.sections.find(({ id }) => id === 5)?.body;
    for (const at of marksOf(report).years) {
      const end = blanksBefore(text, at);
      const start = end - own.length;
      const planned = plansIn !== undefined && start >= plansIn.start && start < plansIn.end;
      const plan = planned && text.startsWith(own, start);
      if (!plan && !(start >= 0 && text.startsWith(stale, start))) continue;
      const said = sentenceOf(report, start, at);
      if (said ? !(plan ? isPlan(said, year) : isSubject(said, own)) : !isOwnYear(report, start, at + 1)) continue;
      const right = plan ? year + 1 : year;
      emit({
        start,
        end,
        message: plan ? { key: 'stale-year.plan', args: { year } } : { key: 'stale-year', args: { stale, year } },
        fingerprint: text.slice(start, at + 12).replace(/\s+/g, ''),
        fixes: () => [
          {
            title: { key: 'stale-year.fix', args: { year: right } },
            preferred: true,
            safe: false,
            edits: [{ start, end, newText: String(right) }],
          },
        ],
      });
    }
  },
};

interface Said {
  /** What follows 年 in the sentence, without blanks. */
  readonly after: string;
  readonly organ: string | undefined;
}

/** The sentence that the year at `start`, before the 年 at `sign`, opens as the organ speaks of itself; else null. */
function sentenceOf(report: Report, start: number, sign: number): Said | null {
  const { text } = report;
  const prose = proseAt(report, start);
  if (!prose || prose.section === 0) return null;
  const from = sentenceStart(text, start, Math.max(prose.start, start - REACH));
  const before = withoutHeading(text.slice(from, start))
    .replace(/\s+/g, '')
    .replace(/^#+|\*/g, '');
  const organ = report.organ?.replace(/\s+/g, '');
  if (!subject.test(before) && before !== organ) return null;
  const stop = sentenceEnd(text, sign, Math.min(prose.end, sign + REACH));
  const after = text.slice(sign + 1, stop).replace(/\s+/g, '');
  return named.test(after) ? null : { after, organ };
}

/** Last year's year opens a sentence about the report's own work. */
function isSubject({ after, organ }: Said, year: string): boolean {
  if (compares.test(after) || after.includes(year) || elsewhere.test(after)) return false;
  const clause = after.slice(0, after.search(/[，,]|$/));
  return !published.test(clause) || (organ !== undefined && clause.includes(organ));
}

/** 五 says under the report's own year what will be done. */
const isPlan = ({ after }: Said, year: number): boolean => plans.test(after) && !after.includes(String(year + 1));
