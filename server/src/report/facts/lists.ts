/** `N，其中A a、B b`, `N（A a、B b）`, `N：A a、B b`: which numbers are parts of which. */
import type { Scene } from './context.ts';
import { addPart, divide, isCount, isOfFees, type List, listOf } from './division.ts';
import type { Token } from './lex.ts';
import type { Draft } from './types.ts';
import { isCompared } from './words.ts';

/** Sets `lists` of wholes and `of` of parts. Runs over the sentence once its numbers are known. */
export function linkLists(scene: Scene): void {
  if (scene.tokens.some(opensList)) new Lists(scene).read();
}

const opensList = ({ kind }: Token): boolean =>
  kind === 'list' || kind === 'open' || kind === 'colon' || kind === 'rest';

/** The last number of the sentences before, in the same section. 较上年增加42件。其中 …: what was added is not what is divided. */
function numberBefore({ context, section }: Scene): Draft | null {
  const before = context.facts.findLast((f) => f.relation !== 'change');
  return before?.section === section ? before : null;
}

/** One walk along the tokens of a sentence. */
class Lists {
  private list: List | null = null;
  /** The lists around the one that is read: those outside the brackets. */
  private readonly outer: List[] = [];
  /** The last number that can be divided, by its depth of brackets. */
  private readonly last: Draft[] = [];

  constructor(private readonly scene: Scene) {}

  read(): void {
    for (let k = 0; k < this.scene.tokens.length; k++) k = this.take(k);
    this.finish();
    for (const list of this.outer) divide(this.scene, list);
  }

  private finish(): void {
    if (this.list) divide(this.scene, this.list);
    this.list = null;
  }

  /** Takes the token at `k`; gives the position of the last one taken along with it. */
  private take(k: number): number {
    const t = this.scene.tokens[k] as Token;
    if (t.kind === 'list') return this.listWord(k);
    if (t.kind === 'open') return this.bracket(k);
    if (t.kind === 'close') this.closeBracket(t);
    else if (t.kind === 'colon') this.colon(k);
    else if (t.kind === 'number') this.number(k);
    else if (this.list && this.list.depth === t.depth) this.goOn(this.list, k);
    return k;
  }

  /** 其中, 包括 */
  private listWord(k: number): number {
    const { tokens } = this.scene;
    const t = tokens[k] as Token;
    const before = tokens[k - 1];
    if (t.value === 'respectively') return k;
    if (t.value === 'open' && before?.kind !== 'list' && !isBoundary(before)) return k;
    const whole = this.last[t.depth] ?? (k === 0 ? numberBefore(this.scene) : null);
    const divides = whole !== null && (isCount(whole) || (whole.unit === '元' && whole.counts === 'fee'));
    if (this.list && t.depth > this.list.depth) {
      if (!divides) return k;
      this.outer.push(this.list);
    } else this.finish();
    this.list = divides
      ? listOf(whole, t.depth, { some: t.value === 'open', fromBefore: k === 0, afterSemi: before?.kind === 'semi' })
      : null;
    let end = k;
    if (tokens[end + 1]?.kind === 'list') end++;
    if (tokens[end + 1]?.kind === 'comma' || tokens[end + 1]?.kind === 'colon') end++;
    return end;
  }

  private bracket(k: number): number {
    const { tokens, byToken } = this.scene;
    const t = tokens[k] as Token;
    const whole = byToken[k - 1];
    if (!whole || !isCount(whole) || t.start - (tokens[k - 1] as Token).end > 1) return k;
    if (this.list) this.outer.push(this.list);
    this.list = listOf(whole, t.depth + 1);
    return tokens[k + 1]?.kind === 'list' ? k + 1 : k;
  }

  private closeBracket({ depth }: Token): void {
    if (this.list && this.list.depth > depth) {
      divide(this.scene, this.list);
      this.list = this.outer.pop() ?? null;
    }
    this.last.length = depth + 1;
  }

  private colon(k: number): void {
    const whole = this.scene.byToken[k - 1];
    if (whole && isCount(whole) && !this.list) this.list = listOf(whole, (this.scene.tokens[k] as Token).depth);
  }

  private number(k: number): void {
    const { tokens, byToken } = this.scene;
    const { depth } = tokens[k] as Token;
    const fact = byToken[k];
    if (!fact) return;
    const { list } = this;
    // 其中我局 31 件，较上年的 28 件增加 3 件
    const compared = isCompared(tokens, k);
    if (list && depth === list.depth && fact !== list.whole && (compared || !addPart(list, fact))) this.finish();
    const divides = (isCount(fact) || fact.unit === '元') && fact.relation !== 'change';
    if (divides && !compared) this.last[depth] = fact;
    this.last.length = depth + 1;
    if (!this.list && isCount(fact) && this.isOfWays(tokens[k] as Token)) this.list = listOf(fact, depth);
  }

