/** Reads the numbers of running text: digits of either width, separators, 万 and 亿, Chinese numerals; and their units. */
import { foldWidth, isBlank } from '../../text/chars.ts';
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

/** Units of one character, and longer ones. 个 and 次 stand before other nouns too (个月, 次数). */
const UNITS = '件项条份起宗封次个例桩笔篇期人名元家场册类户批轮套幅张块位所处届部';
const LONG_UNITS = ['万元', '亿元', '人次', '件次', '场次', '条次', '篇次', '个次', '余次'];
/** Units that a Chinese numeral is believed to count with. */
const PLAIN_UNITS = '件项条份起宗封例';
const NUMERALS = '零〇一二两三四五六七八九十百千万';

const isAsciiDigit = (c: number): boolean => c >= 48 && c <= 57;
const isWideDigit = (c: number): boolean => c >= 0xff10 && c <= 0xff19;

export const isNumeral = (c: string): boolean => NUMERALS.includes(c);
export const isPlainUnit = (c: string): boolean => PLAIN_UNITS.includes(c);

/** Blanks and the marks of Markdown emphasis. */
export function skipGap(text: string, at: number): number {
  let i = at;
  while (i < text.length && (isBlank(text.charCodeAt(i)) || text[i] === '*')) i++;
  return i;
}

function unitAt(text: string, at: number): string | null {
  const c = text[at];
  if (c === undefined) return null;
  if (c === '%' || c === '％') return '%';
  for (const unit of LONG_UNITS) if (text.startsWith(unit, at)) return unit;
  if (!UNITS.includes(c)) return null;
  const next = text[at + 1];
  if (c === '个' && (next === '月' || next === '工' || next === '小' || next === '百')) return null;
  if (c === '项' && next === '目') return null;
  if (c === '条' && next === '例') return null;
  if (c === '部' && next === '分') return null;
  return c;
}

/** Approximate by the character before the number. */
const before = (text: string, at: number): boolean => {
  const c = text[at - 1];
  return c !== undefined && '近约超逾达'.includes(c) && c !== '达' && !text.startsWith('最近', at - 2);
};

function after(text: string, unitEnd: number): boolean {
  const i = skipGap(text, unitEnd);
  return (
    text.startsWith('以上', i) || text.startsWith('左右', i) || text.startsWith('余', i) || text.startsWith('多', i)
  );
}

