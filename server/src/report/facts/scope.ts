/** Whose number it is, and of when: what keeps it from being one of this report's totals. */

import type { Scene } from './context.ts';
import type { Token } from './lex.ts';
import { isPlanned } from './manner.ts';
import type { Running } from './running.ts';
import type { Draft, Scope } from './types.ts';
import { type Around, wordsBefore, wordsBetween } from './words.ts';

/** How far before a number the words lie that say whose it is. */
const PLACE = 30;

/** How many numbers back the place of a number may be named. */
const SAME_PLACE = 3;

/** How many numbers back the same one counts as said again. */
const RECENT = 6;

/** Sets the scope of a number whose relation is known. The first that applies wins. */
export function setScope(scene: Scene, draft: Draft, around: Around, running: Running): void {
  if (draft.scope !== null || draft.relation === null || draft.relation === 'change') return;
  draft.scope = scopeOf(scene, draft, around, running);
}

/** 各类申请 157 件，其中政府信息公开申请 31 件: the whole is of more than disclosure. */
const disclosurePart =
  /^(?:[^。；]{0,12}其中[^。；均皆都]{0,40}|[^。；，]{0,8}，(?:属于?|涉及?)[^，。；均皆都]{0,6})(?:信息公开|依申请公开)(?:类|申请|案件|诉讼|复议|行政诉讼|行政复议|方面|引发|引起|有关|相关|的|\d)/;
function isWider({ sentence: { text } }: Scene, { relation }: Draft, { from, at }: Around): boolean {
  if (!relation?.startsWith('new') && !relation?.endsWith('[4]')) return false;
  return disclosurePart.test(text.slice(at.end, at.end + 80)) && !/信息公开|依申请公开/.test(text.slice(from, at.end));
}

/** 代县政府办理 is another organ's work; what an office does 代表县政府 may be what it reports. */
const standsIn = ({ sentence }: Scene, { start }: Token): boolean =>
  sentence.text[start] === '代' && sentence.text[start + 1] !== '表';

/** 收到申请 25 件，其中 20 件为招生信息；2 件结转下年: the 20 are said of the requests by the way. */
function isAside(scene: Scene, { start }: Draft): boolean {
  const whole = scene.facts.findLast((f) => f.counts === 'request' && f.scope === null);
  return whole !== undefined && /其中[^；。]*$/.test(wordsBetween(scene, whole.end, start));
}

/** The clause of a number names the part of a whole organ it is of. */
const isOfPlace = (scene: Scene, { start }: Draft): boolean =>
  /(?:本级|本部|部门|乡镇|街道|单位|分局|[县区]局|各[市县区])[^，。；]*$/.test(wordsBefore(scene, start, PLACE));

/** 代表县政府 18 件，代表县政府办公室 5 件: said of several, each is a part of what the office reports. */
const isInName =
  ({ sentence }: Scene) =>
  (t: Token): boolean =>
    t.kind === 'scope' && (t.value === 'represented' || sentence.text.startsWith('名义', t.start));

/** Other organs, unless the word is part of the organ's own name: 街道, 县政府办公室. */
export const isOtherUnit = ({ context, sentence }: Scene, t: Token): boolean =>
  t.kind === 'scope' && t.value === 'unit' && !context.ownName.includes(sentence.text.slice(t.start, t.end));

/** 市政府本级 in the report of its office: what the office reports. */
const isOwnLevel = ({ context, sentence: { text } }: Scene, { start }: Token): boolean =>
  context.ownName.includes('办公') && text.startsWith('本级', start);

/** 补正申请, 撤回的申请: the word says which of them. */
const qualifies = (t: Token, next: Token | undefined): boolean => next?.kind === 'noun' && next.start - t.end <= 1;

const isScope =
  (...values: readonly string[]) =>
  (t: Token | undefined): boolean =>
    t?.kind === 'scope' && values.includes(t.value);
const isOwn = isScope('own');
const isRegion = isScope('region');
const isRepresented = isScope('represented');
const isSubset = isScope('subset');
const isOfOthers = isScope('subset', 'represented', 'unit');

const isRequest = ({ kind, value }: Token): boolean => kind === 'noun' && value === 'request';

