/** What the readers of a clause share: which readings a verb has, what a sentence speaks of. */
import type { Scene, Topic } from './context.ts';
import type { Token } from './lex.ts';
import type { Sentence } from './sentences.ts';
import type { Draft } from './types.ts';

/** The words around a number: of its own clause and item only. */
export interface Around {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Offset in the sentence where the clause begins. */
  readonly from: number;
  /** It stands in a list opened by 其中 in the same sentence. */
  readonly among: boolean;
  readonly at: Token;
}

export const verbReadings: Readonly<Record<string, readonly string[]>> = {
  new: ['new'],
  receive: ['new', 'new+over', 'done+fwd'],
  both: ['new+over', 'done'],
  handle: ['new+over', 'done'],
  done: ['done'],
};

/** A request counted with no verb: any total of the year. */
export const bareReadings: readonly string[] = ['new', 'new+over', 'done', 'done+fwd'];

/** Those of one kind of applicant, last year's cases among them or not. 企业 is said of companies, and of all organisations. */
export function applicantReadings(word: string): readonly string[] {
  const own = [`${word}_in`, `${word}_new`];
  return word === 'company' ? ['org_in', 'org_new', ...own] : own;
}

export const reviewRow: Readonly<Record<string, string>> = {
  review: 'rev',
  suit: 'lit',
  direct: 'direct',
  after: 'after',
};

export const isReview = (topic: Topic | string): boolean =>
  topic === 'review' || topic === 'suit' || topic === 'direct' || topic === 'after';

export const isDocument = (topic: Topic | string): boolean => topic === 'normative' || topic === 'regulation';

export const firstNoun = (tokens: readonly Token[]): Token | null => tokens.find((t) => t.kind === 'noun') ?? null;

export function lastNoun(tokens: readonly Token[], before: number): Token | null {
  for (let k = before - 1; k >= 0; k--) if (tokens[k]?.kind === 'noun') return tokens[k] as Token;
  return null;
}

/** What stands in a sentence: a fact, or the scene it is made in. */
export interface Said {
  readonly sentence: Sentence;
}

/** The words of the sentence between two places of the source; what stands before the sentence is none of it. */
export const wordsBetween = ({ sentence }: Said, from: number, to: number): string =>
  sentence.text.slice(Math.max(0, sentence.offsetOf(from)), Math.max(0, sentence.offsetOf(to)));

/** Up to `count` characters of the sentence before a place of the source. */
export function wordsBefore({ sentence }: Said, to: number, count: number): string {
  const end = Math.max(0, sentence.offsetOf(to));
  return sentence.text.slice(Math.max(0, end - count), end);
}

/** Up to `count` characters of the sentence behind a place of the source. */
export function wordsBehind({ sentence }: Said, from: number, count: number): string {
  const start = Math.max(0, sentence.offsetOf(from));
  return sentence.text.slice(start, start + count);
}

/** As many characters between the last part and its total name something else. */
const APART = 10;
/** 11 件、20 件，共 31 件; not 20 件，申请最多的科室为规划股，共 9 件. */
export const isNear = ({ sentence }: Scene, last: Draft, at: Token): boolean =>
  at.start - sentence.offsetOf(last.quote.end) <= APART;

/** A Chinese character, no mark, letter or digit. */
export const isHan = (c: string | undefined): c is string => c !== undefined && c >= '一' && c <= '鿿';

/** What the sentence's last counted thing was, else what the paragraph speaks of. */
export function topicOf(scene: Scene): Topic {
  for (let k = scene.facts.length - 1; k >= 0; k--) {
    const counts = scene.facts[k]?.counts;
    if (counts) return counts;
  }
  return scene.context.topic;
}

/** The last count before `at` that stands in no bracket of its own, and is none to compare with: 其他处理 6 件（撤回 5 件），占 23%. */
export function lastCount({ tokens, byToken }: Scene, at: Token): Draft | null {
  for (let k = tokens.indexOf(at) - 1; k >= 0; k--) {
    const fact = byToken[k];
    if (fact?.kind !== 'count' || fact.relation === 'change' || (tokens[k] as Token).depth > at.depth) continue;
    if (!isCompared(tokens, k)) return fact;
  }
  return null;
}

/** 较2023年的198件: a number to compare with. */
export function isCompared(tokens: readonly Token[], k: number): boolean {
  for (let i = k - 1; i >= 0; i--) {
    const t = tokens[i] as Token;
    if (t.kind === 'compare') return true;
    if (isEdge(t) || t.kind === 'number' || t.kind === 'open') return false;
  }
  return false;
}

export const spokenOfRequests = (scene: Scene): boolean => scene.aboutRequests || topicOf(scene) === 'request';

/** Words that make a subject of their own: 网站访问量. */
const ownSubject: ReadonlySet<string> = new Set(['channel', 'turn', 'rest', 'result', 'document']);

/** Characters of the clause before `word` that no word of the lexicon accounts for: a subject of its own. */
export function unknownBefore(around: Around, word: Token): number {
  let known = 0;
  for (const t of around.left) if (t.end <= word.start && !ownSubject.has(t.kind)) known += t.end - t.start;
  return word.start - around.from - known;
}

/** 数量同比增长 still speaks of the number before it; 网站访问量同比增长 does not. */
export const SUBJECT = 2;

/** The outcome at `k` and those named together with it: 予以公开、部分公开; 予以公开或部分公开. */
export function outcomesAt(left: readonly Token[], k: number): string {
  const all = [(left[k] as Token).value];
  for (let j = k - 1; j >= 0; j--) {
    const before = left[j] as Token;
    if (before.kind === 'outcome' && !all.includes(before.value)) all.unshift(before.value);
    else if (before.kind !== 'item') break;
  }
  return all.join('+');
}

/** The relation that words before a change or share name: 申请量同比增长. */
export function aboutOf(scene: Scene, left: readonly Token[], request: Token | null): readonly string[] {
  for (let k = left.length - 1; k >= 0; k--) {
    const t = left[k] as Token;
    if (t.kind === 'outcome') return [outcomesAt(left, k)];
    if (t.kind === 'applicant') return applicantReadings(t.value);
    if (t.kind === 'forward') return ['fwd'];
    if (t.kind === 'verb') return verbReadings[t.value] ?? [];
    if (t.kind === 'noun') {
      if (isReview(t.value)) return [`${reviewRow[t.value] ?? 'rev'}[4]`];
      const asking = left[k - 1];
      if (t.value === 'request' && asking?.kind === 'applicant' && asking.end === t.start)
        return applicantReadings(asking.value);
      if (t.value === 'request') return verbReadings[lastVerb(left, k)] ?? bareReadings;
      return ['none'];
    }
  }
  return request && scene.aboutRequests ? bareReadings : [];
}

export const lastVerb = (tokens: readonly Token[], before: number): string => {
  for (let k = before - 1; k >= 0; k--) if (tokens[k]?.kind === 'verb') return (tokens[k] as Token).value;
  return '';
};

/** The marks between two clauses. */
export const isEdge = ({ kind }: Token): boolean => kind === 'comma' || kind === 'semi' || kind === 'colon';

/** Positions of the first and the last token of the clause around `k`, brackets not minded. */
export function clauseOf(tokens: readonly Token[], k: number): { from: number; to: number } {
  let from = k;
  while (from > 0 && !isEdge(tokens[from - 1] as Token)) from--;
  let to = k;
  while (to + 1 < tokens.length && !isEdge(tokens[to + 1] as Token)) to++;
  return { from, to };
}

/** The word that decides; null: the number counts nothing known; undefined: the next word may tell. */
export type Verdict = Token | null | undefined;
