/** What a number counts, from the words to its left and right in the same clause. */
import type { Scene, Topic } from './context.ts';
import { relate } from './context.ts';
import type { Token } from './lex.ts';
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

/** Units that requests, cases and documents are counted in. */
const REQUEST_UNITS = '件项条份起宗封次个例桩笔';
const verbReadings: Readonly<Record<string, readonly string[]>> = {
  new: ['new'],
  receive: ['new', 'new+over', 'done+fwd'],
  both: ['new+over', 'done'],
  handle: ['new+over', 'done'],
  done: ['done'],
};
/** A request counted with no verb: any total of the year. */
const bareReadings: readonly string[] = ['new', 'new+over', 'done', 'done+fwd'];
const reviewRow: Readonly<Record<string, string>> = { review: 'rev', suit: 'lit', direct: 'direct', after: 'after' };

const isReview = (topic: Topic | string): boolean =>
  topic === 'review' || topic === 'suit' || topic === 'direct' || topic === 'after';
const isDocument = (topic: Topic | string): boolean => topic === 'normative' || topic === 'regulation';

const verbAddsNothing = new Set(['done', 'handle']);

/** 结转 before a year is 结转至 2025 年办理. */
const isOutcomeWord = (scene: Scene, t: Token): boolean =>
  t.kind === 'outcome' ||
  t.kind === 'row' ||
  t.kind === 'forward' ||
  (t.kind === 'carry' && scene.tokens[scene.tokens.indexOf(t) + 1]?.kind === 'year');

/** Sets relation, counts, scope and quote of a count. Leaves the relation null where nothing is known. */
export function classify(scene: Scene, draft: Draft, around: Around): void {
  const unit = draft.unit;
  if (unit === '元' || unit === '万元') {
    const fee = around.left.some((t) => t.kind === 'noun' && t.value === 'fee') || scene.context.topic === 'fee';
    if (fee) relate(draft, ['fee.amount'], 'fee');
    return;
  }
  if (unit !== null && !REQUEST_UNITS.includes(unit[0] as string)) return;
  const decisive = fromLeft(scene, draft, around) ?? fromRight(scene, draft, around);
  if (decisive) quote(scene, draft, decisive);
  else if (draft.relation === null && draft.counts === null) inherit(scene, draft, around);
}

/** Widens the quotation to the word that says what is counted. */
function quote(scene: Scene, draft: Draft, word: Token): void {
  const { sentence } = scene;
  const start = sentence.at(word.start);
  const end = sentence.at(word.end - 1) + 1;
  if (draft.start - start <= 40 && start < draft.start) draft.quote = { start, end: draft.quote.end };
  else if (end > draft.quote.end && end - draft.end <= 40) draft.quote = { start: draft.quote.start, end };
}

