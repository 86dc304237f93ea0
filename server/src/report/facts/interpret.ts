/** One sentence: its numbers, what each counts, whose it is, and how they hang together. */
import type { Prose } from '../types.ts';
import { classify } from './classify.ts';
import { closedFact } from './closed.ts';
import type { Context, Scene, Topic } from './context.ts';
import { draftOf } from './context.ts';
import type { Token } from './lex.ts';
import { linkLists } from './lists.ts';
import { percent } from './percent.ts';
import { respectively } from './respectively.ts';
import { follow, type Running } from './running.ts';
import { sceneOf } from './scene.ts';
import { setScope } from './scope.ts';
import type { Sentence } from './sentences.ts';
import { severalDocuments, severalRequests } from './several.ts';
import { totalsAfter } from './total-after.ts';
import { type Around, isEdge, lastCount, SUBJECT, unknownBefore } from './words.ts';
import { zeroFacts } from './zero.ts';

/** Adds the facts of a sentence to `context.facts`. */
export function interpret(context: Context, sentence: Sentence, section: Prose['section']): void {
  if (sentence.heading !== null) context.topic = headingTopic(sentence.heading);
  const scene = sceneOf(context, sentence, section);
  const { tokens } = scene;
  const running: Running = { year: null, period: isAsOfNextYear(sentence.text, context.yearAhead) };
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
  if (scene.facts.length > 0) relateAll(context, scene);
}

/** What can be said only when all numbers of the sentence are known. */
function relateAll(context: Context, scene: Scene): void {
  respectively(scene);
  severalDocuments(scene);
  severalRequests(scene);
  linkLists(scene);
  totalsAfter(scene);
  for (const fact of scene.facts) context.facts.push(fact);
  const counted = scene.facts.findLast((f) => f.counts !== null);
  if (counted?.counts === 'object') context.topic = 'object';
}

/** 截至2025年1月10日, 2025年1月1日以来 in the report of 2024: what was done after its year is in none of its tables. */
const isAsOfNextYear = (text: string, next: string | null): boolean => {
  if (next === null || !text.includes(next)) return false;
  const [, upTo, from] = AS_OF.exec(text) ?? [];
  return (upTo ?? from) === next;
};

const AS_OF = /截[至止]到?\s?(20\d\d)\s?年|(20\d\d)\s?年\d{1,2}月\d{1,2}日(?:[至起后]|以[来后])/;

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
    if (x.depth < t.depth || isEdge(x) || x.kind === 'number') {
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
    if (isEdge(x) || x.kind === 'item' || x.kind === 'close') break;
    if (x.kind === 'number') {
      const cut = right.findIndex((y) => y.kind !== 'noun');
      if (cut >= 0) right.length = cut;
      break;
    }
    right.push(x);
  }
  return { left, right, from, among, at: t };
}
