/** Reads the numbers of running text: digits of either width, separators, 万 and 亿, Chinese numerals; and their units. */
import { isBlank } from '../../text/chars.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { NumberStyle } from './types.ts';

export interface NumberToken {
  /** Of the number itself; 万 and 亿 belong to it. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly style: NumberStyle;
  readonly decimals: number;
  /** `%` for a percentage. */
  readonly unit: string | null;
  /** After the unit; `end` where there is none. */
  readonly unitEnd: number;
  readonly approximate: boolean;
}

/** A year, a month, an ordinal …: digits that count nothing. */
export interface DateToken {
  readonly end: number;
  readonly year: number | null;
  /** A month or quarter without a day: figures beside it are of part of the year. */
  readonly partial: boolean;
}

const code = (c: string): number => c.charCodeAt(0);
const set = (chars: string): ReadonlySet<number> => new Set([...chars].map(code));

const kinds = new Uint8Array(65536);
let bit = 1;
/** One kind of characters: all kinds are told by one table, of a bit each. */
function kind(chars: string): (c: number) => boolean {
  const own = bit;
  if (own > 128) throw new RangeError('no bit left');
  bit <<= 1;
  for (const c of chars) kinds[code(c)] = (kinds[code(c)] as number) | own;
  // NaN, beyond the text, is none.
  return (c) => ((kinds[c | 0] as number) & own) !== 0;
}

/** Units of one character. 个, 项, 条 and 部 stand before other nouns too: 个月, 项目, 条例, 部分. */
const isUnit = kind('件项条份起宗封次个例桩笔篇期人名元家场册类户批轮套幅张块位所处届部');
/** Units of two: 万元, 人次. */
const BEFORE_YUAN = set('万亿');
const BEFORE_TIMES = set('人件场条篇个');
/** Units that a Chinese numeral is believed to count with. */
const isPlainUnit = kind('件项条份起宗封例');
export const isNumeral = kind('零〇一二两三四五六七八九十百千万');
/** Before a Chinese numeral these make it no count (第三件, 每一件, 数十件), or another one (卅一件). */
const makesNoCount = kind('第每任某这同哪单逐数几那另首该本之廿卅卌');
const isAbout = kind('近约超逾');
const isMore = kind('余多');

const YUAN = code('元');
const TIMES = code('次');
const WAN = code('万');
const YI = code('亿');
const YEAR = code('年');
const MONTH = code('月');
const DAY = code('日');
const SIGN = code('号');
const PERCENT = code('%');
const WIDE_PERCENT = code('％');
/** 个月, 个工作日, 个小时, 个百分点; 项目; 条例; 部分. */
const NO_UNIT: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [code('个'), set('月工小百')],
  [code('项'), set('目')],
  [code('条'), set('例')],
  [code('部'), set('分')],
]);
/** After digits these make them no count: 15日, 30号, 8时, 〔2021〕, 2024版, 12:30, 21世纪. */
const makesNoNumber = kind('日号时〕版:世');
const joinsSpan = kind('-—－–~～至');

const isAsciiDigit = (c: number): boolean => c >= 48 && c <= 57;
const isAnyDigit = (c: number): boolean => (c >= 48 && c <= 57) || (c >= 0xff10 && c <= 0xff19);

/** Blanks and the marks of Markdown emphasis. */
function skipGap(text: string, at: number): number {
  let i = at;
  for (;;) {
    const c = text.charCodeAt(i);
    if (c > 0x3000 || (c !== 42 && !isBlank(c))) return i;
    i++;
  }
}

/** Characters of the unit at `at`; 0 where there is none. */
function unitLength(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c === PERCENT || c === WIDE_PERCENT) return 1;
  const next = text.charCodeAt(at + 1);
  if (next === YUAN && BEFORE_YUAN.has(c)) return 2;
  if (next === TIMES && BEFORE_TIMES.has(c)) return 2;
  return isUnit(c) && !NO_UNIT.get(c)?.has(next) ? 1 : 0;
}

