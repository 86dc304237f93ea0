/** The year a report is of, where neither title nor 统计期限 says it: text taken from a page often comes without both. */
import { derived } from './derived.ts';
import type { Report } from './types.ts';

/** How much of the overview is looked at, in UTF-16 units. */
const MOST = 20_000;

/**
 * The year by whose format a report is judged: `Report.year`, else the one that the overview speaks of most; null where it
 * speaks of none. Where dates are held against the year, only what the report states counts, which is `Report.year`.
 */
export const yearOf = (report: Report): number | null => report.year ?? derived(report, yearSpokenIn);

/** The year the overview speaks of most. */
export function yearSpokenIn({ spoken, sections }: Pick<Report, 'spoken' | 'sections'>): number | null {
  const overview = sections.find((s) => s.id === 1);
  if (!overview) return null;
  const body = spoken.slice(overview.body.start, Math.min(overview.body.end, overview.body.start + MOST));
  const counts = new Map<number, number>();
  for (const [, year] of body.matchAll(/(?<!\d)(20\d\d) ?年/g)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year;
  return best;
}
