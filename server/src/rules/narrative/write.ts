/** Writes a number the way the text wrote the one it replaces. */
import type { NumberStyle } from '../../report/facts.ts';

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** A whole number from 0 to 9999 in Chinese numerals: 十二, 二十一, 一百零三. */
function chinese(value: number): string {
  if (value === 0) return '零';
  let out = '';
  let zero = false;
  const digits = String(value);
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    const place = digits.length - 1 - i;
    if (digit === 0) zero = out !== '';
    else {
      if (zero) out += '零';
      zero = false;
      out += (DIGITS[digit] as string) + (PLACES[place] as string);
    }
  }
  return out.startsWith('一十') ? out.slice(1) : out;
}

/** Digits in full width; the point and the minus stay. */
export const wide = (digits: string): string =>
  digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

export function writeNumber(value: number, style: NumberStyle, unit: string | null): string {
  if (style === 'fullWidth') return wide(String(value));
  if (style === 'separated') return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  if (style === 'chinese' && Number.isInteger(value) && value >= 0 && value <= 9999) {
    return value === 2 && unit !== null ? '两' : chinese(value);
  }
  return String(value);
}

/** `part` in percent of `whole`, rounded half up to the digits printed; exact in whole numbers. */
export function percentOf(part: number, whole: number, decimals: number): string {
  const scale = 10 ** decimals;
  const sign = part < 0 ? '-' : '';
  const scaled = Math.floor((2 * Math.abs(part) * 100 * scale + whole) / (2 * whole));
  return `${sign}${(scaled / scale).toFixed(decimals)}`;
}
