import { feeSentence } from '../../render/templates.ts';
import { unsqueeze } from '../../text/chars.ts';
import { insertBelow } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { FEES } from '../samples.ts';
import { collected, feeBody } from './fee-text.ts';

export const feeAbsent: Rule = {
  id: 'fee-absent',
  severity: 'warning',
  family: 'structure',
  since: 2021,
  examples: {
    right: [
      { edits: [{ from: FEES, to: '全年没有发生政府信息公开收费事项。' }] },
      { edits: [{ from: FEES, to: '依照《政府信息公开信息处理费管理办法》，全年收取信息处理费0元。' }] },
      { edits: [{ from: FEES, to: '未收取信息公开处理费。' }] },
      { edits: [{ from: FEES, to: '本机关发出收费通知0件，总金额0元，实际收取0元。' }] },
      { edits: [{ from: FEES, to: '办理申请过程中，均未向申请人收取任何费用。' }] },
      { edits: [{ from: FEES, to: '依申请提供信息，免收检索、复制、邮寄等费用。' }] },
      { edits: [{ from: FEES, to: '未对申请人进行收费。' }] },
    ],
    wrong: [
      { edits: [{ from: FEES, to: '本年度没有其他需要报告的事项，无乱收费现象。' }] },
      { edits: [{ from: FEES, to: '无。' }] },
    ],
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
      { edits: [{ from: FEES, to: '本年度收取政府信息公开信息处理费2件，共计860元。' }] },
      { edits: [{ from: FEES, to: '全年收取信息处理费0元。' }] },
      { edits: [{ from: FEES, to: '2024年度收取信息处理费情况：无。' }] },
      { edits: [{ from: FEES, to: '单件申请超过30页的，信息处理费按每页10元收取。全年没有此类申请。' }] },
      { edits: [{ from: FEES, to: '严格按照《政府信息公开信息处理费管理办法》收取信息处理费，全年未收取费用。' }] },
      { edits: [{ from: FEES, to: '未发生收取信息处理费的情况，县财政拨付培训费3000元。' }] },
    ],
    wrong: [
      { edits: [{ from: FEES, to: '本年度收取政府信息公开信息处理费860元。' }], at: '860元' },
      { edits: [{ from: FEES, to: '本年度对2件申请收取信息处理费。' }], at: '2件申请收取信息处理费' },
      { edits: [{ from: FEES, to: '本年度收取了信息处理费。' }], at: '本年度收取了信息处理费' },
      {
        edits: [{ from: FEES, to: '本年度收取信息处理费，没有其他需要报告的事项。' }],
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
