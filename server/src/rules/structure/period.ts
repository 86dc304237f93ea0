import { periodSentence } from '../../render/templates.ts';
import type { Period, Report, Span } from '../../report/types.ts';
import { trimEnd } from '../../text/chars.ts';
import { insertAbove, topOf } from '../edit.ts';
import type { Edit, Rule } from '../rule.ts';
import { yearsOf } from './years.ts';

const PERIOD = '报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

/** The sentence goes behind the last one of the preface, else into a paragraph before the first section. */
function insertPeriod(report: Report, year: number): Edit {
  const { text, preface } = report;
  const end = trimEnd(text, preface.start, preface.end);
  if (end > preface.start && '。！'.includes(text[end - 1] as string))
    return { start: end, end, newText: periodSentence(year) };
  return insertAbove(report, report.sections[0]?.start ?? preface.end, periodSentence(year));
}

const unfilled = /统计[^。\r\n]{0,24}[×xXＸ]\s*年/;

export const periodAbsent: Rule = {
  id: 'period-absent',
  severity: 'hint',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: PERIOD, to: '统计时限为2024年1月1日至2024年12月31日。' }] },
      { edits: [{ from: PERIOD, to: '统计周期为 2024 年 1 月 1 日至 12 月 31 日。' }] },
    ],
    wrong: [{ edits: [{ from: PERIOD, to: '' }] }],
  },
  check(report, emit) {
    const year = report.year;
    if (report.period || report.sections.length === 0 || !report.title) return;
    // 统计期限自20××年1月1日起: still to be filled in, as prompt-left says.
    if (unfilled.test(report.spoken.slice(report.preface.start, report.preface.end))) return;
    emit({
      ...topOf(report),
      message: { key: 'period-absent', args: { year: year ?? '××××' } },
      fixes: () =>
        year === null
          ? []
          : [
              {
                title: { key: 'period-absent.fix', args: {} },
                preferred: true,
                safe: false,
                edits: [insertPeriod(report, year)],
              },
            ],
    });
  },
};

type Day = Period['from'];
const isDay = (d: Day, year: number, month: number, day: number): boolean =>
  d.year === year && d.month === month && d.day === day;

/** The right date in the words of the wrong one: without its year where that has none; 起 and the like are kept. */
function dateEdit(report: Report, span: Span, year: number, monthDay: string): Edit {
  const written = report.text.slice(span.start, span.end);
  // 2024年全年: the year alone is mended.
  if (/^(?:全年|度)$/.test(written)) return { ...span, newText: written };
  if (/^\S{4}\s*年$/.test(written)) return { ...span, newText: `${year}年` };
  // 2024.1.1 is mended as it is written.
  if (!written.includes('月')) {
    const [month, day] = monthDay.match(/\d+/g) ?? [];
    return { ...span, newText: `${/^\s*\d{4}/.test(written) ? `${year}.` : ''}${month}.${day}` };
  }
  return { ...span, newText: (written.includes('年') ? `${year}年` : '') + monthDay };
}

export const periodWrong: Rule = {
  id: 'period-wrong',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '自2024年1月1日起至2024年12月31日止', to: '为2024.1.1—2024.12.31' }] },
      { edits: [{ from: PERIOD, to: '统计周期为 2024 年 1 月 1 日至 12 月 31 日。' }] },
      // The slip is the title's, and title-year says so.
      { edits: [{ from: '澄溪县水利局2024年政府', to: '澄溪县水利局2023年政府' }] },
    ],
    wrong: [
      { edits: [{ from: '自2024年1月1日起至2024年12月31日止', to: '为2024.1.1—2024.11.30' }] },
      { edits: [{ from: '2024年12月31日', to: '2024年12月30日' }], at: '2024年12月30日' },
      { edits: [{ from: '自2024年1月1日起至2024年12月31日', to: '自2023年1月1日起至2023年12月31日' }] },
      { edits: [{ from: '自2024年1月1日', to: '自2023年1月1日' }], at: '2023年1月1日' },
    ],
  },
  check(report, emit) {
    const { period } = report;
    const years = yearsOf(report);
    const year = years.slip === 'title' ? years.period : years.settled;
    if (!period || year === null) return;
    const fromRight = isDay(period.from, year, 1, 1);
    const toRight = isDay(period.to, year, 12, 31);
    if (fromRight && toRight) return;
    const start = fromRight ? period.toSpan.start : period.fromSpan.start;
    const end = toRight ? period.fromSpan.end : period.toSpan.end;
    emit({
      start,
      end,
      message: { key: 'period-wrong', args: { year } },
      fixes: () => [
        {
          title: { key: 'period-wrong.fix', args: { year } },
          preferred: true,
          safe: false,
          edits: [
            ...(fromRight ? [] : [dateEdit(report, period.fromSpan, year, '1月1日')]),
            ...(toRight ? [] : [dateEdit(report, period.toSpan, year, '12月31日')]),
          ],
        },
      ],
    });
  },
};
