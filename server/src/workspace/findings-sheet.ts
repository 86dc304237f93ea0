/** What was found in many reports, a line for each finding, for a spreadsheet. */
import { type Locale, say } from '../messages/index.ts';
import { BOM, csvLine } from './csv.ts';
import type { CheckedReport } from './findings.ts';

export const findingsHead = (locale: Locale): string =>
  BOM +
  csvLine([
    say(locale, 'rollup.head.organ'),
    say(locale, 'check.year'),
    say(locale, 'rollup.head.file'),
    ...(['level', 'finding', 'row', 'column', 'words', 'rule'] as const).map((name) => say(locale, `check.${name}`)),
  ]);

/** Lines and columns from 1. */
export const findingsLines = ({ organ, year, path, findings }: CheckedReport, locale: Locale): string =>
  findings
    .map(({ severity, message, line, character, words, rule }) =>
      csvLine([
        organ ?? '',
        year === null ? '' : String(year),
        path,
        say(locale, `cli.${severity}`),
        message,
        String(line + 1),
        String(character + 1),
        words,
        rule,
      ]),
    )
    .join('');
