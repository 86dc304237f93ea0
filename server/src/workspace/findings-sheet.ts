/** What was found in many reports, a line for each finding, for a spreadsheet. */
import { type Locale, say } from '../messages/index.ts';
import { BOM, csvLine } from './csv.ts';
import { type CheckedReport, hasLines } from './findings.ts';

export const findingsHead = (locale: Locale): string =>
  BOM +
  csvLine([
    say(locale, 'rollup.head.organ'),
    say(locale, 'check.year'),
    say(locale, 'rollup.head.file'),
    ...(['level', 'finding', 'row', 'column', 'words', 'rule'] as const).map((name) => say(locale, `check.${name}`)),
  ]);

/** Lines and columns from 1, where the file has any. */
export function findingsLines(report: CheckedReport, locale: Locale): string {
  const { organ, year, path, findings } = report;
  const places = hasLines(report);
  return findings
    .map(({ severity, message, line, character, words, rule }) =>
      csvLine([
        organ ?? '',
        year === null ? '' : String(year),
        path,
        say(locale, `cli.${severity}`),
        message,
        places ? String(line + 1) : '',
        places ? String(character + 1) : '',
        words,
        rule,
      ]),
    )
    .join('');
}
