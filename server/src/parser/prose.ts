/** The running text of a report: everything that is no title, heading, table, table of contents, comment, code or signature. */
import type { Prose, ReportTable, Section, SectionId, Signature, Span, Title } from '../report/types.ts';
import { isLabelText } from './labels.ts';
import type { Source } from './source.ts';

interface Parts {
  readonly title: Title | null;
  readonly preface: Span;
  readonly sections: readonly Section[];
  readonly tables: readonly ReportTable[];
  readonly contents: readonly Span[];
  readonly signature: Signature | null;
  readonly end: number;
}

/** Stretches in the order of the text, trimmed of blanks; a table, a comment, code or the signature parts two of them; what follows the date signed is none. */
export function readProse(source: Source, parts: Parts): Prose[] {
  const holes: Span[] = [
    ...parts.tables.map((t) => withTornLabels(source, t)),
    ...parts.contents,
    ...source.asides.comments,
    ...source.asides.code,
  ];
  // What a page writes under the date signed is none of the report's.
  if (parts.signature) holes.push(parts.signature.date ? { ...parts.signature, end: parts.end } : parts.signature);
  byPlace(holes);
  const prose: Prose[] = [];
  let passed = 0;
  const add = (span: Span, section: 0 | SectionId): void => {
    let at = span.start;
    while (passed < holes.length && (holes[passed] as Span).end <= at) passed++;
    for (let h = passed; h < holes.length; h++) {
      const hole = holes[h] as Span;
      if (hole.end <= at) continue;
      if (hole.start >= span.end) break;
      push(source, prose, at, hole.start, section);
      at = Math.max(at, hole.end);
    }
    push(source, prose, at, span.end, section);
  };
  add(parts.preface, 0);
  for (const s of byPlace([...parts.sections])) add(s.body, s.id);
  return prose;
}

/** Sorts the spans, which mostly are in order. */
function byPlace<T extends Span>(spans: T[]): T[] {
  const inOrder = spans.every((span, i) => i === 0 || (spans[i - 1] as T).start <= span.start);
  return inOrder ? spans : spans.sort((a, b) => a.start - b.start);
}

function push(source: Source, prose: Prose[], start: number, end: number, section: 0 | SectionId): void {
  if (start >= end) return;
  const { lines, first, last } = source;
  let from = lines.lineAt(start);
  let to = lines.lineAt(end);
  const begins = (line: number): number => Math.max(first[line] as number, start);
  const stops = (line: number): number => Math.min(last[line] as number, end);
  while (from <= to && begins(from) >= stops(from)) from++;
  while (to >= from && begins(to) >= stops(to)) to--;
  if (from <= to) prose.push({ section, start: begins(from), end: stops(to) });
}

/** The table's lines, and the lines beside it that hold nothing but words of its labels: headers glued or torn by an extractor. */
function withTornLabels(source: Source, table: ReportTable): Span {
  const { lines, first, last, text } = source;
  let from = lines.lineAt(table.start);
  let to = lines.lineAt(table.end);
  const torn = (line: number): boolean =>
    line >= 0 && line < lines.count && isLabelText(text, first[line] as number, last[line] as number);
  while (torn(from - 1)) from--;
  while (torn(to + 1)) to++;
  return { start: lines.starts[from] as number, end: lines.ends[to] as number };
}
