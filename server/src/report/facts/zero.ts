/** Statements that there was none: 未收到, 未发生, 无. */

import type { Scene } from './context.ts';
import { draftOf, relate } from './context.ts';
import type { Token } from './lex.ts';
import type { Running } from './running.ts';
import { isOtherUnit, isSeveral } from './scope.ts';
import type { Draft, Scope } from './types.ts';
import { clauseOf, isHan, reviewRow } from './words.ts';

/** 无 counts only as a word of its own. */
function isWord(scene: Scene, t: Token): boolean {
  const text = scene.sentence.text;
  // 均为 0.5%
  if (text[t.end - 1] === '0' && /[\d.．%]/.test(text[t.end] ?? '')) return false;
  if (t.end - t.start !== 1) return true;
  const before = text[t.start - 1];
  return !isHan(before) || '均暂亦也且并仍皆年度局办关委内位'.includes(before);
}

/** 未发生因公开不及时引发的 …, 乡镇未收到 …, 2023年未收到 …: of some, or of another time. */
function scopeOfClause(scene: Scene, clauseTokens: readonly Token[], running: Running): Scope | null {
  const { context } = scene;
  if (running.year !== null && context.year !== null && running.year !== context.year) return 'year';
  if (running.period) return 'period';
  for (const t of clauseTokens) {
    if (t.kind === 'lastYear' || t.kind === 'result') return 'subset';
    if (t.kind !== 'scope') continue;
    if (t.value === 'subset' || t.value === 'filing' || isOtherUnit(scene, t)) return 'subset';
    if (t.value === 'region' && !context.whole) return 'region';
  }
  return null;
}

/** Facts of a zero word; the position after what it speaks of. Numbers after the word belong to it (未发生一起). */
export function zeroFacts(scene: Scene, k: number, running: Running): number {
  const { tokens } = scene;
  const zero = tokens[k] as Token;
  if (!isWord(scene, zero)) return k;
  const { from, to } = clauseOf(tokens, k);
  const left = zero.value === 'left' && !namesBehind(scene, zero, tokens.slice(k + 1, to + 1));
  // 没有收到申请、没有行政复议: each of its own.
  const next = left || k - from > MANY ? -1 : nextZero(tokens, k, to);
  const last = next < 0 ? to : next - 2;
  const said = left ? tokens.slice(from, k) : tokens.slice(k + 1, last + 1);
  const behind = said.length > 0 || left ? said : tokens.slice(from, k);
  const number = behind.find((t) => t.kind === 'number');
  if (number && number.number?.value !== 1) return k;
  const inside = tokens.slice(from, to + 1);
  // 39 个部门没有收到申请
  const ofSome = tokens.slice(from, k).some((t) => t.kind === 'number');
  const scope = ofSome ? 'subset' : scopeOfClause(scene, inside, running);
  const accepts = zeroReadings(scene, zero, behind);
  for (const [relation, counts] of accepts) {
    const draft: Draft = { ...draftOf(scene, { ...zero, number: null }), kind: 'zero' };
    relate(draft, [relation], counts);
    // 上年无结转: the year is of the word itself.
    const ofYear = relation === 'over' ? inside.filter((t) => t.kind !== 'lastYear') : inside;
    draft.scope = ofYear.length < inside.length ? scopeOfClause(scene, ofYear, running) : scope;
    const end = said[said.length - 1]?.end ?? zero.end;
    const start = left || said.length === 0 ? (behind[0]?.start ?? zero.start) : zero.start;
    draft.quote = { start: scene.sentence.at(start), end: scene.sentence.at(Math.max(end, zero.end) - 1) + 1 };
    scene.facts.push(draft);
  }
  return accepts.length > 0 && !left ? Math.max(last, next - 1) : k;
}

/** As many tokens of a clause are read word by word: a longer one is no list that anybody wrote. */
const MANY = 40;

/** The next such word behind 、 in the clause; -1 where there is none. */
function nextZero(tokens: readonly Token[], k: number, to: number): number {
  for (let i = k + 2; i <= to; i++) if (tokens[i]?.kind === 'zero' && tokens[i - 1]?.kind === 'item') return i;
  return -1;
}

/** 也未发生行政复议, 均未收到申请: the things stand behind such a word as well as before it (行政复议也未发生). */
const namesBehind = ({ sentence: { text } }: Scene, { start, end }: Token, behind: readonly Token[]): boolean =>
  /[未没]/.test(text.slice(start, end)) && behind.some((t) => t.kind === 'noun');

/** 未收到涉及商业秘密的申请: none of some kind. */
const qualifier = /涉|以外|之外|属于|要求(?!(?:有关)?公开政府信息)|针对/;

/** 未发生举报、投诉、行政复议: one of several that did not come, where 因举报引发的行政复议 is some of them. */
const isComplaint = ({ sentence: { text } }: Scene, { start, end }: Token): boolean =>
  /^(?:举报|投诉|信访|申诉)$/.test(text.slice(start, end)) && /^[、，和或及]/.test(text.slice(end));

const isOwn = (t: Token): boolean => t.kind === 'scope' && t.value === 'own';

const plain: ReadonlySet<string> = new Set(['noun', 'item', 'all', 'thisYear', 'year']);

