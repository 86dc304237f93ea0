import type { Report } from '../../report/types.ts';
import { isBlank, trimEnd } from '../../text/chars.ts';
import { isPageNumber } from '../../text/pages.ts';
import type { Edit } from '../rule.ts';

/** Lines that hold nothing but a page number, in tables too: deleted with their line break. */
export function pageNumbers(report: Report): Edit[] {
  const { text, lines } = report;
  const edits: Edit[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const stop = trimEnd(text, start, lines.ends[line] as number);
    if (isPageNumber(text, start, stop)) edits.push(pageEdit(report, line));
  }
  return edits;
}

/** Where the page broke a paragraph its two halves become one again; elsewhere only the line goes. */
function pageEdit(report: Report, line: number): Edit {
  const { text, lines } = report;
  const inTable = Object.values(report.tables).some(
    (t) => t && t.start <= (lines.starts[line] as number) && (lines.starts[line] as number) < t.end,
  );
  const start = lines.starts[line] as number;
  const next = lines.starts[line + 1] ?? text.length;
  if (inTable) return { start, end: next, newText: '' };
  const before = trimEnd(text, 0, start);
  const last = text[before - 1] ?? '';
  let after = next;
  while (after < text.length && isBlank(text.charCodeAt(after))) after++;
  if (!/[一-鿿，、]/.test(last) || after >= text.length) return { start, end: next, newText: '' };
  const lineOfNext = lines.starts[lines.lineAt(after)] as number;
  return {
    start: before,
    end: Math.max(next, lineOfNext),
    newText: text.slice(lines.ends[line] as number, next) || '\n',
  };
}