/** The nearest word to the left that decides, the nearest first. */
function fromLeft(scene: Scene, draft: Draft, around: Around): Token | null {
  const { left, right } = around;
  let request: Token | null = null;
  for (let k = left.length - 1; k >= 0; k--) {
    const t = left[k] as Token;
    const value = t.value;
    if (t.kind === 'change') {
      const next = scene.sentence.text[t.end];
      if (next === '到' || next === '至') continue;
      const about = aboutOf(scene, left.slice(0, k), request);
      const compared = scene.tokens.some((x) => (x.kind === 'compare' || x.kind === 'lastYear') && x.start < t.start);
      if (!compared && (about.length === 0 || about[0] === 'none')) continue;
      relate(draft, ['change'], null);
      draft.sign = value === '-1' ? -1 : 1;
      draft.about = about;
      return t;
    }
    if (t.kind === 'outcome') {
      if (!scene.aboutRequests && scene.context.topic !== 'request') return null;
      if (scene.sentence.text.slice(t.start - 2, t.start) === '主动') return null;
      const all = [value];
      for (let j = k - 1; j >= 0; j--) {
        const before = left[j] as Token;
        if (before.kind === 'outcome' && !all.includes(before.value)) all.unshift(before.value);
        else if (before.kind !== 'item') break;
      }
      relate(draft, [all.join('+')], 'request');
      return t;
    }
    if (t.kind === 'row') {
      if (!scene.aboutRequests && scene.context.topic !== 'request') return null;
      relate(draft, [value], 'request');
      return t;
    }
    if (t.kind === 'forward' || t.kind === 'over' || t.kind === 'carry') return carried(scene, draft, left, k, request);
    if (t.kind === 'applicant') {
      const gap = around.at.start - t.end;
      if (gap > 10 || !spokenOfRequests(scene) || (value === 'company' && isObject(scene, around, t))) continue;
      applicant(draft, value);
      return t;
    }
    if (t.kind === 'result') {
      const topic = reviewTopic(scene, left, right);
      if (topic === null) continue;
      relate(draft, resultReadings(topic, value), topic === 'review' ? 'review' : 'suit');
      return t;
    }
    if (t.kind === 'document') {
      if (value === 'weak' || value === 'none') continue;
      const noun = left.find((x) => x.kind === 'noun' && isDocument(x.value)) ?? firstNoun(right);
      if (noun && isDocument(noun.value)) return documents(draft, left, noun, t);
      if (
        !noun &&
        isDocument(topicOf(scene)) &&
        around.at.start - t.end <= 3 &&
        !left.slice(k + 1).some((x) => x.kind === 'noun')
      ) {
        relate(draft, [`${topicOf(scene) === 'normative' ? 'norm' : 'reg'}[${value}]`], topicOf(scene) as 'normative');
        return t;
      }
      continue;
    }
    if (t.kind === 'noun') {
      if (value === 'request') {
        if (isForeign(scene, left, k)) {
          draft.counts = 'object';
          draft.scope = 'object';
          return null;
        }
        request ??= t;
        continue;
      }
      if (value === 'fee') {
        if (draft.unit !== null) relate(draft, ['fee.cases'], 'fee');
        return t;
      }
      if (isReview(value)) return reviews(scene, draft, left, k, t);
      if (isDocument(value)) return documents(draft, left, t, null);
      draft.counts = 'object';
      draft.scope = 'object';
      return null;
    }
    if (t.kind === 'verb') {
      // 部分公开答复, 转下年度办理: the verb adds nothing to what was said before it.
      const before = left.findLast((x, i) => i < k && x.kind !== 'verb' && x.kind !== 'year');
      if (verbAddsNothing.has(value) && before && isOutcomeWord(scene, before)) continue;
      const noun = request ?? firstNoun(right) ?? lastNoun(left, k);
      return verb(scene, draft, around, t, noun);
    }
  }
  if (request === null) return null;
  return bareRequest(scene, draft, around, request);
}

/** 15件申请已办结, 1件涉及政府信息公开工作的行政复议. */
function fromRight(scene: Scene, draft: Draft, around: Around): Token | null {
  if (draft.counts !== null || draft.relation !== null) return null;
  const { left, right } = around;
  if (right.some((t) => t.kind === 'noun' && t.value === 'fee')) {
    relate(draft, ['fee.cases'], 'fee');
    return right[0] as Token;
  }
  const review = right.find((t) => t.kind === 'noun' && isReview(t.value));
  if (review && !right.some((t) => t.kind === 'result'))
    return reviews(scene, draft, [...left, ...right], left.length + right.indexOf(review), review);
  for (let k = 0; k < right.length; k++) {
    const t = right[k] as Token;
    if (t.kind === 'outcome') {
      if (!spokenOfRequests(scene)) return null;
      relate(draft, [t.value], 'request');
      return t;
    }
    if (t.kind === 'forward' || t.kind === 'over' || t.kind === 'carry') return carried(scene, draft, right, k, null);
    if (t.kind === 'applicant' && spokenOfRequests(scene)) {
      applicant(draft, t.value);
      return t;
    }
    if (t.kind === 'result') {
      const topic = reviewTopic(scene, left, right);
      if (topic === null) continue;
      relate(draft, resultReadings(topic, t.value), topic === 'review' ? 'review' : 'suit');
      return t;
    }
    if (t.kind === 'noun' && t.value === 'object') {
      draft.counts = 'object';
      draft.scope = 'object';
      return null;
    }
    if (t.kind === 'noun' && isDocument(t.value)) return documents(draft, [...left, ...right], t, null);
    if (t.kind === 'verb') {
      const noun = lastNoun(right, k) ?? firstNoun(right);
      return verb(scene, draft, around, t, noun);
    }
  }
  return null;
}

