import type { Report } from '../../report/types.ts';
import { isDigit } from '../../text/chars.ts';
import type { Edit, Rule } from '../rule.ts';
import { opening } from './samples.ts';
import { marksOf } from './scan.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
/** Longest bracket that is looked at as a pair. */
const BRACKET = 120;
/** Most marks one fix writes. */
const MOST = 5000;

/** Half-width marks in Chinese text: one finding for all of them, with one fix. */
export const punctuationWidth: Rule = {
  id: 'punctuation-width',
  severity: 'hint',
  family: 'text',
  examples: {
    right: [
      opening('公开信息1,234条，时间为8:30至12:00，网址为https://www.example.cn/a,b?c=d，邮箱a@b.cn。'),
      opening('详见[专栏](https://www.example.cn)和`a, b`，版本为Windows (x64), UTF-8。'),
    ],
    wrong: [
      opening('坚持公开为常态,不公开为例外,扎实做好各项工作。', ','),
      opening('公开信息(含政策解读)412条(见专栏)。', '('),
      opening('联系电话:0000-1234567。', ':'),
    ],
  },
  check(report, emit) {
    const edits = widened(report);
    const first = edits[0];
    if (!first) return;
    emit({
      start: first.start,
      end: first.start + 1,
      message: { key: 'punctuation-width', args: { count: edits.length } },
      fixes: () => [
        { title: { key: 'punctuation-width.fix', args: { count: edits.length } }, preferred: true, safe: true, edits },
      ],
    });
  },
};

/** The edits, in the order of the text; a blank after a comma goes with it. */
function widened(report: Report): Edit[] {
  const { text } = report;
  const edits: Edit[] = [];
  const closing = new Set<number>();
  const code = new Code(report);
  const mark = (at: number): void => {
    const c = text[at] as string;
    const drops = c !== '(' && c !== ')' && text[at + 1] === ' ' && isChinese(text.charCodeAt(at + 2));
    edits.push({ start: at, end: drops ? at + 2 : at + 1, newText: FULL[c] as string });
  };
  for (const at of marksOf(report).halfWidth) {
    if (edits.length >= MOST) break;
    const c = text[at] as string;
    if (code.holds(at)) continue;
    if (c === ')') {
      if (closing.has(at)) mark(at);
    } else if (c === '(') {
      const close = pairOf(text, at);
      if (close > 0 && bracketIsChinese(report, at, close)) {
        closing.add(close);
        mark(at);
      }
    } else if (markIsChinese(report, at, c)) mark(at);
  }
  return edits;
}

const isChinese = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fff) ||
  (c >= 0x3001 && c <= 0x3011) ||
  (c >= 0xff01 && c <= 0xff5e) ||
  (c >= 0x2018 && c <= 0x201d);

/** Between Chinese characters or beside one; not in numbers, times, addresses, code or marks of Markdown. */
function markIsChinese(report: Report, at: number, c: string): boolean {
  const { text } = report;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before) && isDigit(after)) return false;
  if (c === ':' && (text.startsWith('//', at + 1) || after === 45 || before === 45)) return false;
  if (c === '!' && after === 91) return false;
  if (c === ';' && /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 9), at))) return false;
  const next = after === 32 ? text.charCodeAt(at + 2) : after;
  if (!isChinese(before) && !(isChinese(next) && before !== 32)) return false;
  return !inAddress(text, at);
}

function pairOf(text: string, open: number): number {
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

function bracketIsChinese(report: Report, open: number, close: number): boolean {
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

/** Follows code spans and tags of HTML along the marks of a text, which come in order: one pass over each line. */
class Code {
  private readonly report: Report;
  private line = -1;
  private at = 0;
  private tag = false;
  /** End of the code span being read; -1 outside of one. */
  private close = -1;

  constructor(report: Report) {
    this.report = report;
  }

  /** Whether the offset, not before the last one asked for, is in code or in a tag. */
  holds(offset: number): boolean {
    const { text, lines } = this.report;
    const line = lines.lineAt(offset);
    if (line !== this.line) {
      this.line = line;
      this.at = lines.starts[line] as number;
      this.tag = false;
      this.close = -1;
    }
    const end = lines.ends[line] as number;
    for (; this.at < offset; this.at++) {
      const c = text.charCodeAt(this.at);
      if (this.at <= this.close) continue;
      if (c === 96) {
        const close = text.indexOf('`', this.at + 1);
        this.close = close > 0 && close < end ? close : -1;
        // Not closed on this line: no mark after it can be in code.
        if (this.close < 0) this.at = Math.max(this.at, Math.min(offset, end) - 1);
      } else if (c === 60 && /[a-z/!]/i.test(text[this.at + 1] ?? '')) this.tag = true;
      else if (c === 62) this.tag = false;
    }
    return this.tag || offset < this.close;
  }
}
