/** The whole document in the Markdown form: every table, and the marks of its headings. */
import type { Edit } from '../report/finding.ts';
import { lineStart } from '../report/lines.ts';
import type { Report, Span } from '../report/types.ts';
import { apart, toMarkdownTable } from './convert.ts';

/** The marks a heading lacks; what stands before it on its line goes, when it is only blanks. */
function heading(report: Report, { start }: Span, marks: string): Edit | null {
  const from = lineStart(report, start);
  const before = report.text.slice(from, start);
  return before.trim() === '' ? { start: from, end: start, newText: marks } : null;
}

/** In the order of the text; empty where the document has the form already. Headings only where marks mean something. */
export function convertAllEdits(report: Report): readonly Edit[] {
  const edits: (Edit | null)[] = [];
  for (const table of Object.values(report.tables)) {
    if (table && table.notation !== 'pipes') edits.push(toMarkdownTable(report, table.id));
  }
  if (report.markdown) {
    if (report.title) edits.push(heading(report, report.title, '# '));
    for (const section of [...report.sections, ...report.duplicates])
      edits.push(heading(report, section.titleSpan, '## '));
  }
  return apart(edits.filter((edit) => edit !== null));
}
