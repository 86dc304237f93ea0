/** What section 六 says of the 信息处理费: the words, and the amounts in them. */
import { derived } from '../../report/derived.ts';
import type { Report, Section, Span } from '../../report/types.ts';
import { type Squeezed, squeeze } from '../../text/chars.ts';
import { contentOf, sectionOf } from '../edit.ts';
import { type Amounts, amountsIn } from './fee-amounts.ts';
import { hasAny } from './words.ts';

/** The fee has many names; all of them hold one of these. */
export const feeWords = [
  '处理费',
  '信息公开收费',
  '信息公开费',
  '依申请公开收费',
  '依申请公开费',
  '信息公开的收费',
  '信息公开相关费用',
  '信息公开费用',
];
/** Without its name: 发出收费通知 0 件, 均未收取费用, 无收费情况, 零收费, 费用为零, 免收复制、邮寄等费用, the number of the 办法; not 无乱收费现象. */
const unnamed = new RegExp(
  [
    '(?<![企介性位])收费(?:通知|情况|事项)|(?:免费|无偿)(?:提供|公开|办理|获取)|零收[费取]|费用[^，。；]{0,3}(?:零|0元|无)|〔2020〕109号',
    '(?:未|没有|不|无|免)(?:(?!违规|乱|行政事业|项目)[^，。；]){0,24}' +
      '(?:收费|(?:收|产生|发生)[^，。；]{0,20}(?:费用|(?:检索|复制|邮寄|查询)费))',
  ].join('|'),
);

export interface FeeBody {
  readonly section: Section;
  readonly content: Span;
  /** Its characters without blanks. */
  readonly bare: () => Squeezed;
  /** Whether the fee is spoken of. */
  readonly named: boolean;
}

/** Section 六 with something in it; null where it is missing or empty (other rules say so). */
export const feeBody = (report: Report): FeeBody | null => derived(report, readBody);

function readBody(report: Report): FeeBody | null {
  const section = sectionOf(report, 6);
  const content = section && contentOf(report, section);
  if (!section || !content || content.end <= content.start) return null;
  let squeezed: Squeezed | null = null;
  const bare = (): Squeezed => {
    squeezed ??= squeeze(report.spoken, content.start, content.end);
    return squeezed;
  };
  const named =
    hasAny(report.spoken.slice(content.start, content.end), feeWords) ||
    hasAny(bare().text, feeWords) ||
    unnamed.test(bare().text);
  return { section, content, bare, named };
}

export interface Sentence {
  readonly text: string;
  readonly at: number;
}

/** Collecting is denied: 未收取, 没有发生收取, 不收费, 零收费. */
const denied = /[未无没不][^，。；、]{0,14}(?:收|发生|产生)|零收/;
/** It is said that something was collected, without a number: 本年度收取, 已收取, 收取了. */
const stated = /(?:共|已|实际|累计|合计)收取|收取了|(?:本年度|全年|年度?)[^，。]{0,12}收取/;
/** Speaks of how, or of whether, rather than of what was collected. */
const general = /严格|按照|依照|依规|规范|情况|[未无没不零×╳ＸX_＿]/;
/** What was received, no fee: 收到申请31件. */
const requests = /收到|受理|接收|新收/;
/** Counts of other things, up to the next semicolon. */
const others = /建议|提案|复议|诉讼|文件/;
/** How far back a clause is looked at. */
const CLAUSE = 60;
/** A count of none that has no unit: 收取数为0, | 0 |. */
const none = /(?<![\d.,〔])0(?:\.0+)?(?![\d.])/;
/** The end of the official sentence, which says nothing of the fee. */
const nothingElse = /[，；][无没]有?其他[^，；]*$/;
/** A tariff, not an amount collected. */
const tariff = /标准|每[件页次]|超过|以上|以下/;

/** The sentence in which the fee was collected: it speaks of collecting, not of collecting none. */
export function collected(body: FeeBody): (Sentence & { readonly amounts: Amounts }) | null {
  const { text } = body.bare();
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf('。', at);
    const end = stop < 0 ? text.length : stop;
    const sentence = text.slice(at, end).replace(nothingElse, '');
    if (sentence.includes('收') && hasAny(sentence, feeWords) && !denied.test(sentence)) {
      const amounts = ofFee(sentence);
      const known = amounts.yuan.length > 0 ? amounts.yuan : amounts.items;
      const positive = known.some((a) => a.value > 0) && !tariff.test(sentence);
      const nothing = none.test(sentence) && !amounts.yuan.some((a) => a.value > 0);
      if (!nothing && (positive || (known.length === 0 && stated.test(sentence) && !general.test(sentence))))
        return { text: sentence, at, amounts };
    }
    at = end + 1;
  }
  return null;
}

/** The amounts of a sentence, those of clauses about requests left out. */
function ofFee(sentence: string): Amounts {
  const { yuan, items } = amountsIn(sentence);
  const ofRequests = ({ at }: { readonly at: number }): boolean => {
    const before = sentence.slice(Math.max(0, at - CLAUSE), at);
    const segment = before.slice(before.lastIndexOf('；') + 1);
    if (others.test(segment) && !segment.includes('收')) return true;
    const clause = segment.slice(segment.lastIndexOf('，') + 1);
    return requests.test(clause) && !/收[取费]|处理费/.test(clause);
  };
  return { yuan, items: items.filter((a) => !ofRequests(a)) };
}
