/** What adding up gave, as a table for a spreadsheet: a line for each organ, a column for each cell, the sums at the end. */
import { type Locale, say } from '../messages/index.ts';
import { namesOf } from '../report/names.ts';
import { addressKey } from '../standard/address.ts';
import { standards } from '../standard/index.ts';
import { addressesOf, inDigits, tableIds } from './figures.ts';
import type { Rollup } from './rollup.ts';
import { doubtInWords, type NameOf } from './rollup-page.ts';

/** Without it Excel takes the file for one in the code page of the machine. */
const BOM = '\ufeff';

/** Words that a spreadsheet would run as a formula stay words. */
const field = (words: string): string => {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** CSV (RFC 4180), with a byte-order mark; a cell that a report does not have is empty. */
export function rollupSheet({ parts, sums, standard }: Rollup, nameOf: NameOf, locale: Locale): string {
  const cells = tableIds.flatMap((id) => addressesOf(standards[standard].tables[id]));
  const lead = (['organ', 'file', 'doubts'] as const).map((key) => say(locale, `rollup.head.${key}`));
  const header = cells.map((cell) => {
    const { table, row, column } = namesOf(cell);
    return `${table} ${row} ${column}`;
  });
  const digitsOf = (figures: Rollup['sums']): readonly string[] =>
    cells.map((cell) => {
      const value = figures.get(addressKey(cell));
      return value ? inDigits(value) : '';
    });
  const rows = parts.map(({ organ, uri, doubts, figures }) => [
    field(organ ?? ''),
    field(nameOf(uri)),
    field(doubts.map((doubt) => doubtInWords(doubt, locale)).join(say(locale, 'rollup.and'))),
    ...digitsOf(figures),
  ]);
  const lines = [
    [...lead, ...header].map(field),
    ...rows,
    [field(say(locale, 'rollup.head.sum')), '', '', ...digitsOf(sums)],
  ];
  return BOM + lines.map((line) => `${line.join(',')}\r\n`).join('');
}
