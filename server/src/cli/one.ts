/** A file that is named, as a report; whatever keeps it from being one is told. */
import { type Locale, say } from '../messages/index.ts';
import type { Report, ReportService } from '../service.ts';
import { note } from './io.ts';
import { doubtsOf, isLoaded, isOffice, isReport, load, prepare } from './load.ts';
import { loadProjects } from './projects.ts';
import { readErrorKey } from './read.ts';

export async function readOne(service: ReportService, path: string, locale: Locale): Promise<Report | null> {
  if (isOffice(path)) await prepare([path], path);
  const loaded = load(service, path);
  if (!isLoaded(loaded)) {
    note(`${path}: ${say(locale, readErrorKey(loaded), loaded.args)}`);
    return null;
  }
  const { report } = loaded;
  if (!isReport(service, report, loadProjects([path], undefined, locale).of(path))) {
    note(`${path}: ${say(locale, 'cli.notReport')}`);
    return null;
  }
  for (const { key, args } of doubtsOf(path)) note(`${path}: ${say(locale, key, args)}`);
  return report;
}