  /** 自然人 21 件，占 67.7%；企业 5 件，占 16.1%: each part with its share, and ； between them. */
  private sharesGoOn({ depth, whole }: List, k: number): boolean {
    const { tokens, byToken } = this.scene;
    if (byToken[k - 1]?.relation !== 'share') return false;
    let part: Draft | null = null;
    for (let i = k + 1; i < tokens.length; i++) {
      const t = tokens[i] as Token;
      if (t.kind === 'semi' || t.depth !== depth) return false;
      const fact = t.kind === 'number' ? byToken[i] : undefined;
      if (!fact) continue;
      if (part !== null) return fact.relation === 'share' && fact.about.length === 0;
      if (!isCount(fact) || fact.unit !== whole.unit) return false;
      part = fact;
    }
    return false;
  }

  /** 公开 90 条，其中文件 30 条、其他文件 20 条；动态 35 条、公告 5 条: what stands behind ； makes up the whole. */
  private isCompleted({ depth, whole, parts }: List, k: number): boolean {
    const { tokens, byToken } = this.scene;
    let left = whole.number - parts.reduce((sum, { number }) => sum + number, 0);
    for (let i = k + 1; i < Math.min(tokens.length, k + AHEAD) && left > 0; i++) {
      const fact = byToken[i];
      if (fact && (tokens[i] as Token).depth === depth && fact.unit === whole.unit) left -= fact.number;
    }
    return left === 0;
  }

  /** 网站 300 条、微信 80 条，其他渠道 32 条: what stands behind the comma is the rest of the list. */
  private isRest(at: number): boolean {
    return REST.test(this.scene.sentence.text.slice(at, at + 8));
  }

  /** 主动公开信息共 373 条，通过网站发布 93 条、通过公众号发布 267 条、其他方式公开 13 条: all the ways there were. */
  private isOfWays({ start, end }: Token): boolean {
    const { text } = this.scene.sentence;
    return (
      /(?:公开|发布)[^，。；]{0,12}$/.test(text.slice(Math.max(0, start - 24), start)) &&
      WAYS.test(text.slice(end, end + 160))
    );
  }

  /** 其他信息累计 12 条: of this part alone. */
  private isOfPart({ start, end }: Token, k: number): boolean {
    const word = this.scene.sentence.text.slice(start, end);
    return (word === '累计' || word === '合计') && this.scene.tokens[k + 1]?.start === end;
  }

  /** A word or mark between the numbers of a list: whether it goes on. */
  private goOn(list: List, k: number): void {
    const t = this.scene.tokens[k] as Token;
    const before = this.scene.tokens[k - 1];
    const begun = list.parts.length > 0;
    switch (t.kind) {
      case 'semi':
        // （中央媒体 3 条；县级媒体 5 条）: a list of its own.
        if (list.depth === 0 && !isOfFees(list) && !this.sharesGoOn(list, k)) {
          if (list.closed && this.isCompleted(list, k)) list.closed = false;
          this.finish();
        }
        break;
      case 'comma':
      case 'item':
        if (!begun) break;
        if (t.kind === 'comma' && list.between === 'item' && !this.isRest(t.end)) this.finish();
        else list.between ??= t.kind;
        break;
      case 'total':
      case 'turn':
      case 'thisYear': {
        // Only at the head of a clause: 解读类信息发布 21 条，回应公众关注热点信息 2 条 goes on.
        const head = t.start - (before?.end ?? 0) <= 3 && before?.kind === 'comma';
        if (begun && list.depth === 0 && (head || (t.kind === 'total' && !this.isOfPart(t, k)))) this.finish();
        break;
      }
      case 'scope':
        // 我局通过网站公开 …: a subject of its own.
        if (begun && t.value === 'own' && list.depth === 0 && before?.kind === 'comma' && t.start === before.end)
          this.finish();
        break;
      case 'verb':
        if (t.value !== 'done') break;
        // 留言 96 件，其中投诉 20 件，办结 95 件: of the whole again, unless the list began with what was done.
        if (!begun) list.done = true;
        else if (!list.done && before?.kind === 'comma' && list.depth === 0) this.finish();
        break;
      case 'except':
        if (this.scene.sentence.text.startsWith('其余', t.start)) list.closed = list.rest = begun;
        break;
      case 'rest':
        // 涉密以外的其他公文: of what is named before it, not of the list.
        if (begun && !/[以之]外的?$/.test(this.scene.sentence.text.slice(Math.max(0, t.start - 3), t.start)))
          list.closed = list.rest = true;
        break;
    }
  }
}

/** How many words and marks behind ； the rest of a list may take. */
const AHEAD = 64;

const REST = /^\s*其[他它余](?:各?类|渠道|方式|平台|途径|信息|方面|内容|栏目|形式|媒体)/;

const WAYS =
  /^，通过(?:[^，。；、]+、)+(?:通过)?其[他它](?:方式|渠道|途径)[^，。；、\d]{0,10}\d+[^，。；、]{0,3}[，。；]/;

const isBoundary = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'comma' || t.kind === 'open' || t.kind === 'colon' || t.kind === 'number';
