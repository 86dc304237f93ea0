/** What a list of numbers divides, and by which criterion: the whole gets its parts, the parts their whole. */
import type { Scene } from './context.ts';
import type { Draft } from './types.ts';
import { wordsBefore, wordsBetween } from './words.ts';

/** Counted things that are one unit and are summed together; 人, 次 and 元 never. */
const COUNTS: ReadonlySet<string | null> = new Set([...'件条个份篇期项起宗封例桩笔部', '条次', '件次']);

/** 条次, 件次 are 条 and 件. */
export const isCount = ({ kind, unit }: Draft): boolean => kind === 'count' && COUNTS.has(unit);

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

/** A list while it is read. */
export interface List {
  readonly whole: Draft;
  readonly depth: number;
  readonly parts: Draft[];
  /** `、` or `，`: what stands between the first two parts. */
  between: 'item' | 'comma' | null;
  /** Opened by 包括, 含: its parts need not be all. */
  readonly some: boolean;
  /** The words say that its parts are all. */
  closed: boolean;
  /** 其他 was said, its number has not come yet. */
  rest: boolean;
  /** Its first part was said to be done (其中办结 14 件，…). */
  done: boolean;
  /** The whole stands in the sentence before. */
  readonly fromBefore: boolean;
  /** It begins behind ；, so that its whole may be any number before that, not the last one only. */
  readonly afterSemi: boolean;
}

export const listOf = (
  whole: Draft,
  depth: number,
  { some = false, fromBefore = false, afterSemi = false } = {},
): List => ({
  whole,
  depth,
  parts: [],
  between: null,
  some,
  closed: false,
  rest: false,
  done: false,
  fromBefore,
  afterSemi,
});

export const isOfFees = ({ whole }: List): boolean => whole.counts === 'fee';

/** Takes the next number into a list, where it counts. False where it is of another class: the list ends before it. */
export function addPart(list: List, fact: Draft): boolean {
  if (isOfFees(list)) {
    if (isCount(fact) || fact.unit === '元') list.parts.push(fact);
    return true;
  }
  if (!isCount(fact) || fact.relation === 'change') return true;
  const first = list.parts[0];
  const { rest } = list;
  list.rest = false;
  if (first && !rest && !fits(classOf(first), classOf(fact))) {
    // Cut short: whatever closed it, these are not all.
    list.closed = false;
    return false;
  }
  // 解读 34 篇，其中图解 3 篇，网站公开信息 284 条，其他方式公开 278 条: other things, of which these are the rest.
  if (rest && first && ![list.whole, first].some(({ unit }) => unit?.[0] === fact.unit?.[0])) list.closed = false;
  list.parts.push(fact);
  return true;
}

/** Relations that a list of outcomes can be the parts of. */
const dividable = new Set(['new', 'done', 'new+over', 'done+fwd', 'fee.cases', 'fee.amount']);

const ofRequests: ReadonlySet<PartClass> = new Set(['outcome', 'done', 'source', 'applicant']);

/** 不予公开 3 件，其中属于国家秘密 1 件: rows of their own group. */
const rowsOfGroup: Readonly<Record<string, string>> = {
  denied: 'refused',
  unable: 'unavailable',
  notproc: 'unprocessed',
  other: 'other',
};

/** How far before its number the words lie that say what is counted. */
const BEFORE = 20;

/** How far back a whole is looked for when the number before 其中 cannot be divided so. */
const BACK = 10;

