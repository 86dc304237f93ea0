/**
 * Section titles in words of a report's own: known by their number, their place among the sections found and what they
 * speak of. Only for sections that no usual title names.
 */
import type { StrayHeading } from '../report/types.ts';
import { type SectionId, type SectionStandard, standards } from '../standard/index.ts';
import { foldWords } from '../text/chars.ts';
import type { HeadingCandidate } from './headings.ts';
import type { Source } from './source.ts';

/** What the title of each section speaks of. */
const subjects: Readonly<Record<SectionId, RegExp>> = {
  1: /(?:情况|概述|概况|综述|总结)$/,
  2: /主动公开/,
  3: /申请|收到和处理/,
  4: /复议|诉讼/,
  5: /问题|不足|困难|短板/,
  6: /^其[他它]|需要?(?:报告|说明)/,
};
/** A title is no sentence. */
const sentence = /[，。；！？,;!?]/;
const LONGEST = 32;
/** The second line of a title that a print broke. */
export const LONGEST_REST = 24;

type Titled = { readonly spec: SectionStandard; readonly wording: 'standard' | 'variant' } | null;
type Stray = StrayHeading & { readonly line: number };

/** Candidates for the sections that `found` lacks, at most one for each; `titled` looks up the words of a title. */
export function namedByPlace(
  source: Source,
  found: readonly HeadingCandidate[],
  strays: readonly Stray[],
  titled: (words: string) => Titled,
): HeadingCandidate[] {
  if (strays.length === 0 || found.length === 0) return [];
  const named = new Set(found.map((c) => c.spec.id));
  const taken: HeadingCandidate[] = [];
  for (const spec of standards['2021'].sections) {
    if (named.has(spec.id)) continue;
    const [from, to] = placeOf(spec.id, [...found, ...taken]);
    const here = strays.filter((s) => s.numeral === spec.id && s.line > from && s.line < to);
    const hit = here.map((s) => broken(source, s, spec, titled)).find((c) => c !== null);
    const own = here.find((s) => s.text.length <= LONGEST && !sentence.test(s.text) && subjects[spec.id].test(s.text));
    if (hit) taken.push(hit);
    else if (own) taken.push(candidate(own, spec, own.end, 'variant'));
  }
  return taken;
}

/** The lines between the last section before it and the first one behind it, neither included. */
function placeOf(id: SectionId, found: readonly HeadingCandidate[]): readonly [from: number, to: number] {
  let from = -1;
  for (const c of found) if (c.spec.id < id && c.line > from) from = c.line;
  let to = Number.POSITIVE_INFINITY;
  for (const c of found) if (c.spec.id > id && c.line > from && c.line < to) to = c.line;
  return [from, to];
}

/** A title that goes on in the next line. */
function broken(
  source: Source,
  stray: Stray,
  spec: SectionStandard,
  titled: (words: string) => Titled,
): HeadingCandidate | null {
  const first = source.first[stray.line + 1] ?? 0;
  const last = source.last[stray.line + 1] ?? 0;
  if (last <= first || last - first > LONGEST_REST) return null;
  const title = titled(foldWords(stray.text) + foldWords(source.text, first, last));
  return title?.spec.id === spec.id ? candidate(stray, spec, last, title.wording) : null;
}

function candidate(
  stray: Stray,
  spec: SectionStandard,
  end: number,
  wording: HeadingCandidate['wording'],
): HeadingCandidate {
  const words = stray.end - stray.text.length;
  const numeral = spec.numeral.length;
  return {
    line: stray.line,
    spec,
    wording,
    numeral: stray.numeral,
    numeralSpan: { start: stray.start, end: stray.start + numeral },
    span: { start: stray.start, end },
    words: { start: words, end },
  };
}
