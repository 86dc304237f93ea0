import { marksOf } from '../../report/marks.ts';
import type { Report } from '../../report/types.ts';
import type { Edit, Rule } from '../rule.ts';
import { CodeSpans } from './code-spans.ts';
import { bracketIsChinese, isChinese, markIsChinese, pairOf } from './half-width.ts';
import { opening } from './samples.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

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
  const code = new CodeSpans(report);
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
