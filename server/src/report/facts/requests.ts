/** Numbers of requests: received, handled, closed, carried over, by kind of applicant. */

import { reviews } from './cases.ts';
import type { Scene } from './context.ts';
import { relate, relateToNone } from './context.ts';
import type { Token } from './lex.ts';
import { countsAnother, countsBehind, isInProgress, isOfSomeKind } from './manner.ts';
import { isChannelOf, isForeign, isOfKind, isPaper, isSubjectOfOthers, namesOther } from './others.ts';
import { isOfAttribute } from './scene.ts';
import type { Draft } from './types.ts';
import {
  type Around,
  applicantReadings,
  bareReadings,
  isReview,
  SUBJECT,
  spokenOfRequests,
  topicOf,
  unknownBefore,
  verbReadings,
} from './words.ts';

export function verb(scene: Scene, draft: Draft, around: Around, t: Token, noun: Token | null): Token | null {
  // 受理政府信息公开 8 件
  const bare =
    noun === null &&
    /^[^，。；]{0,6}信息公开\s?$/.test(scene.sentence.text.slice(t.end, Math.max(t.end, around.at.start)));
  const other = noun === null && !bare && (namesOther(scene, around, t) || isSubjectOfOthers(scene, around, t));
  const counted = bare ? 'request' : other ? 'object' : noun ? noun.value : topicOf(scene);
  // 仲裁申请受理 86 件
  const before = noun && noun.end <= t.start ? around.left.indexOf(noun) : -1;
  if (before >= 0 && counted === 'request' && isForeign(scene, around, before)) return relateToNone(draft);
  if (counted !== 'request') {
    if (isReview(counted ?? '') && noun) {
      return reviews(scene, draft, [t, noun], 1, noun);
    }
    if (noun || counted === 'object') {
      return relateToNone(draft);
    }
    // 上年结转行政复议 1 件，本年新收 2 件: cases still.
    if (isReview(scene.facts.findLast((f) => f.counts !== null)?.counts ?? '')) return null;
    // 本年新收 31 件 says by itself what it is.
    if (t.value !== 'new' && t.value !== 'both') return null;
  }
  if (countsAnother(scene, around, t)) return relateToNone(draft);
  const { left, right, at } = around;
  if (t.value === 'handle' && isInProgress(scene, around, t)) {
    relate(draft, ['fwd'], 'request');
    return t;
  }
  const verbs = new Set(left.filter((x) => x.kind === 'verb').map((x) => x.value));
  let accepts = verbReadings[t.value] ?? [];
  if (t.value === 'done' && (verbs.has('receive') || verbs.has('new')))
    accepts = ['done', ...(verbReadings['receive'] ?? [])];
  else if (t.value !== 'done' && verbs.has('done')) accepts = [...accepts, 'done'];
  if (t.value === 'receive' && verbs.has('handle')) accepts = [...accepts, 'done'];
  if (t.value === 'handle' && verbs.has('receive')) accepts = [...(verbReadings['receive'] ?? []), ...accepts];
  // 受理的 30 件申请均已答复: those that were answered, all that came or not.
  const answered = (t.value === 'receive' || t.value === 'new') && ANSWERED.test(scene.sentence.text.slice(t.end));
  if (answered) accepts = [...accepts, 'done'];
  // 受理自然人提交的申请 2 件: of them alone, or all there were.
  const asked = t.end <= at.start ? left.find((x) => x.kind === 'applicant' && x.start >= t.end) : undefined;
  if (asked) accepts = [...accepts, ...applicantReadings(asked.value)];
  relate(draft, accepts, 'request');
  const byChannel = left.some((x) => x.kind === 'channel');
  // 其中当年受理 42 件、上年结转 3 件: all that came this year.
  const ofYear = left.some((x) => x.kind === 'thisYear' && t.start - x.end <= 2);
  const part = around.among && t.value !== 'new' && !(ofYear && t.value === 'receive');
  const closes = t.value === 'done' || t.value === 'handle';
  const some = (closes && withdrawn(scene, around)) || (t.value !== 'done' && part);
  const looked = left.some((x) => x.kind === 'document' && scene.sentence.text.startsWith('审', x.start));
  const manner = closes && isOfSomeKind(scene, around, t);
  // 2 件已于 2025 年 1 月办结
  if (right.some((x) => x.kind === 'scope' && x.value === 'period' && x.end <= t.start)) draft.scope = 'period';
  // 对办理的 25 件申请收取信息处理费
  const charged = t.value === 'handle' && scene.tokens.some((x) => x.kind === 'noun' && x.value === 'fee');
  const inDays = t.value === 'done' && DAYS.test(scene.sentence.text.slice(around.from, at.start));
  if ((some && !byChannel) || looked || inDays || charged || manner || (noun && isOfKind(scene, t, noun)))
    draft.scope = 'subset';
  return t;
}

/** Behind the verb: 的 30 件申请件已按规定答复, and no number behind that. */
const ANSWERED = /^的\s?\d+\s?[件条份宗个项]?[^，。；\d]{0,40}(?:答复|回复|办结|办理完[毕成])(?:完毕)?(?:[，。；]|$)/;

/** 10 日内答复 21 件: the others took longer. */
const DAYS = /\d\s?个?(?:工作)?[日天]之?内/;

