/** Takes a suppression out of the text. */
import type { Report, Span } from '../report/types.ts';
import { blankBetween } from '../text/chars.ts';
import type { Edit, Fix } from './rule.ts';
import type { Directive } from './suppression.ts';

/** @param sure a name that is no rule's may be a slip: then what is to be done is the writer's to say */
export function takeAway(report: Report, { comment, name, close }: Directive, sure: boolean): Fix {
  const spans = name ? [name] : [comment, ...(close ? [close] : [])].map((span) => wholeLine(report, span));
  const edits = spans.map((span): Edit => ({ start: span.start, end: span.end, newText: '' }));
  return { title: { key: 'suppression-unused.fix', args: {} }, preferred: sure, safe: sure, edits };
}

/** The comment, with its line break where it stands alone on its lines. */
function wholeLine(report: Report, span: Span): Span {
  const { text, lines } = report;
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  const start = lines.starts[first] as number;
  const end = lines.ends[last] as number;
  if (!blankBetween(text, start, span.start) || !blankBetween(text, span.end, end))
    return { start: span.start, end: span.end };
  return { start, end: lines.starts[last + 1] ?? end };
}
