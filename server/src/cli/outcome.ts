/** Findings as other programs read them: the JSON contract of `xxgk check`. Lines and characters 0-based, UTF-16. */
import { fixesOf } from '../features/fixes.ts';
import { type Locale, say } from '../messages/index.ts';
import type { CellAddress, Report, Span } from '../report/types.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Position } from '../text/lines.ts';
import { type ReadError, readErrorKey } from './read.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface FindingOut {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly cell: CellAddress | null;
  /** `path` only where the place is in another file. */
  readonly related: readonly {
    readonly range: Range;
    readonly message: string;
    readonly cell: CellAddress | null;
    readonly path?: string;
  }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

export interface FileOut {
  readonly path: string;
  readonly recognised: boolean;
  readonly organ: string | null;
  readonly year: number | null;
  readonly standard: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly findings: readonly FindingOut[];
}

export interface SummaryOut {
  files: number;
  recognised: number;
  errors: number;
  warnings: number;
  information: number;
  hints: number;
}

export const emptySummary = (): SummaryOut => ({
  files: 0,
  recognised: 0,
  errors: 0,
  warnings: 0,
  information: 0,
  hints: 0,
});

const counters = { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' } as const;

/** Adds a file to a summary, or with `-1` takes it away again. */
export function addUp(summary: SummaryOut, file: FileOut, by: 1 | -1 = 1): void {
  summary.files += by;
  if (file.recognised) summary.recognised += by;
  for (const finding of file.findings) summary[counters[finding.severity]] += by;
}

export const rangeOf = (report: Report, span: Span): Range => ({
  start: report.lines.positionAt(span.start),
  end: report.lines.positionAt(span.end),
});

/** Where a place of another file lies; null drops it. */
export type Elsewhere = (uri: string) => { readonly path: string; readonly report: Report } | null;

export interface ToOutput {
  readonly locale: Locale;
  /** Fixes cost time: only formats that show them ask. */
  readonly fixes: boolean;
  readonly elsewhere: Elsewhere;
}

export function findingOut(report: Report, finding: Finding, { locale, fixes, elsewhere }: ToOutput): FindingOut {
  const message = ({ key, args }: Finding['message']): string => say(locale, key, args);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: message(finding.message),
    range: rangeOf(report, finding),
    cell: finding.cell,
    related: finding.related.flatMap((one) => {
      const other = one.uri === undefined ? null : elsewhere(one.uri);
      if (one.uri !== undefined && other === null) return [];
      const place = { range: rangeOf(other?.report ?? report, one), message: message(one.message), cell: one.cell };
      return [other ? { ...place, path: other.path } : place];
    }),
    fixes: fixes
      ? fixesOf(finding).map((fix) => ({
          title: message(fix.title),
          preferred: fix.preferred,
          safe: fix.safe,
          edits: fix.edits.map((edit) => ({ range: rangeOf(report, edit), newText: edit.newText })),
        }))
      : [],
  };
}

const origin: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A file that could not be read: `error` says why, and its one finding is file-unreadable. */
export function unreadable(path: string, error: ReadError, severity: Severity | null, locale: Locale): FileOut {
  const message = say(locale, readErrorKey(error), error.args);
  const finding = { rule: 'file-unreadable', message, range: origin, cell: null, related: [], fixes: [] };
  return {
    path,
    recognised: false,
    organ: null,
    year: null,
    standard: null,
    error: { code: error.code, message },
    findings: severity === null ? [] : [{ ...finding, severity }],
  };
}
