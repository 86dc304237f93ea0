/** `N，其中A a、B b`, `N（A a、B b）`, `N：A a、B b`: which numbers are parts of which. */
import type { Scene } from './context.ts';
import type { Token } from './lex.ts';
import type { Draft } from './types.ts';
import { isEdge } from './words.ts';

/** Counted things that are one unit and are summed together; 人, 次 and 元 never. */
const COUNTS = '件条个份篇期项起宗封例桩笔部';

const isCount = (fact: Draft): boolean => fact.kind === 'count' && fact.unit !== null && COUNTS.includes(fact.unit);

type PartClass = 'outcome' | 'done' | 'source' | 'applicant' | 'review' | 'result' | 'document' | 'other';

/** Parts of one list divide the whole by one criterion: a part of another class ends the list. */
function classOf(fact: Draft): PartClass {
  const relation = fact.relation ?? '';
  if (fact.scope === 'channel' || relation === '') return 'other';
  if (/_(?:in|new|done)$/.test(relation)) return 'applicant';
  if (relation === 'new' || relation === 'over') return 'source';
  if (relation === 'done' || relation === 'fwd') return 'done';
  if (/^(?:rev|lit|direct|after)\[4\]/.test(relation)) return 'review';
  if (/^(?:rev|lit|direct|after)\[/.test(relation)) return 'result';
  if (/^(?:norm|reg)/.test(relation)) return 'document';
  return fact.counts === 'request' && relation !== 'change' ? 'outcome' : 'other';
}

const fits = (first: PartClass, next: PartClass): boolean => first === next || (first === 'outcome' && next === 'done');

interface Open {
  readonly whole: Draft;
  readonly depth: number;
  readonly parts: Draft[];
  /** `、` or `，`: what stands between the first two parts. */
  between: 'item' | 'comma' | null;
  open: boolean;
  closed: boolean;
  /** 其他 was said, its number has not come yet. */
  rest: boolean;
  /** Its first part was said to be done (其中办结 14 件，…). */
  done: boolean;
  /** The whole stands in the sentence before. */
  readonly fromBefore: boolean;
}

/** Sets `lists` of wholes and `of` of parts. Runs over the sentence once its numbers are known. */
export function linkLists(scene: Scene, previous: Draft | null): void {
  const { tokens, byToken } = scene;
  let list = null as Open | null;
  const outer: Open[] = [];
  const last: Draft[] = [];
  const finish = (): void => {
    if (list) close(scene, list);
    list = null;
  };
  for (let k = 0; k < tokens.length; k++) {
    const t = tokens[k] as Token;
    if (t.kind === 'list' && t.value !== 'respectively') {
      if (t.value === 'open' && tokens[k - 1]?.kind !== 'list' && !isBoundary(tokens[k - 1])) continue;
      const whole: Draft | null = last[t.depth] ?? (k === 0 ? previous : null);
      const divides = whole !== null && (isCount(whole) || (whole.unit === '元' && whole.counts === 'fee'));
      if (list && t.depth > list.depth) {
        if (!divides) continue;
        outer.push(list);
      } else finish();
      list = divides ? opened(whole, t.depth, t.value === 'open', k === 0) : null;
      if (tokens[k + 1]?.kind === 'list') k++;
      if (tokens[k + 1]?.kind === 'comma' || tokens[k + 1]?.kind === 'colon') k++;
      continue;
    }
    if (t.kind === 'open') {
      const before = byToken[k - 1];
      if (before && isCount(before) && t.start - (tokens[k - 1] as Token).end <= 1) {
        if (list) outer.push(list);
        list = opened(before, t.depth + 1, false);
        if (tokens[k + 1]?.kind === 'list') k++;
      }
      continue;
    }
    if (t.kind === 'close') {
      if (list && list.depth > t.depth) {
        close(scene, list);
        list = outer.pop() ?? null;
      }
      last.length = t.depth + 1;
      continue;
    }
    if (t.kind === 'colon') {
      const before = byToken[k - 1];
      if (before && isCount(before) && !list) list = opened(before, t.depth, false);
      continue;
    }
    const open: Open | null = list;
    if (t.kind === 'semi' && open && open.depth === t.depth) {
      if (!feeList(open)) finish();
      continue;
    }
    if (open && t.depth === open.depth) {
      if ((t.kind === 'comma' || t.kind === 'item') && open.parts.length > 0) {
        if (t.kind === 'comma' && open.between === 'item') finish();
        else if (open.between === null) open.between = t.kind;
        continue;
      }
      if (t.kind === 'total' || t.kind === 'turn' || t.kind === 'thisYear') {
        // Only at the head of a clause: 解读类信息发布 21 条，回应公众关注热点信息 2 条 goes on.
        const head = t.start - (tokens[k - 1]?.end ?? 0) <= 3 && tokens[k - 1]?.kind === 'comma';
        if (open.parts.length > 0 && open.depth === 0 && (head || t.kind === 'total')) finish();
        continue;
      }
      if (t.kind === 'verb' && t.value === 'done') {
        // 留言 96 件，其中投诉 20 件，办结 95 件: of the whole again, unless the list began with what was done.
        if (open.parts.length === 0) open.done = true;
        else if (!open.done && tokens[k - 1]?.kind === 'comma' && open.depth === 0) finish();
        continue;
      }
      if (t.kind === 'rest' && open.parts.length > 0) open.closed = open.rest = true;
    }
    const fact = byToken[k];
    if (!fact) continue;
    const now: Open | null = list;
    if (now && t.depth === now.depth && fact !== now.whole) addPart(now, fact, finish);
    const divides = (isCount(fact) || fact.unit === '元') && fact.relation !== 'change';
    if (divides && !isCompared(tokens, k)) last[t.depth] = fact;
    last.length = t.depth + 1;
  }
  finish();
  for (const rest of outer) close(scene, rest);
}

/** 较2023年的198件: a number to compare with has no parts. */
function isCompared(tokens: readonly Token[], k: number): boolean {
  for (let i = k - 1; i >= 0; i--) {
    const t = tokens[i] as Token;
    if (t.kind === 'compare') return true;
    if (isEdge(t) || t.kind === 'number' || t.kind === 'open') return false;
  }
  return false;
}

const isBoundary = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'comma' || t.kind === 'open' || t.kind === 'colon' || t.kind === 'number';

const opened = (whole: Draft, depth: number, open: boolean, fromBefore = false): Open => ({
  whole,
  depth,
  parts: [],
  between: null,
  open,
  closed: false,
  rest: false,
  done: false,
  fromBefore,
});

const feeList = (open: Open): boolean => open.whole.counts === 'fee';

function addPart(open: Open, fact: Draft, finish: () => void): void {
  if (feeList(open)) {
    if (isCount(fact) || fact.unit === '元') open.parts.push(fact);
    return;
  }
  if (!isCount(fact) || fact.relation === 'change') return;
  const first = open.parts[0];
  const { rest } = open;
  open.rest = false;
  if (first && !rest && !fits(classOf(first), classOf(fact))) {
    // Cut short: whatever closed it, these are not all.
    open.closed = false;
    finish();
    return;
  }
  open.parts.push(fact);
}

/** Relations that a list of outcomes can be the parts of. */
const dividable = new Set(['new', 'done', 'new+over', 'done+fwd', 'fee.cases', 'fee.amount']);

/** 不予公开 3 件，其中属于国家秘密 1 件: rows of their own group. */
const rowsOfGroup: Readonly<Record<string, string>> = {
  denied: 'refused',
  unable: 'unavailable',
  notproc: 'unprocessed',
  other: 'other',
};

/** How far back a whole is looked for when the number before 其中 cannot be divided so. */
const BACK = 10;

/** 结转 2 件。其中，予以公开 14 件 …: those carried forward have no outcome; the whole stands farther back. */
function wholeOf(scene: Scene, open: Open, kind: PartClass): Draft | null {
  const { whole, parts } = open;
  const carried = whole.relation === 'fwd' || (whole.relation === 'over' && open.fromBefore);
  if (!carried || (kind !== 'outcome' && kind !== 'applicant' && kind !== 'source')) return whole;
  const all = [...scene.context.facts.slice(-BACK), ...scene.facts];
  for (let k = all.indexOf(parts[0] as Draft) - 1; k >= 0; k--) {
    const fact = all[k] as Draft;
    if (fact.relation !== null && dividable.has(fact.relation) && fact.scope === null && isCount(fact)) return fact;
  }
  return null;
}

/** 其他处理 6 件。其中通过网络提交 12 件 …: a sentence of its own speaks of all of them, not of the last one named. */
const isPart = (fact: Draft): boolean =>
  fact.of !== null || (fact.counts === 'request' && fact.relation !== null && !dividable.has(fact.relation));

/** 其中阅读量超1000次的132篇、超5000次的60篇; 被省级采用12条、市级采用40条: one thing may be in several of them. */
function overlap({ sentence }: Scene, whole: Draft, parts: readonly Draft[]): boolean {
  const last = parts[parts.length - 1] as Draft;
  const words = sentence.text.slice(Math.max(0, whole.end - sentence.start), Math.max(0, last.start - sentence.start));
  return /(?:超过?|突破|达到?|不少于)\s?[\d.]+[万千]?|以上|采用|采纳|转载|表彰/.test(words);
}

/** 网站公开 754 条，微信公开 54 条。其中 …: of all that the sentence before counted, not of its last number. */
function isLastOfSeveral(scene: Scene, whole: Draft): boolean {
  const isBeside = (f: Draft): boolean =>
    f !== whole && f.sentence.start === whole.sentence.start && f.unit === whole.unit && f.of === null;
  return whole.counts !== 'request' && scene.context.facts.slice(-BACK).some(isBeside);
}

function close(scene: Scene, open: Open): void {
  const { parts } = open;
  const [first] = parts;
  if (!first) return;
  if (feeList(open)) {
    feeParts(open);
    return;
  }
  const kind = classOf(first);
  const whole = wholeOf(scene, open, kind);
  // 34 件（含上年结转 3 件）: said by the way, no list of parts.
  if (whole === null || (open.open && kind === 'source')) return;
  const sum = parts.reduce((a, p) => a + p.number, 0);
  // 收到 66 件，上年结转 2 件，其中予以公开 3 件 …: the parts are of all of them.
  if (whole.relation === 'over' && kind === 'outcome' && sum > whole.number) return;
  if (open.fromBefore && sum > whole.number && (isPart(whole) || isLastOfSeveral(scene, whole))) return;
  // 473 条（1282 件）: the same again, counted in another way.
  if (parts.length === 1 && first.unit !== whole.unit && first.start - whole.quote.end <= 1) return;
  // 96 条，其中网站 41 条，其中解读 2 条，其他栏目 55 条: the last may be a part of the first again.
  if (sum > whole.number && whole.of !== null && sum <= whole.of.number) return;
  if (sum > whole.number && overlap(scene, whole, parts)) return;
  // 涵盖 56 个栏目。其中甲类信息 61 条: places to publish in are not divided into what is published.
  if (sum > whole.number && whole.unit === '个' && !parts.some((p) => p.unit === '个')) return;
  const kinds = new Set(parts.map((p) => p.relation));
  const complete =
    open.closed ||
    (kinds.has('nat_in') && kinds.has('org_in')) ||
    (kinds.has('new') && kinds.has('over')) ||
    (kinds.has('done') && kinds.has('fwd'));
  whole.lists = [...whole.lists, { parts, closed: complete && !open.open }];
  const total = whole.relation === null || dividable.has(whole.relation) || whole.counts !== 'request';
  for (const part of parts) {
    part.of = whole;
    // Outcomes of those of one applicant, or of those that came one way, are no totals of the table.
    const own = total || rowsOfGroup[whole.relation ?? ''] === part.relation?.split('.')[0];
    const some = part.counts === 'request' && (!own || whole.scope !== null) && sum <= whole.number;
    if (part.relation !== null && part.scope === null && some) part.scope = whole.scope ?? 'subset';
    if (part.counts === 'normative' && whole.counts === 'normative') part.scope = 'subset';
    if (whole.relation === 'done' && part.relation?.endsWith('_in')) {
      part.accepts = [...part.accepts, part.relation.replace('_in', '_done')];
    }
  }
}

/** 收取 2950 元。其中，甲 1 件，收取 420 元；乙 …: two columns, the cases and the money. */
function feeParts(open: Open): void {
  const { whole, parts } = open;
  const money = parts.filter((p) => p.unit === '元');
  const cases = parts.filter((p) => p.unit !== '元');
  for (const part of parts) {
    part.counts = 'fee';
    part.scope = 'subset';
  }
  const own = whole.unit === '元' ? money : cases;
  if (own.length > 0) {
    whole.lists = [{ parts: own, closed: true }];
    for (const part of own) part.of = whole;
  }
  const other: Draft | null = whole.of;
  const rest = whole.unit === '元' ? cases : money;
  if (other && rest.length > 0) {
    other.lists = [{ parts: rest, closed: true }];
    for (const part of rest) part.of = other;
  }
}
