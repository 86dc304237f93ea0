/** Links of a report: addresses, and mentions of its own tables (见表三). */
import type { DocumentLink } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import type { Report, Span } from '../report/types.ts';
import { newest } from '../standard/index.ts';
import { positionOf, rangeOf } from './place.ts';

const URL_END = /[\s<>"'“”《》（）()[\]，。；、|]/;
const MENTION = /(?:详?见|参见|如|按照?)(?:下|附|上)?(表[二三四])/g;

/** @param uri of the document, for links into it */
export function documentLinks(report: Report, uri: string, locale: Locale): DocumentLink[] {
  const { text } = report;
  const links: DocumentLink[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const scheme = text.startsWith('https', at - 5) ? 5 : text.startsWith('http', at - 4) ? 4 : 0;
    if (scheme === 0) continue;
    let end = at + 3;
    while (end < text.length && !URL_END.test(text[end] as string)) end++;
    if (end === at + 3) continue;
    const span: Span = { start: at - scheme, end };
    links.push({ range: rangeOf(report, span), target: text.slice(span.start, span.end) });
  }
  const tables = Object.values(newest.tables);
  for (const prose of report.prose) {
    const words = text.slice(prose.start, prose.end);
    if (!words.includes('表')) continue;
    for (const found of words.matchAll(MENTION)) {
      const name = found[1] as string;
      const id = tables.find((table) => table.name === name)?.id;
      const table = id ? report.tables[id] : null;
      if (!table) continue;
      const start = prose.start + found.index + found[0].length - name.length;
      links.push({
        range: rangeOf(report, { start, end: start + name.length }),
        target: `${uri}#L${positionOf(report, table.start).line + 1}`,
        tooltip: say(locale, 'link.table', { table: name }),
      });
    }
  }
  return links;
}
