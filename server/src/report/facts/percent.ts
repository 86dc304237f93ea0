/** What a percentage is: a share, a growth, or some rate. */
import type { Scene } from './context.ts';
import { relate } from './context.ts';
import type { Token } from './lex.ts';
import type { Draft } from './types.ts';
import { type Around, aboutOf, isEdge, lastCount, SUBJECT, unknownBefore } from './words.ts';

/** 自然人申请 30 件，占申请总数 40 件的 75%: the whole is named with its number. */
function shareOfNumber(scene: Scene, draft: Draft, { at }: Around): boolean {
  const { tokens, byToken, sentence } = scene;
  let k = tokens.indexOf(at) - 1;
  while (tokens[k]?.kind === 'noun') k--;
  const whole = byToken[k];
  if (whole?.kind !== 'count' || !/^[^，。；、：]{0,6}的$/.test(sentence.text.slice(tokens[k]?.end, at.start)))
    return false;
  for (let i = k - 1; i >= 0; i--) {
    const t = tokens[i] as Token;
    if (t.kind === 'share') {
      relate(draft, ['share'], null);
      draft.quote = { start: sentence.at(t.start), end: draft.quote.end };
      draft.of = lastCount(scene, t);
      draft.whole = whole;
      return true;
    }
    if (isEdge(t) || t.kind === 'number' || t.kind === 'open' || t.kind === 'change') return false;
  }
  return false;
}

/** 比2023年（31起）下降 29%: the words before the change name what it is compared with, and nothing else. */
const isBesideLastYears = ({ sentence: { text } }: Scene, { from }: Around, { start }: Token): boolean =>
  /^(?:比|较|与|同)?(?:20\d\d年|上一?年|去年)度?(?:同期)?\s?[（(][^（）()，。]{1,14}[）)](?:相比)?$/.test(
    text.slice(from, start),
  );

/** Sets relation, and what it is a share or growth of. Without a word that says so the relation stays null. */
export function percent(scene: Scene, draft: Draft, around: Around): void {
  const { left } = around;
  if (shareOfNumber(scene, draft, around)) return;
  // 同比分别下降 25%、33.3%: the first is not of what was counted last.
  if (left.some((t) => t.kind === 'list' && t.value === 'respectively')) return;
  for (let k = left.length - 1; k >= 0; k--) {
    const t = left[k] as Token;
    if (t.kind === 'rate') {
      relate(draft, ['rate'], null);
      return;
    }
    if (t.kind !== 'share' && t.kind !== 'change') continue;
    const next = scene.sentence.text[t.end];
    if (t.kind === 'change' && (next === '到' || next === '至')) return;
    relate(draft, [t.kind === 'share' ? 'share' : 'growth'], null);
    draft.sign = t.kind === 'change' && t.value === '-1' ? -1 : 1;
    draft.quote = { start: scene.sentence.at(t.start), end: draft.quote.end };
    const about = aboutOf(scene, left.slice(0, k), null);
    // 网上申请占 64%: the share of some of the requests, which their totals do not tell.
    if (t.kind === 'share' && about.includes('new') && about.includes('new+over')) draft.about = [];
    else if (about.length > 0) draft.about = about;
    else if (unknownBefore(around, t) <= SUBJECT || isBesideLastYears(scene, around, t)) {
      const of = lastCount(scene, around.at);
      // 图解占 60%，视频占 25%，文字占 15%: the second share behind a number is of something else.
      const taken =
        t.kind === 'share' && scene.facts.some((f) => f.relation === 'share' && of !== null && f.start > of.end);
      draft.of = taken ? null : of;
    }
    return;
  }
}