const firstNoun = (tokens: readonly Token[]): Token | null => tokens.find((t) => t.kind === 'noun') ?? null;

function lastNoun(tokens: readonly Token[], before: number): Token | null {
  for (let k = before - 1; k >= 0; k--) if (tokens[k]?.kind === 'noun') return tokens[k] as Token;
  return null;
}

/** What the sentence's last counted thing was, else what the paragraph speaks of. */
export function topicOf(scene: Scene): Topic {
  for (let k = scene.facts.length - 1; k >= 0; k--) {
    const counts = scene.facts[k]?.counts;
    if (counts) return counts;
  }
  return scene.context.topic;
}

const spokenOfRequests = (scene: Scene): boolean => scene.aboutRequests || topicOf(scene) === 'request';

/** A bare 申请 with a word of its own before it (补贴申请, 项目申请) is no request for information. */
function isForeign(scene: Scene, tokens: readonly Token[], k: number): boolean {
  const t = tokens[k] as Token;
  if (t.end - t.start !== 2) return false;
  const text = scene.sentence.text;
  const previous = tokens[k - 1];
  if (previous && t.start - previous.end <= 1) return false;
  const c = text[t.start - 1];
  return c !== undefined && c >= '一' && c <= '鿿' && !'的条件了类项开各到理办共事息出交起新有'.includes(c);
}

/** 走访企业 30 个: what was visited, not who asked. */
function isObject(scene: Scene, around: Around, t: Token): boolean {
  const c = scene.sentence.text[t.start - 1];
  return t.start > around.from && c !== undefined && c >= '一' && c <= '鿿' && !'为由是的和及中到理'.includes(c);
}

function verb(scene: Scene, draft: Draft, around: Around, t: Token, noun: Token | null): Token | null {
  const counted = noun ? noun.value : topicOf(scene);
  if (counted !== 'request') {
    if (isReview(counted ?? '') && noun) {
      return reviews(scene, draft, [t, noun], 1, noun);
    }
    if (noun || counted === 'object') {
      draft.counts = 'object';
      draft.scope = 'object';
      return null;
    }
    // 本年新收 31 件 says by itself what it is.
    if (t.value !== 'new' && t.value !== 'both') return null;
  }
  const { left } = around;
  const verbs = new Set(left.filter((x) => x.kind === 'verb').map((x) => x.value));
  let accepts = verbReadings[t.value] ?? [];
  if (t.value === 'done' && (verbs.has('receive') || verbs.has('new')))
    accepts = ['done', ...(verbReadings['receive'] ?? [])];
  else if (t.value !== 'done' && verbs.has('done')) accepts = [...accepts, 'done'];
  if (t.value === 'receive' && verbs.has('handle')) accepts = [...accepts, 'done'];
  if (t.value === 'handle' && verbs.has('receive')) accepts = [...(verbReadings['receive'] ?? []), ...accepts];
  relate(draft, accepts, 'request');
  const byChannel = left.some((x) => x.kind === 'channel');
  if (around.among && !byChannel && t.value !== 'new' && t.value !== 'done') draft.scope = 'subset';
  return t;
}

