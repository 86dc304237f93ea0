/** How fixes write into a document: its line breaks, its heading marks, whole paragraphs in their place. */
import { spanAround } from '../report/asides.ts';
import { lineBreak, lineStart } from '../report/lines.ts';
import type { Report, Section, Span } from '../report/types.ts';
import { type SectionId, type SectionStandard, standards } from '../standard/index.ts';
import { isBlank, trimEnd } from '../text/chars.ts';
import type { Edit } from './rule.ts';

/** A text written with `\n`, with the document's own line breaks. */
export const inDocument = (report: Report, text: string): string => {
  const own = lineBreak(report);
  return own === '\n' ? text : text.replaceAll('\n', own);
};

/** Whether headings carry `#`: those of the document's sections do, or it is Markdown and has none. */
export function usesHashes(report: Report): boolean {
  const section = report.sections[0];
  return section ? report.text.slice(section.start, section.titleSpan.start).includes('#') : report.markdown;
}

/** Inserts paragraphs above the line that starts at an offset (or at the end of the text), blank lines kept around them. */
export function insertAbove(report: Report, at: number, paragraphs: string): Edit {
  const { text } = report;
  const gap = report.markdown || usesHashes(report) ? '\n\n' : '\n';
  const offset = spanAround(report.comments, at)?.end ?? at;
  const before = trimEnd(text, 0, offset);
  const breaks = countBreaks(report, before, offset);
  const wanted = offset === 0 ? 0 : gap.length;
  const lead = '\n'.repeat(Math.max(0, wanted - breaks));
  const tail = offset >= text.length ? '\n' : gap;
  return { start: offset, end: offset, newText: inDocument(report, lead + paragraphs + tail) };
}

/** Inserts paragraphs below the line whose words end at an offset; comments behind them keep their place. */
export function insertBelow(report: Report, at: number, paragraphs: string): Edit {
  const gap = report.markdown || usesHashes(report) ? '\n\n' : '\n';
  let offset = at;
  for (const { start, end } of report.comments) {
    if (start < offset) continue;
    if (!/^[ \t]*$/.test(report.text.slice(offset, start))) break;
    offset = end;
  }
  return { start: offset, end: offset, newText: inDocument(report, gap + paragraphs) };
}

const countBreaks = (report: Report, from: number, to: number): number =>
  report.lines.lineAt(to) - report.lines.lineAt(from);

/** The body of a section without the signature, and without blanks, comments and code at both ends. */
export function contentOf(report: Report, section: Section): Span {
  const { signature } = report;
  const text = report.spoken;
  const signed = signature && signature.start >= section.body.start && signature.start < section.body.end;
  const limit = signed ? lineStart(report, signature.start) : section.body.end;
  const end = trimEnd(text, section.body.start, Math.max(limit, section.body.start));
  let start = section.body.start;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

export const sectionOf = (report: Report, id: SectionId): Section | null =>
  report.sections.find((s) => s.id === id) ?? null;

/** What the standard says of a section. */
export const standardOf = ({ id }: Section): SectionStandard =>
  standards['2021'].sections.find((s) => s.id === id) as SectionStandard;

/** Where a finding about something absent from the whole report stands: its title, else its first line. */
export function topOf(report: Report): Span {
  if (report.title) return { start: report.title.start, end: report.title.end };
  for (let line = 0; line < report.lines.count; line++) {
    const start = report.lines.starts[line] as number;
    const end = trimEnd(report.spoken, start, report.lines.ends[line] as number);
    if (end > start) return { start, end };
  }
  return { start: 0, end: 0 };
}
