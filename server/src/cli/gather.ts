/** The reports below some paths, as what adding them up needs; none is held. */
import { type Locale, say } from '../messages/index.ts';
import { isOfficeName } from '../report/fileNames.ts';
import { type Part, partOf } from '../workspace/part.ts';
import { type Rollup, type Unread, withoutRead, yearsOf } from '../workspace/rollup.ts';
import { doubtInWords, isRollupPage, leftOutInWords, unlikeInWords } from '../workspace/rollup-page.ts';
import { note } from './io.ts';
import { doubtsOf, isLoaded, isReport, load, openService, prepare } from './load.ts';
import { localeOf } from './locale.ts';
import { projectsOrFail } from './projects.ts';
import { readErrorKey } from './read.ts';
import { expand } from './walk.ts';

export interface Gathered {
  /** In the order of their paths. */
  readonly parts: readonly Part[];
  /** Files that may be reports, and could not be read or were not looked at. */
  readonly unread: readonly Unread[];
  /** Whether any could not be read. */
  readonly failed: boolean;
  /** Files that are no reports. */
  readonly others: readonly string[];
  /** Of these, what an earlier run has written: it may be written over. */
  readonly pages: ReadonlySet<string>;
  /** What the project files have to say to it is heard. */
  readonly locale: Locale;
}

export interface GatherOptions {
  readonly allFormats: boolean;
  /** `--config` */
  readonly config: string | undefined;
  /** `--lang` */
  readonly lang: Locale | null;
}

/** null: a project file cannot be obeyed, which has been told. */
export async function gather(
  paths: readonly string[],
  { allFormats, config, lang }: GatherOptions,
): Promise<Gathered | null> {
  const { targets, passedOver, links } = expand(paths, allFormats);
  const projects = projectsOrFail(
    targets.map(({ path }) => path),
    config,
    lang ?? 'zh-cn',
  );
  if (!projects) return null;
  const locale = localeOf(lang, projects);
  const service = openService();
  const parts: Part[] = [];
  const unread: Unread[] = [];
  const others: string[] = [];
  const pages = new Set<string>();
  const included = (path: string): boolean => {
    const found = projects.of(path);
    return found?.project.includes(found.path) !== false;
  };
  for (const { path, outright, error } of targets) {
    if (!outright && !included(path)) continue;
    if (error === null && isOfficeName(path)) await prepare([path], path);
    const loaded = error ?? load(service, path);
    if (!isLoaded(loaded)) {
      unread.push({ uri: path, why: say(locale, readErrorKey(loaded), loaded.args) });
      continue;
    }
    if (!outright && !isReport(service, loaded.report, projects.of(path))) {
      others.push(path);
      if (isRollupPage(loaded.report.text)) pages.add(path);
      continue;
    }
    for (const { key, args } of doubtsOf(path)) note(`${path}: ${say(locale, key, args)}`);
    parts.push(partOf(path, loaded.report));
  }
  const failures = withoutRead(unread, parts);
  const slow = passedOver.filter(included).map((path) => ({ uri: path, why: say(locale, 'rollup.unread') }));
  const linked = links.map((path) => ({ uri: path, why: say(locale, 'rollup.unreadLink') }));
  const missing = [...failures, ...withoutRead(slow, parts), ...linked];
  return { parts, unread: missing, failed: failures.length > 0, others, pages, locale };
}

/** Why there is nothing to add up. @param year that was asked for */
export function tellNothing(rollup: Rollup, gathered: Gathered, year: number | null): void {
  const { parts, locale } = gathered;
  const leftOut = rollup.leftOut.filter(({ reason }) => reason !== 'year' && reason !== 'yearOnly');
  tellLeftOut({ ...rollup, leftOut }, gathered);
  const years = yearsOf(parts).map((one) => one.year);
  const none = year === null || years.length === 0 || years.includes(year);
  const others = years.join(say(locale, 'cli.comma'));
  note(none ? say(locale, 'rollup.none') : say(locale, 'rollup.notYear', { year, years: others }));
}

/** Which files are not in the sums, and what of the others is to be looked at; a line for each. */
export function tellDoubts(rollup: Rollup, gathered: Gathered): void {
  const { parts, whole, complete } = rollup;
  const { locale } = gathered;
  tellLeftOut(rollup, gathered);
  for (const { uri, doubts } of parts) {
    if (doubts.length > 0) {
      note(`${uri}: ${doubts.map((doubt) => doubtInWords(doubt, locale)).join(say(locale, 'rollup.and'))}`);
    }
  }
  if (whole?.unlike) note(unlikeInWords(whole, (path) => path, locale));
  if (!complete) note(say(locale, 'rollup.incomplete'));
}

/** So many names are told. */
const NAMES = 5;

function tellLeftOut({ leftOut, unread }: Rollup, { others, locale }: Gathered): void {
  for (const one of leftOut) {
    note(`${one.part.uri}: ${say(locale, 'rollup.notCounted')}${leftOutInWords(one, (path) => path, locale)}`);
  }
  for (const { uri, why } of unread) note(`${uri}: ${say(locale, 'rollup.notCounted')}${why}`);
  if (others.length === 0) return;
  const names = others.slice(0, NAMES).join(say(locale, 'cli.comma'));
  note(say(locale, others.length > NAMES ? 'rollup.others.more' : 'rollup.others', { n: others.length, names }));
}
