/** Where the preface speaks of the report itself: 现公布…年政府信息公开工作年度报告, 结合…年工作实际. */
import type { Report } from '../../report/types.ts';
import { sentenceEnd, sentenceStart } from './around.ts';

/** Published or written now; what was published on time, or is done 已, is another year's. */
const presents =
  /(?<!已|及时|按时|按期|曾)(?:公布|公开|发布|编制|编写|形成)(?:形成|发布)?[了成]?《?[^，。；：《》]{0,20}$|[现特兹](?:将|就)《?[^，。；《》]{0,20}$/;
/** Behind the year: the report, and no notice about it. */
const itself =
  /^度?[^，。；《》的]{0,20}信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)》?(?:[，。；（(]|$|如下|向社会|予以|公[布开]|发布)/;

const considers = /结合[^，。；《》]{0,10}$/;
const work = /^度?[^，。；《》]{0,24}信息公开[^，。；《》]{0,8}(?:实际|情况)(?:[，。；、]|$)/;

/** Longest sentence looked at on either side of a year. */
const REACH = 80;

/** True where the year from `start` to `end`, 年 and all, is meant as the report's own. */
export function isOwnYear(report: Report, start: number, end: number): boolean {
  const { text, preface } = report;
  if (start < preface.start || end > preface.end) return false;
  const from = sentenceStart(text, start, Math.max(preface.start, start - REACH));
  const before = text.slice(from, start).replace(/\s+/g, '');
  const after = text.slice(end, sentenceEnd(text, end, Math.min(preface.end, end + REACH))).replace(/\s+/g, '');
  return (presents.test(before) && itself.test(after)) || (considers.test(before) && work.test(after));
}
