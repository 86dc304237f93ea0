/** Which half-width marks of a text belong to its Chinese. Offsets are UTF-16 units. */
import type { Report } from '../../report/types.ts';
import { isDigit } from '../../text/chars.ts';

/** Longest bracket that is looked at as a pair. */
const BRACKET = 120;
/** The name of a footnote or of an address, alone at the beginning of its line. */
const reference = /(?:^|[\r\n])[ \t>]*\[[^[\]\r\n]+\]$/;

export const isChinese = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fff) ||
  (c >= 0x3001 && c <= 0x3011) ||
  (c >= 0xff01 && c <= 0xff5e) ||
  (c >= 0x2018 && c <= 0x201d);

/** Between Chinese characters or beside one; not in numbers, times, addresses, code or marks of Markdown. */
export function markIsChinese(report: Report, at: number, c: string): boolean {
  const { text } = report;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before) && isDigit(after)) return false;
  if (c === ':' && (text.startsWith('//', at + 1) || after === 45 || before === 45)) return false;
  if (c === '!' && after === 91) return false;
  // [^1]: and [名]: are Markdown's, a footnote and an address.
  if (c === ':' && before === 93 && reference.test(text.slice(Math.max(0, at - BRACKET), at))) return false;
  if (c === ';' && /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 9), at))) return false;
  const next = after === 32 ? text.charCodeAt(at + 2) : after;
  if (!isChinese(before) && !(isChinese(next) && before !== 32)) return false;
  return !inAddress(text, at);
}

/** The bracket that closes an open one, near it and in the same paragraph; -1: none. */
export function pairOf(text: string, open: number): number {
  let depth = 0;
  const end = Math.min(text.length, open + BRACKET);
  for (let i = open; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 40) depth++;
    else if (c === 41 && --depth === 0) return i;
    else if (c === 10 && text.charCodeAt(i + 1) === 10) return -1;
  }
  return -1;
}

/** Chinese stands beside the brackets or between them. */
export function bracketIsChinese(report: Report, open: number, close: number): boolean {
  const { text } = report;
  if (text[open - 1] === ']' || inAddress(text, open)) return false;
  if (isChinese(text.charCodeAt(open - 1)) || isChinese(text.charCodeAt(close + 1))) return true;
  for (let i = open + 1; i < close; i++) if (isChinese(text.charCodeAt(i))) return true;
  return false;
}

/** Inside a web or mail address: the ASCII run around the mark says so. */
function inAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 200 && isAddress(text.charCodeAt(start - 1))) start--;
  const run = text.slice(start, at);
  return run.includes('://') || run.startsWith('www.') || run.includes('@');
}

const isAddress = (c: number): boolean => c > 32 && c < 127;
