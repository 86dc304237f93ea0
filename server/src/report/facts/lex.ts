/** One sentence into tokens: the words of the lexicon, numbers, years and marks. One pass, longest word first. */

import type { WordKind } from './lexicon.ts';
import { lexicon } from './lexicon.ts';
import type { NumberToken } from './numbers.ts';
import { isNumeral, readDigits, readNumeral } from './numbers.ts';

/**
 * comma  ， and the end of a bracket's inside; item 、; semi ；; colon ：; open and close: brackets;
 * year   value is the year; part: a month or a span of years; number.
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

interface Word {
  readonly word: string;
  readonly kind: WordKind;
  readonly value: string;
}

/** What may start at a character: 1 a word, 2 a digit, 4 a numeral, 8 a mark. */
let starts: Uint8Array | null = null;
const words = new Map<number, Word[]>();
const MARKS = '，,；;：:、（(）)“《。';
/** Longest quotation or title that is skipped as a whole. */
const QUOTE = 80;
const TITLE = 160;

function table(): Uint8Array {
  if (starts) return starts;
  const flags = new Uint8Array(65536);
  for (const [kind, value, list] of lexicon) {
    for (const word of list.split(' ')) {
      const first = word.charCodeAt(0);
      const group = words.get(first);
      if (group) group.push({ word, kind, value });
      else words.set(first, [{ word, kind, value }]);
      flags[first] = 1;
    }
  }
  for (const group of words.values()) group.sort((a, b) => b.word.length - a.word.length);
  for (let i = 0; i < 10; i++) {
    flags[48 + i] = 2;
    flags[0xff10 + i] = 2;
  }
  for (const c of '零〇一二两三四五六七八九十百千') flags[c.charCodeAt(0)] = (flags[c.charCodeAt(0)] as number) | 4;
  for (const c of MARKS) flags[c.charCodeAt(0)] = (flags[c.charCodeAt(0)] as number) | 8;
  starts = flags;
  return flags;
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
  const flags = table();
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
    if (flag & 2) {
      const read = readDigits(text, i);
      if ('unit' in read) {
        out.push(token('number', '', read.start, read.unitEnd, depth, read));
        i = read.unitEnd;
      } else {
        if (read.year !== null) out.push(token('year', String(read.year), i, read.end, depth));
        else if (read.partial) out.push(token('scope', 'period', i, read.end, depth));
        i = read.end;
      }
      continue;
    }
    if (flag & 8) {
      const mark = text[i] as string;
      if (mark === '“' || mark === '《') {
        const close = text.indexOf(mark === '“' ? '”' : '》', i + 1);
        i = close > 0 && close - i <= (mark === '“' ? QUOTE : TITLE) ? close + 1 : i + 1;
        continue;
      }
      if (mark === '（' || mark === '(') {
        out.push(token('open', '', i, i + 1, depth));
        depth++;
      } else if (mark === '）' || mark === ')') {
        if (depth > 0) depth--;
        out.push(token('close', '', i, i + 1, depth));
      } else if (mark === '，' || mark === ',') out.push(token('comma', '', i, i + 1, depth));
      else if (mark === '；' || mark === ';') out.push(token('semi', '', i, i + 1, depth));
      else if (mark === '：' || mark === ':') out.push(token('colon', '', i, i + 1, depth));
      else if (mark === '、') out.push(token('item', '', i, i + 1, depth));
      i++;
      continue;
    }
    if (flag & 1) {
      const word = wordAt(text, i);
      if (word) {
        if (word.kind !== 'skip') out.push(token(word.kind, word.value, i, i + word.word.length, depth));
        i += word.word.length;
        continue;
      }
    }
    if (flag & 4) {
      const read = readNumeral(text, i);
      if (read) {
        out.push(token('number', '', read.start, read.unitEnd, depth, read));
        i = read.unitEnd;
        continue;
      }
      i++;
      while (i < length && isNumeral(text[i] as string)) i++;
      continue;
    }
    i++;
  }
  return out;
}

function wordAt(text: string, at: number): Word | null {
  for (const word of words.get(text.charCodeAt(at)) ?? []) {
    if (word.word.length === 1 || text.startsWith(word.word, at)) return word;
  }
  return null;
}