/** The number whose digits start at `at`, or the date it is part of. `text[at]` is a digit of either width. */
export function readDigits(text: string, at: number): NumberToken | DateToken {
  let i = at;
  let digits = '';
  let decimals = 0;
  let point = false;
  let separated = false;
  const wide = isWideDigit(text.charCodeAt(at));
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isAsciiDigit(c) || isWideDigit(c)) {
      digits += String.fromCharCode(foldWidth(c));
      if (point) decimals++;
      continue;
    }
    const next = text.charCodeAt(i + 1);
    const digitNext = isAsciiDigit(next) || isWideDigit(next);
    if ((c === 46 || c === 0xff0e) && digitNext && !point) {
      point = true;
      digits += '.';
      continue;
    }
    if (c === 44 && digitNext && !point && threeDigits(text, i + 1)) {
      separated = true;
      continue;
    }
    break;
  }
  const end = i;
  const date = dateAfter(text, at, end, digits, point);
  if (date) return date;
  const previous = text[at - 1];
  let value = Number(digits);
  let j = skipGap(text, end);
  let style: NumberStyle = separated ? 'separated' : wide ? 'fullWidth' : 'digits';
  let approximate = before(text, at);
  let numberEnd = end;
  const mark = (c: string | undefined): boolean => c === '余' || c === '多';
  if (mark(text[j])) {
    approximate = true;
    j = skipGap(text, j + 1);
  }
  const big = text[j] === '万' ? 10_000 : text[j] === '亿' ? 100_000_000 : 1;
  if (big > 1 && text[j + 1] !== '元') {
    // Decimals of 万 are figures too: 1.2万 is exactly 12,000 as far as it is printed.
    value = Number((value * big).toFixed(0));
    approximate ||= point;
    style = 'other';
    numberEnd = j + 1;
    j = skipGap(text, j + 1);
    if (mark(text[j])) {
      approximate = true;
      j = skipGap(text, j + 1);
    }
  }
  if (previous === '第' || (previous !== undefined && /[A-Za-z\d〔[（(.-]/.test(previous) && !/[（(]/.test(previous))) {
    return { end: numberEnd, year: null, partial: false };
  }
  const unit = unitAt(text, j);
  const unitEnd = unit === null ? numberEnd : j + unit.length;
  return {
    start: at,
    end: numberEnd,
    value,
    style,
    decimals,
    unit,
    unitEnd,
    approximate: approximate || (unit !== null && after(text, unitEnd)),
  };
}

/** 截至 12 月底 is all of the year. */
const isEnd = (c: string | undefined): boolean => c === '底' || c === '末';

const threeDigits = (text: string, at: number): boolean => {
  for (let i = at; i < at + 3; i++) if (!isAsciiDigit(text.charCodeAt(i))) return false;
  return !isAsciiDigit(text.charCodeAt(at + 3));
};

/** What follows says that the digits are a year, a day, a document number, an address … */
function dateAfter(text: string, start: number, end: number, digits: string, point: boolean): DateToken | null {
  let j = skipGap(text, end);
  const c = text[j];
  const whole = !point && digits.length <= 4;
  if (c === '年' && whole) {
    const year = digits.length === 4 ? Number(digits) : null;
    j = skipGap(text, j + 1);
    if (year === null) return { end: j, year: null, partial: false };
    const month = skipDigits(text, j);
    if (month > j) {
      const mark = skipGap(text, month);
      if (text[mark] === '月') {
        const day = skipDigits(text, skipGap(text, mark + 1));
        const sun = skipGap(text, day);
        if (text[sun] === '日' || text[sun] === '号') return { end: sun + 1, year: null, partial: false };
        return { end: mark + 1, year: null, partial: !isEnd(text[mark + 1]) };
      }
    }
    return { end: j, year, partial: false };
  }
  if (c === '月' && digits.length <= 2) {
    const day = skipDigits(text, skipGap(text, j + 1));
    const sun = skipGap(text, day);
    if (day > j + 1 && (text[sun] === '日' || text[sun] === '号')) return { end: sun + 1, year: null, partial: false };
    return { end: j + 1, year: null, partial: !isEnd(text[j + 1]) };
  }
  if (c === '日' || c === '号' || c === '时' || c === '〕' || c === '版' || c === ':' || c === '世') {
    return { end: j, year: null, partial: false };
  }
  // 2021—2024年, 2021-2024: several years.
  if (digits.length === 4 && whole && (c === '-' || c === '—' || c === '－' || c === '–' || c === '至' || c === '~')) {
    const next = skipDigits(text, skipGap(text, j + 1));
    if (next - (j + 1) >= 4) return { end: next, year: null, partial: true };
  }
  if ((c === '至' || c === '-' || c === '—' || c === '~' || c === '～') && end > start) {
    const from = skipGap(text, j + 1);
    if (skipDigits(text, from) > from) return { end: skipDigits(text, from), year: null, partial: false };
  }
  return null;
}

function skipDigits(text: string, at: number): number {
  let i = at;
  while (i < text.length && (isAsciiDigit(text.charCodeAt(i)) || isWideDigit(text.charCodeAt(i)))) i++;
  return i;
}

/** A Chinese numeral with a plain unit after it (三件, 两起, 二十一份), or null. `text[at]` is a numeral. */
export function readNumeral(text: string, at: number): NumberToken | null {
  let end = at;
  while (end < text.length && end - at < 12 && isNumeral(text[end] as string)) end++;
  let j = skipGap(text, end);
  let approximate = before(text, at);
  if (text[j] === '余' || text[j] === '多') {
    approximate = true;
    j++;
  }
  const unit = text[j];
  if (unit === undefined || !isPlainUnit(unit)) return null;
  const previous = text[at - 1] ?? '';
  if ('第每任某这同哪单逐数几那另首该本之'.includes(previous) && previous !== '') return null;
  // 一件一审, 一条一策, 一项一项: a manner of speaking.
  const next = text[j + 1];
  if (next !== undefined && isNumeral(next)) return null;
  if (unitAt(text, j) === null || text.startsWith('件事', j) || text.startsWith('件套', j)) return null;
  const value = chineseNumber(text.slice(at, end));
  if (value === null) return null;
  return { start: at, end, value, style: 'chinese', decimals: 0, unit, unitEnd: j + 1, approximate };
}
