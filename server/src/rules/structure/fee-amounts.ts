/** Amounts of money and counts in a sentence on the 信息处理费. */
import { chineseNumber } from '../../text/numerals.ts';

/** Of one sentence: amounts in 元 and counts in 件, in the order of the text. Exact: 元 in hundredths. */
export interface Amounts {
  readonly yuan: readonly Amount[];
  readonly items: readonly Amount[];
}
interface Amount {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

/** No number begins inside another, 234 of 1,234: a long run of digits would be read again from each of them. */
const number = /(?<!\d|\d,(?=\d{3}(?!\d)))(\d+(?:,\d{3})*)(?:\.(\d{1,4}))?(万)?(元|件|份|宗|笔|单|次|例|起)/g;
/** 叁佰元, 两件: not 一次, which counts nothing. */
const inWords = /([零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{1,12})(元|件|份|宗|笔)/g;
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLAIN = '一二三四五六七八九十百千';

export function amountsIn(text: string): Amounts {
  const yuan: Amount[] = [];
  const items: Amount[] = [];
  for (const m of text.matchAll(number)) {
    const [whole, integer, decimals = '', wan, unit] = m as unknown as [
      string,
      string,
      string | undefined,
      string | undefined,
      string,
    ];
    const scale = wan ? 1_000_000 : 100;
    const value = Math.round(Number(`${integer.replaceAll(',', '')}.${decimals}0`) * scale);
    const amount = { value, at: m.index, end: m.index + whole.length };
    (unit === '元' ? yuan : items).push(unit === '元' ? amount : { ...amount, value: value / 100 });
  }
  for (const m of text.matchAll(inWords)) {
    const [whole, words, unit] = m as unknown as [string, string, string];
    const value = chineseNumber([...words].map((c) => PLAIN[CAPITALS.indexOf(c)] ?? c).join(''));
    if (value === null || /\d/.test(text[m.index - 1] ?? '')) continue;
    const amount = { at: m.index, end: m.index + whole.length };
    (unit === '元' ? yuan : items).push({ ...amount, value: unit === '元' ? value * 100 : value });
  }
  const byPlace = (a: Amount, b: Amount): number => a.at - b.at;
  return { yuan: yuan.sort(byPlace), items: items.sort(byPlace) };
}