/** 近 15 件, 约 15 件; not 最近. */
const isAboutBefore = (text: string, at: number): boolean =>
  isAbout(text.charCodeAt(at - 1)) && !text.startsWith('最近', at - 2);

function isAboutAfter(text: string, unitEnd: number): boolean {
  const i = skipGap(text, unitEnd);
  return isMore(text.charCodeAt(i)) || text.startsWith('以上', i) || text.startsWith('左右', i);
}

/** Digits glued to these are of a code, a telephone number, a document number. */
function isGlued(c: number): boolean {
  if (Number.isNaN(c)) return false;
  return (
    isAsciiDigit(c) ||
    (c >= 65 && c <= 90) ||
    (c >= 97 && c <= 122) ||
    c === 0x3014 ||
    c === 91 ||
    c === 46 ||
    c === 45 ||
    c === 0x7b2c
  );
}

/** The number whose digits start at `at`, or the date it is part of. `text[at]` is a digit of either width. */
export function readDigits(text: string, at: number): NumberToken | DateToken {
  let i = at;
  let value = 0;
  let scale = 1;
  let digits = 0;
  let decimals = 0;
  let point = false;
  let separated = false;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isAnyDigit(c)) {
      value = value * 10 + (isAsciiDigit(c) ? c - 48 : c - 0xff10);
      digits++;
      if (point) {
        decimals++;
        scale *= 10;
      }
      continue;
    }
    const next = text.charCodeAt(i + 1);
    if (!isAnyDigit(next) || point) break;
    if (c === 46 || c === 0xff0e) point = true;
    else if (c === 44 && threeDigits(text, i + 1)) separated = true;
    else break;
  }
  const end = i;
  const date = dateAfter(text, at, end, point ? 0 : digits, value);
  if (date) return date;
  if (point) value /= scale;
  let style: NumberStyle = separated ? 'separated' : isAsciiDigit(text.charCodeAt(at)) ? 'digits' : 'fullWidth';
  let approximate = isAboutBefore(text, at);
  let numberEnd = end;
  let j = skipGap(text, end);
  if (isMore(text.charCodeAt(j))) {
    approximate = true;
    j = skipGap(text, j + 1);
  }
  const mark = text.charCodeAt(j);
  if ((mark === WAN || mark === YI) && text.charCodeAt(j + 1) !== YUAN) {
    // 1.2万 is exactly 12,000 as far as it is printed.
    value = Math.round(value * (mark === WAN ? 10_000 : 100_000_000));
    approximate ||= point;
    style = 'other';
    numberEnd = j + 1;
    j = skipGap(text, j + 1);
    if (isMore(text.charCodeAt(j))) {
      approximate = true;
      j = skipGap(text, j + 1);
    }
  }
  if (isGlued(text.charCodeAt(at - 1))) return { end: numberEnd, year: null, partial: false };
  const length = unitLength(text, j);
  const unitEnd = length === 0 ? numberEnd : j + length;
  const percent = length === 1 && (text.charCodeAt(j) === PERCENT || text.charCodeAt(j) === WIDE_PERCENT);
  return {
    start: at,
    end: numberEnd,
    value,
    style,
    decimals,
    unit: length === 0 ? null : percent ? '%' : text.slice(j, unitEnd),
    unitEnd,
    approximate: approximate || (length > 0 && isAboutAfter(text, unitEnd)),
  };
}

/** 截至 12 月底 is all of the year. */
const isEnd = (c: number): boolean => c === 0x5e95 || c === 0x672b;

const threeDigits = (text: string, at: number): boolean => {
  for (let i = at; i < at + 3; i++) if (!isAsciiDigit(text.charCodeAt(i))) return false;
  return !isAsciiDigit(text.charCodeAt(at + 3));
};

const NO_DATE = { year: null, partial: false } as const;

