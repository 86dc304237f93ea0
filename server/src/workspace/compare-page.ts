/** Two reports side by side, as a page of Markdown. */
import { type Locale, say } from '../messages/index.ts';
import type { Message } from '../report/finding.ts';
import { namesOf, tableName } from '../report/names.ts';
import { sameOrgan } from '../report/organ.ts';
import type { Report } from '../report/types.ts';
import { standards } from '../standard/index.ts';
import { compareReports, isEmpty, isMain, type Pair } from './compare.ts';
import { inDigits, signed, tableIds } from './figures.ts';
import { NONE, page, plainly, table } from './pages.ts';

export interface ComparePageOptions {
  /** Every column of 表三, and the cells that are 0 in both; default: its totals and who asked, without those. */
  readonly all: boolean;
  /** What was found between the two years; null where they do not follow one another. */
  readonly findings: readonly { readonly message: Message }[] | null;
}

/** Whether the two are of one organ, and of two years in a row: only then one leads on to the other. */
export const follows = (last: Report, now: Report): boolean =>
  last.organ !== null &&
  now.organ !== null &&
  sameOrgan(last.organ, now.organ) &&
  last.year !== null &&
  now.year === last.year + 1;

/** Whether a report that is to be the earlier one is the later one. */
export const isLater = (last: Report, now: Report): boolean =>
  last.year !== null && now.year !== null && last.year > now.year;

export function comparePage(last: Report, now: Report, { all, findings }: ComparePageOptions, locale: Locale): string {
  const pairs = compareReports(last, now);
  const names = namesOfBoth(last, now, locale);
  const header = [
    ...(['row', 'column'] as const).map((key) => say(locale, `rollup.head.${key}`)),
    ...names,
    say(locale, 'compare.change'),
    say(locale, 'compare.growth'),
  ];
  const sections = standards[now.standard ?? '2021'].sections;
  const parts = tableIds.flatMap((id) => {
    const title = sections.find((section) => section.table === id)?.title ?? '';
    const shown = pairs[id].filter((pair) => all || (isMain(pair) && !isEmpty(pair)));
    const empty = all ? 0 : pairs[id].filter((pair) => isMain(pair) && isEmpty(pair)).length;
    return [
      `## ${tableName(id)} ${title}`,
      shown.length > 0 ? table(header, shown.map(rowOf), 2, 4) : null,
      pairs[id].length === 0 ? say(locale, 'compare.noTable') : null,
      empty > 0 ? say(locale, 'compare.empty', { n: empty }) : null,
    ];
  });
  const [then, present] = names;
  const strangers = areStrangers(last, now);
  const organ = strangers ? '' : plainly(now.organ ?? last.organ ?? '');
  return page(
    `# ${say(locale, strangers ? 'compare.titleBoth' : 'compare.title', { organ, last: then, now: present })}`,
    `## ${say(locale, 'compare.findings')}`,
    findingsInWords(findings, locale),
    ...parts,
  );
}

function findingsInWords(findings: ComparePageOptions['findings'], locale: Locale): string {
  if (findings === null) return say(locale, 'compare.notNext');
  if (findings.length === 0) return say(locale, 'compare.noFindings');
  return findings.map(({ message: { key, args } }) => `- ${plainly(say(locale, key, args))}`).join('\n');
}

/** What the two are called in a heading: their organs where these differ, else their years, else before and after. */
function namesOfBoth(last: Report, now: Report, locale: Locale): readonly [string, string] {
  const nameOf = ({ organ, year }: Report): string =>
    plainly(organ ?? '') + (year === null ? '' : say(locale, 'compare.year', { year }));
  if (areStrangers(last, now)) return [nameOf(last), nameOf(now)];
  const known = last.year !== null && now.year !== null && last.year !== now.year;
  if (!known) return [say(locale, 'compare.before'), say(locale, 'compare.after')];
  return [
    say(locale, 'compare.year', { year: last.year ?? '' }),
    say(locale, 'compare.year', { year: now.year ?? '' }),
  ];
}

const areStrangers = (a: Report, b: Report): boolean =>
  a.organ !== null && b.organ !== null && !sameOrgan(a.organ, b.organ);

function rowOf({ cell, last, now, difference, growth }: Pair): readonly string[] {
  const { row, column } = namesOf(cell);
  return [
    row,
    column,
    last ? inDigits(last) : NONE,
    now ? inDigits(now) : NONE,
    difference ? signed(difference) : NONE,
    growth ?? NONE,
  ];
}
