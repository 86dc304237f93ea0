/** Which year the report is of, where its own parts disagree. */
import { derived } from '../../report/derived.ts';
import type { Report } from '../../report/types.ts';

export interface Years {
  readonly title: number | null;
  /** The year of 统计期限, where its two dates agree on one. */
  readonly period: number | null;
  /** The year the rest of the report speaks for; the title's where nothing tells. */
  readonly settled: number | null;
  /** Which of the two is taken for the slip where they differ: the title where nothing tells. */
  readonly slip: 'title' | 'period' | null;
}

/** Weighs title against period by the text of the sections and the date signed; cheap where they agree. */
export const yearsOf = (report: Report): Years => derived(report, weigh);

function weigh(report: Report): Years {
  const title = report.title?.year ?? null;
  const p = report.period;
  const period = p && p.from.year === p.to.year ? p.from.year : null;
  let years: Years = { title, period, settled: title ?? period, slip: null };
  if (title !== null && period !== null && title !== period) {
    const balance = support(report, period) - support(report, title);
    years = { title, period, settled: balance > 0 ? period : title, slip: balance < 0 ? 'period' : 'title' };
  }
  return years;
}

/** How often the sections speak of the year, and whether the report is signed in the next one. */
function support(report: Report, year: number): number {
  let count = report.signature?.date?.year === year + 1 ? 2 : 0;
  const word = String(year);
  for (const section of report.sections) {
    for (
      let at = report.spoken.indexOf(word, section.start);
      at >= 0 && at < section.end;
      at = report.spoken.indexOf(word, at + 4)
    ) {
      const next = report.spoken[at + 4];
      if (next === '年' || (next === ' ' && report.spoken[at + 5] === '年')) count++;
    }
  }
  return count;
}
