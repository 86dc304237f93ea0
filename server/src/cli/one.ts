/** A file that is named, as a report; whatever keeps it from being one is told. */
import { type Locale, say } from '../messages/index.ts';
import { isOfficeName } from '../report/fileNames.ts';
import type { Report, ReportService } from '../service.ts';
import { note } from './io.ts';
import { doubtsOf, isLoaded, isReport, load, prepare } from './load.ts';
import type { Projects } from './projects.ts';
import { readErrorKey } from './read.ts';
import { DASH } from './walk.ts';

export interface ReadingOne {
  readonly projects: Projects;
  readonly locale: Locale;
  /** Name of standard input: decides how it is read. */
  readonly stdinName?: string | undefined;
}

export async function readOne(
  service: ReportService,
  path: string,
  { projects, locale, stdinName = DASH }: ReadingOne,
): Promise<Report | null> {
  const name = path === DASH ? stdinName : path;
  if (isOfficeName(name)) await prepare([path], name);
  const loaded = load(service, path, name);
  if (!isLoaded(loaded)) {
    note(`${path}: ${say(locale, readErrorKey(loaded), loaded.args)}`);
    return null;
  }
  const { report } = loaded;
  if (!isReport(service, report, projects.of(path))) {
    note(`${path}: ${say(locale, 'cli.notReport')}`);
    return null;
  }
  for (const { key, args } of doubtsOf(path)) note(`${path}: ${say(locale, key, args)}`);
  return report;
}
