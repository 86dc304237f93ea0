/**
 * The sentences of running text that may state a figure. A sentence runs over the line breaks, indentation and page
 * numbers of a print; its own text has them dropped, and knows the way back.
 */
import { isBlank } from '../../text/chars.ts';
import type { Report, Span } from '../types.ts';
import { isNumeral } from './numbers.ts';

/**
 * Two kinds of offset meet here: of the source, which ranges of facts are in, and of the sentence's own text, which
 * tokens are in. Only `at` and `offsetOf` lead from one to the other; a difference between the two kinds says nothing.
 */
export interface Sentence extends Span {
  /** Without line breaks and what surrounds them. */
  readonly text: string;
  /** Source offset of an offset into `text`. */
  at(offset: number): number;
  /** Offset into `text` of a source offset; negative before the sentence. */
  offsetOf(source: number): number;
  /** First of a paragraph. */
  readonly first: boolean;
  /** Words of the heading the paragraph stands under, where it is a new one. */
  readonly heading: string | null;
}

const STOP = 1;
const BREAK = 2;
const DIGIT = 4;
const ZERO = 8;
const NOUN = 16;
const UNIT = 32;

const kinds: readonly (readonly [chars: string, kind: number])[] = [
  ['。！？!?', STOP],
  ['\n\r', BREAK],
  ['0123456789０１２３４５６７８９', DIGIT],
  ['未无没均都全零所', ZERO],
  ['申议讼费规废', NOUN],
  ['件项条份起宗封例', UNIT],
];

/** The characters that sentences turn on: where they end, and by which they are told to state a figure. */
export const turning = kinds.map(([chars]) => chars).join('');

const kindOf = new Uint8Array(65536);
for (const [chars, kind] of kinds) for (const c of chars) kindOf[c.charCodeAt(0)] = kind;

const HEADING = 40;
/** A longer sentence is none: it is cut, at a clause or where it turns, so that the time stays in proportion to the text. */
const LONGEST = 2000;
const CLAUSES = '，；：';

/**
 * Reads one stretch of prose; gives each sentence that holds a number, or words of none and of all beside a noun.
 * @param turns where the characters of `turning` stand in the stretch
 */
export function eachSentence(
  { text }: Report,
  { start: from, end: to }: Span,
  turns: readonly number[],
  visit: (sentence: Sentence) => void,
): void {
  let start = skip(text, from, to);
  /** What stands before it is read. */
  let next = start;
  let first = true;
  let heading: string | null = headingBefore(text, from);
  let pieces: number[] | null = null;
  let seen = 0;
  const finish = (end: number): void => {
    if (end > start && ((seen & DIGIT) !== 0 || (seen & (ZERO | NOUN)) === (ZERO | NOUN))) {
      visit(makeSentence(text, start, end, pieces, first, (first && headOf(text, start, end)) || heading));
      heading = null;
    } else if (first && end > start) heading = headOf(text, start, end) ?? heading;
    pieces = null;
    seen = 0;
    first = false;
  };
  const cut = (at: number): void => {
    finish(at);
    start = at;
  };
  const cutClauses = (end: number): void => {
    for (let i = Math.max(next, start); i < end; i++)
      if (i - start > LONGEST && CLAUSES.includes(text[i] ?? '')) cut(i);
  };
  for (let k = 0; k < turns.length; k++) {
    const i = turns[k] as number;
    if (i < next) continue;
    const kind = kindOf[text.charCodeAt(i)] as number;
    if (i - start > LONGEST) cutClauses(i);
    if (i - start > LONGEST) cut(i);
    if (kind === STOP) {
      finish(i + 1);
      start = next = skip(text, i + 1, to);
      if (start > i + 1 && hasBreak(text, i + 1, start)) first = true;
    } else if (kind === BREAK) {
      const line = joinAt(text, start, i, to);
      next = line.at;
      if (line.joins) {
        pieces ??= [];
        pieces.push(trimmed(text, start, i), next);
      } else {
        finish(trimmed(text, start, i));
        first = true;
        start = next;
      }
    } else if (kind === UNIT) {
      if (i > start && isNumeral(text.charCodeAt(i - 1))) seen |= DIGIT;
    } else seen |= kind;
  }
  if (to - start > LONGEST) cutClauses(to);
  if (start < to) finish(trimmed(text, start, to));
}

const skip = (text: string, at: number, end: number): number => {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
};

