/** A report in a few numbers, for the status item. */
import { type Locale, type MessageKey, say } from '../messages/index.ts';
import { MOST_OF_A_RULE, type ReportFinding } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import { type SectionId, standards, type TableId } from '../standard/index.ts';
import { foldingStops } from './folding.ts';
import { outlineStops } from './symbols.ts';
import { tokensStop } from './tokens.ts';

export interface StatusCounts {
  readonly organ: string | null;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly missingSections: readonly SectionId[];
  readonly missingTables: readonly TableId[];
  /** What of a very long report is left out of its aids, in words; null where everything is there. */
  readonly limits: string | null;
}

function limitsOf(report: Report, findings: readonly ReportFinding[], locale: Locale): string | null {
  const byRule = new Map<string, number>();
  for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const stops: readonly [boolean, MessageKey][] = [
    [[...byRule.values()].some((count) => count >= MOST_OF_A_RULE), 'limits.findings'],
    [outlineStops(report), 'limits.outline'],
    [foldingStops(report), 'limits.folding'],
    [tokensStop(report), 'limits.colours'],
  ];
  const parts = stops.flatMap(([stopped, key]) => (stopped ? say(locale, key) : []));
  return parts.length > 0 ? say(locale, 'limits', { parts: parts.join(say(locale, 'limits.and')) }) : null;
}

export function statusOf(report: Report, findings: readonly ReportFinding[], locale: Locale): StatusCounts {
  const count = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) count[severity]++;
  const standard = standards[report.standard ?? '2021'];
  return {
    organ: report.organ,
    year: report.year,
    errors: count.error,
    warnings: count.warning,
    information: count.information,
    hints: count.hint,
    missingSections: standard.sections.map((s) => s.id).filter((id) => !report.sections.some((s) => s.id === id)),
    missingTables: Object.values(standard.tables)
      .map((t) => t.id)
      .filter((id) => report.tables[id] === null),
    limits: limitsOf(report, findings, locale),
  };
}