/** 留言 352 条，办结 350 条，2 条正在办理: still the messages, unless the clause names the requests. */
function isOfObjects(scene: Scene, { left, right }: Around): boolean {
  const before = scene.facts.findLast((f) => f.kind === 'count');
  return before?.scope === 'object' && !left.some(isRequest) && !right.some(isRequest) && !isAside(scene, before);
}

const ways = (tokens: readonly Token[]): number => {
  let count = 0;
  for (const { kind } of tokens) if (kind === 'channel') count++;
  return count;
};

function scopeOf(scene: Scene, draft: Draft, around: Around, running: Running): Scope | null {
  const { context } = scene;
  const { left } = around;
  const carries = draft.relation === 'over' || draft.relation === 'fwd';
  if (!carries && left.some((t, k) => t.kind === 'lastYear' && left[k + 1]?.kind !== 'carry')) return 'year';
  if (left.some((t, k) => t.kind === 'compare' && !left.slice(k + 1).some((x) => x.kind === 'comma'))) return 'year';
  if (carries && isOfObjects(scene, around)) return 'object';
  if (running.year !== null && context.year !== null && running.year !== context.year) return 'year';
  if (running.period) return 'period';
  switch (draft.counts) {
    case 'normative':
    case 'regulation':
      return scopeOfDocuments(scene, draft, around);
    case 'request':
      if (isWider(scene, draft, around)) return 'object';
      if (isPlanned(scene, around)) return 'year';
      return placeOf(scene, around, () => scopeOfRequests(scene, draft, around)) ?? ofPlaceBefore(scene, around);
    case 'review':
    case 'suit':
      return scopeOfCases(scene, draft, around) ?? placeOf(scene, around, () => null);
    default:
      return null;
  }
}

const OF_GOVERNMENT =
  /^\s*(?:全年|今年|本年度?|20\d\d年)?[省市县区州](?:人民)?政府(?:办公?[厅室]?)?(?:共|新)?(?:制发|制定|印发|出台|废止)/;

function scopeOfDocuments(scene: Scene, { weak }: Draft, { left, among, at, from }: Around): Scope | null {
  if (left.some(isOfOthers)) return 'subset';
  // 拟于明年废止规范性文件 3 件
  if (/拟|计划|预计/.test(scene.sentence.text.slice(from, at.start))) return 'year';
  // 清理规范性文件 58 件，其中废止 12 件
  const list = among ? scene.tokens.findLast((t) => t.kind === 'list' && t.start < at.start) : undefined;
  if (list && scene.tokens.some((t) => t.kind === 'document' && t.value === 'none' && t.start < list.start))
    return 'subset';
  if (scene.context.whole) return null;
  // 发布省政府规章 2 件 in the report of a department.
  const ofGovernment = (t: Token): boolean =>
    t.value === 'regulation' && /^[省市县区州]政府$/.test(scene.sentence.text.slice(t.start - 1, t.start + 2));
  if (weak && left.some(ofGovernment)) return 'represented';
  // 县政府制发规范性文件 19 件，我局起草 2 件
  if (!scene.context.ownName.includes('政府') && OF_GOVERNMENT.test(scene.sentence.text.slice(from, at.start)))
    return 'represented';
  return left.some(isRegion) && !left.some(isOwn) ? 'region' : null;
}

function scopeOfCases(scene: Scene, draft: Draft, around: Around): Scope | null {
  if (isWider(scene, draft, around)) return 'caseload';
  // 收案 126 件，审结 118 件，维持 90 件: a result is of the cases named before it.
  const isResult = !draft.relation?.endsWith('[4]');
  const ofCases = (f: Draft): boolean => f.counts === 'review' || f.counts === 'suit';
  const previous = isResult ? scene.facts.findLast(ofCases) : scene.facts.at(-1);
  if (previous?.scope === 'filing') return 'filing';
  // 办理行政复议答复 5 件，因政府信息公开被申请行政复议 3 件: the second says whose it is.
  const own = /信息公开|依申请公开/.test(scene.sentence.text.slice(around.from, around.at.start));
  if (previous?.scope === 'caseload' && !own) return 'caseload';
  return draft.relation?.endsWith('[4]') && around.left.some(isSubset) ? 'subset' : null;
}

