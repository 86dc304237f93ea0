/** What the words before a number say that it counts. */
import { carriedVerb, documents, documentVerb, isReprinted, otherResult, result, reviews } from './cases.ts';
import type { Scene } from './context.ts';
import { relate, relateToNone } from './context.ts';
import type { Token } from './lex.ts';
import { isForeign, isObject, isOfSome } from './others.ts';
import { applicant, bareRequest, carried, madePublic, publicReadings, verb } from './requests.ts';
import { isOfAttribute, takesIn } from './scene.ts';
import type { Draft } from './types.ts';
import {
  type Around,
  aboutOf,
  firstNoun,
  isDocument,
  isReview,
  lastNoun,
  outcomesAt,
  SUBJECT,
  spokenOfRequests,
  unknownBefore,
  type Verdict,
} from './words.ts';

const verbAddsNothing = new Set(['done', 'handle']);

const isOutcomeWord = ({ kind }: Token): boolean =>
  kind === 'outcome' || kind === 'row' || kind === 'forward' || kind === 'over' || kind === 'carry';
/** 结转至本年度办理, 结转到 2025 年办理 */
const isBetween = ({ kind }: Token): boolean => kind === 'verb' || kind === 'year' || kind === 'thisYear';

/** 上年结转受理 2 件 */
const isOfCarried = ({ kind, end }: Token, { value, start }: Token): boolean =>
  value === 'receive' && start === end && (kind === 'over' || kind === 'carry');

/** What the words nearer to the number than this one were. */
interface Nearer {
  request: Token | null;
  /** 申请中: some of those requests. */
  ofSome: boolean;
}

/** The nearest word to the left that decides, the nearest first. */
export function fromLeft(scene: Scene, draft: Draft, around: Around): Token | null {
  const nearer: Nearer = { request: null, ofSome: false };
  for (let k = around.left.length - 1; k >= 0; k--) {
    const verdict = wordBefore(scene, draft, around, k, nearer);
    if (verdict !== undefined) return verdict;
  }
  return nearer.request && bareRequest(scene, draft, around, nearer.request);
}

function wordBefore(scene: Scene, draft: Draft, around: Around, k: number, nearer: Nearer): Verdict {
  const { left } = around;
  const t = left[k] as Token;
  switch (t.kind) {
    case 'change':
      return change(scene, draft, left, k, nearer.request);
    case 'outcome':
      return outcomes(scene, draft, left, k);
    case 'row':
      // 减少重复申请 3 件
      if (!ofRequests(scene) || left[k - 1]?.kind === 'change') return null;
      relate(draft, [t.value], 'request');
      if (isRowAlone(scene, t)) draft.scope = 'subset';
      return t;
    case 'forward':
    case 'over':
    case 'carry':
      return carried(scene, draft, left, k, nearer.request);
    case 'applicant':
      if (around.at.start - t.end > APPLICANT || !spokenOfRequests(scene)) return undefined;
      if (t.value === 'company' && isObject(scene, around, t)) return undefined;
      applicant(draft, t.value);
      return t;
    case 'result':
      return result(scene, draft, around, t);
    case 'rest':
      return t.end === around.at.start ? otherResult(scene, draft, t) : undefined;
    case 'document':
      if (around.at.start - t.end <= 1 && ofRequests(scene) && !left.some(isPlaceOfOwn) && madePublic(scene, t)) {
        relate(draft, publicReadings, 'request');
        return t;
      }
      return documentVerb(scene, draft, around, k);
    case 'noun':
      return nounBefore(scene, draft, around, k, nearer);
    case 'verb': {
      if (nearer.ofSome) return null;
      // 部分公开答复, 转下年度办理: the verb adds nothing to what was said before it.
      const before = left.findLast((x, i) => i < k && !isBetween(x));
      if (before && isOutcomeWord(before) && (verbAddsNothing.has(t.value) || isOfCarried(before, t))) return undefined;
      return verb(scene, draft, around, t, nearer.request ?? firstNoun(around.right) ?? lastNoun(left, k));
    }
    default:
      return undefined;
  }
}

