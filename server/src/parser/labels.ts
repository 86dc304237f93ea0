/** Which row of the standard a label names. Words are folded: blanks, quotes, brackets and dots count nothing. */

import { outcomesLabel, suitsLabel } from '../standard/2021.ts';
import { type RowStandard, standards, type TableId } from '../standard/index.ts';
import { copied, foldWords, isBlank } from '../text/chars.ts';

export interface LabelHit {
  /** Row of the standard; null where only a group was named. */
  readonly key: string | null;
  /** The group the label stands in, or names. */
  readonly group: string | null;
  readonly wording: 'exact' | 'altered';
}

interface Named {
  readonly key: string;
  readonly group: string | null;
  readonly wording: 'exact' | 'altered';
}

interface Vocabulary {
  readonly exact: ReadonlyMap<string, Named>;
  readonly cores: readonly { readonly core: string; readonly key: string; readonly group: string | null }[];
  /** Labels without a word of their own (3.其他): they count where they end a text. */
  readonly bare: readonly { readonly words: string; readonly key: string }[];
  readonly items: ReadonlyMap<
    string,
    readonly { readonly number: string; readonly key: string; readonly words: string }[]
  >;
}

const all = [standards['2021'], standards['2019']];
const groups = standards['2021'].tables.requests.groups;
/** 三不予公开, 不予公开 and the like. */
const groupWords = new Map<string, string>(
  groups.flatMap((g) => [[foldWords(g.label), g.key] as const, [g.name, g.key] as const]),
);
const outcomesWords = foldWords(outcomesLabel);

function vocabulary(table: TableId): Vocabulary {
  const exact = new Map<string, Named>();
  const cores: { core: string; key: string; group: string | null }[] = [];
  const bare: { words: string; key: string }[] = [];
  const items = new Map<string, { number: string; key: string; words: string }[]>();
  const name = (words: string, row: RowStandard, wording: 'exact' | 'altered'): void => {
    const folded = foldWords(words);
    if (folded !== '' && !exact.has(folded)) exact.set(folded, { key: row.key, group: row.group, wording });
  };
  for (const standard of all) {
    for (const block of standard.tables[table].blocks) {
      for (const row of block.rows) {
        // （六）其他处理 names the group; whether it is a row of its own is told by its numbers.
        if (row.key === 'other.total') continue;
        name(row.label, row, 'exact');
        name(row.markdownLabel, row, 'exact');
        if (table === 'reviews') name(`${suitsLabel}${row.label}`, row, 'exact');
        for (const alias of row.aliases) name(alias, row, 'altered');
        for (const core of row.core)
          if (!cores.some((c) => c.core === core)) cores.push({ core, key: row.key, group: row.group });
        if (row.core.length === 0) bare.push({ words: foldWords(row.label), key: row.key });
        const numbered = /^(\d)/.exec(row.label);
        if (!numbered || !row.group) continue;
        const list = items.get(row.group) ?? [];
        if (!list.some((i) => i.key === row.key))
          list.push({ number: numbered[1] as string, key: row.key, words: foldWords(row.label).slice(1) });
        items.set(row.group, list);
      }
    }
  }
  for (const standard of all) {
    for (const block of standard.tables[table].blocks) {
      for (const row of block.rows) {
        if (row.key === 'other.total') continue;
        const bare = row.label.replace(/^(?:（.）|.、|\d\.)/, '').replace(/（.*）$/, '');
        if (bare.length > 2) name(bare, row, 'altered');
      }
    }
  }
  return { exact, cores, bare, items };
}

const vocabularies: Readonly<Record<TableId, Vocabulary>> = {
  disclosure: vocabulary('disclosure'),
  requests: vocabulary('requests'),
  reviews: vocabulary('reviews'),
};

