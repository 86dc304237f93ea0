/** 统计期限: the reporting period as the report states it. */
import type { Period, Span } from '../report/types.ts';
import { type Squeezed, squeeze, unsqueeze } from '../text/chars.ts';
import { monthOrDay } from '../text/numerals.ts';
import { readYear } from './title.ts';

const year = '(\\d{4}|[一二三四五六七八九〇零○]{4})';
const number = '(\\d{1,2}|[一二三四五六七八九十]{1,3}|元)';
const hour = '(?:\\d{1,2}(?:[时点]|[:：]\\d{2}))?';
/** The days may be left out (1月至12月, 1—12月), the second year too, or said as 当年; behind a day 至 may be forgotten. */
const ranges = new RegExp(
  `(${year}年${number}月?(?:${number}日)?)${hour}[起始]?[,，]?(?:至|到|止|截[止至]|—+|-+|–|－|~|～|(?<=[日起始])(?=\\d))` +
    `((?:(?:${year}|当|同|本)年)?${number}月(?:${number}日)?)`,
  'g',
);
/** 2024年全年, 2024年度: behind the words 统计期限 alone. */
const wholeYear = new RegExp(`(${year}年)(全年|度)`);
/** 2024.1.1—2024.12.31, 2024-01-01至2024-12-31, only behind the words 统计期限. */
const dotted =
  /((\d{4})[.．-](\d{1,2})[.．-](\d{1,2}))起?(?:至|到|—+|-+|–|－|~|～)((?:(\d{4})[.．-])?(\d{1,2})[.．-](\d{1,2}))(?![.．\d])/;
const named = /统计(?:的)?(?:期限|时限|周期|时间|期间|时段|范围|区间|起止)|所列数据|数据(?:的)?(?:期限|时限|时间)/;
/** What a range in the preface is of: the one of another thing (受理时间) is no period, unless it is a whole year. */
const ofTheData = /(?:统计|数据|期限|时限|涵盖|期间|报告期|周期|区间|起止)[^。；]*$/;
/** A range of something else that is done with the data, or with the report. */
const ofAnother = /(?:采集|填报|报送|公示|反馈|征求|受理|公开期|发布|编制|审核|整理|汇总)(?:(?!统计)[^，。；]){0,8}$/;
/** How far after the words 统计期限 the dates may stand, and before. */
const NEAR = 60;

/**
 * Period in the preface, else wherever in the given spans the words 统计期限 (统计时限, 统计周期 …) stand before a range
 * of dates. The second year may be left out (2024年1月1日至12月31日).
 */
export function findPeriod(text: string, preface: Span, rest: Span): Period | null {
  return (
    inSpan(text, preface, null) ??
    inSpan(text, preface, '统计') ??
    inSpan(text, rest, '统计') ??
    inSpan(text, rest, '所列数据') ??
    // 数据采集时段为2024年1月1日至2024年12月31日, where nothing else is said.
    inSpan(text, preface, null, true)
  );
}

/** `words` stand before the range; with none any range of the preface is looked at. */
function inSpan(text: string, span: Span, words: string | null, any = false): Period | null {
  const preface = words === null;
  for (let from = span.start; ; ) {
    const at = text.indexOf(words ?? '日', from);
    if (at < 0 || at >= span.end) return null;
    const window = preface
      ? { start: Math.max(span.start, at - NEAR / 2), end: Math.min(span.end, at + NEAR) }
      : { start: at, end: Math.min(span.end, at + 2 * NEAR) };
    const found = search(text, window, preface, any);
    if (found) return found;
    // A range with its 日 nearer than that lay in the window.
    from = at + (preface ? NEAR / 2 : 1);
  }
}

function search(text: string, span: Span, preface: boolean, any: boolean): Period | null {
  const bare = squeeze(text, span.start, span.end);
  ranges.lastIndex = 0;
  for (let m = ranges.exec(bare.text); m; m = ranges.exec(bare.text)) {
    const period = periodIn(bare, m, preface);
    if (period && (any ? isYear(period) : !ofAnother.test(bare.text.slice(0, m.index)))) return period;
  }
  return preface ? null : periodIn(bare, dotted.exec(bare.text) ?? wholeYear.exec(bare.text), preface);
}

function periodIn(bare: Squeezed, m: RegExpExecArray | null, preface: boolean): Period | null {
  if (!m || !(preface || (m.index < NEAR && named.test(bare.text.slice(0, m.index))))) return null;
  const [whole, from] = m as unknown as [string, string];
  const short = m.length < 5;
  const [fromYear, to] = [m[2] as string, (short ? m[3] : m[5]) as string];
  const end = m.index + whole.length;
  const { start } = unsqueeze(bare, m.index, end);
  const toSpan = unsqueeze(bare, end - to.length, end);
  const period: Period = {
    start,
    end: toSpan.end,
    from: { year: yearOf(fromYear), month: short ? 1 : numberOf(m[3], 1), day: short ? 1 : numberOf(m[4], 1) },
    to: {
      year: yearOf((short ? null : m[6]) ?? fromYear),
      month: short ? 12 : numberOf(m[7], 12),
      day: short ? 31 : numberOf(m[8], 31),
    },
    fromSpan: unsqueeze(bare, m.index, m.index + from.length),
    toSpan,
  };
  return preface && !isYear(period) && !ofTheData.test(bare.text.slice(0, m.index)) ? null : period;
}

/** From the first day of some year to the last of some. */
const isYear = ({ from, to }: Period): boolean =>
  from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;

const yearOf = (words: string): number => readYear(words) ?? 0;
const numberOf = (words: string | undefined, absent: number): number =>
  words === undefined ? absent : monthOrDay(words);
