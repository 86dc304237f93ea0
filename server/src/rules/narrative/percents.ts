/** Shares that the report lets one work out. */
import { factsOf } from '../../report/facts.ts';
import type { Rule } from '../rule.ts';
import { isMistaken, says, wrongFigure } from './figures.ts';
import { beside, quoteOf } from './findings.ts';
import { instead } from './samples.ts';
import { evened, ratios } from './shares.ts';
import { percentOf } from './write.ts';

export const percent: Rule = {
  id: 'narrative-percent',
  severity: 'warning',
  family: 'narrative',
  examples: {
    right: [
      instead('全年新收政府信息公开申请31件，其中自然人21件，占67.7%。'),
      instead('全年新收政府信息公开申请31件，其中自然人21件，占67.741%。'),
      instead('全年收到政府信息公开申请31件，其中自然人21件，占全市自然人申请的6.2%。'),
      // Cut off at the printed digit; made to add up to 100.
      instead('主动公开政府信息300条，其中政策解读200条，占66.6%。'),
      instead('主动公开政府信息300条，其中解读100条，占33.3%；动态100条，占33.3%；其他100条，占33.4%。'),
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
      instead('全年办理政府信息公开申请34件，按期办结32件，占95.1%。', '95.1'),
      instead('全年新收政府信息公开申请31件，其中自然人21件，占新收申请31件的66.7%。', '66.7'),
    ],
  },
  check(report, emit) {
    for (const share of factsOf(report)) {
      if (share.relation !== 'share' || share.approximate || isMistaken(report, share.of)) continue;
      const all = ratios(report, share);
      const first = all[0];
      if (!first || all.some((r) => says(share, r.part, r.whole) || evened(report, share, r))) continue;
      const right = percentOf(first.part, first.whole, share.decimals);
      emit({
        ...wrongFigure(share, right),
        message: {
          key: 'narrative-percent',
          args: { quote: quoteOf(share), part: first.part, whole: first.whole, right },
        },
        related: share.of ? [beside(share.of, { key: 'narrative.part', args: { value: quoteOf(share.of) } })] : [],
      });
    }
  },
};