/** Words of the place come first, then `some`, then what the number before was of. */
function placeOf(scene: Scene, around: Around, some: () => Scope | null): Scope | null {
  const { whole } = scene.context;
  const { left } = around;
  const represented = left.find(isRepresented);
  if (represented) {
    const oneOfSeveral = around.among || scene.tokens.filter(isInName(scene)).length > 1;
    return whole || standsIn(scene, represented) || oneOfSeveral ? 'represented' : null;
  }
  const own = left.some(isOwn);
  if (!own && left.some(isRegion)) {
    if (!whole || !left.some((t) => isRegion(t) && isOwnRegion(scene, t))) return 'region';
    // 指导各乡镇办理 23 件
    return left.some((t) => isSubset(t) && /指导|督办|抽/.test(scene.sentence.text.slice(t.start, t.end)))
      ? 'subset'
      : null;
  }
  const part = some();
  if (part !== null || own) return part;
  // 全市共收到 51 件，办结 49 件: the second number is the region's too.
  const previous = scene.facts.at(-1);
  return previous?.scope === 'region' || previous?.scope === 'represented' ? previous.scope : null;
}

/** 全市 in the report of a county is more than the county; 各级 and 各单位 are its own. */
function isOwnRegion({ context, sentence: { text } }: Scene, { start }: Token): boolean {
  const level = text[start + 1] ?? '';
  const [, own] = /([省市县区州旗盟镇乡])(?:政府|行政公署|管委会|管理委员会)?$/.exec(context.ownName) ?? [];
  return own === undefined || own === level || !/^[全我][省市县区州旗盟镇乡]/.test(text.slice(start, start + 2));
}

/** 全区受理 800 件，结转 39 件，区政府本级受理 206 件，结转 6 件: the last is of the 206. */
function ofPlaceBefore(scene: Scene, { left }: Around): Scope | null {
  const { facts } = scene;
  if (facts.at(-1)?.scope !== 'subset') return null;
  if (left.some((t) => isOwn(t) || isRegion(t) || isRepresented(t))) return null;
  for (let k = facts.length - 1; k >= Math.max(0, facts.length - SAME_PLACE); k--) {
    if (facts[k]?.scope !== 'subset') return null;
    if (isOfPlace(scene, facts[k] as Draft)) return 'subset';
  }
  return null;
}

const isPartOfWhole = ({ sentence: { text } }: Scene, { start, end }: Token): boolean =>
  /^(?:政府办公室|乡镇|街道)$/.test(text.slice(start, end));

/** 等渠道: not one way only; 网络渠道 is. */
export const isSeveral = ({ kind, value }: Token): boolean => kind === 'channels' && value !== 'one';

/** The first word behind the number says which of them, or one before the verb. */
function isSomeBehind(right: readonly Token[], verb: boolean): boolean {
  for (const [k, t] of right.entries()) {
    if (t.kind === 'verb') return false;
    if (isSubset(t)) return k === 0 || verb;
  }
  return false;
}

function scopeOfRequests(scene: Scene, draft: Draft, { left, right }: Around): Scope | null {
  const { context } = scene;
  const verb = left.some((t) => t.kind === 'verb') || right.some((t) => t.kind === 'verb');
  if (left.some((t, k) => isSubset(t) && !isOwnLevel(scene, t) && (verb || qualifies(t, left[k + 1])))) return 'subset';
  const others = left.filter((t) => isOtherUnit(scene, t));
  // 各部门共收到, in the report of all of them; 县政府办公室共收到, 乡镇共收到 is a part of it.
  const all = context.whole && left.some((t) => t.kind === 'total') && !others.every((t) => isPartOfWhole(scene, t));
  if (others.length > 0 && !all) return 'subset';
  // 2 件依法延期至下一年答复, 3 件申请依法延期答复
  if (isSomeBehind(right, verb)) return 'subset';
  if (ways(left) + ways(right) === 1 && !left.some(isSeveral)) return 'channel';
  // 办结 32 件 … 累计答复 196 件: of all years.
  const told = (f: Draft): boolean =>
    f.relation === draft.relation && f.kind === 'count' && f.scope === null && f.number < draft.number;
  if (left.some((t) => t.kind === 'total' && t.value === 'ever') && context.facts.slice(-RECENT).some(told))
    return 'period';
  // 13 件按时答复, some of those received, and then: 办结的 13 件中 …
  const again = (f: Draft): boolean =>
    f.relation === draft.relation && f.number === draft.number && f.scope === 'subset' && f.kind === 'count';
  return draft.relation === 'done' && context.facts.slice(-RECENT).some(again) ? 'subset' : null;
}
