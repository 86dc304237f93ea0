/** Words of a stretch of text, with the blanks and line breaks of a print dropped. */
import type { Report, Span } from '../../report/types.ts';
import { squeeze } from '../../text/chars.ts';

export const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** The text of a span without blanks. */
export const squeezed = (report: Report, span: Span): string => squeeze(report.text, span.start, span.end).text;

/** Whether one of the words stands in the span, also where a print broke it over two lines. */
export function mentions(report: Report, span: Span, words: readonly string[]): boolean {
  for (const word of words) {
    const at = report.text.indexOf(word, span.start);
    if (at >= 0 && at + word.length <= span.end) return true;
  }
  return hasAny(squeezed(report, span), words);
}
