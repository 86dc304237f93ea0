import { type Locale, say } from '../messages/index.ts';
import type { ReportFinding, Severity } from '../report/finding.ts';
import type { Span } from '../report/types.ts';

/** A finding as the preview shows it: where, how bad, and the sentence to read. */
export interface Mark extends Span {
  readonly severity: Severity;
  readonly message: string;
}

export function marksOf(findings: readonly ReportFinding[], locale: Locale): Mark[] {
  return findings.map(({ start, end, severity, message }) => ({
    start,
    end,
    severity,
    message: say(locale, message.key, message.args),
  }));
}

const WEIGHT: Readonly<Record<Mark['severity'], number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** The marks of one rendering; each is shown once, at the first place that asks for its characters. */
export class Marks {
  readonly #marks: readonly Mark[];
  readonly #shown = new Set<Mark>();

  constructor(marks: readonly Mark[]) {
    this.#marks = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Those on the characters of a cell or a label; one that reaches far beyond is about something larger. */
  on(span: Span): Mark[] {
    const size = span.end - span.start;
    return this.#take((mark) => touches(mark, span) && mark.end - mark.start <= size * 2 + 8);
  }

  /** Those not shown yet that start inside a block. */
  rest(span: Span): Mark[] {
    return this.#take((mark) => mark.start >= span.start && mark.start <= span.end);
  }

  /** Those that overlap a run of text, in order; they stay to be asked for by the next run. */
  along(span: Span): Mark[] {
    if (this.#marks.length === 0) return [];
    const found = this.#marks.filter((mark) => mark.start < span.end && mark.end > span.start);
    for (const mark of found) this.#shown.add(mark);
    return found;
  }

  #take(test: (mark: Mark) => boolean): Mark[] {
    if (this.#marks.length === 0) return [];
    const found = this.#marks.filter((mark) => !this.#shown.has(mark) && test(mark));
    for (const mark of found) this.#shown.add(mark);
    return found;
  }
}

const touches = (mark: Span, span: Span): boolean =>
  mark.start === mark.end || span.start === span.end
    ? mark.start <= span.end && mark.end >= span.start
    : mark.start < span.end && mark.end > span.start;

/** The worst level among the marks; null for none. */
export function worst(marks: readonly Mark[]): Mark['severity'] | null {
  let level: Mark['severity'] | null = null;
  for (const { severity } of marks) if (level === null || WEIGHT[severity] > WEIGHT[level]) level = severity;
  return level;
}

export const sentences = (marks: readonly Mark[]): string => [...new Set(marks.map((mark) => mark.message))].join('\n');
