/** A report year (统计年度) as an option gives it. */
import { type Locale, say } from '../messages/index.ts';

/** The first year of the duty to report, by the Regulations of 2008; and a bound against slips of the key. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

/** null where none is given; a sentence where it is none. */
export function readYear(
  given: string | undefined,
  locale: Locale,
): { readonly year: number | null } | { readonly problem: string } {
  if (given === undefined) return { year: null };
  const year = /^\d{4}$/.test(given) ? Number(given) : 0;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return { year };
  return { problem: say(locale, 'cli.badYear', { year: given, first: FIRST_YEAR, last: LAST_YEAR }) };
}
