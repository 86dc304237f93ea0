/** Words of a stretch of text, comments left out, with the blanks and line breaks of a print dropped. */
import { spokenOf } from '../../report/spoken.ts';
import type { Report, Span } from '../../report/types.ts';

export const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** The text of a span without blanks. */
export const squeezed = (report: Report, span: Span): string =>
  spokenOf(report)
    .slice(span.start, span.end)
    .replace(/[\s\u200b]+/g, '');

/** Tells whether one of some words stands in the spans, also where a print broke it over two lines. */
export function wordsIn(report: Report, spans: readonly Span[]): (words: readonly string[]) => boolean {
  const written = spans.map(({ start, end }) => spokenOf(report).slice(start, end));
  const bare: (string | undefined)[] = [];
  return (words) =>
    written.some((text) => hasAny(text, words)) ||
    spans.some((span, i) => {
      bare[i] ??= squeezed(report, span);
      return hasAny(bare[i] as string, words);
    });
}
