/** Numbers of one sentence that cannot all be the same total: which of them the tables count. */
import type { Scene } from './context.ts';
import type { Draft } from './types.ts';
import { isDocument, wordsBefore, wordsBehind, wordsBetween } from './words.ts';

/** The words of a fact before its number: 废止, 宣布失效. */
const wordOf = (scene: Scene, { start, quote }: Draft): string => wordsBetween(scene, quote.start, start);

const isOfDocuments = ({ kind, relation, scope, counts }: Draft): boolean =>
  kind === 'count' && relation !== null && scope === null && isDocument(counts ?? '');

/** Those of the same key together, in the order of the text. */
function groupBy(facts: readonly Draft[], keyOf: (fact: Draft) => string | null): Iterable<readonly Draft[]> {
  const groups = new Map<string | null, Draft[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups.values();
}

/** 失效2件、废止4件; 规章13件（含新制定5件、修改4件）: which of them the table counts cannot be told, but for their sum. */
export function severalDocuments(scene: Scene): void {
  const counted = scene.facts.filter(isOfDocuments);
  if (counted.length < 2) return;
  for (const several of groupBy(counted, ({ relation }) => relation)) {
    const sum = several.reduce((total, { number }) => total + number, 0);
    const first = several[0] as Draft;
    // Said twice, in the same words.
    if (several.every((f) => f.number === first.number && wordOf(scene, f) === wordOf(scene, first))) continue;
    const isWhole = several.length > 2 && first.number * 2 === sum;
    for (const fact of several) if (!isWhole || fact !== first) fact.scope = 'subset';
  }
}

/** How far before a number its clause may begin. */
const CLAUSE = 40;

const ofOneTotal = new Set(['new', 'new+over', 'done', 'fwd', 'over']);

const isTotal = ({ kind, scope, counts, relation }: Draft): boolean =>
  kind === 'count' && scope === null && counts === 'request' && relation !== null && ofOneTotal.has(relation);

/** 县政府收到 18 件，县政府办公室收到 5 件: none is the total, unless one is said to be of all (共收到 23 件). */
export function severalRequests(scene: Scene): void {
  const { facts, sentence } = scene;
  if (facts.length < 2) return;
  besideUnits(scene);
  byOutcome(scene);
  besideOthers(scene);
  const totals = facts.filter(isTotal);
  if (totals.length < 2) return;
  // 共受理 121 件（新收 112 件 …）: said in other words, they may both be right.
  for (const several of groupBy(totals, ({ accepts }) => accepts.join())) {
    if (several.every(({ number }) => number === several[0]?.number)) continue;
    const most = Math.max(...several.map(({ number }) => number));
    for (const fact of several) {
      const before = wordsBetween(scene, sentence.start, fact.start);
      const isWhole = fact.number === most && /(?:共|总|合计|累计)[^，。；、]{0,20}$/.test(before);
      if (!isWhole && !isDivided(scene, fact, several)) fact.scope = 'subset';
    }
  }
}

const IN_TIME = /按[时期]|如期|及时|期限内|时限内/;

/** 按期答复 30 件、延期答复 2 件: each is some of those closed. */
function besideOthers(scene: Scene): void {
  const { facts } = scene;
  for (let k = 1; k < facts.length; k++) {
    const [a, b] = [facts[k - 1] as Draft, facts[k] as Draft];
    if (a.relation !== 'done' || b.relation !== 'done' || a.kind !== 'count' || b.kind !== 'count') continue;
    const other = a.scope === null ? b : a;
    const own = a.scope === null ? a : b;
    if (own.scope !== null || other.scope !== 'subset') continue;
    const between = wordsBetween(scene, a.quote.end, b.quote.start);
    if (/^[，、][^，、；其]{0,6}$/.test(between) && IN_TIME.test(clauseBefore(scene, own))) own.scope = 'subset';
  }
}

const OWN = /^[^、及和各]{0,6}(?:政府|本级|办公[室厅])(?!各|所属)/;

/** 市政府受理 29 件，各部门受理 24 件, in the report of all the city: neither is the total. */
function besideUnits(scene: Scene): void {
  const { facts } = scene;
  if (!scene.context.whole) return;
  const totals = facts.filter((f) => f.kind === 'count' && f.scope === null && ofOneTotal.has(f.relation ?? ''));
  const parts = new Set<Draft>();
  for (const [k, fact] of totals.entries()) {
    const own = clauseBefore(scene, fact);
    const next = totals[k + 1];
    // 县政府部门受理 196 件，乡镇受理 32 件，县政府受理 22 件
    if (
      OWN.test(own) &&
      facts.some((f) => f.scope === 'subset' && f.relation === fact.relation && f.start < fact.start)
    )
      fact.scope = 'subset';
    if (!next || next.relation !== fact.relation || !OWN.test(own)) continue;
    const others = clauseBefore(scene, next);
    if (/部门|乡镇|街道|单位|各[县区市]/.test(others) && !/全[省市县区州]/.test(others)) {
      fact.scope = next.scope = 'subset';
      parts.add(fact).add(next);
    }
  }
  if (parts.size > 0) resultsOf(scene, parts);
}

/** 县政府收到 2 件，予以公开 2 件；部门收到 4 件，予以公开 1 件: what became of a part is no total either. */
function resultsOf(scene: Scene, parts: ReadonlySet<Draft>): void {
  let open = false;
  let end = 0;
  for (const fact of scene.facts) {
    open &&= fact.counts === 'request' && !wordsBetween(scene, end, fact.start).includes('；');
    if (open) fact.scope ??= 'subset';
    open ||= parts.has(fact);
    end = fact.end;
  }
}

const clauseBefore = (scene: Scene, fact: Draft): string =>
  /[^，。；]*$/.exec(wordsBefore(scene, fact.start, CLAUSE))?.[0] ?? '';

/** 办结 19 件，其中网上答复 12 件: the first is of all, the others are some of them. */
function isDivided(scene: Scene, fact: Draft, several: readonly Draft[]): boolean {
  const next = several[1];
  if (fact !== several[0] || !next || several.some((f) => f.number > fact.number)) return false;
  return /其中|[（(]/.test(wordsBetween(scene, fact.end, next.start));
}

/** 1 件按无法提供办结，18 件按期答复: the second is of the rest. */
function byOutcome(scene: Scene): void {
  const { facts } = scene;
  const first = facts.findIndex(
    (f) => f.quote.start === f.start && /^(?:granted|partial|denied|unable|notproc|other)/.test(f.relation ?? ''),
  );
  const outcome = first < 0 ? undefined : facts[first];
  if (!outcome || !/^[^，。；]{0,20}(?:办结|答复)/.test(wordsBehind(scene, outcome.end, CLAUSE))) return;
  for (const fact of facts.slice(first + 1))
    if (fact.relation === 'done' && fact.scope === null && fact.quote.start === fact.start) fact.scope = 'subset';
}
