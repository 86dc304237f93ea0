/** Numbers of 行政复议 and 行政诉讼, and of documents. */
import type { Scene, Topic } from './context.ts';
import { relate } from './context.ts';
import type { Token } from './lex.ts';
import type { Draft } from './types.ts';
import {
  type Around,
  firstNoun,
  isDocument,
  isReview,
  reviewRow,
  topicOf,
  type Verdict,
  wordsBetween,
} from './words.ts';

/** Which cases a result (维持, 纠正 …) is of. */
function reviewTopic(scene: Scene, left: readonly Token[], right: readonly Token[]): Topic {
  const said = [...left, ...right].filter((t) => t.kind === 'noun' && isReview(t.value));
  const last = said[said.length - 1];
  if (last) return last.value as Topic;
  for (let k = scene.facts.length - 1; k >= 0; k--) {
    const relation = scene.facts[k]?.relation ?? '';
    if (relation.includes('+lit')) return 'both';
    for (const [topic, row] of Object.entries(reviewRow)) if (relation.startsWith(`${row}[`)) return topic as Topic;
  }
  const { topic } = scene.context;
  return topic !== null && (isReview(topic) || topic === 'both') ? topic : null;
}

function resultReadings(topic: Topic, index: string): readonly string[] {
  if (topic === 'both') return [`rev[${index}]+lit[${index}]`, `rev[${index}]`, `lit[${index}]`];
  return [`${reviewRow[topic ?? ''] ?? 'rev'}[${index}]`];
}

/** 维持 3 件; undefined where it cannot be told of which cases. */
export function result(scene: Scene, draft: Draft, { left, right, from, at }: Around, word: Token): Token | undefined {
  const topic = reviewTopic(scene, left, right);
  if (topic === null) return undefined;
  // 县政府复议纠错 3 件: by the organ that hears the cases.
  if (/政府(?:行政)?复议/.test(scene.sentence.text.slice(from, at.start))) draft.scope = 'caseload';
  relate(draft, resultReadings(topic, word.value), topic === 'review' ? 'review' : 'suit');
  return word;
}

/** 维持 3 件、纠正 1 件、其他 2 件: those not decided yet may be among the last, where they are not named. */
export function otherResult({ facts, tokens }: Scene, draft: Draft, word: Token): Token | undefined {
  const [, row] = /^(rev|lit|direct|after)\[[013]\]$/.exec(facts.at(-1)?.relation ?? '') ?? [];
  if (row === undefined) return undefined;
  const pending = tokens.some((t) => t.kind === 'result' && t.value === '3');
  relate(draft, [`${row}[2]`, ...(pending ? [] : [`${row}[2]+${row}[3]`])], row === 'rev' ? 'review' : 'suit');
  return word;
}

/** 办理行政许可 415 件、行政处罚 7 件、行政复议 1 件: what the organ does in all its work. */
const isOfAllWork = (before: string): boolean =>
  /(?:许可|处罚|强制|检查|裁决)\s?[\d,]+\s?[件宗起次项]、[^，。；]{0,6}$/.test(before);

/** 不服答复引起行政复议 3 件: the organ that answered hears no case. */
const causes = (words: string): boolean => /引[起发]|导致|产生/.test(words);

/** 土地征收类行政复议 6 件 */
const ofOtherKind = /[^开息各，。；、]类$/;

/** 因土地征收引发的行政诉讼 12 件 */
const CAUSE = /因([^，。；]{2,16}?)(?:引[发起]|导致|产生|提起)的?$/;
const isOfOtherCause = (before: string): boolean => !/公开|申请|答复|信息/.test(CAUSE.exec(before)?.[1] ?? '公开');

const ofOtherWork = /不服[^，。；]{0,12}(?:处罚|许可|强制|征收|认定|行政行为)[^，。；]*$/;
const CLAUSE = 40;

/** 办理行政复议答复 5 件: its answers in the cases of all its work. */
const isAnswered = (text: string, { start, end }: Token): boolean =>
  text.startsWith('答复', end) &&
  !/(?:信息公开|依申请)[^，。；：,;:]*$/.test(text.slice(Math.max(0, start - 12), start));

const PAPERS = /^(?:案件)?的?(?:相关)?(?:材料|文书|答辩|卷宗|证据|台账)/;

