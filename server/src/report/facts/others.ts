/** Words beside a number that make it one of other things than requests for information. */

import type { Scene } from './context.ts';
import type { Token } from './lex.ts';
import { type Around, isHan, topicOf } from './words.ts';

const OTHER = /(?:许可|登记|经营|审批|补贴|低保|救助)[^，。；、的]{0,3}$/;

/** How far before its end a quotation may begin. */
const QUOTED = 12;

/** A bare 申请 or 申请件 with a word of its own before it (补贴申请, 低保申请件) is no request for information, unless it is one of those said before. */
export function isForeign(scene: Scene, { left: tokens, among }: Around, k: number): boolean {
  const t = tokens[k] as Token;
  const text = scene.sentence.text;
  const bare = text.slice(t.start, t.end);
  if (bare !== '申请' && bare !== '申请件') return false;
  if (among && tokens.some((x) => x.kind === 'channel') && topicOf(scene) === 'request') return false;
  // 经营许可新申请, 占道申请
  if (OTHER.test(text.slice(Math.max(0, t.start - 8), t.start))) return true;
  const previous = tokens[k - 1];
  if (previous && previous.kind !== 'share' && t.start - previous.end <= 1) return false;
  if (isChannelOf(scene, previous, t)) return false;
  const c = text[t.start - 1];
  // “一件事”申请
  if (c === '”') return !text.slice(Math.max(0, t.start - QUOTED), t.start).includes('公开');
  return isHan(c) && !'的条件了类项开各到理办共事息出交起新有众民度内'.includes(c);
}

/** 信函申请, 在线平台申请, 通过依申请公开系统提交申请: the way they came stands right before them. */
export const isChannelOf = ({ sentence: { text } }: Scene, channel: Token | undefined, request: Token): boolean =>
  channel?.kind === 'channel' &&
  /^(?:平台|系统|渠道|方式)?(?:提交|提出|递交)?的?$/.test(text.slice(channel.end, request.start));

/** 办结的 13 件申请中涉及体育类 7 件, 申请涉及征地 9 件, 收到的申请中土地类 7 件: some of them. */
export const isOfSome = ({ sentence: { text } }: Scene, { end }: Token, at: Token): boolean =>
  /^(?:(?:件|事项|案件)?(?:当中|之中|中(?!心)|里)|[^，。；]{0,8}(?:涉及|关于|属于|集中于|居前|较多|排名|依次|最多))/.test(
    text.slice(end, at.start),
  );

/** 涉及征地的申请, 土地类申请: of one kind; 有关政府信息公开申请 and 各类申请 are all of them. */
export const isOfKind = ({ sentence: { text } }: Scene, verb: Token, noun: Token): boolean =>
  verb.end < noun.start &&
  /(?:(?:涉及|关于|有关|属于|要求|针对).{2,}|[^各多]类的?|方面的?)$/.test(text.slice(verb.end, noun.start));

/** 申请表, 申请答复书: papers, which are counted as requests only where they were received. */
export const isPaper = ({ sentence: { text } }: Scene, { end }: Token): boolean =>
  /^(?:件?的?(?:答复|告知|登记|通知|决定)(?:书|函|单|表|文书|件|模板)|表|书|文书|材料|档案|台账|指南|流程)/.test(
    text.slice(end, end + 8),
  );

/** 走访企业 30 个: what was visited, not who asked. */
export function isObject(scene: Scene, around: Around, t: Token): boolean {
  const c = scene.sentence.text[t.start - 1];
  return t.start > around.from && isHan(c) && !'为由是的和及中到理'.includes(c);
}

/** As many characters between verb and number name no object of their own: 共计, 有效的. */
const OBJECT = 4;

/** 受理政务服务事项 2190 件: what stands between verb and number says by itself what was received. */
export function namesOther({ sentence: { text } }: Scene, { left, at }: Around, verb: Token): boolean {
  if (verb.end > at.start) return false;
  let words = text.slice(verb.end, at.start);
  for (const t of left) if (t.start >= verb.end) words = words.replace(text.slice(t.start, t.end), '');
  return words.replace(/[^一-鿿]/g, '').length > OBJECT;
}

/** 政务服务事项办结 3126 件: the clause has a subject of its own before its verb. */
export const isSubjectOfOthers = ({ sentence: { text } }: Scene, { from }: Around, { start }: Token): boolean =>
  /(?:服务|审批|登记|许可|执法|证明|业务)(?:事项|业务|案?件)?(?:共|全部|已)?$/.test(text.slice(from, start));
