/** What the words after a number say that it counts, where those before it say nothing. */
import { isRowAlone } from './before.ts';
import { documents, result, reviews } from './cases.ts';
import type { Scene } from './context.ts';
import { relate, relateToNone } from './context.ts';
import type { Token } from './lex.ts';
import { applicant, carried, madePublic, publicReadings, verb } from './requests.ts';
import type { Draft } from './types.ts';
import {
  type Around,
  bareReadings,
  firstNoun,
  isDocument,
  isReview,
  lastNoun,
  spokenOfRequests,
  type Verdict,
  verbReadings,
} from './words.ts';

/** 15件申请已办结, 1件涉及政府信息公开工作的行政复议. */
export function fromRight(scene: Scene, draft: Draft, around: Around): Token | null {
  if (draft.counts !== null || draft.relation !== null) return null;
  const { left, right } = around;
  if (right.some((t) => t.kind === 'noun' && t.value === 'fee')) {
    relate(draft, ['fee.cases'], 'fee');
    return right[0] as Token;
  }
  const review = right.find((t) => t.kind === 'noun' && isReview(t.value));
  if (review && !right.some((t) => t.kind === 'result'))
    return reviews(scene, draft, [...left, ...right], left.length + right.indexOf(review), review);
  for (let k = 0; k < right.length; k++) {
    const verdict = wordAfter(scene, draft, around, k);
    if (verdict !== undefined) return verdict;
  }
  return null;
}

function wordAfter(scene: Scene, draft: Draft, around: Around, k: number): Verdict {
  const { left, right } = around;
  const t = right[k] as Token;
  switch (t.kind) {
    case 'outcome': {
      if (!spokenOfRequests(scene)) return null;
      // 1 件因属于国家秘密不予公开: of that row, or all that were refused.
      relate(draft, [t.value, ...right.slice(0, k).flatMap((x) => (x.kind === 'row' ? [x.value] : []))], 'request');
      // 13 件分别作不予公开、无法提供等处理
      const [item, next, number] = scene.tokens.slice(scene.tokens.indexOf(t) + 1);
      if (item?.kind === 'item' && next?.kind === 'outcome' && number?.start !== next.end) draft.scope = 'subset';
      return t;
    }
    case 'row':
      // 其中 1 件涉及第三方合法权益
      if (!spokenOfRequests(scene) || right.slice(k).some((x) => x.kind === 'outcome')) return undefined;
      relate(draft, [t.value], 'request');
      if (isRowAlone(scene, t)) draft.scope = 'subset';
      return t;
    case 'document':
      if (k > 0 || t.start - around.at.end > 1 || !spokenOfRequests(scene) || !madePublic(scene, t)) return undefined;
      relate(draft, publicReadings, 'request');
      return t;
    case 'forward':
    case 'over':
    case 'carry':
      return carried(scene, draft, right, k, null);
    case 'applicant':
      if (!spokenOfRequests(scene)) return undefined;
      applicant(draft, t.value);
      return t;
    case 'result':
      return result(scene, draft, around, t);
    case 'noun':
      if (t.value === 'object') return relateToNone(draft);
      if (k === 0 && t.value === 'request' && thereWere(scene, around, t)) {
        relate(draft, bareReadings, 'request');
        return t;
      }
      return isDocument(t.value) ? documents(draft, [...left, ...right], t, null, false) : undefined;
    case 'verb':
      return verbAfter(scene, draft, around, k);
    default:
      return undefined;
  }
}

/** 本局有1项依申请公开事项: nothing else is said of them. */
const thereWere = ({ sentence: { text } }: Scene, { at, from }: Around, { start, end }: Token): boolean =>
  start - at.end <= 1 &&
  /^[，。；]/.test(text.slice(end, end + 1)) &&
  /^(?:[^，。；]{0,6}年度?)?(?:[本我][^，。；]{1,4})?(?:一?共|总共|仅|只)?有\s?$/.test(text.slice(from, at.start));

function verbAfter(scene: Scene, draft: Draft, around: Around, k: number): Token | null {
  const { right } = around;
  const t = right[k] as Token;
  // 1 件将于 2025 年办结, 1 件拟于近期答复: not yet.
  if (t.value === 'done' && right.slice(0, k).some((x) => x.kind === 'plan')) return null;
  const noun = lastNoun(right, k) ?? firstNoun(right);
  const word = verb(scene, draft, around, t, noun);
  // 31 件申请均在期限内办理, 31 件申请的答复: they may be those received.
  const loosely = t.value === 'handle' || scene.sentence.text.slice(right[0]?.end, t.start) === '的';
  if (loosely && draft.relation !== null && right[0] === noun)
    draft.accepts = [...draft.accepts, ...(verbReadings['receive'] ?? [])];
  return word;
}