/** 办结11件，8件由申请人撤回: those are closed too, unless they are said to be among (其中, in brackets) those closed. */
function withdrawn({ sentence, tokens }: Scene, { at }: Around): boolean {
  // 在办结的 5 件申请中
  let inside = /^(?:政府信息公开|依)?(?:申请|公开)?(?:公开)?(?:件|事项)?(?:当中|中)/.test(
    sentence.text.slice(at.end, at.end + 16),
  );
  for (const t of tokens) {
    if (t.start > at.end && t.kind === 'list') inside = true;
    else if (t.kind === 'semi') inside = false;
    else if (!inside && t.kind === 'scope' && t.depth === at.depth && sentence.text[t.start] === '撤') return true;
  }
  return false;
}

/** 政府信息公开申请 15 件, with no verb: believed only where nothing unknown stands before it. */
export function bareRequest(scene: Scene, draft: Draft, around: Around, request: Token): Token | null {
  // 通过县政府公开系统提交申请 11 件
  const submitted = isChannelOf(scene, around.left[around.left.indexOf(request) - 1], request);
  const counted =
    submitted || around.left.some((t) => t.kind === 'total') || unknownBefore(around, request) <= SUBJECT + 1;
  if (!counted || scene.facts.length > 3 || isPaper(scene, request) || countsBehind(scene, around, request))
    return null;
  // 申请撤销 1 件: what became of it is counted; 依申请公开页面访问 12 次: what was done with it.
  const ofItself = (t: Token): boolean => (t.kind === 'scope' && t.value === 'subset') || t.kind === 'turn';
  // 律师代理申请 6 件
  if (around.left.some((t) => t.kind === 'scope' && t.value === 'hear')) return null;
  if (around.left.some((t) => ofItself(t) && t.start >= request.end)) return null;
  relate(draft, bareReadings, 'request');
  if (around.among && !around.left.some((t) => t.kind === 'channel')) draft.scope = 'subset';
  return request;
}

/** 其中公开 2 件，部分公开 3 件: said of requests beside another of their outcomes, 公开 is 予以公开; alone it may be anything. */
export function madePublic(scene: Scene, t: Token): boolean {
  const { sentence, tokens } = scene;
  if (sentence.text.slice(t.start, t.end) !== '公开' || sentence.text.includes('主动公开')) return false;
  // 不属于本机关公开 3 件, 非本机关公开 3 件
  if (/(?:不属于?|非)[^，。；、\d]{0,10}$/.test(sentence.text.slice(Math.max(0, t.start - 14), t.start))) return false;
  // 收到留言 73 条，答复 56 条，公开 62 条
  const before = scene.facts.findLast((f) => f.kind === 'count');
  if (before && (before.counts !== 'request' || before.scope === 'object')) return false;
  return !isOfAttribute(scene, t) && tokens.some((x) => x.kind === 'outcome');
}

/** They may be counted together with those made public in part. */
export const publicReadings: readonly string[] = ['granted', 'granted+partial'];

export const applicant = (draft: Draft, word: string): void => relate(draft, applicantReadings(word), 'request');

/** 行政复议 1 件，维持 1 件，尚未办结 0 件: of the cases. */
function pendingCase(draft: Draft, last: Draft, word: Token): Token | null {
  const [, row] = /^(rev|lit|direct|after)\[\d\]$/.exec(last.relation ?? '') ?? [];
  if (word.kind !== 'forward' || row === undefined) return null;
  relate(draft, [`${row}[3]`], last.counts);
  draft.scope = last.scope;
  return word;
}

export function carried(
  scene: Scene,
  draft: Draft,
  tokens: readonly Token[],
  k: number,
  request: Token | null,
): Token | null {
  const t = tokens[k] as Token;
  if (t.kind !== 'carry') {
    const strong =
      scene.sentence.text.slice(t.start, t.end).includes('转') ||
      scene.sentence.text.slice(t.start, t.end).includes('顺延');
    if (!strong && request === null && !spokenOfRequests(scene)) return null;
    // 行政诉讼 3 件，其中 1 件为上年结转: a case carried over.
    const last = scene.facts[scene.facts.length - 1];
    if (request === null && last?.kind === 'count' && (last.counts === 'review' || last.counts === 'suit'))
      return strong ? null : pendingCase(draft, last, t);
    relate(draft, [t.kind === 'over' ? 'over' : 'fwd'], 'request');
    return t;
  }
  const when = /[年期][初末底]$/.exec(scene.sentence.text.slice(Math.max(0, t.start - 2), t.start))?.[0];
  if (when && spokenOfRequests(scene)) {
    relate(draft, [when.endsWith('初') ? 'over' : 'fwd'], 'request');
    return t;
  }
  const { year } = scene.context;
  // 2023 年结转, and 结转 2023 年 as well
  const ofLast = (x: Token | undefined): boolean => x?.kind === 'year' && year !== null && Number(x.value) === year - 1;
  const before = [tokens[k - 1], tokens[k - 2]];
  const last = ofLast(tokens[k + 1]) || before.some((x) => x?.kind === 'lastYear' || ofLast(x));
  const next = tokens.some((x) => x.kind === 'year' && year !== null && Number(x.value) === year + 1);
  if (!last && !next && !spokenOfRequests(scene)) return null;
  relate(draft, last ? ['over'] : next ? ['fwd'] : ['fwd', 'over'], 'request');
  return t;
}
