/** The reports below some paths, as what adding them up needs; none is held. */
import { type Locale, say } from '../messages/index.ts';
import { type Part, partOf } from '../workspace/part.ts';
import { type Rollup, yearsOf } from '../workspace/rollup.ts';
import { doubtInWords, leftOutInWords, unlikeInWords } from '../workspace/rollup-page.ts';
import { note } from './io.ts';
import { doubtsOf, isLoaded, isOffice, isReport, load, openService, prepare } from './load.ts';
import { loadProjects } from './projects.ts';
import { readErrorKey } from './read.ts';
import { expand } from './walk.ts';

export interface Gathered {
  /** In the order of their paths. */
  readonly parts: readonly Part[];
  /** How many could not be read; each has been told. */
  readonly unreadable: number;
}

export interface GatherOptions {
  readonly allFormats: boolean;
  /** `--config` */
  readonly config: string | undefined;
  readonly locale: Locale;
}

/** null: a project file cannot be obeyed, which has been told. */
export async function gather(
  paths: readonly string[],
  { allFormats, config, locale }: GatherOptions,
): Promise<Gathered | null> {
  const { targets } = expand(paths, allFormats);
  const projects = loadProjects(
    targets.map(({ path }) => path),
    config,
    locale,
  );
  if (projects.problems.length > 0) {
    note(projects.problems.join('\n'));
    return null;
  }
  const service = openService();
  const parts: Part[] = [];
  let unreadable = 0;
  for (const { path, outright, error } of targets) {
    const project = projects.of(path);
    if (!outright && project && !project.project.includes(project.path)) continue;
    if (error === null && isOffice(path)) await prepare([path], path);
    const loaded = error ?? load(service, path);
    if (!isLoaded(loaded)) {
      note(`${path}: ${say(locale, readErrorKey(loaded), loaded.args)}`);
      unreadable++;
      continue;
    }
    if (!outright && !isReport(service, loaded.report, project)) continue;
    for (const { key, args } of doubtsOf(path)) note(`${path}: ${say(locale, key, args)}`);
    parts.push(partOf(path, loaded.report));
  }
  return { parts, unreadable };
}

/** Why there is nothing to add up. */
export function nothingToAdd(parts: readonly Part[], year: number | null, locale: Locale): string {
  const years = yearsOf(parts).map((one) => one.year);
  if (year === null || years.length === 0 || years.includes(year)) return say(locale, 'rollup.none');
  return say(locale, 'rollup.notYear', { year, years: years.join(say(locale, 'cli.comma')) });
}

/** Which reports are not in the sums, and what of the others is to be looked at; a line for each. */
export function tellDoubts({ parts, leftOut, whole, complete }: Rollup, locale: Locale): void {
  for (const one of leftOut) {
    note(`${one.part.uri}: ${say(locale, 'rollup.notCounted')}${leftOutInWords(one, (path) => path, locale)}`);
  }
  for (const { uri, doubts } of parts) {
    if (doubts.length > 0) {
      note(`${uri}: ${doubts.map((doubt) => doubtInWords(doubt, locale)).join(say(locale, 'rollup.and'))}`);
    }
  }
  if (whole?.unlike) note(unlikeInWords(whole, (path) => path, locale));
  if (!complete) note(say(locale, 'rollup.incomplete'));
}
