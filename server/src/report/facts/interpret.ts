/** One sentence: its numbers, what each counts, whose it is, and how they hang together. */
import type { Prose } from '../types.ts';
import { classify } from './classify.ts';
import type { Context, Scene, Topic } from './context.ts';
import { draftOf, relate } from './context.ts';
import type { Token } from './lex.ts';
import { tokenise } from './lex.ts';
import { linkLists } from './lists.ts';
import type { Running } from './scope.ts';
import { follow, setScope } from './scope.ts';
import type { Sentence } from './sentences.ts';
import { severalDocuments, severalRequests } from './several.ts';
import type { Draft } from './types.ts';
import { type Around, aboutOf, reviewRow, SUBJECT, unknownBefore } from './words.ts';
import { closedFact, zeroFacts } from './zero.ts';

/** Adds the facts of a sentence to `context.facts`. */
export function interpret(context: Context, sentence: Sentence, section: Prose['section']): void {
  if (sentence.heading !== null) context.topic = headingTopic(sentence.heading);
  const tokens = withYearsAhead(tokenise(sentence.text), sentence.text, context.year);
  const scene: Scene = {
    context,
    sentence,
    section,
    tokens,
    byToken: [],
    span: { start: sentence.start, end: sentence.end },
    facts: [],
    aboutRequests: aboutRequests(tokens),
    byAttribute: isByAttribute(sentence.text, tokens),
  };
  const running: Running = { year: null, period: isAsOfNextYear(sentence.text, context.year) };
  // 较上年增加42件。其中 …: what was added is not what is divided.
  const before = context.facts.findLast((f) => f.relation !== 'change') ?? null;
  let among = -1;
  for (let k = 0; k < tokens.length; k++) {
    const t = tokens[k] as Token;
    follow(scene, running, tokens, k);
    if (t.kind === 'list' && t.value === 'among') among = t.depth;
    else if (t.kind === 'semi') among = -1;
    else if (t.kind === 'noun') setTopic(context, t);
    else if (t.kind === 'zero') k = zeroFacts(scene, k, running);
    else if (t.kind === 'all' && !running.period) closedFact(scene, k);
    else if (t.kind === 'number') readNumber(scene, k, running, among >= 0 && t.depth >= among);
  }
  respectively(scene);
  severalDocuments(scene);
  severalRequests(scene);
  linkLists(scene, before?.section === section ? before : null);
  for (const fact of scene.facts) context.facts.push(fact);
  const counted = scene.facts.filter((f) => f.counts !== null).pop();
  if (counted?.counts === 'object') context.topic = 'object';
}

/** 截至2025年1月10日 in the report of 2024: what was done after its year is in none of its tables. */
const isAsOfNextYear = (text: string, year: number | null): boolean => {
  const [, digits] = /截[至止]到?\s?(20\d\d)\s?年/.exec(text) ?? [];
  return year !== null && Number(digits) === year + 1;
};

const toNext = /(?:转结?|延续?|推迟|移)[至到]?$/;

/** 转2025年办理, 延至2025年: the year after the report's with such a word before it, read as 转下年度. */
function withYearsAhead(tokens: Token[], text: string, year: number | null): Token[] {
  if (year === null) return tokens;
  const ahead = String(year + 1);
  return tokens.map((t, k) => {
    if (t.kind !== 'year' || t.value !== ahead) return t;
    const word = toNext.exec(text.slice(Math.max(tokens[k - 1]?.end ?? 0, t.start - 4), t.start));
    return word ? { ...t, kind: 'forward', value: '', start: t.start - word[0].length } : t;
  });
}

/** The sentence names requests, or two ways of closing one. */
function aboutRequests(tokens: readonly Token[]): boolean {
  let outcome = '';
  for (const t of tokens) {
    if (t.kind === 'noun' && t.value === 'request') return true;
    if (t.kind === 'forward' || t.kind === 'over') return true;
    if (t.kind === 'verb' && (t.value === 'new' || t.value === 'both')) return true;
    if (t.kind === 'outcome') {
      if (outcome !== '' && outcome !== t.value) return true;
      outcome = t.value;
    }
  }
  return false;
}

const countedAttribute = /主动公开[^，。；、,;\d]{0,6}\d+\s*[件条份个篇项]/;
const onRequestAndNot = /依申请公开[^，。；、,;\d]{0,4}\d+\s*[件条份个篇项][、，](?:不予公开|不公开)/;

