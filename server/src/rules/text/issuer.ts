import { formatIssuer } from '../../standard/citations.ts';
import type { Rule } from '../rule.ts';
import { opening, issuer as replaced } from './samples.ts';
import { marksOf } from './scan.ts';

const HEAD = '国务院办公厅';
const TAIL = '政务公开办公室';
/** Most characters between the two: more are another organ's. */
const BETWEEN = 10;

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
    ],
    wrong: [
      replaced('《国务院办公厅信息与政务公开办公室关于印发', '国务院办公厅信息与政务公开办公室'),
      replaced('《国务院办公厅政府信息和政务公开办公室关于印发', '国务院办公厅政府信息和政务公开办公室'),
    ],
  },
  check(report, emit) {
    const { text } = report;
    for (const last of marksOf(report).offices) {
      const end = last + 1;
      if (!text.startsWith(TAIL, end - TAIL.length)) continue;
      const from = Math.max(0, end - TAIL.length - BETWEEN - HEAD.length);
      const start = from + text.slice(from, end - TAIL.length).lastIndexOf(HEAD);
      if (start < from) continue;
      const written = text.slice(start, end).replace(/\s+/g, '');
      if (written === formatIssuer || !/^[一-鿿]+$/.test(written) || /[省市县区]/.test(written)) continue;
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
