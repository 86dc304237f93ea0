/** Statements that every request was closed: 均已办结. */
import type { Scene } from './context.ts';
import { draftOf, relate } from './context.ts';
import type { Token } from './lex.ts';
import type { Draft } from './types.ts';
import { clauseOf, topicOf } from './words.ts';

/** The last number before `k` that stands in no bracket of its own. */
function lastOutside(scene: Scene, k: number): Draft | undefined {
  const depth = (scene.tokens[k] as Token).depth;
  for (let i = k - 1; i >= 0; i--) {
    const fact = scene.byToken[i];
    if (fact && (scene.tokens[i] as Token).depth <= depth) return fact;
  }
  return undefined;
}

/** 收到 19 件，其中信函 3 件、网络 16 件，均已办结: all the parts are the whole again. */
function wholeAgain({ tokens, facts }: Scene, k: number, previous: Draft | undefined): Draft | undefined {
  if (previous?.kind !== 'count' || !tokens.slice(0, k).some((t) => t.kind === 'list')) return previous;
  let sum = 0;
  for (let i = facts.length - 1; i > 0; i--) {
    const fact = facts[i] as Draft;
    const whole = facts[i - 1] as Draft;
    if (fact.kind !== 'count' || fact.unit !== previous.unit) break;
    sum += fact.number;
    if (sum === whole.number && whole.counts === 'request' && whole.scope === null && whole.accepts.includes('new'))
      return whole;
  }
  return previous;
}

/** 上年结转的申请已全部办结 says nothing of this year's; 新收的和上年结转的申请均已办结 does. */
function ofLastYear({ context }: Scene, before: readonly Token[]): boolean {
  const last = (t: Token): boolean =>
    t.kind === 'over' || (t.kind === 'year' && context.year !== null && Number(t.value) < context.year);
  const came = (t: Token, k: number): boolean =>
    t.kind === 'verb' && (t.value === 'new' || t.value === 'receive') && !last(before[k - 1] ?? t);
  return before.some(last) && !before.some(came);
}

/** 办结的申请均按期答复, 到期的申请均已办结, 除延期的外，申请均已答复: not of every request. */
function ofSome({ sentence: { text }, tokens }: Scene, from: number, k: number): boolean {
  const start = tokens[from - 1]?.end ?? 0;
  const words = text.slice(start, (tokens[k] as Token).start);
  const done = tokens.slice(from, k).some((t) => t.kind === 'verb' && t.value === 'done');
  return done || /符合|到期|应[答办]/.test(words) || /除[^。；]{1,30}外[，,]?$/.test(text.slice(0, start));
}

/** 36 家单位均按时答复, 各科室均及时办结: those who did, not what they did. */
function ofDoers({ sentence: { text }, tokens }: Scene, from: number, k: number): boolean {
  const subject = text.slice(tokens[from - 1]?.end ?? 0, (tokens[k] as Token).start).trimEnd();
  return DOERS.test(subject) || /\d\s?[多余]?[名人家位户][^，。；申]{0,12}$/.test(subject);
}
const DOERS =
  /(?:单位|部门|[科股处]室|机构|街道|乡镇|\d个?[乡镇县区市]|各[乡镇县区市]|人员|专家|企业|公司|中心|工作站|责任人|成员)$/;

/** 均依法受理，并在法定期限内予以答复: what 均 is said of goes on behind 并. */
function clauseAndNext({ tokens, sentence: { text } }: Scene, k: number): { from: number; to: number } {
  const clause = clauseOf(tokens, k);
  const comma = tokens[clause.to + 1];
  const goesOn = comma?.kind === 'comma' && text[comma.end] === '并' && tokens[clause.to + 2] !== undefined;
  const taken = tokens.slice(k + 1, clause.to + 1).some((t) => t.kind === 'verb' && t.value !== 'done');
  return goesOn && taken ? { from: clause.from, to: clauseOf(tokens, clause.to + 2).to } : clause;
}

/** 所有申请均已办结, 均在法定期限内答复: nothing can be left for next year. */
export function closedFact(scene: Scene, k: number): void {
  const { tokens, facts } = scene;
  const all = tokens[k] as Token;
  const { from, to } = clauseAndNext(scene, k);
  const inside = tokens.slice(from, to + 1);
  const done = tokens.slice(k + 1, to + 1).find((t) => t.kind === 'verb' && t.value === 'done');
  if (!done || facts.some((f) => f.kind === 'closed')) return;
  // 所有答复均附救济途径
  if (done.start === all.end && scene.sentence.text.startsWith('所有', all.start)) return;
  if (
    inside.some(
      (t) =>
        t.kind === 'except' ||
        t.kind === 'plan' ||
        t.kind === 'zero' ||
        t.kind === 'rate' ||
        t.kind === 'forward' ||
        (t.kind === 'carry' && t.start > done.start),
    )
  )
    return;
  if (ofLastYear(scene, tokens.slice(from, k)) || ofSome(scene, from, k) || ofDoers(scene, from, k)) return;
  if (/未|尚|没有|不/.test(scene.sentence.text.slice(Math.max(0, all.start - 2), done.start))) return;
  // 均在 20 个工作日内办结 counts days.
  const counted = tokens.slice(k + 1, to + 1).some((t) => t.number?.unit);
  if (counted || done.depth !== all.depth) return;
  // What 均 stands for: a noun of its clause, else what was counted last. Those said to be closed are closed.
  const nouns = tokens.slice(from, k).filter((t) => t.kind === 'noun');
  const noun = nouns[nouns.length - 1];
  const previous = wholeAgain(scene, k, lastOutside(scene, k));
  if (noun ? noun.value !== 'request' : (previous?.counts ?? topicOf(scene)) !== 'request') return;
  if (!noun && !previous && !tokens.slice(0, from).some((t) => t.kind === 'noun' && t.value === 'request')) {
    if (!/^(?:均|全部|都|已全部)/.test(scene.sentence.text)) return;
  }
  if (
    facts.some(
      (f) =>
        f.kind === 'count' &&
        (f.relation === 'done' || f.relation === 'fwd' || f.accepts.includes('done')) &&
        f.relation !== 'new',
    )
  )
    return;
  if (previous?.scope != null) return;
  if (
    inside.some((t) => t.kind === 'scope' && (t.value === 'subset' || t.value === 'period')) ||
    inside.some((t) => t.kind === 'lastYear' || t.kind === 'row' || (t.kind === 'outcome' && t.end !== done.start))
  )
    return;
  const draft: Draft = { ...draftOf(scene, { ...all, number: null }), kind: 'closed' };
  relate(draft, ['fwd'], 'request');
  const start = noun && noun.start >= (tokens[from]?.start ?? 0) ? noun.start : all.start;
  draft.quote = { start: scene.sentence.at(start), end: scene.sentence.at(done.end - 1) + 1 };
  facts.push(draft);
}
