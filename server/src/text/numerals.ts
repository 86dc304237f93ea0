/** Chinese numerals. */
import { isDigit } from './chars.ts';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 … 99 as 一 … 九十九, digits beyond: what sections and sub-headings are numbered with. */
export function ordinalOf(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  return tens === 0 ? (ORDINALS[number] ?? '') : `${tens > 1 ? ORDINALS[tens] : ''}十${ORDINALS[number % 10] ?? ''}`;
}

/** Value of a Chinese numeral (`二十一`, `两百零三`, `二〇二四`), or null when the text is none. */
export function chineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > 16) return null;
  if (/^[零〇一二三四五六七八九]+$/.test(text)) {
    return [...text].reduce((sum, c) => sum * 10 + (DIGITS[c] as number), 0);
  }
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const c of text) {
    const d = DIGITS[c];
    if (d !== undefined) {
      digit = d;
      continue;
    }
    const unit = UNITS[c];
    if (unit === undefined) return null;
    if (unit >= 10_000) {
      total = (total + section + Math.max(digit, 0)) * unit;
      section = 0;
    } else section += (digit < 0 ? 1 : digit) * unit;
    digit = -1;
  }
  return total + section + Math.max(digit, 0);
}

/** The number of a month or a day: 12, 十二, 元 for the first; 0 when it is none. */
export function monthOrDay(words: string): number {
  if (isDigit(words.charCodeAt(0))) return Number(words);
  return words === '元' ? 1 : (chineseNumber(words) ?? 0);
}

const TO_TEN = '一二三四五六七八九十';

/** Ordinal of a section numeral 一 … 九, 十, 十一 … 二十; null beyond. */
export function sectionOrdinal(text: string): number | null {
  if (text.length === 1) return TO_TEN.indexOf(text) + 1 || null;
  const n = chineseNumber(text);
  return n !== null && n >= 1 && n <= 20 ? n : null;
}