const columnWords = new Set<string>(
  all
    .flatMap((s) =>
      Object.values(s.tables).flatMap((t) =>
        t.blocks.flatMap((b) => [b.corner, b.heading ?? '', ...b.columns.flatMap((c) => [c.label, ...c.aliases])]),
      ),
    )
    .concat(['申请人情况', '法人或其他组织', suitsLabel, '办理情况', '办理结果', '项目', '类别'])
    // 表四 in the Markdown form spells the group in each header: 行政复议 结果维持.
    .concat(
      all.flatMap((s) =>
        s.tables.reviews.blocks.flatMap((b) => b.rows.flatMap((r) => b.columns.map((c) => r.label + c.label))),
      ),
    )
    .map((w) => foldWords(w))
    .filter((w) => w !== ''),
);

/** Words of a column header, a block heading or a corner of any of the tables. */
export function isHeaderWords(words: string): boolean {
  return columnWords.has(words) || words.startsWith('第二十条第') || words.startsWith('本列数据的勾稽关系');
}

/** True for words that belong to the tables: they open a row, so they are no wrong value of the row before. */
export function isTableWords(text: string, start: number, end: number): boolean {
  const words = foldWords(text, start, end);
  return isHeaderWords(words) || groupWords.has(words) || isRowLabel(words);
}

/** What parts a row's label from its numbers. */
const afterLabel = /[\t|\d０-９]|[ \u00a0\u3000]{2}/;

/** True for 二、上年结转政府信息公开申请数量, its numbers behind it or not: torn out of its table a row is no heading. */
export function opensRow(text: string, from: number, end: number): boolean {
  const at = text.slice(from, end).search(afterLabel);
  return isTableWords(text, from, at < 0 ? end : from + at);
}

/** True for the label of a row of any of the tables, folded. */
export function isRowLabel(words: string): boolean {
  return (
    vocabularies.requests.exact.has(words) ||
    vocabularies.disclosure.exact.has(words) ||
    vocabularies.reviews.exact.has(words)
  );
}

/** What the text of a cell says of a table. */
export interface Words {
  readonly folded: string;
  /** The row or group it names, whatever stands before it. */
  readonly hit: LabelHit | null;
  /** It is a column header, a block heading or a corner of any of the tables. */
  readonly isHeader: boolean;
}

/** Texts as they stand in cells, met before; the same few hundred come again in every report. */
const seen: Readonly<Record<TableId, Map<string, Words>>> = {
  disclosure: new Map(),
  requests: new Map(),
  reviews: new Map(),
};
const MOST_SEEN = 2000;
const LONGEST_LABEL = 80;

export function wordsOf(table: TableId, text: string): Words {
  const known = seen[table];
  const before = known.get(text);
  if (before) return before;
  if (text.length > LONGEST_LABEL) return told(table, text);
  const own = copied(text);
  const words = told(table, own);
  if (known.size >= MOST_SEEN) known.clear();
  known.set(own, words);
  return words;
}

function told(table: TableId, text: string): Words {
  const folded = foldWords(text);
  return { folded, hit: match(table, folded), isHeader: isHeaderWords(folded) };
}

/**
 * The row or group that the characters name. `context` is the group of the row before: `3.其他` and an altered label
 * with its number need it. Null when they name none.
 */
export function matchLabel(table: TableId, text: string, context: string | null): LabelHit | null {
  if (text.length > LONGEST_LABEL) return null;
  const { hit, folded } = wordsOf(table, text);
  return hit ?? matchItem(table, folded, context);
}