/** 政府信息公开申请 15 件, with no verb: believed only where nothing unknown stands before it. */
function bareRequest(scene: Scene, draft: Draft, around: Around, request: Token): Token | null {
  let known = 0;
  for (const t of around.left) if (t.end <= request.start) known += t.end - t.start;
  const unknown = request.start - around.from - known;
  const counted = around.left.some((t) => t.kind === 'total') || unknown <= 3;
  if (!counted || scene.facts.length > 3) return null;
  relate(draft, bareReadings, 'request');
  if (around.among && !around.left.some((t) => t.kind === 'channel')) draft.scope = 'subset';
  return request;
}

function applicant(draft: Draft, word: string): void {
  const accepts = [`${word}_in`, `${word}_new`];
  // 企业 is said of all organisations, and of companies alone.
  if (word === 'company') accepts.unshift('org_in', 'org_new');
  relate(draft, accepts, 'request');
}

function carried(scene: Scene, draft: Draft, tokens: readonly Token[], k: number, request: Token | null): Token | null {
  const t = tokens[k] as Token;
  if (t.kind !== 'carry') {
    const strong =
      scene.sentence.text.slice(t.start, t.end).includes('转') ||
      scene.sentence.text.slice(t.start, t.end).includes('顺延');
    if (!strong && request === null && !spokenOfRequests(scene)) return null;
    relate(draft, [t.kind === 'over' ? 'over' : 'fwd'], 'request');
    return t;
  }
  const { year } = scene.context;
  const beside = [tokens[k - 1], tokens[k - 2], tokens[k + 1]];
  const last = beside.some(
    (x, i) =>
      i < 2 && x && (x.kind === 'lastYear' || (x.kind === 'year' && year !== null && Number(x.value) === year - 1)),
  );
  const next = tokens.some((x) => x.kind === 'year' && year !== null && Number(x.value) === year + 1);
  if (!last && !next && !spokenOfRequests(scene)) return null;
  relate(draft, last ? ['over'] : next ? ['fwd'] : ['fwd', 'over'], 'request');
  return t;
}

/** Which cases a result (维持, 纠正 …) is of. */
function reviewTopic(scene: Scene, left: readonly Token[], right: readonly Token[]): Topic {
  const said = [...left, ...right].filter((t) => t.kind === 'noun' && isReview(t.value));
  const last = said[said.length - 1];
  if (last) return last.value as Topic;
  for (let k = scene.facts.length - 1; k >= 0; k--) {
    const relation = scene.facts[k]?.relation ?? '';
    if (relation.includes('+lit')) return 'both';
    for (const [topic, row] of Object.entries(reviewRow)) if (relation.startsWith(`${row}[`)) return topic as Topic;
  }
  const { topic } = scene.context;
  return topic !== null && (isReview(topic) || topic === 'both') ? topic : null;
}

function resultReadings(topic: Topic, index: string): readonly string[] {
  if (topic === 'both') return [`rev[${index}]+lit[${index}]`, `rev[${index}]`, `lit[${index}]`];
  return [`${reviewRow[topic ?? ''] ?? 'rev'}[${index}]`];
}

function reviews(scene: Scene, draft: Draft, tokens: readonly Token[], k: number, noun: Token): Token {
  const { context, sentence } = scene;
  const all = [noun.value];
  for (let j = k - 1; j >= 0; j--) {
    const before = tokens[j] as Token;
    if (before.kind === 'noun' && isReview(before.value)) {
      // 行政复议后的行政诉讼 is one kind; 行政复议、行政诉讼 are two.
      const between = sentence.text.slice(before.end, noun.start);
      if (!all.includes(before.value) && /[、和及与或]/.test(between)) all.unshift(before.value);
    } else if (before.kind !== 'item' && before.kind !== 'total' && before.kind !== 'all') break;
  }
  relate(draft, [all.map((x) => `${reviewRow[x] ?? 'rev'}[4]`).join('+')], all.includes('review') ? 'review' : 'suit');
  if (tokens.some((t) => t.kind === 'scope' && t.value === 'filing')) draft.scope = 'filing';
  else if (tokens.some((t) => t.kind === 'scope' && t.value === 'subset')) draft.scope = 'subset';
  else {
    const qualified = /信息公开|公开申请|依申请公开/.test(sentence.text);
    const hears = tokens.some(
      (t) =>
        (t.kind === 'scope' && t.value === 'hear') ||
        (t.kind === 'verb' && (t.value !== 'receive' || sentence.text.startsWith('受理', t.start))),
    );
    if ((hears && (context.hears || !qualified)) || (context.justice && !qualified)) draft.scope = 'caseload';
  }
  return noun;
}