/** 主动公开, or 依申请公开, is counted in one breath with 不予公开, and no request is spoken of. */
function isByAttribute(text: string, tokens: readonly Token[]): boolean {
  const named = text.includes('主动公开') && countedAttribute.test(text);
  if (!named && (!onRequestAndNot.test(text) || tokens.some((t) => t.kind === 'verb'))) return false;
  return !tokens.some((t) => t.kind === 'noun' && t.value === 'request' && !text.startsWith('依申请公开', t.start));
}

function headingTopic(words: string): Topic {
  if (words.includes('申请')) return 'request';
  if (words.includes('规范性文件')) return 'normative';
  if (words.includes('复议') || words.includes('诉讼')) return 'review';
  return null;
}

function setTopic(context: Context, noun: Token): void {
  if (noun.value !== 'object') context.topic = noun.value as Topic;
}

function readNumber(scene: Scene, k: number, running: Running, among: boolean): void {
  const { tokens, facts } = scene;
  const t = tokens[k] as Token;
  const around = aroundOf(scene, k, among);
  // A number with no unit counts something only beside a word that says what, and before a mark.
  if (t.number?.unit === null && !standsAlone(scene, t, around)) return;
  const draft = draftOf(scene, t);
  if (draft.kind === 'percent') percent(scene, draft, around);
  else {
    classify(scene, draft, around);
    const change = draft.relation === 'change' ? around.left.findLast((x) => x.kind === 'change') : undefined;
    if (change && unknownBefore(around, change) <= SUBJECT) draft.of = lastCount(scene, t);
    setScope(scene, draft, around, running);
    if (draft.unit === '元' && draft.counts === 'fee') {
      const cases = lastCount(scene, t);
      if (cases?.relation === 'fee.cases') draft.of = cases;
    }
  }
  if (t.number?.unit === null && draft.relation === null) return;
  scene.byToken[k] = draft;
  facts.push(draft);
}

function standsAlone(scene: Scene, t: Token, around: Around): boolean {
  const next = scene.sentence.text[t.end];
  if (next !== undefined && !'，。；、）,;)的 '.includes(next)) return false;
  // 行政诉讼败诉率为 0
  if (around.left.at(-1)?.kind === 'rate') return false;
  return around.left.some(
    (x) =>
      x.kind === 'noun' ||
      x.kind === 'outcome' ||
      x.kind === 'forward' ||
      x.kind === 'over' ||
      x.kind === 'result' ||
      x.kind === 'verb' ||
      x.kind === 'document',
  );
}

const edge = (x: Token): boolean => x.kind === 'comma' || x.kind === 'semi' || x.kind === 'colon';

/** The words that may speak of the number at `k`. */
function aroundOf(scene: Scene, k: number, among: boolean): Around {
  const { tokens } = scene;
  const t = tokens[k] as Token;
  let left: Token[] = [];
  let from = 0;
  let afterNumber = false;
  for (let i = k - 1; i >= 0; i--) {
    const x = tokens[i] as Token;
    if (x.depth > t.depth || (x.kind === 'close' && x.depth >= t.depth) || (x.kind === 'open' && x.depth === t.depth))
      continue;
    // 办结：14 件: the words stand before the colon.
    if (x.kind === 'colon' && left.length === 0 && x.depth === t.depth && t.start - x.end <= 1) continue;
    if (x.depth < t.depth || edge(x) || x.kind === 'number') {
      from = x.end;
      afterNumber = x.kind === 'number' && x.depth === t.depth;
      break;
    }
    left.push(x);
  }
  left.reverse();
  // Words between a number and the next 、 still belong to that number.
  const cut = afterNumber ? left.findIndex((x) => x.kind === 'item') : -1;
  if (cut >= 0) {
    from = (left[cut] as Token).end;
    left = left.slice(cut + 1);
  }
  const right: Token[] = [];
  for (let i = k + 1; i < tokens.length; i++) {
    const x = tokens[i] as Token;
    if (x.depth > t.depth || x.kind === 'open' || (x.kind === 'close' && x.depth >= t.depth)) {
      if (x.kind === 'close' && x.depth < t.depth) break;
      continue;
    }
    if (edge(x) || x.kind === 'item' || x.kind === 'close') break;
    if (x.kind === 'number') {
      const cut = right.findIndex((y) => y.kind !== 'noun');
      if (cut >= 0) right.length = cut;
      break;
    }
    right.push(x);
  }
  return { left, right, from, among, at: t };
}

