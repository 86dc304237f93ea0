import { topOf } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** Files named beside a finding; the message counts all of them. */
const MOST_RELATED = 20;

/** The name of a file in a uri or path, as people write it. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export const duplicateReport: Rule = {
  id: 'duplicate-report',
  severity: 'warning',
  family: 'workspace',
  examples: { right: [], wrong: [] },
  check(report, emit, { duplicates }) {
    const first = duplicates[0];
    if (first === undefined || report.year === null || report.organ === null) return;
    emit({
      ...topOf(report),
      message: {
        key: duplicates.length > 1 ? 'duplicate-report.many' : 'duplicate-report',
        args: { organ: report.organ, year: report.year, file: fileName(first), count: duplicates.length },
      },
      related: duplicates.slice(0, MOST_RELATED).map((uri) => ({
        start: 0,
        end: 0,
        cell: null,
        uri,
        message: { key: 'duplicate-report.other' as const, args: { file: fileName(uri) } },
      })),
    });
  },
};
