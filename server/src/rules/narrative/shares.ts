/** Which numbers a share may be the ratio of, and which shares of one list were made to add up to 100. */
import { derived } from '../../report/derived.ts';
import type { FactList, Fact as Statement } from '../../report/facts.ts';
import { factsOf, relationValue } from '../../report/facts.ts';
import { levelOf } from '../../report/organ.ts';
import type { Report } from '../../report/types.ts';
import { quoteOf } from './findings.ts';

export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Wholes that a share of requests, or of cases, can be of. */
function denominators(relation: string): readonly string[] {
  if (/_(?:in|new|done)$/.test(relation)) return ['new', 'new+over', 'done'];
  if (/^(?:rev|direct|after|lit)\[[0-3]\]/.test(relation)) {
    const row = relation.slice(0, relation.indexOf('['));
    return [`${row}[4]`, 'rev[4]+lit[4]'];
  }
  if (relation === 'done' || relation === 'fwd') return ['new+over', 'new'];
  return /^(?:granted|partial|denied|unable|notproc|other)/.test(relation) ? ['done', 'new+over', 'new'] : [];
}

/** 占25%, 占比约25%, 占总数的25%: the whole is the one spoken of. */
const OF_THE_WHOLE = /^占(?:比例?|总[数量]的?)?(?:[为约达]|达到)?\s?[\d.０-９．]/;

/** 其中图解 22 篇、视频 8 篇，占 54.5%: of both together, or of the last ones named. */
function upTo(part: Statement): number[] {
  const list = part.of?.lists.find(({ parts }) => parts.includes(part))?.parts ?? [];
  const sums: number[] = [];
  let sum = part.number;
  for (let k = list.indexOf(part) - 1; k >= 0; k--) {
    sum += (list[k] as Statement).number;
    sums.push(sum);
  }
  return sums;
}

/** 占全市自然人申请的 3% in the report of one office: of what no table of it holds. */
const OF_THE_REGION = /^占(?:比例?)?[^\d，。；]{0,6}(?:[全我本][省市县区州旗盟国]|系统)/;

const isOfRegion = (report: Report, share: Statement): boolean =>
  levelOf(report) === 'department' && OF_THE_REGION.test(quoteOf(share));

/** Every part and whole that a share may speak of; none where the text leaves it open. */
export function ratios(report: Report, share: Statement): Ratio[] {
  const part = share.of;
  if (isOfRegion(report, share)) return [];
  if (share.whole) {
    const { number: whole, approximate } = share.whole;
    if (!part || part.approximate || approximate || whole === 0) return [];
    return [part.number, ...upTo(part)].map((p) => ({ part: p, whole }));
  }
  const relations = share.about.length > 0 ? share.about : part?.relation ? part.accepts : [];
  if (part?.approximate) return [];
  // What the tables do not count has only the number it is part of; 占全市的3% is a share of something else.
  if (part && part.scope !== null && (part.scope !== 'object' || !OF_THE_WHOLE.test(quoteOf(share)))) return [];
  const parts = share.about.length > 0 ? relations.map((r) => relationValue(report, r)) : part ? [part.number] : [];
  if (share.about.length === 0 && part) parts.push(...upTo(part));
  const wholes: (number | null)[] = [];
  // 20件，其中主办8件；其中A类5件，占25%: the whole may be that of the whole.
  for (let whole = part?.of ?? null; whole; whole = whole.of) wholes.push(whole.approximate ? null : whole.number);
  for (const relation of relations) for (const d of denominators(relation)) wholes.push(relationValue(report, d));
  if (parts.includes(null) || wholes.includes(null)) return [];
  return parts.flatMap((p) => wholes.filter((w) => w !== 0).map((w) => ({ part: p as number, whole: w as number })));
}

/** The shares of the parts of one list. */
interface Shares {
  /** Digits after the decimal point of the first; the others must have as many. */
  readonly decimals: number;
  even: boolean;
  /** In units of the last digit. */
  sum: number;
}

const unitsOf = ({ number, decimals }: Statement): number => Math.round(number * 10 ** decimals);

/** By each number that is a part. */
function sharesOfLists(report: Report): ReadonlyMap<Statement, Shares> {
  const lists = new Map<Statement, FactList>();
  for (const whole of factsOf(report))
    for (const list of whole.lists) for (const part of list.parts) lists.set(part, list);
  const shares = new Map<FactList, Shares>();
  const byPart = new Map<Statement, Shares>();
  for (const share of factsOf(report)) {
    const list = share.relation === 'share' && share.of ? lists.get(share.of) : undefined;
    if (!list || !share.of) continue;
    const all = shares.get(list) ?? { decimals: share.decimals, even: true, sum: 0 };
    all.even &&= all.decimals === share.decimals;
    all.sum += unitsOf(share);
    shares.set(list, all);
    byPart.set(share.of, all);
  }
  return byPart;
}

/** Up or down to the digit that is not the nearest, so that the shares of one list make 100 together. */
export function evened(report: Report, share: Statement, { part, whole }: Ratio): boolean {
  const scale = 10 ** share.decimals;
  if (!share.of || Math.abs(unitsOf(share) - (part * 100 * scale) / whole) >= 1) return false;
  const shares = derived(report, sharesOfLists).get(share.of);
  return shares?.even === true && shares.sum === 100 * scale;
}