const SAYS_AGAINST = /被(?:申请人|告)|第三[人方]/;
const AGAINST = /([^，。；]{2,12})作?为(?:共同)?被(?:申请人|告)[^，。；]*$|第三[人方][^，。；]*$/;
const FAULT = /^[^，。；]{0,12}(?:涉及|存在|反映)[^，。；]{0,20}(?:问题|瑕疵|超期|不当)/;
const NEWLY = /新(?:增|收|发生|立)[^，。；]*$/;

/** Against another organ, by a third party, with a fault, or new ones beside those of last year: not all of them. */
function isOfSomeCases({ context, sentence: { text }, tokens }: Scene, { start, end }: Token): boolean {
  const before = text.slice(Math.max(0, start - CLAUSE), start);
  const against = SAYS_AGAINST.test(before) ? AGAINST.exec(before) : null;
  const isOwn = (name: string): boolean =>
    /[我本][局委办厅院站队县市区镇乡机单]/.test(name) || name.includes(context.ownName);
  if ((against && !isOwn(against[1] ?? '')) || FAULT.test(text.slice(end, end + CLAUSE))) return true;
  return NEWLY.test(before) && tokens.some((t) => t.kind === 'over' || t.kind === 'lastYear');
}

export function reviews(scene: Scene, draft: Draft, tokens: readonly Token[], k: number, noun: Token): Token {
  const { context, sentence } = scene;
  const all = [noun.value];
  for (let j = k - 1; j >= 0; j--) {
    const before = tokens[j] as Token;
    if (before.kind === 'noun' && isReview(before.value)) {
      // 行政复议后的行政诉讼 is one kind; 行政复议、行政诉讼 are two.
      const between = sentence.text.slice(before.end, noun.start);
      // 未经复议直接起诉的行政诉讼: the first word says which suits.
      if (between === '的' && noun.value === 'suit' && before.value !== 'review') all[0] = before.value;
      else if (!all.includes(before.value) && /[、和及与或]/.test(between)) all.unshift(before.value);
    } else if (before.kind !== 'item' && before.kind !== 'total' && before.kind !== 'all') break;
  }
  relate(draft, [all.map((x) => `${reviewRow[x] ?? 'rev'}[4]`).join('+')], all.includes('review') ? 'review' : 'suit');
  // 涉诉材料 6 份
  if (draft.unit === '份' || PAPERS.test(sentence.text.slice(noun.end))) draft.scope = 'subset';
  // 诉讼案件尚有 1 件
  else if (tokens[k] === noun && /^[^，。；\d]{0,4}[尚还仍]有\s?\d/.test(sentence.text.slice(noun.end, noun.end + 10)))
    relate(draft, [`${reviewRow[noun.value] ?? 'rev'}[3]`], draft.counts);
  // 上年结转行政复议 1 件: 表四 has no row for it.
  if (isAnswered(sentence.text, noun)) draft.scope = 'caseload';
  else if (isOfSomeCases(scene, noun)) draft.scope = 'subset';
  else if (sentence.text.startsWith('决定', noun.end) || ofOtherKind.test(sentence.text.slice(0, noun.start).slice(-8)))
    draft.scope = 'subset';
  else if (tokens.slice(0, k).some((t) => t.kind === 'over' || t.kind === 'carry')) draft.scope = 'year';
  else if (tokens.some((t) => t.kind === 'scope' && t.value === 'filing')) draft.scope = 'filing';
  else if (tokens.some((t) => t.kind === 'scope' && t.value === 'subset')) draft.scope = 'subset';
  else {
    const qualified = /信息公开|公开申请|依申请公开/.test(sentence.text);
    // A government that 收到 cases, with no word on disclosure, speaks of all it hears.
    const hears = tokens.some(
      (t) =>
        (t.kind === 'scope' && t.value === 'hear') ||
        (t.kind === 'verb' &&
          !causes(sentence.text.slice(t.end, noun.start)) &&
          (t.value !== 'receive' || (context.hears && !qualified) || sentence.text.startsWith('受理', t.start))),
    );
    const atLaw = /应诉|被诉/.test(sentence.text.slice(noun.start, noun.end));
    const before = sentence.text.slice(0, noun.start);
    if (isOfOtherCause(before.slice(-CLAUSE))) draft.scope = 'caseload';
    else if ((atLaw || isOfAllWork(before) || ofOtherWork.test(before.slice(-CLAUSE))) && !qualified)
      draft.scope = 'caseload';
    else if ((hears && (context.hears || !qualified)) || (context.justice && !qualified)) draft.scope = 'caseload';
    else if (draft.unit === '次' && !countedInTimes(scene) && !(qualified && before.endsWith('被')))
      draft.scope = 'subset';
  }
  return noun;
}