/** 重复申请 3 件已合并处理, 涉及第三方合法权益 4 件: no outcome is named, so what became of them is not known. */
export const isRowAlone = ({ sentence: { text }, tokens }: Scene, row: Token): boolean =>
  /放弃|引导/.test(text.slice(Math.max(0, row.start - 6), row.start)) ||
  /^\s?\d+件(?:均|都)?已?(?:合并|并案|一并)/.test(text.slice(row.end, row.end + 12)) ||
  tokens.every(
    (t) =>
      t === row ||
      (t.kind !== 'outcome' &&
        t.kind !== 'row' &&
        !(t.value === 'done' && /其中|[（(：:]/.test(text.slice(t.end, row.start)))),
  );

/** 公众号公开 80 条: published there, and no outcome. */
const isPlaceOfOwn = ({ kind, value }: Token): boolean =>
  kind === 'channel' || (kind === 'noun' && value !== 'request');

/** How far before its number 自然人 may stand. */
const APPLICANT = 10;

const ofRequests = ({ aboutRequests, context }: Scene): boolean => aboutRequests || context.topic === 'request';

/** 较上年增加 42 件 */
function change(scene: Scene, draft: Draft, left: readonly Token[], k: number, request: Token | null): Verdict {
  const t = left[k] as Token;
  const next = scene.sentence.text[t.end];
  if (next === '到' || next === '至') return undefined;
  const about = aboutOf(scene, left.slice(0, k), request);
  const compared =
    scene.facts.some((f) => f.relation === 'change') ||
    scene.tokens.some((x) => (x.kind === 'compare' || x.kind === 'lastYear') && x.start < t.start);
  if (!compared && (about.length === 0 || about[0] === 'none')) return undefined;
  relate(draft, ['change'], null);
  draft.sign = t.value === '-1' ? -1 : 1;
  draft.about = about;
  return t;
}

const ASKED = 60;

/** 予以公开 8 件, 予以公开、部分公开 11 件 */
function outcomes(scene: Scene, draft: Draft, left: readonly Token[], k: number): Verdict {
  const t = left[k] as Token;
  if (!ofRequests(scene) || scene.sentence.text.slice(t.start - 2, t.start) === '主动') return null;
  // 第三方同意公开 4 件、不同意公开 2 件
  const before = scene.sentence.text.slice(Math.max(0, t.start - ASKED), t.start);
  const asked = before.includes('第三方');
  if (isOfAttribute(scene, t) || (asked && scene.sentence.text.startsWith('同意', t.end - 4)))
    return relateToNone(draft);
  relate(draft, [outcomesAt(left, k)], 'request');
  // 属于已主动公开 2 件，同意公开 3 件: the table counts both as 予以公开.
  if (t.value === 'granted' && /已主动公开(?![和及与、])[^，。；\d]{0,8}\d/.test(scene.sentence.text))
    draft.scope = 'subset';
  // 拟不予公开的 7 件均经集体讨论
  if (/(?:拟|建议|原)$|第三方[^，。；]{0,6}(?:不同意|反对)[^，。；]*$/.test(before)) draft.scope = 'subset';
  return t;
}

/** 省政府及省政府办公厅行政规范性文件 7 件, in their own report. */
const isNamedOwn = ({ context, sentence }: Scene, { from }: Around, { start }: Token): boolean =>
  (context.whole || context.ownName.includes('办公')) && OWN_NAME.test(sentence.text.slice(from, start));
const OWN_NAME = /^[省市县区州旗]?(?:人民)?政府(?:[及和、]其?[省市县区州旗]?(?:政府)?办公?[厅室]?)?$/;

/** 本机关不掌握相关政府信息 3 件: the information is what the row is about. */
const isOfRow = ({ sentence: { text } }: Scene, left: readonly Token[], k: number): boolean => {
  const { start, end } = left[k] as Token;
  const row = left[k - 1];
  return row?.kind === 'row' && start - row.end <= 3 && text.slice(start, end).endsWith('信息');
};

function nounBefore(scene: Scene, draft: Draft, around: Around, k: number, nearer: Nearer): Verdict {
  const { left } = around;
  const t = left[k] as Token;
  if (t.value === 'request') {
    if (isOfSome(scene, t, around.at)) {
      nearer.ofSome = true;
      return undefined;
    }
    const asked = left.some((x) => x.kind === 'applicant');
    const isInformation =
      draft.unit === '条' && scene.sentence.text.startsWith('信息', t.end - 2) && !takesIn(left, k) && !asked;
    if (isOfAttribute(scene, t) || isInformation || isForeign(scene, around, k)) return relateToNone(draft);
    nearer.request ??= t;
    return undefined;
  }
  if (t.value === 'fee') {
    if (draft.unit !== null) relate(draft, ['fee.cases'], 'fee');
    return t;
  }
  if (isReview(t.value)) {
    // 行政复议 2 件结果维持、1 件其他结果
    const [then] = around.right;
    if (then?.kind === 'result' && then.start - around.at.end <= 1) return result(scene, draft, around, then);
    return reviews(scene, draft, left, k, t);
  }
  if (isOfRow(scene, left, k)) return undefined;
  if (!isDocument(t.value)) return relateToNone(draft);
  if (isReprinted(scene, left, t)) {
    draft.counts = t.value as 'normative';
    return null;
  }
  // 规章 1 件修改征求意见
  const next = around.right[0];
  const isLookedAt = next?.kind === 'document' && next.value === 'none' && next.start - around.at.end <= 1;
  if (isLookedAt && !left.some((x) => x.kind === 'document' && x.value !== 'weak')) return relateToNone(draft);
  const clear = unknownBefore(around, t) <= SUBJECT + 1 || isNamedOwn(scene, around, t);
  return carriedVerb(scene, draft, around, t) ?? documents(draft, left, t, null, clear);
}
