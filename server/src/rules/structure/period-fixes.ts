/** What the findings on the reporting period write. */
import { periodSentence } from '../../render/templates.ts';
import type { Report, Span } from '../../report/types.ts';
import { trimEnd } from '../../text/chars.ts';
import { ordinalOf } from '../../text/numerals.ts';
import { insertAbove } from '../edit.ts';
import type { Edit } from '../rule.ts';

/** The sentence goes behind the last one of the preface, else into a paragraph before the first section. */
export function insertPeriod(report: Report, year: number): Edit {
  const { text, preface } = report;
  const end = trimEnd(text, preface.start, preface.end);
  if (end > preface.start && '。！'.includes(text[end - 1] as string))
    return { start: end, end, newText: periodSentence(year) };
  return insertAbove(report, report.sections[0]?.start ?? preface.end, periodSentence(year));
}

/** A number with the blanks that a print leaves among its digits. */
const numbers = /[0-9０-９](?:\s*[0-9０-９])*|[一二三四五六七八九十〇零○元](?:\s*[一二三四五六七八九十〇零○])*/g;
const CHINESE = '〇一二三四五六七八九';

/** A number in the digits of the written one. */
function inDigitsOf(written: string, number: number, padded: boolean): string {
  const digits = String(number);
  if (/[一-鿿〇○]/.test(written))
    return number > 99 ? digits.replace(/\d/g, (d) => CHINESE[Number(d)] ?? d) : ordinalOf(number);
  const right = padded ? digits.padStart(2, '0') : digits;
  return /[０-９]/.test(written) ? right.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : right;
}

/**
 * The right date in the manner of the wrong one: its separators, its zeros, its digits; no year and no day where that has
 * none. What has no numbers (2024年全年) stays.
 */
export function dateEdit(report: Report, span: Span, year: number, month: number, day: number): Edit {
  const written = report.text.slice(span.start, span.end);
  const found = written.match(numbers) ?? [];
  const lengths = found.map((digits) => digits.replace(/\s/g, '').length);
  const padded = found.some((digits, i) => (lengths[i] ?? 0) === 2 && /^[0０]/.test(digits));
  const right = (lengths[0] ?? 0) > 3 ? [year, month, day] : [month, day];
  let i = 0;
  const newText = written.replace(numbers, (digits) => {
    const number = right[i++];
    return number === undefined ? digits : inDigitsOf(digits, number, padded);
  });
  return { ...span, newText };
}
