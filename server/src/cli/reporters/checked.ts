import type { CheckedReport } from '../../workspace/findings.ts';
import type { FileOut } from '../outcome.ts';

/** A file as the pages and sheets tell of it; null for one that is no report. One that cannot be read is told. */
export const checked = ({ path, organ, year, recognised, error, findings }: FileOut): CheckedReport | null =>
  !recognised && error === null && findings.length === 0
    ? null
    : {
        path,
        organ,
        year,
        findings: findings.map(({ severity, rule, message, range: { start }, words = '' }) => ({
          severity,
          rule,
          message,
          ...start,
          words,
        })),
      };
