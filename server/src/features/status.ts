/** A report in a few numbers, for the status item. */
import { type Locale, type MessageKey, say } from '../messages/index.ts';
import { countSeverities, MOST_OF_A_RULE, type ReportFinding } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import { foldingStops } from './folding.ts';
import { outlineStops } from './symbols.ts';
import { tokensStop } from './tokens.ts';

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

/** @param locale of `limits`: what of a very long report is left out of its aids, in words; null where nothing is */
export function statusOf(report: Report, findings: readonly ReportFinding[], locale: Locale) {
  const count = countSeverities(findings);
  return {
    organ: report.organ,
    year: report.year,
    errors: count.error,
    warnings: count.warning,
    information: count.information,
    hints: count.hint,
    limits: limitsOf(report, findings, locale),
  };
}
