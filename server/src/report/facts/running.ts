/** What the clauses of a sentence say of all that follows them: another year, a part of one. */

import type { Scene } from './context.ts';
import type { Token } from './lex.ts';
import { isEdge } from './words.ts';

/** What the clauses so far have said of the numbers that follow. */
export interface Running {
  /** A year that is not the report's: 2023年，我局收到 … */
  year: number | null;
  period: boolean;
  /** It is an average, of its own clause alone: 平均答复时间 2 个工作日，全部按期办结. */
  average?: boolean;
}

/** 2023年全年 */
const isOfYear = (before: Token | undefined, t: Token): boolean => before?.kind === 'year' && before.end === t.start;

/** 今年以来, 2024年以来; not 自条例实施以来. */
const isThisYear = ({ context }: Scene, before: Token | undefined, since: Token): boolean =>
  before !== undefined &&
  before.end === since.start &&
  (before.kind === 'thisYear' || (before.kind === 'year' && Number(before.value) === context.year));

/** 上半年我局, 上半年，我局: the token before `k` is a time, with no more than a comma between. */
function isTime(tokens: readonly Token[], k: number): boolean {
  let at = k - 1;
  if (tokens[at]?.kind === 'comma' && tokens[at - 1]?.end === tokens[at]?.start) at--;
  const t = tokens[at];
  return t?.kind === 'scope' && (t.value === 'period' || t.value === 'since');
}

/** 上年收到申请 12 件，办结 9 件: the clauses behind are of last year too. 较上年增加 and 上年结转 are no such beginning. */
const isOfLastYear = ({ context }: Scene, tokens: readonly Token[], k: number): boolean => {
  const before = tokens[k - 1];
  const next = tokens[k + 1];
  const heads = before === undefined || (isEdge(before) && before.end === tokens[k]?.start);
  return context.year !== null && heads && next?.kind === 'verb' && next.value !== 'done';
};

/** Takes in a token on the way to the next number. */
export function follow(scene: Scene, running: Running, tokens: readonly Token[], k: number): void {
  const t = tokens[k] as Token;
  if (t.kind === 'year') {
    const before = tokens[k - 1];
    const next = tokens[k + 1];
    const compared = before?.kind === 'compare' || '与同跟和比较'.includes(scene.sentence.text[t.start - 1] ?? '。');
    const carried = next !== undefined && (next.kind === 'carry' || next.kind === 'over') && next.start - t.end <= 2;
    const carriedTo = before !== undefined && before.kind === 'carry';
    if (!compared && !carried && !carriedTo) {
      running.year = Number(t.value);
      running.period = false;
    }
  } else if (t.kind === 'lastYear' && isOfLastYear(scene, tokens, k)) {
    running.year = (scene.context.year as number) - 1;
    running.period = false;
  } else if (t.kind === 'thisYear' && !isOfYear(tokens[k - 1], t)) {
    running.year = null;
    running.period = false;
  } else if (t.kind === 'scope' && t.value === 'period') {
    running.average = !running.period && scene.sentence.text.startsWith('均', t.end - 1);
    running.period = true;
  } else if (t.kind === 'comma' && running.average) {
    running.average = false;
    running.period = false;
  } else if (t.kind === 'scope' && t.value === 'since') running.period ||= !isThisYear(scene, tokens[k - 1], t);
  else if (t.kind === 'scope' && t.value === 'own' && !isTime(tokens, k)) {
    // 每季度通报一次，我局收到 …; but 上半年，我局收到 … is of the half-year.
    running.period = false;
  }
}
