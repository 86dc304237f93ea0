/** What was found in a report, as a page to hand in beside it. */
import { type Locale, say } from '../messages/index.ts';
import { pageTitle } from '../render/page.ts';
import type { ReportFinding } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import { inWords } from '../workspace/findings.ts';
import { reportPage } from '../workspace/findings-page.ts';

export function checkPage(report: Report, findings: readonly ReportFinding[], locale: Locale): string {
  const said = findings.map((finding) => inWords(report, finding, locale));
  return reportPage(say(locale, 'check.title', { title: pageTitle(report, locale) }), said, locale);
}
