/** What stands around a place in the running text: its stretch, its sentence. */
import type { Prose, Report } from '../../report/types.ts';
import { isBlank } from '../../text/chars.ts';

/** Where the blanks before `at` begin. */
export function blanksBefore(text: string, at: number): number {
  let i = at;
  while (i > 0 && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}

/** The stretch of running text that holds the offset; they are in order. */
export function proseAt({ prose }: Report, offset: number): Prose | null {
  let low = 0;
  let high = prose.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((prose[middle] as Prose).start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = prose[low];
  return found && offset >= found.start && offset < found.end ? found : null;
}

/** After the last stop, or line break that ends a paragraph, before `at`; never before `from`. */
export function sentenceStart(text: string, at: number, from: number): number {
  for (let i = at; i > from; i--) {
    const c = text[i - 1] as string;
    if ('。；！？：'.includes(c)) return i;
    if (c === '\n' || c === '\r') {
      const last = text[blanksBefore(text, i) - 1];
      if (last === undefined || !/[一-鿿，、]/.test(last) || i - blanksBefore(text, i) > 1) return i;
    }
  }
  return from;
}

/** The first stop from `at`, or `to`. */
export function sentenceEnd(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) if ('。；！？'.includes(text[i] as string)) return i;
  return to;
}

const heading =
  /^[\s#*]*[（(]?[一二三四五六七八九十\d]{1,2}[）).．、]\s*[^\s，。；：（）]{2,20}[ \t\u3000]+(?=\S*\s*$)/;

/** （三）政府信息管理情况 我局…: the start of a sentence without the heading that a blank parts from it. */
export const withoutHeading = (words: string): string => words.replace(heading, '');
