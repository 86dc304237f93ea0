import type { Period } from '../../report/types.ts';
import { topOf } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { dateEdit, insertPeriod } from './period-fixes.ts';
import { yearsOf } from './years.ts';

const PERIOD = '报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

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
            ...(fromRight ? [] : [dateEdit(report, period.fromSpan, year, 1, 1)]),
            ...(toRight ? [] : [dateEdit(report, period.toSpan, year, 12, 31)]),
          ],
        },
      ],
    });
  },
};
