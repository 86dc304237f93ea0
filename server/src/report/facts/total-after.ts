/** Numbers first, their total behind them: 网站 300 条，微信 112 条，合计 412 条. */
import type { Scene } from './context.ts';
import { relate } from './context.ts';
import { isCount } from './division.ts';
import type { Token } from './lex.ts';
import type { Draft } from './types.ts';
import { isHan, isNear } from './words.ts';

/** With more numbers before it, which of them a total is of cannot be told. */
const MOST = 10;

/** How many facts and characters before the sentence may still belong to its total. */
const BACK = 8;
const NEAR = 300;

/** Words between 合计 and its number. */
const SAYS = /^(?:为|共|是|达|有)?\s*$/;
/** 合计公开信息 412 条: of all adding words this one alone keeps its sense before an object. */
const SUMS = /^(?:主动)?(?:公开|发布|更新)?(?:各类)?(?:政府|政务)?信息?\s*$/;

/** Gives the totals that close a list their parts, where the list does not begin with its whole. */
export function totalsAfter(scene: Scene): void {
  const { tokens, byToken } = scene;
  for (let k = 1; k < tokens.length; k++) {
    const t = tokens[k] as Token;
    if (t.kind !== 'total' || t.depth > 0) continue;
    const at = tokens[k + 1]?.kind === 'total' ? k + 2 : k + 1;
    const number = numberAfter(scene, at);
    const whole = number < 0 ? undefined : byToken[number];
    if (!whole || !says(scene, t, tokens[number] as Token)) continue;
    if (heads(tokens, k)) link(scene, number, whole, t);
    else if (isRow(scene, t)) closes(scene, whole);
  }
}

/** The number of the clause that begins before `at`; -1 where it has none. */
function numberAfter({ tokens }: Scene, at: number): number {
  for (let k = at; k < tokens.length; k++) {
    const { kind } = tokens[k] as Token;
    if (kind === 'number') return k;
    if (kind !== 'noun' && kind !== 'document') return -1;
  }
  return -1;
}

/** It begins its clause: ，合计; not 网站合计. */
function heads(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1];
  return before?.kind === 'comma' && before.end === tokens[k]?.start;
}

const ROW = /；\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])?\s*$/;

/** （六）其他处理 0 件；（七）总计 15 件: a row of the table, told after the others. */
const isRow = ({ sentence: { text } }: Scene, { start }: Token): boolean =>
  ROW.test(text.slice(Math.max(0, start - 8), start));

/** Three outcomes and more in rows of their own, and nothing but them: their total is what was closed. */
function closes({ facts }: Scene, whole: Draft): void {
  if (whole.relation !== null) return;
  const rows = facts.slice(0, facts.indexOf(whole)).filter((f) => f.scope === null && OUTCOME.test(f.relation ?? ''));
  if (rows.length > 2) relate(whole, ['done'], 'request');
}

/** 合计 412 条。, and not 共 12 个部门. */
function says({ sentence: { text } }: Scene, word: Token, number: Token): boolean {
  if (isHan(text[number.end])) return false;
  const between = text.slice(word.end, number.start).replace(/^计/, '');
  return SAYS.test(between) || (/[合总]计/.test(text.slice(word.start, word.end)) && SUMS.test(between));
}

/** A whole of its own stands before its parts, and is no addend besides. */
const isAddend = (fact: Draft, whole: Draft): boolean =>
  isCount(fact) && fact.relation !== 'change' && fact.scope !== 'year' && fact.number > 0 && fact !== whole;

function link(scene: Scene, at: number, whole: Draft, word: Token): void {
  if (!isCount(whole) || whole.approximate || whole.lists.length > 0) return;
  const addends: Draft[] = [];
  let run: Draft[] = [];
  let divided: Draft | undefined;
  for (let k = 0; k < at; k++) {
    const t = scene.tokens[k] as Token;
    const fact = scene.byToken[k];
    if (t.depth > 0) continue;
    if (t.kind === 'semi' || t.kind === 'colon' || t.value === 'among') {
      divided = t.value === 'among' ? addends.at(-1) : undefined;
      run = [];
    }
    if (!fact || !isAddend(fact, whole)) continue;
    if (fact.approximate || fact.unit !== whole.unit || addends.length === MOST) return;
    addends.push(fact);
    run.push(fact);
  }
  const last = run.at(-1);
  if (run.length < 2 || !last || !isNear(scene, last, word)) return;
  // 网站 300 条，其中原创 100 条，微信 112 条，共计 412 条: of the first and the last.
  const parts = divided && sumOf(run) < whole.number ? [divided, ...run.slice(1)] : run;
  relateTo(whole, parts);
  whole.quote = { start: Math.min(whole.quote.start, scene.sentence.at(word.start)), end: whole.quote.end };
  if (sumOf(parts) === whole.number || !isOfOthers(scene, addends, whole)) whole.lists = [{ parts, closed: true }];
}

/** 予以公开 5 件、不予公开 3 件，合计 8 件: of these together, or of all that were closed; 直接起诉 3 件，复议后起诉 2 件，共计 5 件. */
function relateTo(whole: Draft, parts: readonly Draft[]): void {
  if (whole.relation !== null || parts.some((p) => p.relation === null || p.scope !== null)) return;
  const together = parts.map((p) => p.relation).join('+');
  if (parts.every((p) => OUTCOME.test(p.relation ?? ''))) relate(whole, ['done', together], 'request');
  else if (parts.every((p) => CASES.test(p.relation ?? ''))) relate(whole, [together], 'suit');
}

const OUTCOME = /^(?:granted|partial|denied|unable|notproc|other)(?:\+|$)/;
const CASES = /^(?:rev|lit|direct|after)\[4\]$/;

const sumOf = (facts: readonly Draft[]): number => facts.reduce((sum, { number }) => sum + number, 0);

/** It is the total of some of the numbers before it, with or without those of the sentences before. */
function isOfOthers({ context, section }: Scene, addends: readonly Draft[], whole: Draft): boolean {
  const first = addends[0] as Draft;
  const before = context.facts
    .slice(-BACK)
    .filter((f) => f.section === section && isCount(f) && first.start - f.end < NEAR);
  const sums = new Set([0]);
  for (const { number } of addends) for (const sum of [...sums]) sums.add(sum + number);
  if (sums.has(whole.number)) return true;
  if (whole.number < sumOf(addends)) return false;
  if (before.some((f) => f.approximate)) return true;
  const more = new Set([sumOf(addends)]);
  for (const { number } of before) for (const sum of [...more]) more.add(sum + number);
  return more.has(whole.number);
}
