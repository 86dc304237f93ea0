import { marksOf } from '../../report/marks.ts';
import { formatIssuer } from '../../standard/citations.ts';
import type { Rule } from '../rule.ts';
import { opening, issuer as replaced } from './samples.ts';

/** Where the name begins; without 办公厅 only if all the rest stands. */
const HEADS = ['国务院办公厅', '国务院'] as const;
const TAIL = '办公室';
/** Most characters between the two: more are another organ's. */
const BETWEEN = 14;
/** Between the two: 政务公开, or what is left of 政府信息与政务公开 when a word is lost or changed. */
const LIKE = /政务公开$|^政府信息[与和及]?(?:政务|政府|公开|政府公开|政务信息|信息公开|公开政务)$/;

/** Where the name that ends at `end` begins; -1 if nowhere near. */
function startOf(text: string, end: number): number {
  const from = Math.max(0, end - TAIL.length - BETWEEN - HEADS[0].length);
  const at = text.slice(from, end - TAIL.length).lastIndexOf(HEADS[1]);
  return at < 0 ? -1 : from + at;
}

/** 国务院办公厅政府信息与政务公开办公室, the issuer of the format, with a word lost or changed. */
export const issuer: Rule = {
  id: 'citation-issuer',
  severity: 'information',
  family: 'text',
  examples: {
    right: [
      replaced('《国办政府信息与政务公开办公室关于印发'),
      replaced('《国务院办公厅政府信息与\n政务公开办公室关于印发'),
      opening('按照国务院办公厅要求，县政务公开办公室组织了培训。'),
      opening('落实国务院政务公开要求，局办公室组织了培训。'),
    ],
    wrong: [
      replaced('《国务院办公厅信息与政务公开办公室关于印发', '国务院办公厅信息与政务公开办公室'),
      replaced('《国务院办公厅政府信息和政务公开办公室关于印发', '国务院办公厅政府信息和政务公开办公室'),
      replaced('《国务院办公厅政府信息与政务办公室关于印发', '国务院办公厅政府信息与政务办公室'),
      replaced('《国务院政府信息与政务公开办公室关于印发', '国务院政府信息与政务公开办公室'),
    ],
  },
  check(report, emit) {
    const { text } = report;
    for (const last of marksOf(report).offices) {
      const end = last + 1;
      if (!text.startsWith(TAIL, end - TAIL.length)) continue;
      const start = startOf(text, end);
      if (start < 0) continue;
      const written = text.slice(start, end).replace(/\s+/g, '');
      if (written === formatIssuer || !/^[一-鿿]+$/.test(written) || /[省市县区]/.test(written)) continue;
      const head = written.startsWith(HEADS[0]) ? HEADS[0] : HEADS[1];
      const between = written.slice(head.length, -TAIL.length);
      if (head === HEADS[0] ? !LIKE.test(between) : between !== '政府信息与政务公开') continue;
      emit({
        start,
        end,
        message: { key: 'citation-issuer', args: { written, right: formatIssuer } },
        fingerprint: written,
        fixes: () => [
          {
            title: { key: 'citation.write', args: { right: formatIssuer } },
            preferred: true,
            safe: false,
            edits: [{ start, end, newText: formatIssuer }],
          },
        ],
      });
    }
  },
};