/** 结转 2 件。其中，予以公开 14 件 …: those carried forward have no outcome; the whole stands farther back. */
function wholeOf(scene: Scene, list: List, kind: PartClass): Draft | null {
  const { whole, parts } = list;
  const divided = list.fromBefore && whole.scope === 'channel' && kind !== 'other' ? whole.of : null;
  // 受理 19 件，包括信函 3 件、网络 16 件。其中予以公开 10 件 …: of all that came, where those two are all of them.
  if (divided?.lists.some((l) => l.parts.reduce((sum, { number }) => sum + number, 0) === divided.number))
    return divided;
  const carried = whole.relation === 'fwd' || (whole.relation === 'over' && list.fromBefore);
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
function overlap(scene: Scene, whole: Draft, parts: readonly Draft[]): boolean {
  const last = parts[parts.length - 1] as Draft;
  const words = wordsBetween(scene, whole.end, last.start);
  return /(?:超过?|突破|达到?|不少于)\s?[\d.]+[万千]?|以上|采用|采纳|转载|表彰/.test(words);
}

/** 网站公开 754 条，微信公开 54 条。其中 …: of all that the sentence before counted, not of its last number. */
function isLastOfSeveral(scene: Scene, whole: Draft): boolean {
  const isBeside = (f: Draft): boolean =>
    f !== whole && f.sentence.start === whole.sentence.start && f.unit === whole.unit && f.of === null;
  return whole.counts !== 'request' && scene.context.facts.slice(-BACK).some(isBeside);
}

/** Numbers that stand like parts and are none of the whole, or not of it alone. */
function isNoDivision(scene: Scene, list: List, whole: Draft, sum: number): boolean {
  const { parts } = list;
  const first = parts[0] as Draft;
  const kind = classOf(first);
  // 34 件（含上年结转 3 件）: said by the way, no list of parts.
  if (list.some && kind === 'source') return true;
  // 473 条（1282 件）: the same again, counted in another way.
  if (
    parts.length === 1 &&
    first.unit !== whole.unit &&
    scene.sentence.offsetOf(first.start) - scene.sentence.offsetOf(whole.quote.end) <= 1
  )
    return true;
  if (sum <= whole.number) return false;
  if (list.afterSemi && scene.facts.some((f) => f.start < whole.start && isCount(f))) return true;
  // 收到 66 件，上年结转 2 件，其中予以公开 3 件 …: the parts are of all of them.
  if (whole.relation === 'over' && (kind === 'outcome' || kind === 'done' || isOfAll(scene, whole, first, sum)))
    return true;
  // 重新答复 2 件，其中全部公开 14 件: of the requests, not of those 2.
  const isTotal = whole.scope === null && dividable.has(whole.relation ?? '');
  if (ofRequests.has(kind) && !isTotal && rowsOfGroup[whole.relation ?? ''] === undefined) return true;
  if (
    list.fromBefore &&
    ((whole.counts === 'request' && whole.scope !== null) || isPart(whole) || isLastOfSeveral(scene, whole))
  )
    return true;
  // 96 条，其中网站 41 条，其中解读 2 条，其他栏目 55 条: the last may be a part of the first again.
  if (whole.of !== null && sum <= whole.of.number) return true;
  // 行政诉讼 21 件，败诉 2 件，其中信息公开案件 3 件: of all the cases.
  const ofCases = (f: Draft): boolean => f.scope === 'caseload' && f.number >= sum && f.start < whole.start;
  if (whole.relation === null && scene.facts.some(ofCases)) return true;
  // 涵盖 56 个栏目。其中甲类信息 61 条: places to publish in are not divided into what is published.
  if (whole.unit === '个' && !parts.some((p) => p.unit === '个')) return true;
  return overlap(scene, whole, parts);
}

/** 收到 66 件，上年结转 2 件，其中网上 40 件、信函 28 件: no more than those that came and those carried in. */
function isOfAll(scene: Scene, over: Draft, first: Draft, sum: number): boolean {
  if (/[（(]/.test(wordsBetween(scene, over.quote.end, first.start))) return false;
  return scene.facts.some((f) => f.start < over.start && f.accepts.includes('new') && f.number + over.number >= sum);
}

/** Relations that together are all of their whole: 自然人 and 法人, 新收 and 上年结转, 办结 and 结转. */
const pairs = [
  ['nat_in', 'org_in'],
  ['new', 'over'],
  ['done', 'fwd'],
];

/** 建议提案 20 件，其中人大代表建议 8 件，政协提案 12 件: there are no others. */
const PROPOSALS = /建议[、和及与]?提案|提案[、和及与]?建议/;
const PROPOSAL =
  /^[，、：,:\s]*(?:其中)?[，：,:\s]*(?:[省市县区州]级?)?(?:人大代表|人大|政协委员|政协|代表|委员)?的?(建议|提案)\s*$/;

function areProposals(scene: Scene, { whole, parts }: List): boolean {
  if (parts.length !== 2 || !PROPOSALS.test(wordsBefore(scene, whole.start, BEFORE))) return false;
  let from = whole.quote.end;
  const kinds = parts.map((part) => {
    const word = PROPOSAL.exec(wordsBetween(scene, from, part.start))?.[1];
    from = part.quote.end;
    return word;
  });
  return kinds.includes('建议') && kinds.includes('提案');
}

/** 线上 18 件、线下 12 件 */
function areOnAndOff(scene: Scene, { whole, parts }: List): boolean {
  const last = parts[1];
  if (parts.length !== 2 || !last) return false;
  const words = wordsBetween(scene, whole.quote.end, last.start);
  return words.includes('线上') && words.includes('线下');
}

function isComplete(scene: Scene, list: List): boolean {
  const { parts, some } = list;
  // 惠农信息 8 条，其他栏目均已更新: no number came for the rest.
  const closed = list.closed && !list.rest;
  if (some) return false;
  if (areProposals(scene, list) || areOnAndOff(scene, list)) return true;
  const said = new Set(parts.map(({ relation }) => relation));
  return closed || pairs.some((pair) => pair.every((relation) => said.has(relation)));
}

/** 现行有效 87 件，其中本年制发 3 件: all that were made. */
function isMadeThisYear(scene: Scene, whole: Draft, part: Draft): boolean {
  const words = wordsBetween(scene, whole.quote.end, part.start);
  return whole.relation === 'norm[2]' && part.relation === 'norm[0]' && MADE.test(words);
}

const MADE =
  /^[，、：,:（(\s]*其中[，,：:\s]*(?:本年度?|今年|当年|年内)新?(?:制发|制定|印发|出台|制订)(?:的?(?:行政)?规范性文件)?的?\s*$/;

/** Ends a list: sets `lists` of its whole, `of` of its parts, and what the parts are some of. */
export function divide(scene: Scene, list: List): void {
  const { parts } = list;
  const [first] = parts;
  if (!first) return;
  if (isOfFees(list)) {
    feeParts(list);
    return;
  }
  const whole = wholeOf(scene, list, classOf(first));
  const sum = parts.reduce((total, { number }) => total + number, 0);
  if (whole === null || isNoDivision(scene, list, whole, sum)) return;
  whole.lists = [...whole.lists, { parts, closed: isComplete(scene, list) }];
  const total = whole.relation === null || dividable.has(whole.relation) || whole.counts !== 'request';
  for (const part of parts) {
    part.of = whole;
    // Outcomes of those of one applicant, or of those that came one way, are no totals of the table.
    const own = total || rowsOfGroup[whole.relation ?? ''] === part.relation?.split('.')[0];
    const some = part.counts === 'request' && (!own || whole.scope !== null) && sum <= whole.number;
    if (part.relation !== null && part.scope === null && some) part.scope = whole.scope ?? 'subset';
    if (part.counts === 'normative' && whole.counts === 'normative' && !isMadeThisYear(scene, whole, part))
      part.scope = 'subset';
    if (whole.relation === 'done' && part.relation?.endsWith('_in')) {
      part.accepts = [...part.accepts, part.relation.replace('_in', '_done')];
    }
  }
}

/** 收取 2950 元。其中，甲 1 件，收取 420 元；乙 …: two columns, the cases and the money. */
function feeParts(list: List): void {
  const { whole, parts } = list;
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
