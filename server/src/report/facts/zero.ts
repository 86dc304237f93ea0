/** Statements that there was none: 未收到, 未发生, 无. */

import type { Scene } from './context.ts';
import { draftOf, relate } from './context.ts';
import type { Token } from './lex.ts';
import { isOtherUnit, type Running } from './scope.ts';
import type { Draft, Scope } from './types.ts';
import { clauseOf, isHan, reviewRow } from './words.ts';

/** 无 counts only as a word of its own. */
function isWord(scene: Scene, t: Token): boolean {
  const text = scene.sentence.text;
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
  const left = zero.value === 'left';
  const said = left ? tokens.slice(from, k) : tokens.slice(k + 1, to + 1);
  const behind = said.length > 0 || left ? said : tokens.slice(from, k);
  const number = behind.find((t) => t.kind === 'number');
  if (number && number.number?.value !== 1) return k;
  const scope = scopeOfClause(scene, tokens.slice(from, to + 1), running);
  const accepts = zeroReadings(scene, zero, behind);
  for (const [relation, counts] of accepts) {
    const draft: Draft = { ...draftOf(scene, { ...zero, number: null }), kind: 'zero' };
    relate(draft, [relation], counts);
    draft.scope = scope;
    const end = said[said.length - 1]?.end ?? zero.end;
    const start = left || said.length === 0 ? (behind[0]?.start ?? zero.start) : zero.start;
    draft.quote = { start: scene.sentence.at(start), end: scene.sentence.at(Math.max(end, zero.end) - 1) + 1 };
    scene.facts.push(draft);
  }
  return accepts.length > 0 && !left ? to : k;
}

/** 未收到涉及商业秘密的申请: none of some kind. */
const qualifier = /涉|以外|之外|属于|要求|针对/;

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
    if (!known || !stands || !/^[的数量件为总\s]*$/.test(text.slice(at, t.start))) return false;
    at = t.end;
  }
  return true;
}

function zeroReadings(scene: Scene, zero: Token, behind: readonly Token[]): [string, Draft['counts']][] {
  const out: [string, Draft['counts']][] = [];
  if (zero.value === 'fee') return [['fee.cases', 'fee']];
  const documents = zero.value === 'issued' || zero.value === 'repealed';
  let request = false;
  for (const t of behind) {
    if (t.kind === 'forward' && t.value === '') out.push(['fwd', 'request']);
    if (t.kind === 'over') out.push(['over', 'request']);
    if (t.kind !== 'noun') continue;
    const row = reviewRow[t.value];
    if (documents) {
      const index = zero.value === 'issued' ? 0 : 1;
      if (t.value === 'normative') out.push([`norm[${index}]`, 'normative']);
      if (t.value === 'regulation') out.push([`reg[${index}]`, 'regulation']);
    } else if (row !== undefined) out.push([`${row}[4]`, t.value === 'review' ? 'review' : 'suit']);
    else if (t.value === 'request') request = true;
    // 未发生申请减免费用的情况
    else if (t.value === 'fee') return out;
    else if (t.value === 'object' && !isComplaint(scene, t)) return out;
  }
  const last = behind[behind.length - 1];
  if (zero.value === 'left' && request && isPlainList(scene, behind)) out.unshift(['new', 'request']);
  if (documents || out.length > 0 || !request || !last) return out;
  if (qualifier.test(scene.sentence.text.slice(zero.end, last.end))) return out;
  // 无 … 申请 is none received only when the clause says no more of them.
  const ends =
    zero.value === 'receive' ||
    (behind.every((t) => t.kind === 'noun' || t.kind === 'item' || t.kind === 'verb' || isOwn(t)) &&
      clean(scene, last));
  if (ends && !behind.some((t) => t.kind === 'outcome' || t.kind === 'row' || t.kind === 'channel'))
    out.push(['new', 'request']);
  return out;
}

/** Little follows the last word: 件, 事项, 情况, a stop. */
function clean(scene: Scene, last: Token): boolean {
  const rest = scene.sentence.text.slice(last.end, last.end + 6);
  return /^(?:事项|情况|案件|业务|件|的)?(?:发生)?[。，；、]/.test(rest) || rest.length <= 1;
}
