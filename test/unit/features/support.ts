/** Features are tried on texts with marks: `▮` is the caret, `⟦…⟧` a selection. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../../../server/src/report/finding.ts';
import { createReportService, type Finding, type Report } from '../../../server/src/service.ts';
import { departmentReport } from '../../fixtures/base.ts';

const CARET = '▮';

export interface Marked {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly text: string;
  /** Of the caret, or the start of the selection. */
  readonly offset: number;
  readonly span: { readonly start: number; readonly end: number };
}

const service = createReportService();

/** A report from a text with marks. */
export function marked(text: string, markdown = true): Marked {
  const caret = text.indexOf(CARET);
  const open = text.indexOf('⟦');
  const plain = text.replace(/[▮⟦⟧]/g, '');
  const start = caret >= 0 ? caret : Math.max(0, open);
  const end = open >= 0 ? text.indexOf('⟧') - 1 : start;
  const report = service.parse(plain, { markdown });
  return { report, findings: service.check(report), text: plain, offset: start, span: { start, end } };
}

/** The right department report with one stretch replaced; the stretch must occur once. */
export function base(from: string, to: string): Marked {
  const parts = departmentReport.split(from);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} times in the text: ${from}`);
  return marked(parts.join(to));
}

export const at = (report: Report, { start, end }: Range): string =>
  report.text.slice(report.lines.offsetAt(start), report.lines.offsetAt(end));

export function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

export const applyText = (report: Report, edits: readonly TextEdit[]): string =>
  apply(
    report.text,
    edits.map(({ range, newText }) => ({
      start: report.lines.offsetAt(range.start as Position),
      end: report.lines.offsetAt(range.end),
      newText,
    })),
  );
