/** What somebody who exports a report should know before it is published: one sentence, nothing is held back. */
import type { ReportFinding } from '../report/finding.ts';
import type { Note } from './problem.ts';

/** null for a report without errors and without words of the template. */
export function unready(findings: readonly ReportFinding[]): Note | null {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const prompts = findings.filter(({ rule }) => rule === 'prompt-left').length;
  if (errors > 0 && prompts > 0) return { key: 'convert.unready.both', args: { errors, prompts } };
  if (errors > 0) return { key: 'convert.unready.errors', args: { errors } };
  return prompts > 0 ? { key: 'convert.unready.prompts', args: { prompts } } : null;
}
