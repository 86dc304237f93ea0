import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import { type FindingTarget, type Related, type ReportFinding, targetOf } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import { rangeOf } from './place.ts';
import { severity } from './protocol.ts';

/** Shown behind every message, and what users filter by. */
export const SOURCE = 'xxgk';

export interface DiagnosticOptions {
  readonly uri: string;
  readonly locale: Locale;
  /** Folder of the rule pages as a URI without a slash at its end; null where there are none. */
  readonly rulePages: string | null;
  /** Whether the client shows related places. */
  readonly related: boolean;
  /** Place of a finding's relation in another file of the workspace; null drops it. */
  readonly locate?: (related: Related & { readonly uri: string }) => DiagnosticRelatedInformation['location'] | null;
}

function relatedOf(report: Report, related: Related, options: DiagnosticOptions): DiagnosticRelatedInformation | null {
  const message = say(options.locale, related.message.key, related.message.args);
  if (related.uri === undefined) return { location: { uri: options.uri, range: rangeOf(report, related) }, message };
  const location = options.locate?.({ ...related, uri: related.uri }) ?? null;
  return location && { location, message };
}

/** One of the findings as the editor shows it. */
export function toDiagnostic(
  report: Report,
  findings: readonly ReportFinding[],
  finding: ReportFinding,
  options: DiagnosticOptions,
): Diagnostic {
  // By this its finding is known again on a later version of the text.
  const data: FindingTarget = targetOf(findings, finding);
  const diagnostic: Diagnostic = {
    range: rangeOf(report, finding),
    severity: severity[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: say(options.locale, finding.message.key, finding.message.args),
    data,
  };
  if (options.rulePages !== null) diagnostic.codeDescription = { href: `${options.rulePages}/${finding.rule}.md` };
  if (options.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap((r) => relatedOf(report, r, options) ?? []);
  }
  return diagnostic;
}