/** What the words name, whatever stands before them. */
function match(table: TableId, words: string): LabelHit | null {
  if (words.length < 2) return null;
  const { exact, cores } = vocabularies[table];
  const same = exact.get(words);
  if (same) return same;
  if (table !== 'requests') {
    if (isHeaderWords(words)) return null;
    const core = cores.find((c) => words.includes(c.core) && words.length <= c.core.length + 6);
    return core ? { key: core.key, group: core.group, wording: 'altered' } : null;
  }
  const group = groupWords.get(words);
  if (group) return { key: null, group, wording: 'exact' };
  if (isHeaderWords(words)) return null;
  const outcome = withoutOutcomes(words);
  if (outcome !== words) return match(table, outcome);
  for (const [prefix, key] of groupWords) {
    if (!words.startsWith(prefix) || words.length === prefix.length) continue;
    const item = words.slice(prefix.length);
    const rest = match(table, item) ?? matchItem(table, item, key);
    if (!rest?.key) break;
    const standardLabel = rest.group === key && rest.wording === 'exact';
    return { key: rest.key, group: key, wording: standardLabel ? 'exact' : 'altered' };
  }
  const core = cores.find((c) => words.includes(c.core));
  return core ? { key: core.key, group: core.group, wording: 'altered' } : null;
}

/** The words behind 三、本年度办理结果, which a merged cell may leave in front of a label. */
const withoutOutcomes = (words: string): string =>
  words.startsWith(outcomesWords) && words.length > outcomesWords.length ? words.slice(outcomesWords.length) : words;

/** An altered label known by its number and the group it stands in. */
function matchItem(table: TableId, label: string, context: string | null): LabelHit | null {
  if (context === null) return null;
  const words = withoutOutcomes(label);
  const number = words[0] ?? '';
  if (number < '1' || number > '9') return null;
  const item = vocabularies[table].items.get(context)?.find((i) => i.number === number);
  return item && alike(words.slice(1), item.words) ? { key: item.key, group: context, wording: 'altered' } : null;
}

/** Half of the characters of the longer text stand in the other, in any order. */
function alike(a: string, b: string): boolean {
  let common = 0;
  for (const c of a) if (b.includes(c)) common++;
  return common * 2 >= Math.max(a.length, b.length);
}

/** Keys of the rows whose words occur in a run of torn-off label text. */
export function labelsIn(table: TableId, text: string): string[] {
  const words = foldWords(text);
  const keys = new Set<string>();
  for (const c of vocabularies[table].cores) if (words.includes(c.core)) keys.add(c.key);
  for (const c of vocabularies[table].bare) if (words.endsWith(c.words)) keys.add(c.key);
  return [...keys];
}

/** True when the written words are a stretch of the standard label: a piece of a label broken over lines. */
export function isPieceOf(table: TableId, key: string, written: string): boolean {
  const words = foldWords(written);
  if (words.length < 2) return true;
  for (const standard of all) {
    for (const block of standard.tables[table].blocks) {
      for (const row of block.rows) if (row.key === key && foldWords(row.markdownLabel).includes(words)) return true;
    }
  }
  return false;
}

/** Every character of the labels and headers of the three tables; gathered when they are first asked for. */
let labelCharacters: ReadonlySet<number> | undefined;

function charactersOfLabels(): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (words: string): void => {
    for (let i = 0; i < words.length; i++) found.add(words.charCodeAt(i));
  };
  for (const standard of all) {
    for (const { groups: named, blocks } of Object.values(standard.tables)) {
      for (const { label } of named) add(label);
      for (const { corner, heading, columns, rows } of blocks) {
        add(corner);
        add(heading ?? '');
        for (const { label } of [...columns, ...rows]) add(label);
      }
    }
  }
  add(outcomesLabel);
  add(suitsLabel);
  return found;
}

/** Longest line that can be a header or a torn piece of a label. */
const LONGEST_TORN = 48;

/** A blank line, or a short one that holds nothing but characters of the labels, digits, blanks and bars. */
export function isLabelText(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_TORN) return false;
  labelCharacters ??= charactersOfLabels();
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x4e00 || c === 35 || (c > 0x7f && !labelCharacters.has(c) && !isBlank(c))) return false;
    if (c < 0x80 && ((c >= 65 && c <= 90) || (c >= 97 && c <= 122))) return false;
  }
  return true;
}
