/** A report in a few numbers, for the status item. */
import type { ReportFinding } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import { type SectionId, standards, type TableId } from '../standard/index.ts';

export interface StatusCounts {
  readonly organ: string | null;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly missingSections: readonly SectionId[];
  readonly missingTables: readonly TableId[];
}

export function statusOf(report: Report, findings: readonly ReportFinding[]): StatusCounts {
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
  };
}
