/**
 * What stands among the rows of a table and is no part of it: a remark, a comment. The model leaves it out; a conversion
 * that writes the table anew has to put it somewhere.
 */
import type { Report, ReportTable, Span } from '../report/types.ts';
import { applicantsLabel, organisationsLabel, outcomesLabel, suitsLabel } from '../standard/2021.ts';
import { standards } from '../standard/index.ts';
import { foldWords } from '../text/chars.ts';

export interface LeftWords {
  /** Comments: they go above the table, where those that let a finding stand are still obeyed. */
  readonly comments: readonly string[];
  /** Everything else, one for each line of the source: it goes below. */
  readonly lines: readonly string[];
}

/** A remark has some letters in a row; fewer are what is left of a label. */
const REMARK = /\p{L}{2}/u;
const TAG = /<\/?[a-z](?:"[^"]{0,400}"|'[^']{0,400}'|[^<>"']){0,2000}>/iy;
const ENTITY = /&[#\w]{2,10};/g;
/** Labels are told from remarks by their beginning. */
const LONGEST = 60;
const BREAKS = new Set(['\n', '\r', '\t', '|']);

/** Every label of the forms, folded, in one string. */
let form: string | undefined;
const formWords = (): string => {
  form ??= [
    ...[applicantsLabel, organisationsLabel, outcomesLabel, suitsLabel],
    ...Object.values(standards).flatMap(({ tables, sections }) => [
      ...sections.map(({ title }) => title),
      ...Object.values(tables).flatMap(({ name, groups, blocks }) => [
        name,
        ...groups.map(({ label }) => label),
        ...blocks.flatMap((block) => [
          ...[block.heading ?? '', block.corner],
          ...block.columns.map(({ label }) => label),
          ...block.rows.flatMap(({ label, markdownLabel, aliases }) => [label, markdownLabel, ...aliases]),
        ]),
      ]),
    ]),
  ]
    .map((label) => foldWords(label))
    .join('\n');
  return form;
};

/** Whether words are labels and pieces of torn ones, nothing else: 信息内容本年制发件数. A piece has two letters at least. */
function areLabels(words: string): boolean {
  const folded = foldWords(words).slice(0, LONGEST);
  let at = 0;
  while (at < folded.length) {
    let end = Math.min(at + 2, folded.length);
    if (!formWords().includes(folded.slice(at, end))) return false;
    while (end < folded.length && formWords().includes(folded.slice(at, end + 1))) end++;
    at = end;
  }
  return true;
}

/** The stretches that the model has read, in order. */
function readSpans({ rows, extras, groupRows, headers }: ReportTable): Span[] {
  return [...rows, ...extras, ...groupRows, ...headers].sort((a, b) => a.start - b.start);
}

/** @param span the stretch a conversion replaces */
export function leftWords({ text, comments: all }: Report, table: ReportTable, span: Span): LeftWords {
  const comments: string[] = [];
  let comment = 0;
  const lines: string[] = [];
  const read = readSpans(table);
  let next = 0;
  const keep = (start: number, end: number): void => {
    while (next < read.length && (read[next] as Span).end <= start) next++;
    const known = read[next];
    if (known && known.start < end) return;
    const words = text.slice(start, end).replace(/\*\*/g, '').trim();
    const bare = words.replace(ENTITY, ' ');
    if (REMARK.test(bare) && !areLabels(bare)) lines.push(words);
  };
  let from = span.start;
  let at = span.start;
  while (at < span.end) {
    const c = text[at] as string;
    while (comment < all.length && (all[comment] as Span).start < at) comment++;
    const here = all[comment];
    const end = here?.start === at ? here.end : c === '<' ? tagEnd(text, at) : BREAKS.has(c) ? at + 1 : null;
    if (end === null) {
      at++;
      continue;
    }
    keep(from, at);
    if (here?.start === at) comments.push(text.slice(at, end));
    at = end;
    from = at;
  }
  keep(from, span.end);
  return { comments, lines };
}

/** The end of the tag that begins at a `<`; null where none does. */
function tagEnd(text: string, at: number): number | null {
  TAG.lastIndex = at;
  return TAG.test(text) ? TAG.lastIndex : null;
}
