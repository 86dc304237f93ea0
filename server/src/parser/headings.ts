/** Finds the six sections by their titles, whatever numeral or mark stands before them. */
import type { Section, Span, StrayHeading } from '../report/types.ts';
import { type SectionId, type SectionStandard, standards } from '../standard/index.ts';
import { foldWords, isBlank, isDigit } from '../text/chars.ts';
import { sectionOrdinal } from '../text/numerals.ts';
import { opensRow } from './labels.ts';
import { LONGEST_REST, namedByPlace } from './named-by-place.ts';
import type { Source } from './source.ts';

/** Heading lines are short: longer ones are sentences. */
const LONGEST_TITLE = 48;
const specs = standards['2021'].sections;
const exact = new Map<string, SectionStandard>(specs.map((s) => [foldWords(s.title), s]));
const variants = specs.map((s) => ({
  spec: s,
  pattern: new RegExp(`^(?:${s.variants.join('|')})$`),
  endings: new Set(s.endings),
}));
/** First characters of the six titles: a line with no numeral must begin with one. */
const initials = new Set(specs.map((s) => s.title.charCodeAt(0)));

export interface HeadingCandidate {
  readonly line: number;
  readonly spec: SectionStandard;
  readonly wording: 'standard' | 'variant';
  readonly numeral: number | null;
  readonly numeralSpan: Span | null;
  /** From the numeral, marks of Markdown left out, to the end of the words. */
  readonly span: Span;
  readonly words: Span;
}

interface Start {
  readonly numeral: number | null;
  readonly numeralSpan: Span | null;
  readonly from: number;
  readonly words: number;
  readonly hashes: boolean;
}

const isNumeralChar = (c: number): boolean =>
  c === 0x4e00 ||
  c === 0x4e8c ||
  c === 0x4e09 ||
  c === 0x56db ||
  c === 0x4e94 ||
  c === 0x516d ||
  c === 0x4e03 ||
  c === 0x516b ||
  c === 0x4e5d ||
  c === 0x5341;

/** Brackets and marks around a title: 【一、总体情况】, ◆总体情况. */
const ornaments = new Set([...'【】〖〗「」『』《》“”◆◇■□●★☆▲※'].map((mark) => mark.charCodeAt(0)));
/** Whether to look at the list at all: no ideograph is such a mark, and of ASCII only the brackets are. */
const isOrnament = (c: number): boolean => c < 0x3020 && (c < 128 ? c === 91 || c === 93 : ornaments.has(c));

/** A tag is this long at most. */
const LONGEST_TAG = 120;

/** Skips `#`, `*`, `>`, `_`, tags, ornaments, a byte-order mark and an extractor's `[bookmark: …]`, then reads `一、`. */
function readStart(text: string, first: number, end: number): Start {
  let i = first;
  let hashes = false;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 35) hashes = true;
    else if (c === 91 && text.startsWith('[bookmark', i)) {
      const close = text.slice(i, Math.min(end, i + LONGEST_TAG)).indexOf(']');
      if (close < 0) break;
      i += close;
    } else if (c === 60) {
      const close = text.slice(i, Math.min(end, i + LONGEST_TAG)).indexOf('>');
      if (close < 0) break;
      i += close;
    } else if (c !== 42 && c !== 62 && c !== 95 && !isBlank(c) && !isOrnament(c)) break;
  }
  const from = i;
  let bracket = false;
  if (text.charCodeAt(i) === 0xff08 || text.charCodeAt(i) === 40) {
    bracket = true;
    i++;
  }
  const unnumbered: Start = { numeral: null, numeralSpan: null, from, words: from, hashes };
  const numeralStart = i;
  while (i < end && i - numeralStart < 3 && isNumeralChar(text.charCodeAt(i))) i++;
  if (i === numeralStart || bracket) return unnumbered;
  const numeralEnd = i;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  const c = text.charCodeAt(i);
  // 、 ， ． . : ： or blanks set the numeral off; without one it is a word (一是, 三公).
  const mark =
    c === 0x3001 || c === 0xff0c || c === 0xff0e || c === 46 || c === 44 || c === 0xff1a || c === 58 || c === 0xff64;
  if (!mark && i === numeralEnd) return unnumbered;
  if (mark) i++;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return {
    numeral: sectionOrdinal(text.slice(numeralStart, numeralEnd)),
    numeralSpan: { start: numeralStart, end: numeralEnd },
    from,
    words: i,
    hashes,
  };
}