/** 全年依申请公开、行政复议均为零: nothing but the things themselves, the request one of them. */
function isPlainList(scene: Scene, said: readonly Token[]): boolean {
  const { text } = scene.sentence;
  const first = said[0]?.start ?? 0;
  let at = Math.max(...[...'，；：,;'].map((mark) => text.lastIndexOf(mark, first - 1))) + 1;
  if (first === 0) at = 0;
  for (const [k, t] of said.entries()) {
    const next = said[k + 1];
    const stands =
      t.kind !== 'noun' || t.value !== 'request' || next === undefined || next.kind === 'item' || next.kind === 'all';
    const known = plain.has(t.kind) || isOwn(t);
    if (!known || !stands || !/^[的数量案件为总和及与\s]*$/.test(text.slice(at, t.start))) return false;
    at = t.end;
  }
  return true;
}

function zeroReadings(scene: Scene, zero: Token, behind: readonly Token[]): [string, Draft['counts']][] {
  const out: [string, Draft['counts']][] = [];
  if (zero.value === 'fee') return [['fee.cases', 'fee']];
  const documents = zero.value === 'issued' || zero.value === 'repealed';
  let request = false;
  let beside = false;
  for (const t of behind) {
    if (t.kind === 'forward' && t.value === '') out.push(['fwd', 'request']);
    if (t.kind === 'carry') out.push(...carriedNone(scene, zero, t));
    if (t.kind === 'over') out.push(['over', 'request']);
    if (t.kind !== 'noun') continue;
    const row = reviewRow[t.value];
    if (documents) {
      const index = zero.value === 'issued' ? 0 : 1;
      if (t.value === 'normative') out.push([`norm[${index}]`, 'normative']);
      if (t.value === 'regulation') out.push([`reg[${index}]`, 'regulation']);
    } else if (row !== undefined) out.push([`${row}[4]`, t.value === 'review' ? 'review' : 'suit']);
    else if (t.value === 'request') {
      request = true;
      beside ||= isOneOfSeveral(scene, t);
    }
    // 未发生申请减免费用的情况
    else if (t.value === 'fee') return out;
    else if (t.value === 'object' && !isComplaint(scene, t)) return out;
  }
  const last = behind[behind.length - 1];
  // 未收到科研机构提出的申请
  if (behind.filter((t) => t.kind === 'applicant').length === 1) request = false;
  if (zero.value === 'left' && request && isPlainList(scene, behind)) out.unshift(['new', 'request']);
  if (documents || !request || !last) return out;
  const comes = zero.value === 'receive' || scene.sentence.text.slice(zero.end - 2, zero.end) === '收到';
  if (out.length > 0) {
    const first = behind.find((t) => t.kind === 'noun');
    const named = scene.sentence.text.slice(zero.end, first?.start);
    const known = out.some(([relation]) => relation === 'new');
    if (!known && beside && first?.value === 'request' && !qualifier.test(named) && !aChannel(behind))
      out.unshift(['new', 'request']);
    return out;
  }
  if (qualifier.test(scene.sentence.text.slice(zero.end, last.end))) return out;
  // 无 … 申请 is none received only when the clause says no more of them.
  const ends =
    comes ||
    (behind.every((t) => t.kind === 'noun' || t.kind === 'item' || t.kind === 'verb' || isOwn(t)) &&
      clean(scene, last));
  if (ends && !behind.some((t) => t.kind === 'outcome' || t.kind === 'row') && !aChannel(behind))
    out.push(['new', 'request']);
  return out;
}

/** 未收到申请、行政复议和行政诉讼: the request is one of the things, and not what the others came from (申请引发的行政复议). */
const isOneOfSeveral = ({ sentence: { text } }: Scene, { end }: Token): boolean =>
  /^(?:申请|事项|信息|案?件|的?情况)?[、和及与或]/.test(text.slice(end, end + 6));

/** 未收到网上申请: in one way. 未收到书面申请和网上申请, and 等渠道, are all of them. */
const aChannel = (said: readonly Token[]): boolean =>
  said.filter((t) => t.kind === 'channel').length === 1 && !said.some(isSeveral);

/** 上年无结转; 均已办结，无结转: of the year that is named, else what is left of those that were closed. */
function carriedNone({ tokens, facts, context: { year } }: Scene, zero: Token, carry: Token): [string, 'request'][] {
  if (carry.start > zero.end) return [];
  const before = tokens[tokens.indexOf(zero) - 1];
  const last =
    before?.end === zero.start &&
    (before.kind === 'lastYear' || (before.kind === 'year' && year !== null && Number(before.value) === year - 1));
  if (last) return [['over', 'request']];
  return facts.some((f) => f.kind === 'closed' || (f.scope === null && f.accepts.includes('done')))
    ? [['fwd', 'request']]
    : [];
}

/** Little follows the last word: 件, 事项, 情况, a stop. */
function clean(scene: Scene, last: Token): boolean {
  const rest = scene.sentence.text.slice(last.end, last.end + 6);
  return /^(?:事项|情况|案件|业务|件|的)?(?:发生)?[。，；、]/.test(rest) || rest.length <= 1;
}
