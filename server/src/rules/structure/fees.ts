import { feeSentence } from '../../render/templates.ts';
import { unsqueeze } from '../../text/chars.ts';
import { insertBelow } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { amountsIn, collected, feeBody, feeWords } from './fee-text.ts';
import { hasAny } from './words.ts';

/** Written as the Word form has it. */
const FEE = '本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。';

export const feeAbsent: Rule = {
  id: 'fee-absent',
  severity: 'warning',
  family: 'structure',
  since: 2021,
  examples: {
    right: [
      { edits: [{ from: FEE, to: '全年没有发生政府信息公开收费事项。' }] },
      { edits: [{ from: FEE, to: '依照《政府信息公开信息处理费管理办法》，全年收取信息处理费0元。' }] },
      { edits: [{ from: FEE, to: '未收取信息公开处理费。' }] },
      { edits: [{ from: FEE, to: '本机关发出收费通知0件，总金额0元，实际收取0元。' }] },
      { edits: [{ from: FEE, to: '办理申请过程中，均未向申请人收取任何费用。' }] },
    ],
    wrong: [{ edits: [{ from: FEE, to: '本年度没有其他需要报告的事项。' }] }, { edits: [{ from: FEE, to: '无。' }] }],
  },
  check(report, emit) {
    const body = feeBody(report);
    if (!body || body.named) return;
    emit({
      ...body.section.titleSpan,
      message: { key: 'fee-absent', args: {} },
      fixes: () => [
        {
          title: { key: 'fee-absent.fix', args: {} },
          preferred: true,
          safe: false,
          edits: [insertBelow(report, body.content.end, feeSentence)],
        },
      ],
    });
  },
};

export const feeIncomplete: Rule = {
  id: 'fee-incomplete',
  severity: 'information',
  family: 'structure',
  since: 2021,
  examples: {
    right: [
      { edits: [{ from: FEE, to: '本年度收取政府信息公开信息处理费2件，共计860元。' }] },
      { edits: [{ from: FEE, to: '全年收取信息处理费0元。' }] },
      { edits: [{ from: FEE, to: '2024年度收取信息处理费情况：无。' }] },
      { edits: [{ from: FEE, to: '单件申请超过30页的，信息处理费按每页10元收取。全年没有此类申请。' }] },
      { edits: [{ from: FEE, to: '严格按照《政府信息公开信息处理费管理办法》收取信息处理费，全年未收取费用。' }] },
      { edits: [{ from: FEE, to: '未发生收取信息处理费的情况，县财政拨付培训费3000元。' }] },
    ],
    wrong: [
      { edits: [{ from: FEE, to: '本年度收取政府信息公开信息处理费860元。' }], at: '860元' },
      { edits: [{ from: FEE, to: '本年度对2件申请收取信息处理费。' }], at: '2件申请收取信息处理费' },
      { edits: [{ from: FEE, to: '本年度收取了信息处理费。' }], at: '本年度收取了信息处理费' },
      {
        edits: [{ from: FEE, to: '本年度收取信息处理费，没有其他需要报告的事项。' }],
        at: '本年度收取信息处理费',
      },
    ],
  },
  check(report, emit) {
    const body = feeBody(report);
    const found = body?.named ? collected(body) : null;
    if (!body || !found) return;
    const { yuan, items } = found.amounts;
    if (yuan.length > 0 && items.length > 0) return;
    const first = yuan[0] ?? items[0];
    const span = first
      ? unsqueeze(body.bare(), found.at + first.at, found.at + Math.max(first.end, items[0] ? found.text.length : 0))
      : unsqueeze(body.bare(), found.at, found.at + found.text.length);
    const key = yuan.length > 0 ? 'fee-incomplete.items' : items.length > 0 ? 'fee-incomplete' : 'fee-incomplete.both';
    emit({ ...span, message: { key, args: {} } });
  },
};

export const feeParts: Rule = {
  id: 'fee-parts',
  severity: 'warning',
  family: 'structure',
  since: 2021,
  examples: {
    right: [
      {
        edits: [
          { from: FEE, to: '本年度收取信息处理费3件，共计1260元，其中水政股1件、收取480元，规划股2件、收取780元。' },
        ],
      },
      { edits: [{ from: FEE, to: '本年度收取信息处理费3件，共计1260元，其中水政股等2件、收取780元。' }] },
    ],
    wrong: [
      {
        edits: [
          { from: FEE, to: '本年度收取信息处理费3件，共计1260元，其中水政股1件、收取480元，规划股2件、收取680元。' },
        ],
        at: '1260元',
      },
    ],
  },
  check(report, emit) {
    const body = feeBody(report);
    if (!body?.named) return;
    const { text } = body.bare();
    const split = text.indexOf('其中');
    if (split < 0) return;
    // 。其中，… speaks of the sentence before.
    const start = text.lastIndexOf('。', text[split - 1] === '。' ? split - 2 : split) + 1;
    const stop = text.indexOf('。', split);
    const whole = amountsIn(text.slice(start, split));
    const tail = text.slice(split, stop < 0 ? text.length : stop);
    // 按件计收的有2件 counts one way among others; 等 and 主要 leave the list open.
    if (!hasAny(text.slice(start, split), feeWords) || hasAny(tail, ['等', '主要', '包括', '部分'])) return;
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