/** End of the words: trailing tags and marks of Markdown, leaders and page numbers of a table of contents, stray 、 and ： dropped. */
function wordsEnd(text: string, start: number, last: number): number {
  let i = last;
  for (; i > start; i--) {
    const c = text.charCodeAt(i - 1);
    if (c === 62) {
      const near = Math.max(start, i - LONGEST_TAG);
      const open = text.slice(near, i).lastIndexOf('<');
      if (open <= 0) break;
      i = near + open + 1;
      continue;
    }
    const stray =
      c === 42 ||
      c === 35 ||
      c === 95 ||
      c === 0x3001 ||
      c === 0xff1a ||
      c === 58 ||
      c === 0x3002 ||
      c === 0xff0c ||
      c === 44 ||
      isBlank(c);
    if (!stray && !isOrnament(c)) break;
  }
  return i;
}

interface TitleHit {
  readonly spec: SectionStandard;
  readonly wording: 'standard' | 'variant';
}

function titled(words: string, numbered: boolean): TitleHit | null {
  const same = initials.has(words.charCodeAt(0)) ? exact.get(words) : undefined;
  if (same) return { spec: same, wording: 'standard' };
  if (!numbered) return null;
  const ending = words.slice(-2);
  for (const v of variants)
    if (v.endings.has(ending) && v.pattern.test(words)) return { spec: v.spec, wording: 'variant' };
  return null;
}

