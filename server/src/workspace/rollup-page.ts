/** What adding up gave, as a page of Markdown: the three tables, where the whole differs, what every report brought. */
import { type Locale, say } from '../messages/index.ts';
import { markdownTable } from '../render/markdown.ts';
import { namesOf, tableName } from '../report/names.ts';
import type { CellAddress } from '../report/types.ts';
import { addressKey } from '../standard/address.ts';
import { standards } from '../standard/index.ts';
import { inDigits, signed, tableIds, zero } from './figures.ts';
import { NONE, page, plainly, table } from './pages.ts';
import type { Doubt, Part } from './part.ts';
import { type Rollup, valuesOf, type Whole } from './rollup.ts';
import type { LeftOut } from './rollup-choice.ts';
import type { Hint } from './rollup-hints.ts';

const locales: readonly Locale[] = ['zh-cn', 'en'];

/** How a report is called in the lists: its path below what was added up. */
export type NameOf = (uri: string) => string;

export const doubtInWords = ({ key, args }: Doubt, locale: Locale): string => say(locale, key, args);

export const leftOutInWords = ({ reason, part, instead, organ }: LeftOut, nameOf: NameOf, locale: Locale): string =>
  say(locale, `rollup.left.${reason}`, {
    year: part.year ?? '',
    file: instead ? nameOf(instead.uri) : '',
    organ: organ ?? '',
  });

/** The cells in which a report is told in one line. */
const headline: readonly CellAddress[] = [
  { table: 'requests', row: 'received', column: 'total' },
  { table: 'requests', row: 'carriedIn', column: 'total' },
  { table: 'requests', row: 'outcomeTotal', column: 'total' },
  { table: 'requests', row: 'carriedForward', column: 'total' },
  { table: 'reviews', row: 'reconsideration', column: 'total' },
  { table: 'reviews', row: 'directSuit', column: 'total' },
  { table: 'reviews', row: 'suitAfterReconsideration', column: 'total' },
];

export function rollupPage(rollup: Rollup, nameOf: NameOf, locale: Locale): string {
  const { year, parts, leftOut, unread, standard } = rollup;
  const { tables, sections } = standards[standard];
  return page(
    `# ${say(locale, year === null ? 'rollup.titleNoYear' : 'rollup.title', { year: year ?? '' })}`,
    say(locale, parts.length === 0 ? 'rollup.none' : 'rollup.counted', { n: parts.length }),
    rollup.organ === null ? null : say(locale, 'rollup.of', { organ: plainly(rollup.organ) }),
    rollup.complete ? null : `**${say(locale, 'rollup.incomplete')}**`,
    ...wholeInWords(rollup, nameOf, locale),
    ...tableIds.flatMap((id) => [
      `## ${tableName(id)} ${sections.find((section) => section.table === id)?.title ?? ''}`,
      markdownTable(tables[id], valuesOf(rollup)),
    ]),
    ...(parts.length > 0 ? [`## ${say(locale, 'rollup.parts')}`, partsTable(rollup, nameOf, locale)] : []),
    ...(leftOut.length + unread.length > 0
      ? [`## ${say(locale, 'rollup.leftOut')}`, leftOutTable(rollup, nameOf, locale)]
      : []),
  );
}

/** Whether a text is such a page, in any language: one that an earlier run left in the folder. */
export function isRollupPage(text: string): boolean {
  const first = /^\ufeff?# (.+)/.exec(text)?.[1]?.trim();
  if (first === undefined) return false;
  const year = /\d{4}/.exec(first)?.[0] ?? '';
  return locales.some((locale) =>
    [say(locale, 'rollup.title', { year }), say(locale, 'rollup.titleNoYear')].includes(first),
  );
}

const organOf = ({ organ, uri }: Part, nameOf: NameOf): string => plainly(organ ?? nameOf(uri));

/** Why the report of the whole cannot be held against the sums. */
export const unlikeInWords = ({ unlike, part }: Whole, nameOf: NameOf, locale: Locale): string =>
  unlike === null ? '' : say(locale, `rollup.unlike.${unlike}`, { file: nameOf(part.uri), year: part.year ?? '' });

export const hintInWords = ({ what, part, left }: Hint, nameOf: NameOf, locale: Locale): string =>
  say(locale, `rollup.hint.${what}`, { file: nameOf(part.uri) }) +
  say(locale, left === 0 ? 'rollup.hint.all' : 'rollup.hint.left', { n: left });

/** Where the report of the whole is not the sum. */
function wholeInWords({ whole }: Rollup, nameOf: NameOf, locale: Locale): readonly string[] {
  if (!whole) return [];
  const organ = organOf(whole.part, nameOf);
  const { length: n } = whole.differences;
  const heading = `## ${say(locale, 'rollup.whole', { organ })}`;
  if (whole.unlike) return [heading, plainly(unlikeInWords(whole, nameOf, locale))];
  if (n === 0) return [heading, say(locale, 'rollup.same', { file: plainly(nameOf(whole.part.uri)) })];
  const rows = whole.differences.map(({ cell, sum, whole: own, difference }) => {
    const names = namesOf(cell);
    const place = [names.table, names.row, names.column];
    return [...place, inDigits(sum), own ? inDigits(own) : NONE, difference ? signed(difference) : NONE];
  });
  const header = (['table', 'row', 'column', 'sum', 'own', 'difference'] as const).map((key) =>
    say(locale, `rollup.head.${key}`),
  );
  return [
    heading,
    say(locale, 'rollup.differs', { n, file: plainly(nameOf(whole.part.uri)) }),
    ...whole.hints.map((hint) => plainly(hintInWords(hint, nameOf, locale))),
    table(header, rows, 3, 3),
  ];
}

function partsTable({ parts, sums }: Rollup, nameOf: NameOf, locale: Locale): string {
  const header = [
    say(locale, 'rollup.head.organ'),
    ...(['received', 'carriedIn', 'outcomes', 'carriedForward', 'reconsideration', 'direct', 'after'] as const).map(
      (key) => say(locale, `rollup.head.${key}`),
    ),
    say(locale, 'rollup.head.file'),
    say(locale, 'rollup.head.doubts'),
  ];
  const rows = parts.map((part) => [
    organOf(part, nameOf),
    ...headline.map((cell) => {
      const value = part.figures.get(addressKey(cell));
      return value ? inDigits(value) : NONE;
    }),
    plainly(nameOf(part.uri)),
    plainly(part.doubts.map((doubt) => doubtInWords(doubt, locale)).join(say(locale, 'rollup.and'))),
  ]);
  const all = headline.map((cell) => inDigits(sums.get(addressKey(cell)) ?? zero));
  return table(header, [...rows, [say(locale, 'rollup.head.sum'), ...all, '', '']], 1, headline.length);
}

function leftOutTable({ leftOut, unread }: Rollup, nameOf: NameOf, locale: Locale): string {
  const header = (['organ', 'file', 'reason'] as const).map((key) => say(locale, `rollup.head.${key}`));
  const rows = leftOut.map((one) => [
    organOf(one.part, nameOf),
    plainly(nameOf(one.part.uri)),
    plainly(leftOutInWords(one, nameOf, locale)),
  ]);
  const others = unread.map(({ uri, why }) => [NONE, plainly(nameOf(uri)), plainly(why)]);
  return table(header, [...rows, ...others], 3, 0);
}
