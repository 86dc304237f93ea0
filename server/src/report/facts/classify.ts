/** What a number counts, from the words to its left and right in the same clause. */
import { documents, resultReadings, reviews, reviewTopic } from './cases.ts';
import type { Scene } from './context.ts';
import { relate } from './context.ts';
import type { Token } from './lex.ts';
import { applicant, bareRequest, carried, isForeign, isObject, isOfSome, verb } from './requests.ts';
import type { Draft } from './types.ts';
import {
  type Around,
  aboutOf,
  firstNoun,
  isDocument,
  isReview,
  lastNoun,
  SUBJECT,
  spokenOfRequests,
  topicOf,
  unknownBefore,
  verbReadings,
} from './words.ts';

/** Units that requests, cases and documents are counted in. */
const REQUEST_UNITS = '件项条份起宗封次个例桩笔';

const verbAddsNothing = new Set(['done', 'handle']);

const isOutcomeWord = ({ kind }: Token): boolean =>
  kind === 'outcome' || kind === 'row' || kind === 'forward' || kind === 'over' || kind === 'carry';
/** 结转至本年度办理, 结转到 2025 年办理 */
const isBetween = ({ kind }: Token): boolean => kind === 'verb' || kind === 'year' || kind === 'thisYear';

/** 添加 13 个镇, 26 个区直部门: what 个 counts stands right behind it, where it stands behind it at all. */
const isOfOtherThings = (text: string, at: number): boolean =>
  /^[一-鿿]/.test(text.slice(at, at + 1)) &&
  !/^(?:申请|依申请|政府|政务|信息|公开|案|行政|复议|诉讼|规|均|全|都|已|为|是|的|予|不|部分|无|未|转|结|在|由|按)/.test(
    text.slice(at, at + 4),
  );

/** Sets relation, counts, scope and quote of a count. Leaves the relation null where nothing is known. */
export function classify(scene: Scene, draft: Draft, around: Around): void {
  const unit = draft.unit;
  if (unit === '元' || unit === '万元') {
    const fee = around.left.some((t) => t.kind === 'noun' && t.value === 'fee') || scene.context.topic === 'fee';
    if (fee) relate(draft, ['fee.amount'], 'fee');
    return;
  }
  if (unit !== null && !REQUEST_UNITS.includes(unit[0] as string)) return;
  // 2个自然人的申请: those who asked, not what they asked.
  const next = around.right[0];
  if (unit?.startsWith('个') && next?.kind === 'applicant' && next.start - around.at.end <= 1) return;
  if (unit === '个' && isOfOtherThings(scene.sentence.text, around.at.end)) return;
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

/** The number counts something that stands in no table. */
function other(draft: Draft): null {
  draft.counts = 'object';
  draft.scope = 'object';
  return null;
}

/** 公报刊登规章2件、规范性文件15件: printed there, not made; the verb holds for all that follow it. */
function isReprinted({ sentence, tokens }: Scene, left: readonly Token[], noun: Token): boolean {
  if (left.some((t) => t.kind === 'document' && t.value !== 'weak')) return false;
  if (sentence.text.slice(0, noun.start).includes('公报')) return true;
  return tokens.findLast((t) => t.kind === 'document' && t.start < noun.start)?.value === 'none';
}

/** The nearest word to the left that decides, the nearest first. */
function fromLeft(scene: Scene, draft: Draft, around: Around): Token | null {
  const { left, right } = around;
  let request: Token | null = null;
  let ofSome = false;
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
      if (scene.byAttribute) return other(draft);
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
      // 减少重复申请 3 件
      if (left[k - 1]?.kind === 'change') return null;
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
      if (noun && isDocument(noun.value)) return documents(draft, left, noun, t, true);
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
        if (isOfSome(scene, t, around.at)) {
          ofSome = true;
          continue;
        }
        const isInformation = draft.unit === '条' && scene.sentence.text.startsWith('信息', t.end - 2);
        if (scene.byAttribute || isInformation || isForeign(scene, around, k)) return other(draft);
        request ??= t;
        continue;
      }
      if (value === 'fee') {
        if (draft.unit !== null) relate(draft, ['fee.cases'], 'fee');
        return t;
      }
      if (isReview(value)) return reviews(scene, draft, left, k, t);
      if (isDocument(value) && isReprinted(scene, left, t)) {
        draft.counts = value as 'normative';
        return null;
      }
      if (isDocument(value)) return documents(draft, left, t, null, unknownBefore(around, t) <= SUBJECT + 1);
      return other(draft);
    }
    if (t.kind === 'verb') {
      if (ofSome) return null;
      // 部分公开答复, 转下年度办理: the verb adds nothing to what was said before it.
      const before = left.findLast((x, i) => i < k && !isBetween(x));
      if (verbAddsNothing.has(value) && before && isOutcomeWord(before)) continue;
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
    if (t.kind === 'noun' && t.value === 'object') return other(draft);
    if (t.kind === 'noun' && isDocument(t.value)) return documents(draft, [...left, ...right], t, null, false);
    if (t.kind === 'verb') {
      // 1 件将于 2025 年办结, 1 件拟于近期答复: not yet.
      if (t.value === 'done' && right.slice(0, k).some((x) => x.kind === 'plan')) return null;
      const noun = lastNoun(right, k) ?? firstNoun(right);
      const word = verb(scene, draft, around, t, noun);
      // 31 件申请均在期限内办理, 31 件申请的答复: they may be those received.
      const loosely = t.value === 'handle' || scene.sentence.text.slice(right[0]?.end, t.start) === '的';
      if (loosely && draft.relation !== null && right[0] === noun)
        draft.accepts = [...draft.accepts, ...(verbReadings['receive'] ?? [])];
      return word;
    }
  }
  return null;
}

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
