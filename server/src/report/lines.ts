/** The lines of a report as those need them who write into it. */
import type { Report, ReportTable, Span } from './types.ts';

/** Offset where the line of `offset` begins. */
export const lineStart = (report: Report, offset: number): number =>
  report.lines.starts[report.lines.lineAt(offset)] as number;

/** Offset where the line of `offset` ends, its break not included. */
export const lineEnd = (report: Report, offset: number): number =>
  report.lines.ends[report.lines.lineAt(offset)] as number;

/** A table with the HTML elements (of 表二 perhaps several) it stands in: the model spans its cells only. */
export const elementOf = ({ start, end, elements }: ReportTable): Span => ({
  start: Math.min(start, elements[0]?.start ?? start),
  end: Math.max(end, elements.at(-1)?.end ?? end),
});

/** The line break the document uses: its first one; `\n` where it has none. */
export function lineBreak({ text, lines }: Report): string {
  return lines.count < 2 ? '\n' : text.slice(lines.ends[0], lines.starts[1]);
}
