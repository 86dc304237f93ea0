/** Reads what stands in a cell where a number should. */
import { foldWidth, isBlank, isDigit } from './chars.ts';

export type ValueKind = 'number' | 'notation' | 'blank' | 'placeholder' | 'text';

export interface Value {
  readonly kind: ValueKind;
  /** null for blank, placeholder and text. */
  readonly value: number | null;
}

const BLANK: Value = { kind: 'blank', value: null };
const PLACEHOLDER: Value = { kind: 'placeholder', value: null };
const TEXT: Value = { kind: 'text', value: null };

/** Longest cell that is looked at as a number with a note; a longer one is text. */
const LONGEST = 60;
/** Longest cell without a digit that stands for a number or for none: a letter for 0, dashes, 无数据. */
const LONGEST_MARK = 4;
const placeholder = /^(?:[/\\\-—–－―_~*×xX．.…一]{1,4}|无|无数据|不适用|N\/?A|n\/?a|空|暂无)$/;
const plain = /^[-+]?\d+(?:\.\d+)?$/;
const separated = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const withUnit = /^(-?[\d,]+(?:\.\d+)?)(?:件|条|个|项|份|起|宗|封|次|人|万元|元|件次|例|[*※①-⑨])$/;
const withNote = /^(-?[\d,]+(?:\.\d+)?)(?:件|条|个|项|份|起|宗|封|次|万元|元)?[([【（〔][^\n]*[)\]】）〕]$/;
/** What begins a note behind a number: it is no part of the figure. */
export const NOTE = /[(（[【〔*※①-⑨]/;
const letterZero = /^[OoＯｏ〇○零]$/;
/** 1O, 2OO: a letter for 0 after a digit. */
const letterZeros = /^[1-9]\d*[Oo〇○][\dOo〇○]*$/;

/** Kind and value of the characters `start` … `end`, which need not be trimmed. */
export function readValue(text: string, start: number, end: number): Value {
  const length = end - start;
  if (length === 0) return BLANK;
  if (length <= 15) {
    let value = 0;
    let i = start;
    for (; i < end; i++) {
      const c = text.charCodeAt(i);
      if (!isDigit(c)) break;
      value = value * 10 + (c - 48);
    }
    if (i === end) return { kind: 'number', value };
  }
  return readOddValue(text, start, end);
}

/** First characters of anything that is no plain text: digits, signs, marks, letters for 0, 无 暂 空 不. */
const openers = new Set([...'0123456789+-−–—－―~～/\\_*×xX.．…NnOoＯｏ〇○零一无暂空不'].map((c) => c.charCodeAt(0)));
for (let c = 0xff10; c <= 0xff19; c++) openers.add(c);

/** A label's first characters tell it from a number: an ideograph, a bracket, or the number of an item (`1.属于…`). */
function isPlainlyText(text: string, start: number, end: number): boolean {
  const c = text.charCodeAt(start);
  if (isBlank(c)) return false;
  if (!openers.has(c)) return true;
  if (!isDigit(c) && end - start > LONGEST_MARK)
    return !isDigit(foldWidth(text.charCodeAt(start + 1))) && !isDigit(foldWidth(c));
  if (!isDigit(c) || end - start < 3) return false;
  const next = text.charCodeAt(start + 1);
  const mark = next === 46 || next === 0x3001 || next === 0xff0e;
  return mark && text.charCodeAt(start + 2) > 0x3400;
}

function readOddValue(text: string, start: number, end: number): Value {
  if (isPlainlyText(text, start, end)) return TEXT;
  if (end - start > LONGEST) {
    for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return TEXT;
    return BLANK;
  }
  let bare = '';
  let folded = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isBlank(c)) continue;
    const f = foldWidth(c);
    if (f !== c) folded = true;
    bare += String.fromCharCode(f);
  }
  if (bare === '') return BLANK;
  if (plain.test(bare)) return number(bare, folded || /^\+/.test(bare) || bare.length < end - start);
  if (placeholder.test(bare)) return PLACEHOLDER;
  if (letterZero.test(bare)) return { kind: 'notation', value: 0 };
  if (letterZeros.test(bare)) return number(bare.replace(/[Oo〇○]/g, '0'), true);
  bare = bare.replace(/^−/, '-');
  if (plain.test(bare) || separated.test(bare)) return number(bare, true);
  const parts = withUnit.exec(bare) ?? withNote.exec(bare);
  const figure = parts?.[1];
  if (figure !== undefined && (plain.test(figure) || separated.test(figure))) return number(figure, true);
  return TEXT;
}

function number(digits: string, odd: boolean): Value {
  const value = Number(digits.replace(/,/g, ''));
  return { kind: odd ? 'notation' : 'number', value };
}
