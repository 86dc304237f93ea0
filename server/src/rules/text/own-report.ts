/** Where the preface speaks of the report itself: 现公布…年政府信息公开工作年度报告, 结合…年工作实际. */
import type { Report } from '../../report/types.ts';
import { sentenceEnd, sentenceStart } from './around.ts';

/** Published or written now; what was published on time, or is done 已, is another year's. */
const presents =
  /(?<![已时期曾])(?:公[布开]|发布|编[制写]|形成)[了成]?《?[^，。；：《》]{0,20}$|[现特兹][将就][^，。；]{0,20}$/;
/** Behind the year: the report, and no notice about it. */
const itself = /^度?[^，。；《》的]{0,20}信息公开[工作年度]*报告?》?(?:[，。；（(]|$|如下|向社会|予以|公|发布)/;

const considers = /结合[^，。；《》]{0,10}$/;
const work = /^度?[^，。；《》]{0,24}信息公开[^，。；《》]{0,8}(?:实际|情况)(?:[，。；、]|$)/;

/** Longest sentence looked at on either side of a year. */
const REACH = 80;

/** Without blanks, a half-width comma like the other. */
const folded = (words: string): string => words.replace(/\s+/g, '').replaceAll(',', '，');

/** True where the year from `start` to `end`, 年 and all, is meant as the report's own. */
export function isOwnYear({ text, preface }: Report, start: number, end: number): boolean {
  if (start < preface.start || end > preface.end) return false;
  const before = folded(text.slice(sentenceStart(text, start, Math.max(preface.start, start - REACH)), start));
  const after = folded(text.slice(end, sentenceEnd(text, end, Math.min(preface.end, end + REACH))));
  return (presents.test(before) && itself.test(after)) || (considers.test(before) && work.test(after));
}
