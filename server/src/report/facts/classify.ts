/** What a number counts, from the words to its left and right in the same clause. */
import { fromRight } from './after.ts';
import { fromLeft } from './before.ts';
import { reviews } from './cases.ts';
import type { Scene } from './context.ts';
import { relate } from './context.ts';
import type { Token } from './lex.ts';
import type { Draft } from './types.ts';
import { type Around, isDocument, isHan, isNear, isReview, spokenOfRequests, topicOf, verbReadings } from './words.ts';

/** Units that requests, cases and documents are counted in. */
const REQUEST_UNITS: ReadonlySet<number> = new Set([...'件项条份起宗封次个例桩笔'].map((c) => c.charCodeAt(0)));

/** 规章 2 部, 发布规范性文件 4 篇 */
function isDocumentUnit(scene: Scene, unit: string, { left, at }: Around): boolean {
  const word = left.at(-1);
  if ((unit !== '部' && unit !== '篇') || word === undefined || at.start - word.end > 2) return false;
  if (word.kind === 'noun') return isDocument(word.value);
  // 制定规章 2 部、废止 3 部
  return word.kind === 'document' && word.value.length === 1 && at.start - word.end < 2 && isDocument(topicOf(scene));
}

/** 添加 13 个镇, 26 个区直部门: what 个 counts stands right behind it, where it stands behind it at all. */
const isOfOtherThings = (text: string, at: number): boolean =>
  isHan(text[at]) &&
  !/^(?:申请|依申请|政府|政务|信息|公开|案|行政|复议|诉讼|规|均|全|都|已|为|是|的|予|不|部分|无|未|转|结|在|由|按)/.test(
    text.slice(at, at + 4),
  );

/** 尚有 2 件在法定办理期限内, 2 件未到答复期限 */
const isStillOpen = ({ sentence: { text } }: Scene, { at, right }: Around): boolean =>
  right.length === 0 &&
  /^(?:申请|尚|还|仍|均|的)*(?:未[到满超]|在)[^，。；]{0,8}(?:期限|时限)(?:[内，。；]|$)/.test(
    text.slice(at.end, at.end + 20),
  );

/** Sets relation, counts, scope and quote of a count. Leaves the relation null where nothing is known. */
export function classify(scene: Scene, draft: Draft, around: Around): void {
  const unit = draft.unit;
  if (unit === '元' || unit === '万元') {
    const fee = around.left.some((t) => t.kind === 'noun' && t.value === 'fee') || scene.context.topic === 'fee';
    if (fee) relate(draft, ['fee.amount'], 'fee');
    return;
  }
  if (unit !== null && !REQUEST_UNITS.has(unit.charCodeAt(0)) && !isDocumentUnit(scene, unit, around)) return;
  // 2个自然人的申请: those who asked, not what they asked.
  const next = around.right[0];
  if (unit?.startsWith('个') && next?.kind === 'applicant' && next.start - around.at.end <= 1) return;
  if (unit === '个' && isOfOtherThings(scene.sentence.text, around.at.end)) return;
  const decisive = fromLeft(scene, draft, around) ?? fromRight(scene, draft, around);
  if (decisive) quote(scene, draft, decisive);
  else if (draft.relation === null && draft.counts === null && isStillOpen(scene, around) && spokenOfRequests(scene))
    relate(draft, ['fwd'], 'request');
  else if (draft.relation === null && draft.counts === null) inherit(scene, draft, around);
}

/** How far from its number the word lies that a quotation is widened to. */
const QUOTE = 40;

/** Widens the quotation to the word that says what is counted. */
function quote(scene: Scene, draft: Draft, word: Token): void {
  const { sentence } = scene;
  const start = sentence.offsetOf(draft.start);
  if (word.start < start && start - word.start <= QUOTE)
    draft.quote = { start: sentence.at(word.start), end: draft.quote.end };
  else if (word.end > sentence.offsetOf(draft.quote.end) && word.end - sentence.offsetOf(draft.end) <= QUOTE)
    draft.quote = { start: draft.quote.start, end: sentence.at(word.end - 1) + 1 };
}

/** 共计 16 件 after 新收 15 件 and 上年结转 1 件; 收到政府信息公开申请，共 15 件. */
function inherit(scene: Scene, draft: Draft, around: Around): void {
  const { tokens, facts, sentence } = scene;
  if (around.among) return;
  const total = around.left.some((t) => t.kind === 'total');
  if (!total || around.left.some((t) => t.kind === 'noun' || t.kind === 'turn')) return;
  const relations = facts.map((f) => f.relation);
  const last = facts[facts.length - 1];
  const ofSources = /^(?:new|over)$|_(?:in|new)$/.test(last?.relation ?? '');
  if (relations.includes('new') && relations.includes('over') && ofSources) {
    relate(draft, ['new+over'], 'request');
    return;
  }
  // 网上申请 10 件、信函申请 5 件，共 15 件.
  if (last && isNear(scene, last, around.at) && facts.every((f) => f.scope === 'channel' && f.relation === 'new')) {
    relate(draft, verbReadings['receive'] ?? [], 'request');
    return;
  }
  if (last) return;
  const own = tokens.indexOf(around.at);
  // 行政复议方面，全年共发生 3 件
  const named = tokens.findLastIndex((t, k) => k < own && t.kind === 'noun');
  const review = tokens[named];
  if (review && isReview(review.value) && /^(?:方面|情况)[，,：:]/.test(sentence.text.slice(review.end))) {
    reviews(scene, draft, tokens.slice(0, named + 1), named, review);
    return;
  }
  let verbToken: Token | null = null;
  let request = false;
  for (let k = 0; k < own; k++) {
    const t = tokens[k] as Token;
    if (t.kind === 'verb') verbToken = t;
    if (t.kind === 'noun') request = t.value === 'request';
  }
  if (verbToken && request) relate(draft, verbReadings[verbToken.value] ?? [], 'request');
}
