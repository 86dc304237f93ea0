/** Shares that the report lets one work out. */

import type { Fact as Statement } from '../../report/facts.ts';
import { factsOf, relationValue } from '../../report/facts.ts';
import type { Report } from '../../report/types.ts';
import type { Rule } from '../rule.ts';
import { isMistaken, wrongFigure } from './figures.ts';
import { beside, quoteOf } from './findings.ts';
import { instead } from './samples.ts';
import { percentOf } from './write.ts';

interface Ratio {
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
  return /^(?:granted|partial|denied|unable|notproc|other)/.test(relation) ? ['done', 'new+over', 'new'] : [];
}

/** 占25%, 占比约25%, 占总数的25%: the whole is the one spoken of. */
const OF_THE_WHOLE = /^占(?:比例?|总[数量]的?)?(?:[为约达]|达到)?[\d.０-９．]/;

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

/** Every part and whole that a share may speak of; none where the text leaves it open. */
function ratios(report: Report, share: Statement): Ratio[] {
  const part = share.of;
  if (share.whole) {
    const { number: whole, approximate } = share.whole;
    if (!part || part.approximate || approximate || whole === 0) return [];
    return [part.number, ...upTo(part)].map((p) => ({ part: p, whole }));
  }
  const relations = share.about.length > 0 ? share.about : part?.relation ? part.accepts : [];
  if (part?.approximate) return [];
  // What the tables do not count has only the number it is part of; 占全市的3% is a share of something else.
  if (part && part.scope !== null && (part.scope !== 'object' || !OF_THE_WHOLE.test(quoteOf(report, share)))) return [];
  const parts = share.about.length > 0 ? relations.map((r) => relationValue(report, r)) : part ? [part.number] : [];
  if (share.about.length === 0 && part) parts.push(...upTo(part));
  const wholes: (number | null)[] = [];
  // 20件，其中主办8件；其中A类5件，占25%: the whole may be that of the whole.
  for (let whole = part?.of ?? null; whole; whole = whole.of) wholes.push(whole.approximate ? null : whole.number);
  for (const relation of relations) for (const d of denominators(relation)) wholes.push(relationValue(report, d));
  if (parts.includes(null) || wholes.includes(null)) return [];
  return parts.flatMap((p) => wholes.filter((w) => w !== 0).map((w) => ({ part: p as number, whole: w as number })));
}

/** Rounded, or cut off, at the printed digit. */
function says({ number, decimals }: Statement, part: number, whole: number): boolean {
  if (Number(percentOf(part, whole, decimals)) === number) return true;
  const scale = 10 ** decimals;
  return whole > 0 && Math.floor((part * 100 * scale) / whole) === Math.round(number * scale);
}

export const percent: Rule = {
  id: 'narrative-percent',
  severity: 'warning',
  family: 'narrative',
  examples: {
    right: [
      instead('全年新收政府信息公开申请31件，其中自然人21件，占67.7%。'),
      instead('全年新收政府信息公开申请31件，其中自然人21件，占67.741%。'),
      instead('办结政府信息公开申请32件，其中予以公开14件，占43.75%。'),
      instead('主动公开政府信息400条，其中政策解读100条，占25%，图解20条，占政策解读的20%。'),
      instead('发布政策解读55篇，其中图解22篇、视频8篇，占比54.5%。'),
      instead('办理建议提案20件，其中主办8件，占40%；其中重点建议5件，占25%。'),
      instead('全年新收政府信息公开申请31件，其中自然人21件，占新收申请31件的67.7%。'),
      instead('收到政府信息公开申请31件，办结率100%，群众满意度达98.5%，占全市的6.2%。'),
    ],
    wrong: [
      instead('全年新收政府信息公开申请31件，其中自然人21件，占66.7%。', '66.7'),
      instead('全年新收政府信息公开申请31件，其中自然人21件，占67.8%。', '67.8'),
      instead('主动公开政府信息400条，其中政策解读100条，占30%。', '30'),
      instead('全年新收政府信息公开申请31件，其中自然人21件，占新收申请31件的66.7%。', '66.7'),
    ],
  },
  check(report, emit) {
    for (const share of factsOf(report)) {
      if (share.relation !== 'share' || share.approximate || isMistaken(report, share.of)) continue;
      const all = ratios(report, share);
      const first = all[0];
      if (!first || all.some((r) => says(share, r.part, r.whole))) continue;
      const right = percentOf(first.part, first.whole, share.decimals);
      emit({
        ...wrongFigure(report, share, right),
        message: {
          key: 'narrative-percent',
          args: { quote: quoteOf(report, share), part: first.part, whole: first.whole, right },
        },
        related: share.of
          ? [beside(share.of, { key: 'narrative.part', args: { value: quoteOf(report, share.of) } })]
          : [],
      });
    }
  },
};
