import type { Locale } from '../../messages/index.ts';
import { findingsHead, findingsLines } from '../../workspace/findings-sheet.ts';
import { checked } from './checked.ts';
import type { Reporter } from './reporter.ts';

/** A line for each finding, for a spreadsheet. */
export const csv = (locale: Locale): Reporter => ({
  details: false,
  words: true,
  file(file) {
    const report = checked(file);
    return report ? findingsLines(report, locale) : '';
  },
  frame: () => ({ head: findingsHead(locale), between: '', tail: '' }),
});
