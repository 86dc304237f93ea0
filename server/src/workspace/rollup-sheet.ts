/**
 * What adding up gave, as a table for a spreadsheet: a line for each organ, a column for each cell, then the sums, the report
 * of the whole and what it has more.
 */
import { type Locale, say } from '../messages/index.ts';
import { namesOf } from '../report/names.ts';
import { addressKey } from '../standard/address.ts';
import { standards } from '../standard/index.ts';
import { BOM, csvLine } from './csv.ts';
import { addressesOf, inDigits, minus, tableIds, zero } from './figures.ts';
import type { Rollup } from './rollup.ts';
import { doubtInWords, type NameOf } from './rollup-page.ts';

/** A cell that a report does not have is empty. */
export function rollupSheet({ parts, sums, standard, whole }: Rollup, nameOf: NameOf, locale: Locale): string {
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
    organ ?? '',
    nameOf(uri),
    doubts.map((doubt) => doubtInWords(doubt, locale)).join(say(locale, 'rollup.and')),
    ...digitsOf(figures),
  ]);
  const last = [[say(locale, 'rollup.head.sum'), '', '', ...digitsOf(sums)]];
  if (whole?.unlike === null) {
    const { organ, uri, figures } = whole.part;
    const differences = cells.map((cell) => {
      const own = figures.get(addressKey(cell));
      return own ? inDigits(minus(own, sums.get(addressKey(cell)) ?? zero)) : '';
    });
    last.push([organ ?? '', nameOf(uri), say(locale, 'rollup.head.own'), ...digitsOf(figures)]);
    last.push([say(locale, 'rollup.head.difference'), '', '', ...differences]);
  }
  return BOM + [[...lead, ...header], ...rows, ...last].map(csvLine).join('');
}
