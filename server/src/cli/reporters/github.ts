import type { Severity } from '../../rules/rule.ts';
import type { Reporter } from './reporter.ts';

/** GitHub knows three levels. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const data = (words: string): string => words.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (words: string): string => data(words).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Workflow commands that GitHub Actions turns into annotations. Lines and columns from 1. */
export const github = (): Reporter => ({
  details: false,
  file: (file) =>
    file.findings
      .map(({ severity, rule, message, range: { start, end } }) => {
        const place = `line=${start.line + 1},endLine=${end.line + 1},col=${start.character + 1},endColumn=${end.character + 1}`;
        return `::${levels[severity]} file=${property(file.path)},${place},title=${property(rule)}::${data(message)}\n`;
      })
      .join(''),
  frame: () => ({ head: '', between: '', tail: '' }),
});