function documents(draft: Draft, tokens: readonly Token[], noun: Token, verb: Token | null): Token | null {
  const name = noun.value === 'normative' ? 'norm' : 'reg';
  const verbs = tokens.filter((t) => t.kind === 'document');
  const specific =
    verb ??
    verbs.filter((t) => t.value === '1' || t.value === '2').pop() ??
    verbs.filter((t) => t.value === '0').pop() ??
    null;
  const both = tokens.some((t) => t.kind === 'noun' && isDocument(t.value) && t.value !== noun.value);
  const blocked =
    verbs.some((t) => t.value === 'none') || tokens.some((t) => t.kind === 'scope' && t.value === 'filing');
  draft.counts = noun.value as 'normative';
  const index = specific?.value ?? '0';
  if (blocked && index === '0') return null;
  const term = (i: string): string => (both ? `reg[${i}]+norm[${i}]` : `${name}[${i}]`);
  const weak = specific === null;
  relate(draft, weak ? [term('0'), term('2')] : [term(index)], noun.value as 'normative');
  draft.weak = weak;
  return specific && specific.start < noun.start ? specific : noun;
}

/** The relation that words before a change or share name: 申请量同比增长. */
export function aboutOf(scene: Scene, left: readonly Token[], request: Token | null): readonly string[] {
  for (let k = left.length - 1; k >= 0; k--) {
    const t = left[k] as Token;
    if (t.kind === 'outcome') return [t.value];
    if (t.kind === 'applicant') return [`${t.value}_in`, `${t.value}_new`];
    if (t.kind === 'forward') return ['fwd'];
    if (t.kind === 'verb') return verbReadings[t.value] ?? [];
    if (t.kind === 'noun') {
      if (isReview(t.value)) return [`${reviewRow[t.value] ?? 'rev'}[4]`];
      if (t.value === 'request') return verbReadings[lastVerb(left, k)] ?? bareReadings;
      return ['none'];
    }
  }
  return request && scene.aboutRequests ? bareReadings : [];
}

const lastVerb = (tokens: readonly Token[], before: number): string => {
  for (let k = before - 1; k >= 0; k--) if (tokens[k]?.kind === 'verb') return (tokens[k] as Token).value;
  return '';
};

/** 共计 16 件 after 新收 15 件 and 上年结转 1 件; 收到政府信息公开申请，共 15 件. */
function inherit(scene: Scene, draft: Draft, around: Around): void {
  const { tokens, facts } = scene;
  if (around.among) return;
  const total = around.left.some((t) => t.kind === 'total');
  if (!total || around.left.some((t) => t.kind === 'noun' || t.kind === 'turn')) return;
  const relations = facts.map((f) => f.relation);
  const last = facts[facts.length - 1];
  if (relations.includes('new') && relations.includes('over') && last?.relation !== 'done') {
    relate(draft, ['new+over'], 'request');
    return;
  }
  // 网上申请 10 件、信函申请 5 件，共 15 件.
  if (last && facts.every((f) => f.scope === 'channel' && f.relation === 'new')) {
    relate(draft, verbReadings['receive'] ?? [], 'request');
    return;
  }
  if (last) return;
  const own = tokens.indexOf(around.at);
  let verbToken: Token | null = null;
  let request = false;
  for (let k = 0; k < own; k++) {
    const t = tokens[k] as Token;
    if (t.kind === 'verb') verbToken = t;
    if (t.kind === 'noun') request = t.value === 'request';
  }
  if (verbToken && request) relate(draft, verbReadings[verbToken.value] ?? [], 'request');
}