/** 依申请公开 3 次，行政复议 1 次: all of them by 次. */
const countedInTimes = ({ facts }: Scene): boolean =>
  facts.some((f) => f.unit === '次' && f.counts === 'request' && f.scope === null);

/** 公报刊登规章2件、规范性文件15件: printed there, not made; the verb holds for all that follow it. */
export function isReprinted({ sentence, tokens }: Scene, left: readonly Token[], noun: Token): boolean {
  if (left.some((t) => t.kind === 'document' && t.value !== 'weak')) return false;
  if (sentence.text.slice(0, noun.start).includes('公报')) return true;
  return (
    tokens.findLast((t) => t.kind === 'document' && t.start < noun.start && t.depth <= noun.depth)?.value === 'none'
  );
}

/** 废止规章 1 件、规范性文件 16 件: the word of the number right before holds for the other kind too. */
export function carriedVerb(scene: Scene, draft: Draft, { left }: Around, noun: Token): Token | null {
  const { facts, sentence } = scene;
  const last = facts.at(-1);
  const [, name, index] = /^(reg|norm)\[(\d)\]$/.exec(last?.relation ?? '') ?? [];
  const own = noun.value === 'normative' ? 'norm' : 'reg';
  if (last === undefined || index === undefined || name === own || last.weak || left.some((t) => t.kind === 'document'))
    return null;
  const between = wordsBetween(scene, last.quote.end, sentence.at(noun.start));
  if (!/^[，、,和及与\s]+$/.test(between)) return null;
  relate(draft, [`${own}[${index}]`], noun.value as 'normative');
  draft.scope = last.scope;
  return noun;
}

/** 制发 3 件, 废止 1 件: of the documents its clause, or its paragraph, speaks of. Undefined where none are. */
export function documentVerb(scene: Scene, draft: Draft, around: Around, k: number): Verdict {
  const { left, right, at } = around;
  const word = left[k] as Token;
  if (word.value === 'weak' || word.value === 'none') return undefined;
  const noun = left.find((t) => t.kind === 'noun' && isDocument(t.value)) ?? firstNoun(right);
  if (noun) return isDocument(noun.value) ? documents(draft, left, noun, word, true) : undefined;
  const topic = topicOf(scene);
  if (!isDocument(topic) || at.start - word.end > 3 || left.slice(k + 1).some((t) => t.kind === 'noun'))
    return undefined;
  relate(draft, [`${topic === 'normative' ? 'norm' : 'reg'}[${word.value}]`], topic as 'normative');
  return word;
}

/** `clear`: no unknown verb can stand before the noun, so that the bare noun is believed. */
export function documents(
  draft: Draft,
  tokens: readonly Token[],
  noun: Token,
  verb: Token | null,
  clear: boolean,
): Token | null {
  const name = noun.value === 'normative' ? 'norm' : 'reg';
  const verbs = tokens.filter((t) => t.kind === 'document');
  const specific =
    verb ??
    verbs.filter((t) => t.value === '1' || t.value === '2').pop() ??
    verbs.filter((t) => t.value === '0').pop() ??
    null;
  const both = tokens.some((t) => t.kind === 'noun' && isDocument(t.value) && t.value !== noun.value);
  const blocked =
    verbs.some((t) => t.value === 'none') ||
    (specific === null && !clear && !verbs.some((t) => t.value === 'weak')) ||
    tokens.some((t) => (t.kind === 'scope' && t.value === 'filing') || (t.kind === 'noun' && t.value === 'object'));
  draft.counts = noun.value as 'normative';
  const index = specific?.value ?? '0';
  if (blocked && index === '0') return null;
  // 发布信息 412 条，其中规范性文件 7 条: items of a web site, some of them of others.
  if (specific === null && draft.unit === '条') return null;
  const term = (i: string): string => (both ? `reg[${i}]+norm[${i}]` : `${name}[${i}]`);
  const weak = specific === null;
  // 累计公开规范性文件 45 件: since there are any.
  const stages = tokens.some((t) => t.kind === 'total' && t.value === 'ever') ? ['2', '0'] : ['0', '2'];
  relate(draft, weak ? stages.map(term) : [term(index)], noun.value as 'normative');
  draft.weak = weak;
  return specific && specific.start < noun.start ? specific : noun;
}
