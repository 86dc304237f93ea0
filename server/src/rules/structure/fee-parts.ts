import { unsqueeze } from '../../text/chars.ts';
import type { Rule } from '../rule.ts';
import { FEES } from '../samples.ts';
import { amountsIn } from './fee-amounts.ts';
import { feeBody, feeWords } from './fee-text.ts';
import { hasAny } from './words.ts';

/** Where the parts begin: 其中, or a colon or bracket right behind the total. */
const division = /其中|(?<=\d[元件])[：:（(]/;
const closing: Readonly<Record<string, string>> = { '（': '）', '(': ')' };
/** 按件计收的有2件 counts one way among others; 等 and 主要 leave the list open; what was due or let off is no part. */
const open = /等|主要|包括|部分|[应实]收|[减豁]免|退|上年/;

export const feeParts: Rule = {
  id: 'fee-parts',
  severity: 'warning',
  family: 'structure',
  since: 2021,
  examples: {
    right: [
      {
        edits: [
          { from: FEES, to: '本年度收取信息处理费3件，共计1260元，其中水政股1件、收取480元，规划股2件、收取780元。' },
        ],
      },
      { edits: [{ from: FEES, to: '本年度收取信息处理费3件，共计1260元，其中水政股等2件、收取780元。' }] },
    ],
    wrong: [
      {
        edits: [
          { from: FEES, to: '本年度收取信息处理费3件，共计1260元，其中水政股1件、收取480元，规划股2件、收取680元。' },
        ],
        at: '1260元',
      },
    ],
  },
  check(report, emit) {
    const body = feeBody(report);
    if (!body?.named) return;
    const { text } = body.bare();
    const split = text.search(division);
    if (split < 0) return;
    // 。其中，… speaks of the sentence before.
    const start = text.lastIndexOf('。', text[split - 1] === '。' ? split - 2 : split) + 1;
    const stop = text.indexOf(closing[text[split] as string] ?? '。', split);
    const whole = amountsIn(text.slice(start, split));
    const tail = text.slice(split, stop < 0 ? text.length : stop);
    if (!hasAny(text.slice(start, split), feeWords) || open.test(tail)) return;
    const parts = amountsIn(tail);
    for (const kind of ['yuan', 'items'] as const) {
      const total = whole[kind][0];
      const given = parts[kind];
      if (!total || whole[kind].length !== 1 || given.length < 2) continue;
      const sum = given.reduce((s, a) => s + a.value, 0);
      if (sum === total.value) continue;
      const scale = kind === 'yuan' ? 100 : 1;
      emit({
        ...unsqueeze(body.bare(), start + total.at, start + total.end),
        fingerprint: kind,
        message: {
          key: kind === 'yuan' ? 'fee-parts' : 'fee-parts.items',
          args: { total: total.value / scale, sum: sum / scale, difference: Math.abs(total.value - sum) / scale },
        },
        related: given.map((a) => ({
          ...unsqueeze(body.bare(), split + a.at, split + a.end),
          cell: null,
          message: { key: 'fee-parts.part' as const, args: { value: a.value / scale } },
        })),
      });
    }
  },
};