/** Where the title stops when the text goes on in its line: `一、总体情况。2024年…`, `一、总体情况 2024年…`, `一、总体情况（一）…`. */
const sentenceBreaks = [/[。：:；]/, /[（(\s]/];

/** The standard title that the line begins with, and where it stops. */
function titleInFront(text: string, from: number, to: number): { spec: SectionStandard; end: number } | null {
  const words = text.slice(from, Math.min(to, from + LONGEST_TITLE));
  for (const mark of sentenceBreaks) {
    const at = words.search(mark);
    const spec = at > 0 ? exact.get(foldWords(text, from, from + at)) : undefined;
    if (spec) return { spec, end: from + at };
  }
  return null;
}

const remarkBehind = /\s*[（(][^（）()]*[）)]$/;
const leadersBehind = /^(.*?)[\s.…·]{2,}\d{1,3}$/;

/**
 * The title where more stands behind it: a remark, the leaders and the page number of a table of contents, or text. The
 * last character tells which patterns are worth trying, the first of the folded `words` whether a title can be there at all.
 */
function titledInPart(text: string, from: number, to: number, words: string): (TitleHit & { end: number }) | null {
  const last = text.charCodeAt(to - 1);
  // 一、总体情况（不少于500字）: what a template says of the section is none of its name.
  const remark = last === 0xff09 || last === 41 ? remarkBehind.exec(text.slice(from, to)) : null;
  if (remark && remark.index > 0) {
    const end = from + remark.index;
    const hit = titled(foldWords(text, from, end), true);
    if (hit) return { ...hit, end };
  }
  const body = isDigit(last) ? leadersBehind.exec(text.slice(from, to))?.[1] : undefined;
  if (body !== undefined) {
    const hit = titled(foldWords(body), true);
    return hit && { ...hit, end: from + body.trimEnd().length };
  }
  const front = initials.has(words.charCodeAt(0)) ? titleInFront(text, from, to) : null;
  return front && { spec: front.spec, wording: 'standard', end: front.end };
}

/** A standard title that goes on in the next line: 五、存在的主要问题⏎及改进情况. */
function restOf(source: Source, line: number, words: string): { spec: SectionStandard; end: number } | null {
  const first = source.first[line + 1] ?? 0;
  const last = source.last[line + 1] ?? 0;
  if (last <= first || last - first > LONGEST_REST) return null;
  const spec = exact.get(words + foldWords(source.text, first, last));
  return spec ? { spec, end: last } : null;
}

function readHeading(source: Source, line: number): HeadingCandidate | StrayHeading | null {
  const { text } = source;
  const first = source.first[line] as number;
  const last = source.last[line] as number;
  if (first >= last) return null;
  const c = text.charCodeAt(first);
  const opens = isNumeralChar(c) || c === 35 || c === 42 || c === 60 || c === 62 || c === 95 || isOrnament(c);
  if (!opens && (last - first > LONGEST_TITLE || !initials.has(c))) return null;
  if (text.slice(first, last).includes('|')) return null;
  const start = readStart(text, first, last);
  let end = wordsEnd(text, start.words, last);
  const numbered = start.numeral !== null || start.hashes;
  if (!numbered && end - start.words > 20) return null;
  if (end - start.words > LONGEST_TITLE) {
    const front = numbered ? titleInFront(text, start.words, end) : null;
    return front && candidate(line, start, front.end, { spec: front.spec, wording: 'standard' });
  }
  const words = foldWords(text, start.words, end);
  if (words.length < 2) return null;
  let hit = titled(words, numbered);
  if (!hit && numbered) {
    const part = titledInPart(text, start.words, end, words);
    if (part) {
      hit = part;
      end = part.end;
    }
  }
  if (hit?.wording === 'variant') {
    const rest = restOf(source, line, words);
    if (rest) return candidate(line, start, rest.end, { spec: rest.spec, wording: 'standard' });
  }
  if (hit) return candidate(line, start, end, hit);
  if (start.numeral === null || opensRow(text, start.from, end)) return null;
  return { start: start.from, end, numeral: start.numeral, text: text.slice(start.words, end) };
}

function candidate(line: number, start: Start, end: number, hit: TitleHit): HeadingCandidate {
  return {
    line,
    spec: hit.spec,
    wording: hit.wording,
    numeral: start.numeral,
    numeralSpan: start.numeralSpan,
    span: { start: start.from, end },
    words: { start: start.words, end },
  };
}

export interface Headings {
  readonly candidates: readonly HeadingCandidate[];
  /** Numbered lines that are no section: line index and what stands there. */
  readonly strays: readonly (StrayHeading & { readonly line: number })[];
  /** Tables of contents. */
  readonly contents: readonly Span[];
}

/** Every line that names a section, tables of contents left out; one look at each line's first characters. */
export function findHeadings(source: Source): Headings {
  const found: HeadingCandidate[] = [];
  const strays: (StrayHeading & { line: number })[] = [];
  const count = source.lines.count;
  for (let line = 0; line < count; line++) {
    const hit = readHeading(source, line);
    if (!hit) continue;
    if ('spec' in hit) found.push(hit);
    else strays.push({ start: hit.start, end: hit.end, numeral: hit.numeral, text: hit.text, line });
  }
  const usual = found.length;
  found.push(...otherwiseNumbered(source, found));
  found.push(...namedByPlace(source, found, strays, (words) => titled(words, true)));
  const contents: Span[] = [];
  if (found.length === usual) return { candidates: withoutContents(source, found, contents), strays, contents };
  found.sort((a, b) => a.line - b.line);
  const taken = new Set(found.map((c) => c.line));
  const others = strays.filter((s) => !taken.has(s.line));
  return { candidates: withoutContents(source, found, contents), strays: others, contents };
}

/** Numbers of another kind before a standard title: `## 2. …`, `2、…`, `（二）…`, `第二部分 …`. */
const otherNumber = /^#*\s*\**\s*(?:\d{1,2}\s*[.．、]|[（(][一二三四五六][）)]、?|第[一二三四五六]部分[：:、]?)\s*/;
/** Fewer sections numbered so are sub-headings that happen to have the words of a section. */
const FEWEST_OTHERWISE = 4;

/** Headings of the sections that no usual title names, where a report numbers its sections in another way throughout. */
function otherwiseNumbered(source: Source, found: readonly HeadingCandidate[]): HeadingCandidate[] {
  const { text } = source;
  const named = new Set(found.map((c) => c.spec.id));
  if (named.size > exact.size - FEWEST_OTHERWISE) return [];
  const others = new Map<SectionId, HeadingCandidate>();
  for (let line = 0; line < source.lines.count; line++) {
    const first = source.first[line] as number;
    const last = source.last[line] as number;
    if (last - first > LONGEST_TITLE || last <= first) continue;
    const mark = otherNumber.exec(text.slice(first, last));
    if (!mark) continue;
    const words = first + mark[0].length;
    const end = wordsEnd(text, words, last);
    const spec = exact.get(foldWords(text, words, end));
    if (!spec || named.has(spec.id) || others.has(spec.id)) continue;
    const start = { numeral: null, numeralSpan: null, from: words, words, hashes: true };
    others.set(spec.id, candidate(line, start, end, { spec, wording: 'standard' }));
  }
  const headings = [...others.values()];
  return headings.length >= FEWEST_OTHERWISE && !isList(source, headings) ? headings : [];
}

/** Names of sections one under the other, as a notice on reports lists them: nothing stands between them. */
const isList = (source: Source, headings: readonly HeadingCandidate[]): boolean =>
  headings.every((c) => source.text.charCodeAt(source.first[c.line] as number) !== 35) &&
  headings.slice(1).filter((c, i) => !adjacent(source, headings[i] as HeadingCandidate, c)).length <
    FEWEST_OTHERWISE - 1;

/** Drops a table of contents: four or more titles in the standard's order with nothing between them. Its range goes to `contents`. */
function withoutContents(source: Source, found: readonly HeadingCandidate[], contents: Span[]): HeadingCandidate[] {
  const kept: HeadingCandidate[] = [];
  let lastOf: ReadonlyMap<SectionId, number> | undefined;
  const comeAgain = (from: number, to: number): boolean => {
    lastOf ??= new Map(found.map((c, i) => [c.spec.id, i]));
    return (lastOf.get((found[from] as HeadingCandidate).spec.id) as number) >= to;
  };
  for (let i = 0; i < found.length; ) {
    let j = i + 1;
    while (j < found.length && adjacent(source, found[j - 1] as HeadingCandidate, found[j] as HeadingCandidate)) j++;
    if (j - i < 4 || !comeAgain(i, j)) kept.push(...found.slice(i, j));
    else {
      const { starts, ends } = source.lines;
      const [top, bottom] = [found[i], found[j - 1]] as [HeadingCandidate, HeadingCandidate];
      contents.push({ start: starts[top.line] as number, end: ends[bottom.line] as number });
    }
    i = j;
  }
  return kept;
}

function adjacent(source: Source, a: HeadingCandidate, b: HeadingCandidate): boolean {
  if (b.spec.id !== a.spec.id + 1) return false;
  for (let line = a.line + 1; line < b.line; line++)
    if ((source.first[line] as number) < (source.last[line] as number)) return false;
  return true;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly duplicates: readonly Section[];
  readonly strays: readonly StrayHeading[];
}

const misnumbered = (c: HeadingCandidate): boolean => c.numeral !== null && c.numeral !== c.spec.id;
const rank = (c: HeadingCandidate): number => (c.wording === 'standard' ? 2 : 0) + (misnumbered(c) ? 0 : 1);

/**
 * Of several candidates for one section the standard wording wins over a variant, its own number over another; among
 * equals the first. Losers that have the standard wording are duplicates, the others and those with another number than
 * the winner's are stray headings. Sections end where the next one begins.
 */
export function layOut(source: Source, headings: Headings, end: number): Outline {
  /** By the id of the section. */
  const best: (HeadingCandidate | undefined)[] = [];
  for (const c of headings.candidates) {
    if (c.span.start >= end) continue;
    const seen = best[c.spec.id];
    if (!seen || rank(c) > rank(seen)) best[c.spec.id] = c;
  }
  const isChosen = (c: HeadingCandidate | undefined): boolean => c !== undefined && best[c.spec.id] === c;
  const again = (c: HeadingCandidate): boolean =>
    c.wording === 'standard' && (!misnumbered(c) || best[c.spec.id]?.numeral !== c.spec.id);
  const isKept = (c: HeadingCandidate): boolean => c.span.start < end && (isChosen(c) || again(c));
  const kept = headings.candidates.filter(isKept);
  const strays: StrayHeading[] = headings.strays
    .filter((s) => s.start < end)
    .map((s) => ({ start: s.start, end: s.end, numeral: s.numeral, text: s.text }));
  for (const c of headings.candidates) {
    if (c.span.start >= end || c.numeral === null || isKept(c)) continue;
    strays.push({
      start: c.span.start,
      end: c.span.end,
      numeral: c.numeral,
      text: source.text.slice(c.words.start, c.words.end),
    });
  }
  strays.sort((a, b) => a.start - b.start);
  const all = kept.map((c, i): Section => {
    const next = kept[i + 1];
    const lineStart = source.startOf(c.line);
    const sectionEnd = next ? source.startOf(next.line) : end;
    // A title that a print broke ends on its second line.
    const lastLine = source.lines.lineAt(c.span.end);
    const lineEnd = source.last[lastLine] as number;
    const bodyStart = c.span.end < lineEnd ? c.span.end : Math.min(source.lines.starts[lastLine + 1] ?? end, end);
    return {
      id: c.spec.id,
      start: lineStart,
      end: sectionEnd,
      title: source.text.slice(c.span.start, c.span.end),
      titleSpan: c.span,
      numeral: c.numeral,
      numeralSpan: c.numeralSpan,
      wordsSpan: c.words,
      wording: c.wording,
      body: { start: bodyStart, end: sectionEnd },
    };
  });
  return {
    sections: all.filter((_, i) => isChosen(kept[i])),
    duplicates: all.filter((_, i) => !isChosen(kept[i])),
    strays,
  };
}
