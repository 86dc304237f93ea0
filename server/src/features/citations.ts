/** The documents a report cites, for hover: by their number or their title under the caret. */
import type { Hover } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import { lineEnd, lineStart } from '../report/lines.ts';
import type { Report, Span } from '../report/types.ts';
import { type CitedDocument, citedDocuments } from '../standard/citations.ts';
import { rangeOf, within } from './place.ts';

/** Every way a document is named: its number, its title. Longer names first, so that （试行） is not cut off. */
const names: readonly (readonly [string, CitedDocument])[] = citedDocuments
  .flatMap((one): [string, CitedDocument][] => [
    [one.documentNumber, one],
    [one.title, one],
  ])
  .filter(([name]) => name !== '')
  .sort(([a], [b]) => b.length - a.length);

function citationAt(report: Report, offset: number): { span: Span; cited: CitedDocument } | null {
  const from = Math.max(lineStart(report, offset), offset - 80);
  const words = report.text.slice(from, Math.min(lineEnd(report, offset), offset + 80));
  for (const [name, cited] of names) {
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
      const span = { start: from + at, end: from + at + name.length };
      if (within(offset, span)) return { span, cited };
    }
  }
  return null;
}

/** @param iso `2021-09-26` */
function dayIn(locale: Locale, iso: string): string {
  const [year = '', month, day] = iso.split('-');
  return say(locale, 'hover.day', { iso, year, month: Number(month), day: Number(day) });
}

/** Full title, number, issuer and dates; null where no known document is cited. */
export function citationHover(report: Report, offset: number, locale: Locale): Hover | null {
  const found = citationAt(report, offset);
  if (!found) return null;
  const { title, documentNumber: number, issuer, date, inForce, supersededBy } = found.cited;
  const newer = citedDocuments.find(({ id }) => id === supersededBy);
  const dates = [
    date && say(locale, 'hover.date', { date: dayIn(locale, date) }),
    inForce && say(locale, 'hover.inForce', { date: dayIn(locale, inForce) }),
  ];
  const blocks = [
    title && say(locale, 'hover.document', { title }),
    say(locale, 'hover.number', { number, issuer }),
    dates.filter(Boolean).join(locale === 'en' ? ', ' : '，'),
    newer && say(locale, 'hover.superseded', { title: newer.title, number: newer.documentNumber }),
  ];
  return {
    contents: { kind: 'markdown', value: blocks.filter(Boolean).join('\n\n') },
    range: rangeOf(report, found.span),
  };
}
