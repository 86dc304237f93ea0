import type { Edit } from '../../report/finding.ts';
import type { Report } from '../../report/types.ts';
import { skipBlanks, trimEnd } from '../../text/chars.ts';
import { isPageNumber } from '../../text/pages.ts';

/** Lines that hold nothing but a page number, in tables too. */
export function pageNumbers({ text, spoken, lines }: Report): Edit[] {
  const found: Edit[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const stop = trimEnd(text, start, lines.ends[line] as number);
    if (!isPageNumber(text, start, stop)) continue;
    const from = skipBlanks(text, start, stop);
    // In code it is no page's.
    if (spoken.charCodeAt(from) === text.charCodeAt(from)) found.push({ start: from, end: stop, newText: '' });
  }
  return found;
}
