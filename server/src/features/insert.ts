/** Putting a standard table into a report: in its place where the report has one, else where the caret is. */
import { tableTemplate } from '../render/templates.ts';
import type { Edit } from '../report/finding.ts';
import { lineBreak, lineEnd, lineStart } from '../report/lines.ts';
import type { Report, Span } from '../report/types.ts';
import { newest, type TableId } from '../standard/index.ts';
import { trimEnd } from '../text/chars.ts';
import { gaps, isComplete, toMarkdownTable } from './convert.ts';
import { asideAt } from './place.ts';

/** The end of what a section says: a table goes below it. */
function endOfSection(report: Report, body: Span): Span {
  const at = trimEnd(report.text, body.start, body.end);
  return { start: at, end: at };
}

/** The blank line of the caret, or the end of its line; below a comment or code that it stands in. */
function atCaret(report: Report, caret: number): Span {
  const offset = asideAt(report, caret)?.end ?? caret;
  const start = lineStart(report, offset);
  const end = lineEnd(report, offset);
  return report.text.slice(start, end).trim() === '' ? { start, end } : { start: end, end };
}

/**
 * The edits that give a report a standard table: none where it has a whole one, the missing rows with 0 where it has
 * part of one, a table of zeros else.
 */
export function insertTable(report: Report, id: TableId, offset: number): readonly Edit[] {
  const present = report.tables[id];
  if (present) {
    const edit = isComplete(present) ? null : toMarkdownTable(report, id, true);
    return edit ? [edit] : [];
  }
  const home = newest.tables[id].section;
  const section = report.sections.find((s) => s.id === home);
  const place = section ? endOfSection(report, section.body) : atCaret(report, offset);
  const newline = lineBreak(report);
  const table = tableTemplate(id, { markdown: report.markdown }).replaceAll('\n', newline);
  const { before, after } = gaps(report, place, newline);
  return [{ ...place, newText: before + table + after }];
}
