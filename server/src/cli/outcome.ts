/** Findings as other programs read them: the JSON contract of `xxgk check`. Lines and characters 0-based, UTF-16. */
import { fixesOf } from '../features/fixes.ts';
import { type Locale, say } from '../messages/index.ts';
import { excerpt } from '../report/excerpt.ts';
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
  /** The characters it is about, cut short; only for reporters that show them. */
  readonly words?: string;
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

/** Adds a file to a summary. */
export function addUp(summary: SummaryOut, file: FileOut): void {
  summary.files++;
  if (file.recognised) summary.recognised++;
  for (const finding of file.findings) summary[counters[finding.severity]]++;
}

export const rangeOf = (report: Report, span: Span): Range => ({
  start: report.lines.positionAt(span.start),
  end: report.lines.positionAt(span.end),
});

/** The other file a place lies in, and its report where it is at hand: without one the place is its beginning. */
export type Elsewhere = (uri: string) => { readonly path: string; readonly report: Report | null };

export interface ToOutput {
  readonly locale: Locale;
  /** Related places and fixes cost time: only formats that show them ask. */
  readonly details: boolean;
  readonly words: boolean;
  readonly elsewhere: Elsewhere;
}

const origin: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function findingOut(
  report: Report,
  finding: Finding,
  { locale, details, words, elsewhere }: ToOutput,
): FindingOut {
  const message = ({ key, args }: Finding['message']): string => say(locale, key, args);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: message(finding.message),
    range: rangeOf(report, finding),
    cell: finding.cell,
    ...(words && { words: excerpt(report, finding) }),
    related: (details ? finding.related : []).map((one) => {
      const said = { message: message(one.message), cell: one.cell };
      if (one.uri === undefined) return { range: rangeOf(report, one), ...said };
      const other = elsewhere(one.uri);
      return { range: other.report ? rangeOf(other.report, one) : origin, ...said, path: other.path };
    }),
    fixes: details
      ? fixesOf(finding).map((fix) => ({
          title: message(fix.title),
          preferred: fix.preferred,
          safe: fix.safe,
          edits: fix.edits.map((edit) => ({ range: rangeOf(report, edit), newText: edit.newText })),
        }))
      : [],
  };
}

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