/** What follows says that the digits are a year, a day, a document number, a span …; `digits` is 0 for a decimal. */
function dateAfter(text: string, start: number, end: number, digits: number, value: number): DateToken | null {
  let j = skipGap(text, end);
  const c = text.charCodeAt(j);
  if (c === YEAR && digits > 0 && digits <= 4) {
    j = skipGap(text, j + 1);
    if (digits !== 4) return { end: j, ...NO_DATE };
    const month = skipDigits(text, j);
    if (month > j && text.charCodeAt(skipGap(text, month)) === MONTH) return monthAt(text, skipGap(text, month));
    return { end: j, year: value, partial: false };
  }
  if (c === MONTH && digits <= 2) return monthAt(text, j);
  if (makesNoNumber(c)) return { end: j, ...NO_DATE };
  if (joinsSpan(c) && end > start) {
    const from = skipGap(text, j + 1);
    const to = skipDigits(text, from);
    const month = skipGap(text, to);
    // 1—6月 is a part of the year, 1—12月 all of it.
    if (to > from && text.charCodeAt(month) === MONTH) {
      const whole = value === 1 && Number(text.slice(from, to)) === 12;
      return whole ? { end: month + 1, ...NO_DATE } : monthAt(text, month);
    }
    // 2021—2024年: several years.
    const end = text.charCodeAt(month) === YEAR ? month + 1 : to;
    if (to > from) return { end, year: null, partial: digits === 4 && to - from >= 4 };
  }
  return null;
}

/** 月 at `at`, with a day after it or none. */
function monthAt(text: string, at: number): DateToken {
  const from = skipGap(text, at + 1);
  const day = skipDigits(text, from);
  const mark = skipGap(text, day);
  const c = text.charCodeAt(mark);
  if (day > from && (c === DAY || c === SIGN)) return { end: mark + 1, ...NO_DATE };
  const december = /12\s?$/.test(text.slice(Math.max(0, at - 3), at));
  const whole = (december && (isEnd(text.charCodeAt(at + 1)) || isUpTo(text, at))) || isFirstToTwelfth(text, at);
  return { end: at + 1, year: null, partial: !whole };
}

/** 截至 2024 年 12 月: all of the year; `at` is 月. */
const isUpTo = (text: string, at: number): boolean =>
  /截[至止]到?\s?(?:20\d\d\s?年\s?)?12\s?$/.test(text.slice(Math.max(0, at - 16), at));

/** 1月至12月: all of the year; `at` is either 月. */
const isFirstToTwelfth = (text: string, at: number): boolean =>
  /(?:^|\D)0?1月\s?[-—–－~～至到]\s?12月/.test(text.slice(Math.max(0, at - 8), at + 7));

function skipDigits(text: string, at: number): number {
  let i = at;
  while (isAnyDigit(text.charCodeAt(i))) i++;
  return i;
}

/** A Chinese numeral with a plain unit after it (三件, 两起, 二十一份), or null. `text[at]` is a numeral. */
export function readNumeral(text: string, at: number): NumberToken | null {
  let end = at;
  while (end - at < 12 && isNumeral(text.charCodeAt(end))) end++;
  let j = skipGap(text, end);
  let approximate = isAboutBefore(text, at);
  if (isMore(text.charCodeAt(j))) {
    approximate = true;
    j++;
  }
  if (!isPlainUnit(text.charCodeAt(j)) || makesNoCount(text.charCodeAt(at - 1))) return null;
  // 一件一审, 一条一策, 一项一项: a manner of speaking.
  if (isNumeral(text.charCodeAt(j + 1)) || unitLength(text, j) === 0) return null;
  // 合并为一件, 按一件办理: how they were taken.
  if (end - at === 1 && /(?:按|[并视作计]为|并成)$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  if (text.startsWith('件事', j) || text.startsWith('件套', j)) return null;
  const value = chineseNumber(text.slice(at, end));
  if (value === null) return null;
  const unit = text[j] as string;
  return { start: at, end, value, style: 'chinese', decimals: 0, unit, unitEnd: j + 1, approximate };
}
