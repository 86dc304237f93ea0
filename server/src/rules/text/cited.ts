/** What a citation means, held against the documents themselves. */
import { type Citation, documentOfNumber, documentOfTitle } from '../../report/citations.ts';
import type { Report, Span } from '../../report/types.ts';
import { type CitedDocument, format } from '../../standard/citations.ts';

/** By its number, else by its title. */
export const isTrial = (citation: Citation): boolean =>
  (documentOfNumber(citation) ?? documentOfTitle(citation.title ?? ''))?.id === 'trialFormat';

/** The document that a citation means and whose number it does not give; null where it is right or cannot be told. */
export function mistyped(citation: Citation): CitedDocument | null {
  if (isTrial(citation)) return null;
  const meant = citation.title === null ? null : documentOfTitle(citation.title);
  const given = documentOfNumber(citation);
  if (meant) return given?.id === meant.id || (meant.id === 'trialFormat' && given?.id === 'format') ? null : meant;
  // With no title to go by: one slip away from the number of the format, whose prefix no one else uses; 国办公开函 is one.
  const { prefix, year, number } = citation;
  if (given || citation.title !== null || !prefix.startsWith('国办公开')) return null;
  return [prefix === format.prefix, year === format.year, number === format.number].filter((same) => !same).length === 1
    ? format
    : null;
}

export const cited = (report: Report, span: Span): string =>
  report.text.slice(span.start, span.end).replace(/\s+/g, '');
