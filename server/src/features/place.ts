/** From offsets of the model to positions of the protocol and back. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Report, Span } from '../report/types.ts';

export const positionOf = (report: Report, offset: number): Position => report.lines.positionAt(offset);

/** All that places need of a report. */
type Placed = Pick<Report, 'lines'>;

export const rangeOf = (report: Placed, span: Span): Range => ({
  start: report.lines.positionAt(span.start),
  end: report.lines.positionAt(span.end),
});

export const spanOf = (report: Report, range: Range): Span => {
  const start = report.lines.offsetAt(range.start);
  return { start, end: Math.max(start, report.lines.offsetAt(range.end)) };
};

export const textEdit = (report: Placed, edit: Span & { readonly newText: string }): TextEdit => ({
  range: rangeOf(report, edit),
  newText: edit.newText,
});

/** Whether two spans share a character or touch: an empty one (a caret, a blank cell) touches what it lies in. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

export const within = (offset: number, span: Span): boolean => span.start <= offset && offset <= span.end;

/** Offset where the line of `offset` begins. */
export const lineStart = (report: Report, offset: number): number =>
  report.lines.starts[report.lines.lineAt(offset)] as number;

/** Offset where the line of `offset` ends, its break not included. */
export const lineEnd = (report: Report, offset: number): number =>
  report.lines.ends[report.lines.lineAt(offset)] as number;

/** The line break the document uses: its first one; `\n` where it has none. */
export function newlineOf(report: Report): string {
  if (report.lines.count < 2) return '\n';
  return report.text.slice(report.lines.ends[0], report.lines.starts[1]);
}
