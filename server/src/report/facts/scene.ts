/** One sentence made ready for interpretation: its tokens, and what it speaks of as a whole. */
import type { Prose } from '../types.ts';
import type { Context, Scene } from './context.ts';
import type { Token } from './lex.ts';
import { tokenise } from './lex.ts';
import type { Sentence } from './sentences.ts';

export function sceneOf(context: Context, sentence: Sentence, section: Prose['section']): Scene {
  const { text } = sentence;
  const tokens = withYearsAhead(tokenise(text), text, context.yearAhead);
  return {
    context,
    sentence,
    section,
    tokens,
    byToken: [],
    facts: [],
    aboutRequests: aboutRequests(tokens),
    attributes: null,
  };
}

const toNext = /(?:转结?|延续?|推迟|移)[至到]?$/;

/** 3 件, 三宗: what the sentence counts may be requests, though it does not say so. */
const ofCases = /[\d一二两三四五六七八九十]\s?[件宗起]/;

/**
 * 转2025年办理, 延至2025年: the year after the report's with such a word before it, read as 转下年度. Not 一项改进延至2025年
 * 完成.
 */
function withYearsAhead(tokens: Token[], text: string, ahead: string | null): Token[] {
  if (ahead === null || !tokens.some((t) => t.kind === 'year' && t.value === ahead)) return tokens;
  const ofRequests = ofCases.test(text) || tokens.some((t) => t.kind === 'noun' && t.value === 'request');
  return tokens.map((t, k) => {
    if (t.kind !== 'year' || t.value !== ahead) return t;
    const word = toNext.exec(text.slice(Math.max(tokens[k - 1]?.end ?? 0, t.start - 4), t.start));
    return word && (ofRequests || word[0].includes('转'))
      ? { ...t, kind: 'forward', value: '', start: t.start - word[0].length }
      : t;
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

/** Not 已主动公开: an answer to a request. */
const countedAttribute = /(?<!已)主动公开[^，。；、,;\d]{0,6}\d+\s*[件条份个篇项]/;
const onRequestAndNot = /依申请公开[^，。；、,;\d]{0,4}\d+\s*[件条份个篇项][、，](?:不予公开|不公开)/;

/** Both in one breath, which speaks of no outcomes even behind requests. */
const onRequestToo = /[、，,]依申请公开[^，。；、,;\d]{0,4}\d/;
const ATTRIBUTES = 40;

/** 主动公开 26 条，占 79%；依申请公开 7 条，占 21%: what goes on behind the mark. */
const goesOnBehind = (text: string, { end }: Token): boolean =>
  text.startsWith('依申请公开', end) || text.startsWith('不予公开', end) || text.startsWith('不公开', end);

/** 主动公开, or 依申请公开, is counted in one breath with 不予公开, and no request is spoken of. Offsets of the stretches. */
function attributesOf({ sentence: { text }, tokens }: Scene): readonly (readonly [from: number, to: number])[] {
  if (!text.includes('主动公开') && !text.includes('依申请公开')) return [];
  const found: (readonly [number, number])[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const first = k;
    while (k < tokens.length && (tokens[k]?.kind !== 'semi' || goesOnBehind(text, tokens[k] as Token))) k++;
    const stretch = attributesIn(text, tokens, first, k);
    if (stretch) found.push(stretch);
  }
  return found;
}

/** Of the tokens from `first` to `end`, which no ； divides. */
function attributesIn(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
): readonly [number, number] | null {
  let from = tokens[first - 1]?.end ?? 0;
  let to = tokens[end]?.start ?? text.length;
  const words = text.slice(from, to);
  const named = countedAttribute.exec(words);
  const match = named ?? (tokens.some((t) => t.kind === 'verb') ? null : onRequestAndNot.exec(words));
  if (!match) return null;
  const at = from + match.index;
  for (let k = first; k < end; k++) {
    const t = tokens[k] as Token;
    if (t.kind !== 'noun' || t.value !== 'request') continue;
    const counted = tokens[k + 1]?.number?.unit?.[0];
    // 主动公开信息 58 条，依申请公开 6 件: counted otherwise, they are requests.
    const otherwise = named !== null && counted !== undefined && counted !== words[match.index + match[0].length - 1];
    if (text.startsWith('依申请公开', t.start) && !takesIn(tokens, k) && !otherwise) continue;
    if (t.start >= at) to = Math.min(to, t.start);
    else if (otherwise) from = at;
    else if (onRequestToo.test(text.slice(at, at + ATTRIBUTES))) from = at;
    else return null;
  }
  return [from, to];
}

/** A word of a stretch that counts documents by how they may be published. */
export function isOfAttribute(scene: Scene, { start }: Token): boolean {
  scene.attributes ??= attributesOf(scene);
  return scene.attributes.some(([from, to]) => start >= from && start < to);
}

/** 收到依申请公开 8 件: the verb right before it says that requests came. */
export const takesIn = (tokens: readonly Token[], k: number): boolean => {
  const before = tokens[k - 1];
  return before?.kind === 'verb' && before.end === tokens[k]?.start;
};
