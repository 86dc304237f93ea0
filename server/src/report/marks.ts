/** What sentences turn on and what the rules on wording look for in the running text, collected in one pass a report. */
import { derived } from './derived.ts';
import { turning } from './facts/sentences.ts';
import type { Report, Span } from './types.ts';

export interface Marks {
  /** Offsets of half-width `, ; : ! ? ( )`. */
  readonly halfWidth: readonly number[];
  /** Offsets of 年. */
  readonly years: readonly number[];
  /** Offsets of 目 and 今: 截至目前, 今年以来. */
  readonly dates: readonly number[];
  /** Offsets of 室, the end of the issuer's name. */
  readonly offices: readonly number[];
  /** Offsets of 格: 年度报告格式. */
  readonly formats: readonly number[];
  /** Offsets of `&`. */
  readonly ampersands: readonly number[];
  /** Offsets of ×, X and the line of a form, which stand for what is still to be written. */
  readonly crosses: readonly number[];
  /** Offsets of the full-width brackets （ and 【. */
  readonly openers: readonly number[];
  /** A word of two to four characters, or 的 了 是, that stands twice: the range is that of the second. */
  readonly repeats: readonly Span[];
  /** Of each stretch of prose: offsets of the characters that its sentences turn on. */
  readonly turns: readonly (readonly number[])[];
}

const HAN = 1;
const LONE = 2;
const TURN = 4;
/** From this bit on: the number of the list, of those that follow, that collects the character. A character is in one alone. */
const LIST = 3;
export const lists: readonly string[] = [',;:!?()', '年', '目今', '室', '格', '&', '×╳ＸXx_＿', '（【'];

let classes: Uint8Array | null = null;

function table(): Uint8Array {
  if (classes) return classes;
  const flags = new Uint8Array(65536);
  flags.fill(HAN, 0x4e00, 0xa000);
  for (const c of '的了是') flags[c.charCodeAt(0)] = HAN | LONE;
  lists.forEach((chars, i) => {
    for (const c of chars) {
      const code = c.charCodeAt(0);
      flags[code] = (flags[code] as number) | ((i + 1) << LIST);
    }
  });
  for (const c of turning) flags[c.charCodeAt(0)] = (flags[c.charCodeAt(0)] as number) | TURN;
  classes = flags;
  return flags;
}

export const marksOf = (report: Report): Marks => derived(report, readMarks);

function readMarks(report: Report): Marks {
  const found: number[][] = lists.map(() => []);
  const repeats: Span[] = [];
  const turns: number[][] = [];
  const flags = table();
  const { text } = report;
  for (const { start, end } of report.prose) {
    const here: number[] = [];
    turns.push(here);
    // The last four characters, and for how many characters the text has repeated itself at a distance of 2, 3, 4.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let i = start; i < end; i++) {
      const now = text.charCodeAt(i);
      const flag = flags[now] as number;
      if (flag !== HAN) {
        if (flag & TURN) here.push(i);
        if (flag >> LIST > 0) (found[(flag >> LIST) - 1] as number[]).push(i);
        if ((flag & HAN) === 0) {
          a = b = c = d = two = three = four = 0;
          continue;
        }
        if (now === a && flag & LONE) repeats.push({ start: i, end: i + 1 });
      }
      // Most of a text: an ideograph that none of the four before it is.
      if (now !== b && now !== c && now !== d) two = three = four = 0;
      else {
        two = now === b ? two + 1 : 0;
        three = now === c ? three + 1 : 0;
        four = now === d ? four + 1 : 0;
        let length = 0;
        if (two === 2) length = 2;
        else if (three === 3) length = 3;
        else if (four === 4) length = 4;
        if (length > 0) {
          repeats.push({ start: i + 1 - length, end: i + 1 });
          two = three = four = 0;
        }
      }
      d = c;
      c = b;
      b = a;
      a = now;
    }
  }
  const [halfWidth, years, dates, offices, formats, ampersands, crosses, openers] = found as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  return { halfWidth, years, dates, offices, formats, ampersands, crosses, openers, repeats, turns };
}
