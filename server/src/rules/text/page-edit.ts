/** How the line of a page number is taken out. */
import type { Edit } from '../../report/finding.ts';
import type { Report, Span } from '../../report/types.ts';
import { isBlank, trimEnd } from '../../text/chars.ts';

/** Fewer characters than this and no mark at their end are no line of a paragraph: a heading, an organ's name. */
const LINE = 20;
/** What begins a heading or an item of a list. */
const item =
  /^\s*(?:#|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、是]|\d+(?:[、)）]|[.．](?!\d))|[-*+>|<~`])/;
/** A stop inside a line that begins like a heading: words of the paragraph follow it. */
const stop = /[，。；：,;:]/;

/** Where the page broke a sentence its two halves become one paragraph again; elsewhere only the line goes. */
export function pageEdit(report: Report, number: Span): Edit {
  const { text, lines } = report;
  const line = lines.lineAt(number.start);
  const start = lines.starts[line] as number;
  const next = lines.starts[line + 1] ?? text.length;
  const alone = { start, end: next, newText: '' };
  if (Object.values(report.tables).some((t) => t && t.start <= start && start < t.end)) return alone;
  const before = trimEnd(text, 0, start);
  let after = next;
  while (after < text.length && isBlank(text.charCodeAt(after))) after++;
  if (before === 0 || after >= text.length) return alone;
  const last = text.slice(lines.starts[lines.lineAt(before - 1)], before);
  const lineOfNext = lines.lineAt(after);
  const following = text.slice(lines.starts[lineOfNext], lines.ends[lineOfNext]);
  if (!goesOn(last) || item.test(following)) return alone;
  return {
    start: before,
    end: Math.max(next, lines.starts[lineOfNext] as number),
    newText: text.slice(lines.ends[line] as number, next) || '\n',
  };
}

/** Whether a line ends inside a sentence. */
function goesOn(line: string): boolean {
  if (/[，、]$/.test(line)) return true;
  const isHeading = item.test(line) && !stop.test(line);
  return /[一-鿿]$/.test(line) && line.trim().length >= LINE && !isHeading;
}
