/** How requests were handled: words about a verb that make its number one of some requests only, or of those still open. */
import type { Scene } from './context.ts';
import type { Token } from './lex.ts';
import type { Around } from './words.ts';

/** More characters before a verb are a clause of their own, and say nothing of how. */
const GAP = 24;

/** What stands between a verb and the word before it, in its own clause. */
function gapBefore({ sentence: { text } }: Scene, { left, right, at, from }: Around, { start }: Token): string {
  const before = (start > at.start ? right : left).findLast((x) => x.end <= start);
  return text.slice(before?.end ?? (start > at.start ? at.end : from), start).replace(/[\s\d]+/g, '');
}

const ADDS_NOTHING = /(?:作出|做出|予以|给予|进行|完成|均|已经?|[总一]?共|全部|都|的|为|并|[且也和及]|件|逐[件项一])+$/;

/** What may stand before 答复 without making it another thing, by its last character: how well (规范), by when (按期), whose (单位). */
const PLAIN =
  /(?:[内前中年月底日来后局委办厅院站队所处镇乡会部署司府室在对就法规照时期质量要章范序真格善满利妥效极际定求程流限间度关位道司校况作员门]|方面|[^一-鿿])$/;

/** 1 件由我局与县住建局答复 */
const BY_OTHERS = /由.{2,20}[局委办厅院部]/;

/** 便民答复 16 件, 重新答复 2 件, 未及时答复 1 件, 合并处理 3 件: some kind of answer, not all that were closed. */
export function isOfSomeKind(scene: Scene, around: Around, verb: Token): boolean {
  const gap = gapBefore(scene, around, verb);
  if (verb.start > around.at.start && BY_OTHERS.test(scene.sentence.text.slice(around.at.end, verb.start))) return true;
  if (gap === '' || gap.length > GAP) return false;
  const words = gap.replace(ADDS_NOTHING, '');
  return words !== '' && (!PLAIN.test(words) || /(?:未|没有?)(?:[按及]|能)[时期]?$|跨年度?$/.test(words));
}

/** 未及时答复的部门 2 个, 按时答复的单位 36 家: what is counted is named behind the verb. */
export const countsAnother = ({ sentence: { text } }: Scene, { at }: Around, { end }: Token): boolean =>
  end < at.start &&
  /^[^，。；]{0,4}(?:涉及|覆盖|惠及)(?!.*申请)|^的(?!有效|公开|政府信息|依?申请|各类|案?件|事项|办件|信件|总|数量|共)[一-鿿]{2,8}$/.test(
    text.slice(end, at.start).trim(),
  );

const OF_REQUESTS = /[的件数量总共计合为有达约仅只等：:\s“”]|事项|案件|业务|登记|公开|方面|情况|工作/g;

/** 依申请公开专题研讨 4 次, 申请公开规划图的 5 件, 提交申请 11 件: a bare noun is the subject only where nothing else is named. */
export function countsBehind({ sentence: { text } }: Scene, { left, at }: Around, { start, end }: Token): boolean {
  let words = text.slice(end, at.start);
  for (const t of left) if (t.start >= end) words = words.replace(text.slice(t.start, t.end), '');
  if (words.replace(OF_REQUESTS, '').length > 1) return true;
  const submits = /(?:提交|递交)$/.test(text.slice(Math.max(0, start - 2), start));
  return submits && !left.some((t) => t.kind === 'total' || t.kind === 'channel' || t.kind === 'applicant');
}

const GOES_ON = /(?:正在?|[尚仍]在|继续|序时进度)[^，。；\d]{0,8}$/;
const LEFT_OVER = /(?:剩余|余下|[尚还]有|其余)[^，。；\d]{0,6}$/;
const BY_STEPS = /[按依][^，。；\d]{0,7}(?:程序|流程|进度|规定|期限)[^，。；\d]{0,4}$/;

/** 正在按程序办理的 2 件, 2 件按序时进度办理, 余下的 2 件按程序办理: not yet closed. */
export function isInProgress({ sentence: { text } }: Scene, { at, from }: Around, { start }: Token): boolean {
  if (start < at.start) return GOES_ON.test(text.slice(Math.max(0, start - GAP), start));
  const words = text.slice(at.end, start);
  return GOES_ON.test(words) || (BY_STEPS.test(words) && LEFT_OVER.test(text.slice(from, at.start)));
}

/** 预计全年答复 40 件, 力争答复 20 件: not done yet. */
export const isPlanned = ({ sentence: { text } }: Scene, { at, from }: Around): boolean =>
  /预计|预期|力争|争取|计划|目标/.test(text.slice(from, at.start));
