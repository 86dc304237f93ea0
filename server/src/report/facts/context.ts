/** What the interpretation of one report carries from sentence to sentence. */
import { levelOf } from '../organ.ts';
import type { Prose, Report } from '../types.ts';
import type { Token } from './lex.ts';
import type { Sentence } from './sentences.ts';
import type { Draft, NumberStyle } from './types.ts';

export type Topic =
  | 'request'
  | 'review'
  | 'suit'
  | 'direct'
  | 'after'
  | 'both'
  | 'normative'
  | 'regulation'
  | 'fee'
  | 'object'
  | null;

export interface Context {
  readonly year: number | null;
  /** The year after it in digits. */
  readonly yearAhead: string | null;
  /** The report is of a whole 市, 县 …: what all of it received is its own figure. */
  readonly whole: boolean;
  /** It hears reconsideration cases itself (司法局, a government). */
  readonly hears: boolean;
  readonly justice: boolean;
  /** The organ's name as the title has it, '' where it has none. */
  readonly ownName: string;
  /** What the paragraph speaks of. */
  topic: Topic;
  readonly facts: Draft[];
}

/** A zone has no government, but 全区 and 我区 are itself. */
const zone = /(?:区|管委会|管理委员会)$/;

export function contextOf(report: Report): Context {
  const level = levelOf(report);
  const justice = report.organ?.includes('司法') ?? false;
  return {
    year: report.year,
    yearAhead: report.year === null ? null : String(report.year + 1),
    whole: level !== 'department' || zone.test(report.organ ?? ''),
    hears: justice || level === 'government',
    justice,
    ownName: (report.organ ?? '').replace('人民政府', '政府'),
    topic: null,
    facts: [],
  };
}

/** One sentence under interpretation. */
export interface Scene {
  readonly context: Context;
  readonly sentence: Sentence;
  readonly section: Prose['section'];
  readonly tokens: readonly Token[];
  /** Fact made for the token of each number. */
  readonly byToken: (Draft | undefined)[];
  readonly facts: Draft[];
  /** The sentence speaks of requests, or names two ways of closing one. */
  readonly aboutRequests: boolean;
  /** Where it counts documents by how they may be published: 主动公开80件、依申请公开30件、不予公开10件. Null: nobody asked. */
  attributes: readonly (readonly [from: number, to: number])[] | null;
}

export function draftOf(scene: Scene, token: Token): Draft {
  const { sentence } = scene;
  const number = token.number;
  const start = number ? sentence.at(number.start) : sentence.start;
  const end = number ? sentence.at(number.end - 1) + 1 : sentence.end;
  const style: NumberStyle = number?.style ?? 'other';
  return {
    start,
    end,
    kind: number === null ? 'zero' : number.unit === '%' ? 'percent' : 'count',
    number: number?.value ?? 0,
    text: number ? sentence.text.slice(number.start, number.end) : '',
    style,
    unit: number?.unit ?? null,
    decimals: number?.decimals ?? 0,
    approximate: number?.approximate ?? false,
    relation: null,
    accepts: [],
    counts: null,
    scope: null,
    weak: false,
    about: [],
    sign: 1,
    sentence,
    quote: { start, end: number ? sentence.at(number.unitEnd - 1) + 1 : end },
    lists: [],
    of: null,
    whole: null,
    section: scene.section,
  };
}

/** Sets what a fact must agree with; the first relation is its name. */
export function relate(draft: Draft, accepts: readonly string[], counts: Draft['counts']): void {
  draft.relation = accepts[0] ?? null;
  draft.accepts = accepts;
  draft.counts = counts;
}

/** The number counts something that stands in no table. */
export function relateToNone(draft: Draft): null {
  draft.counts = 'object';
  draft.scope = 'object';
  return null;
}