const trimmed = (text: string, start: number, end: number): number => {
  let i = end;
  while (i > start && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
};

const isBreak = (text: string, at: number): boolean => text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13;

const hasBreak = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isBreak(text, i)) return true;
  return false;
};

/** The first words of a paragraph that opens with its own heading or number, else null. */
function headOf(text: string, start: number, end: number): string | null {
  const c = text.charCodeAt(start);
  if (c !== 0xff08 && c !== 40 && c !== 35) return null;
  const words = text.slice(start, Math.min(end, start + HEADING));
  return /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|#{1,6} )/.test(words) ? words : null;
}
const opensParagraph = (text: string, at: number): boolean =>
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．](?!\d)|[一二三四五六七八九十]是|[#>|*-])/.test(
    text.slice(at, at + 6),
  );
/** Longest line that is a page number. */
const PAGE = 12;
const pageNumber = /^[-—–－\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–－\s]*$/;

/** No paragraph begins with such a mark. */
const NEVER_FIRST = '，。；：、）)”》';

/** Whether the text after the line break at `at` goes on with the sentence, and where the next words start. */
function joinAt(text: string, start: number, at: number, to: number): { joins: boolean; at: number } {
  let i = at;
  let blankLines = -1;
  let page = false;
  while (i < to) {
    let line = i;
    if (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) line++;
    line++;
    let words = line;
    while (words < to && isBlank(text.charCodeAt(words)) && !isBreak(text, words)) words++;
    // A longer line is no page number: its end is of no use.
    const longest = Math.min(to, words + PAGE + 1);
    let end = words;
    while (end < longest && !isBreak(text, end)) end++;
    blankLines++;
    if (words < end) {
      if (end - words <= PAGE && pageNumber.test(text.slice(words, end))) page = true;
      else {
        i = words;
        break;
      }
    }
    i = end;
  }
  if (i >= to) return { joins: false, at: to };
  const last = text[trimmed(text, start, at) - 1] ?? '';
  const broken =
    '。！？；：!?;:|'.includes(last) ||
    (blankLines > 0 && !page) ||
    opensParagraph(text, i) ||
    (isHeadingLine(text, start, at) && !NEVER_FIRST.includes(text[i] ?? ''));
  return { joins: !broken, at: i };
}

/** （二）依申请公开情况 alone on its line; not （一）予以公开5, whose 件 stands on the next. */
function isHeadingLine(text: string, start: number, end: number): boolean {
  if (end - start > HEADING) return false;
  const line = headOf(text, start, end);
  return line !== null && !/[。，；：]|[\d０-９]$/.test(line);
}

/** The heading line above a stretch of prose, cut short; null where another paragraph stands there. */
function headingBefore(text: string, from: number): string | null {
  let end = from;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < HEADING && !isBreak(text, start - 1)) start--;
  const line = text.slice(start, end).trim();
  return headOf(line, 0, line.length) ?? (/^\d{1,2}[.．、]/.test(line) ? line : null);
}

function makeSentence(
  text: string,
  start: number,
  end: number,
  pieces: readonly number[] | null,
  first: boolean,
  heading: string | null,
): Sentence {
  if (!pieces) {
    const at = (offset: number): number => start + offset;
    const offsetOf = (source: number): number => source - start;
    return { start, end, text: text.slice(start, end), at, offsetOf, first, heading };
  }
  let flat = '';
  const flatStarts: number[] = [];
  const sources: number[] = [];
  let from = start;
  for (let k = 0; k <= pieces.length; k += 2) {
    const to = k < pieces.length ? (pieces[k] as number) : end;
    flatStarts.push(flat.length);
    sources.push(from);
    flat += text.slice(from, to);
    from = pieces[k + 1] ?? end;
  }
  const at = (offset: number): number => {
    let k = flatStarts.length - 1;
    while (k > 0 && (flatStarts[k] as number) > offset) k--;
    return (sources[k] as number) + offset - (flatStarts[k] as number);
  };
  const offsetOf = (source: number): number => {
    let k = sources.length - 1;
    while (k > 0 && (sources[k] as number) > source) k--;
    const next = flatStarts[k + 1] ?? Number.POSITIVE_INFINITY;
    // Between two pieces nothing is left of the source: both sides of the break are one place.
    return Math.min(next, (flatStarts[k] as number) + source - (sources[k] as number));
  };
  return { start, end, text: flat, at, offsetOf, first, heading };
}