/** The last count before `at` that stands in no bracket of its own: 其他处理 6 件（撤回 5 件），占 23%. */
function lastCount({ tokens, byToken }: Scene, at: Token): Draft | null {
  for (let k = tokens.indexOf(at) - 1; k >= 0; k--) {
    const fact = byToken[k];
    if (fact?.kind === 'count' && fact.relation !== 'change' && (tokens[k] as Token).depth <= at.depth) return fact;
  }
  return null;
}

/** 自然人申请 30 件，占申请总数 40 件的 75%: the whole is named with its number. */
function shareOfNumber(scene: Scene, draft: Draft, { at }: Around): boolean {
  const { tokens, byToken, sentence } = scene;
  let k = tokens.indexOf(at) - 1;
  while (tokens[k]?.kind === 'noun') k--;
  const whole = byToken[k];
  if (whole?.kind !== 'count' || !/^[^，。；、：]{0,6}的$/.test(sentence.text.slice(tokens[k]?.end, at.start)))
    return false;
  for (let i = k - 1; i >= 0; i--) {
    const t = tokens[i] as Token;
    if (t.kind === 'share') {
      relate(draft, ['share'], null);
      draft.quote = { start: sentence.at(t.start), end: draft.quote.end };
      draft.of = lastCount(scene, t);
      draft.whole = whole;
      return true;
    }
    if (edge(t) || t.kind === 'number' || t.kind === 'open' || t.kind === 'change') return false;
  }
  return false;
}

/** A percentage: a share, a growth, or some rate. */
function percent(scene: Scene, draft: Draft, around: Around): void {
  const { left } = around;
  if (shareOfNumber(scene, draft, around)) return;
  // 同比分别下降 25%、33.3%: the first is not of what was counted last.
  if (left.some((t) => t.kind === 'list' && t.value === 'respectively')) return;
  for (let k = left.length - 1; k >= 0; k--) {
    const t = left[k] as Token;
    if (t.kind === 'rate') {
      relate(draft, ['rate'], null);
      return;
    }
    if (t.kind !== 'share' && t.kind !== 'change') continue;
    const next = scene.sentence.text[t.end];
    if (t.kind === 'change' && (next === '到' || next === '至')) return;
    relate(draft, [t.kind === 'share' ? 'share' : 'growth'], null);
    draft.sign = t.kind === 'change' && t.value === '-1' ? -1 : 1;
    draft.quote = { start: scene.sentence.at(t.start), end: draft.quote.end };
    const about = aboutOf(scene, left.slice(0, k), null);
    if (about.length > 0) draft.about = about;
    else if (unknownBefore(around, t) <= SUBJECT) draft.of = lastCount(scene, around.at);
    return;
  }
}

/** 行政复议、行政诉讼分别为 3 件、2 件: the first number is of the first word. */
function respectively(scene: Scene): void {
  const { tokens, byToken } = scene;
  const at = tokens.findIndex((t) => t.kind === 'list' && t.value === 'respectively');
  if (at < 0) return;
  const names: Token[] = [];
  for (let k = at - 1; k >= 0; k--) {
    const t = tokens[k] as Token;
    if (t.kind === 'comma' || t.kind === 'semi' || t.kind === 'colon' || t.kind === 'number') break;
    if (
      t.kind === 'outcome' ||
      t.kind === 'applicant' ||
      t.kind === 'result' ||
      (t.kind === 'noun' && ['review', 'suit', 'direct', 'after'].includes(t.value))
    )
      names.unshift(t);
  }
  const numbers: Draft[] = [];
  for (let k = at + 1; k < tokens.length && (tokens[k] as Token).kind !== 'semi'; k++) {
    const fact = byToken[k];
    const t = tokens[k] as Token;
    if (fact && fact.kind === 'count') numbers.push(fact);
    // 分别收到申请 19 件、23 件
    else if (numbers.length === 0 && (t.kind === 'verb' || t.kind === 'noun')) continue;
    else if (!fact && t.kind !== 'item' && t.kind !== 'comma') break;
  }
  for (const fact of numbers) relate(fact, [], null);
  if (names.length < 2 || names.length !== numbers.length) return;
  numbers.forEach((fact, i) => {
    const name = names[i] as Token;
    if (name.kind === 'outcome') relate(fact, [name.value], 'request');
    else if (name.kind === 'applicant') relate(fact, [`${name.value}_in`, `${name.value}_new`], 'request');
    else if (name.kind === 'result') relate(fact, [`rev[${name.value}]`, `lit[${name.value}]`], 'review');
    else {
      relate(fact, [`${reviewRow[name.value] ?? 'rev'}[4]`], name.value === 'review' ? 'review' : 'suit');
    }
  });
}
