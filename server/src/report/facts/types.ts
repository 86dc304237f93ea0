/** Statements of a number in the running text of a report. */
import type { Prose, Span } from '../types.ts';
import type { Sentence } from './sentences.ts';

/**
 * What keeps a number from being one of this report's own totals:
 * represented  handled for another organ (代表县政府) whose figures this report does not hold
 * region       of a whole 市, 县 or system, in a department's report
 * filing       registered cases (备案), not the organ's own
 * caseload     cases the organ hears as reconsideration organ or court agent
 * year         of another year
 * period       of a part of the year, or of several years
 * channel      came in one way (信函, 网络)
 * subset       some of them (延期答复, 本级, by one unit)
 * object       the things counted are no requests, reviews or documents
 */
export type Scope =
  | 'represented'
  | 'region'
  | 'filing'
  | 'caseload'
  | 'year'
  | 'period'
  | 'channel'
  | 'subset'
  | 'object';

/** What the things counted are. */
export type Counts = 'request' | 'review' | 'suit' | 'normative' | 'regulation' | 'fee' | 'object';

/**
 * count    a number of things; percent  a percentage;
 * zero     words that say there was none (未收到, 未发生, 无);
 * closed   words that say that every request was closed (均已办结).
 */
export type FactKind = 'count' | 'percent' | 'zero' | 'closed';

/** How the number is written; a correction is written the same way. */
export type NumberStyle = 'digits' | 'fullWidth' | 'separated' | 'chinese' | 'other';

/** A number and the numbers that are said to be its parts, in the order of the text. */
export interface FactList {
  readonly parts: readonly Fact[];
  /** The words say that the parts are all there are (其他…, 分别为, 自然人 and 法人). */
  readonly closed: boolean;
}

/** The range is that of the number itself, unit not included; of the sentence, where no digit is written. */
export interface Fact extends Span {
  readonly kind: FactKind;
  /** Exact: 万 and 亿 multiplied out. A percentage is the number before the sign. */
  readonly number: number;
  /** As written; '' for a statement without a number. */
  readonly text: string;
  readonly style: NumberStyle;
  readonly unit: string | null;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** 余, 多, 近, 约 … stands with it. */
  readonly approximate: boolean;
  /**
   * What it must agree with: one term, or several joined by `+`. new, over, done, fwd: the totals of 表三; granted,
   * partial, denied, unable, notproc, other: its outcomes; nat_in, org_in …: its columns; rev[i], lit[i], direct[i],
   * after[i]: 表四 (upheld, corrected, other, pending, total); norm[i], reg[i]: 表二 (issued, repealed, in force);
   * fee.cases, fee.amount; share, growth, change, rate; a sum such as `12+3` where the text itself gives the parts.
   * Null where it agrees with nothing the report holds.
   */
  readonly relation: string | null;
  /** Every relation whose value would be right, `relation` first; a number is wrong only when none holds. */
  readonly accepts: readonly string[];
  readonly counts: Counts | null;
  readonly scope: Scope | null;
  /** The verb is weak (公开 for 制发): a disagreement is only worth a question. */
  readonly weak: boolean;
  /** share, growth, change: what it is the share or growth of. */
  readonly about: readonly string[];
  /** growth and change: 1 more, -1 less. */
  readonly sign: 1 | -1;
  readonly sentence: Sentence;
  /** From the word that says what is counted to the end of number and unit. */
  readonly quote: Span;
  /** Its parts, where the text lists them: by one criterion, or by several one after the other. */
  readonly lists: readonly FactList[];
  /** The number it is a part, share or growth of; null where that is said in words or not at all. */
  readonly of: Fact | null;
  /** share: the number it is said to be a share of (占申请总数40件的75%); null where none is written. */
  readonly whole: Fact | null;
  readonly section: Prose['section'];
}

/** A fact while it is being made. */
export type Draft = { -readonly [K in keyof Fact]: K extends 'of' | 'whole' ? Draft | null : Fact[K] };
