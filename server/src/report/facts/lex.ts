/** One sentence into tokens: the words of the lexicon, numbers, years and marks. One pass, longest word first. */

import type { WordKind } from './lexicon.ts';
import type { NumberToken } from './numbers.ts';
import { readDigits, readNumeral } from './numbers.ts';
import { Trie } from './trie.ts';

/**
 * Beside the kinds of words: comma ，; item 、; semi ；; colon ：; open and close: brackets; year: value is the year;
 * number. A month or a span of years is the scope `period`.
 */
export type TokenKind =
  | Exclude<WordKind, 'skip'>
  | 'comma'
  | 'item'
  | 'semi'
  | 'colon'
  | 'open'
  | 'close'
  | 'year'
  | 'number';

export interface Token {
  readonly kind: TokenKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Depth of brackets it stands in. */
  readonly depth: number;
  readonly number: NumberToken | null;
}

/** What may start at a character. */
const WORD = 1;
const DIGIT = 2;
const NUMERAL = 4;
const MARK = 8;
/** Its words are still to be learnt. */
const NEW = 16;
/** From this bit on: which of the marks it is. */
const MARKS = 5;
/** Longest quotation or title that is skipped as a whole. */
const QUOTE = 80;
const TITLE = 160;
/** Longest quotation that can name what is counted. */
const LABEL = 20;

const marks: readonly (readonly [chars: string, kind: TokenKind | 'quote'])[] = [
  ['，,', 'comma'],
  ['；;', 'semi'],
  ['：:', 'colon'],
  ['、', 'item'],
  ['（(', 'open'],
  ['）)', 'close'],
  ['“《', 'quote'],
];
const markKinds = marks.map(([, kind]) => kind);

interface Tables {
  readonly flags: Uint8Array;
  readonly trie: Trie;
}

let tables: Tables | null = null;

/** Made at the first report: a start without one costs nothing. */
function makeTables(): Tables {
  const trie = new Trie();
  const flags = new Uint8Array(65536);
  for (const c of trie.firsts()) flags[c] = WORD | NEW;
  if (marks.length << MARKS > 256) throw new RangeError('too many marks');
  const set = (chars: string, flag: number): void => {
    for (const c of chars) flags[c.charCodeAt(0)] = (flags[c.charCodeAt(0)] as number) | flag;
  };
  set('0123456789０１２３４５６７８９', DIGIT);
  set('零〇一二两三四五六七八九十百千', NUMERAL);
  marks.forEach(([chars], k) => {
    set(chars, MARK | (k << MARKS));
  });
  return { flags, trie };
}

const token = (
  kind: TokenKind,
  value: string,
  start: number,
  end: number,
  depth: number,
  number: NumberToken | null = null,
): Token => ({
  kind,
  value,
  start,
  end,
  depth,
  number,
});

/** Tokens of `text`; offsets are into `text`. What stands in “ ” or 《 》 is left out: slogans and titles. */
export function tokenise(text: string): Token[] {
  tables ??= makeTables();
  const { flags, trie } = tables;
  const out: Token[] = [];
  const length = text.length;
  let depth = 0;
  let i = 0;
  while (i < length) {
    const flag = flags[text.charCodeAt(i)] as number;
    if (flag === 0) {
      i++;
      continue;
    }
    if (flag & WORD) {
      if (flag & NEW) {
        trie.learn(text.charCodeAt(i));
        flags[text.charCodeAt(i)] = flag & ~NEW;
      }
      const word = trie.match(text, i, length);
      if (word) {
        if (word.kind !== 'skip') out.push(token(word.kind, word.value, i, i + word.length, depth));
        i += word.length;
        continue;
      }
    }
    if (flag & DIGIT) {
      const read = readDigits(text, i);
      if ('unit' in read) {
        out.push(token('number', '', read.start, read.unitEnd, depth, read));
        i = read.unitEnd;
      } else {
        if (read.year !== null) out.push(token('year', String(read.year), i, read.end, depth));
        else if (read.partial) out.push(token('scope', 'period', i, read.end, depth));
        i = read.end;
      }
    } else if (flag & MARK) {
      const kind = markKinds[flag >> MARKS] as TokenKind | 'quote';
      if (kind === 'quote') {
        const box = boxAt(text, i);
        if (box > i) out.push(token('noun', 'object', i, box, depth));
        i = afterQuote(text, i);
        continue;
      }
      if (kind === 'close' && depth > 0) depth--;
      out.push(token(kind, '', i, i + 1, depth));
      if (kind === 'open') depth++;
      i++;
    } else if (flag & NUMERAL) {
      const read = readNumeral(text, i);
      if (read) out.push(token('number', '', read.start, read.unitEnd, depth, read));
      i = read ? read.unitEnd : i + 1;
      while (!read && i < length && ((flags[text.charCodeAt(i)] as number) & NUMERAL) !== 0) i++;
    } else i++;
  }
  return out;
}

/**
 * Past the closing mark of a quotation or title; past its first mark, where it is not closed nearby, and where it is no
 * slogan, but the name of what is counted: “予以公开”15 件.
 */
function afterQuote(text: string, at: number): number {
  const title = text[at] === '《';
  const close = text.slice(at + 1, at + 1 + (title ? TITLE : QUOTE)).indexOf(title ? '》' : '”');
  if (close < 0) return at + 1;
  const past = at + close + 2;
  return !title && close <= LABEL && isCounted(text, past) ? at + 1 : past;
}

/** “县长信箱”: letters to it are what is counted. The end of the quotation; 0 where it names no such thing. */
function boxAt(text: string, at: number): number {
  if (text[at] !== '“') return 0;
  const close = text.slice(at, at + LABEL).indexOf('”');
  return close > 0 && /(?:信箱|热线|留言板?|问政)$/.test(text.slice(at + 1, at + close)) ? at + close + 1 : 0;
}

const isCounted = (text: string, at: number): boolean => /^(?:的|共|为)?\s?[\d０-９]/.test(text.slice(at, at + 3));
