/** Words of a stretch of text, comments left out, with the blanks and line breaks of a print dropped. */
import type { Report, Span } from '../../report/types.ts';

export const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** The text of a span without blanks. */
export const squeezed = (report: Report, span: Span): string =>
  report.spoken.slice(span.start, span.end).replace(/[\s\u200b]+/g, '');

/** Finds one of the words, also where a print broke it over two lines. */
export const patternOf = (...words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => [...word].join('[\\s\\u200b]*')).join('|'));
