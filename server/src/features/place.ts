/** From offsets of the model to positions of the protocol and back. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { spanAround } from '../report/asides.ts';
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

/** The comment or the code around an offset: nothing there is of the report. */
export const asideAt = (report: Report, offset: number): Span | null =>
  spanAround(report.comments, offset) ?? spanAround(report.code, offset);

/** Whether two spans share a character or touch: an empty one (a caret, a blank cell) touches what it lies in. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

export const within = (offset: number, span: Span): boolean => span.start <= offset && offset <= span.end;
