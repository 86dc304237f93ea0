/** Findings as people are told them, away from the editor. */
import { type Locale, say } from '../messages/index.ts';
import { excerpt } from '../report/excerpt.ts';
import { isConvertedName, isSlowName } from '../report/fileNames.ts';
import type { ReportFinding, SeverityCounts } from '../report/finding.ts';
import type { Report } from '../report/types.ts';

export interface SaidFinding {
  readonly severity: keyof SeverityCounts;
  readonly rule: string;
  readonly message: string;
  /** Where it begins, from 0, in UTF-16 units. */
  readonly line: number;
  readonly character: number;
  /** The characters it is about, cut short. */
  readonly words: string;
}

/** A report, whose it is, and what was found in it. */
export interface CheckedReport {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly findings: readonly SaidFinding[];
}

export const inWords = (report: Report, finding: ReportFinding, locale: Locale): SaidFinding => ({
  severity: finding.severity,
  rule: finding.rule,
  message: say(locale, finding.message.key, finding.message.args),
  ...report.lines.positionAt(finding.start),
  words: excerpt(report, finding),
});

/**
 * Whether somebody who has the file finds its lines: those of a Word file or a PDF are of what became of it here, and one
 * that cannot be read has none.
 */
export const hasLines = ({ path, findings }: CheckedReport): boolean =>
  !isConvertedName(path) && !isSlowName(path) && !findings.some(({ rule }) => rule === 'file-unreadable');
