/** `xxgk fix`: puts into the files what the findings propose, until nothing more is to be put. */
import { mend } from '../features/mend.ts';
import { say } from '../messages/index.ts';
import { isPageName } from '../report/fileNames.ts';
import type { Report, ReportService } from '../service.ts';
import { type Command, exitCodes } from './command.ts';
import { help } from './help.ts';
import { note, out } from './io.ts';
import { isLoaded, isOffice, isReport, load, openService } from './load.ts';
import { localeOf } from './locale.ts';
import { parseOptions } from './options.ts';
import { type InProject, loadProjects } from './projects.ts';
import { readErrorKey } from './read.ts';
import { unifiedDiff } from './unified.ts';
import { DASH, expand } from './walk.ts';
import { replaceText } from './write.ts';

export const command: Command = (args) => {
  const options = parseOptions(args, { all: 'flag', 'dry-run': 'flag', config: 'value', 'stdin-name': 'value' });
  const { values, flags, positionals } = options;
  const early = options.lang ?? 'zh-cn';
  if (flags.has('help')) return help('fix', options.lang);
  if (options.problem !== null || positionals.length === 0) {
    note(options.problem ?? say(early, 'cli.noPath'));
    note(say(early, 'cli.seeHelp', { command: 'fix' }));
    return exitCodes.failed;
  }
  const { targets } = expand(positionals);
  const paths = targets.map(({ path }) => path).filter((path) => path !== DASH);
  const projects = loadProjects(paths, values['config'], early);
  if (projects.problems.length > 0) {
    note(projects.problems.join('\n'));
    return exitCodes.failed;
  }
  const locale = localeOf(options.lang, projects.of(targets[0]?.path ?? '')?.project ?? null);
  const service = openService();
  let failed = false;
  let changed = 0;
  const fail = (path: string, words: string): void => {
    note(`${path}: ${words}`);
    failed = true;
  };

  for (const { path, outright, error } of targets) {
    const project = path === DASH ? null : projects.of(path);
    if (!outright && project?.project.includes(project.path) === false) continue;
    const name = path === DASH ? (values['stdin-name'] ?? DASH) : path;
    if (error === null && (isOffice(name) || isPageName(name))) {
      // Inside a folder such a file is passed over; named outright it deserves an answer.
      if (outright) fail(path, say(locale, 'cli.fixOther'));
      continue;
    }
    const loaded = error ?? load(service, path, name);
    if (!isLoaded(loaded)) {
      fail(path, say(locale, readErrorKey(loaded), loaded.args));
      continue;
    }
    const known = isReport(service, loaded.report, project);
    if (!outright && !known) continue;
    if (loaded.converted) {
      fail(path, say(locale, 'cli.fixOther'));
      continue;
    }
    if (!known && !isPart(loaded.report)) {
      // A pattern of the shell names every file outright: six sections put into a README would mend nothing.
      fail(path, say(locale, 'cli.notReport'));
      if (path === DASH && !flags.has('dry-run')) out(loaded.file.text);
      continue;
    }
    const { text, count } = mended(service, loaded.report, name, project, !flags.has('all'));
    const before = loaded.file.text;
    if (flags.has('dry-run')) out(unifiedDiff(path, before, text));
    else if (path === DASH) out(text);
    else if (text !== before) {
      const problem = replaceText(path, loaded.file, text);
      if (problem) {
        fail(path, say(locale, `cli.write.${problem}`));
        continue;
      }
    }
    if (text === before) continue;
    changed++;
    note(`${path}: ${say(locale, flags.has('dry-run') ? 'cli.wouldFix' : 'cli.fixed', { n: count })}`);
  }
  if (changed === 0 && !failed) note(say(locale, 'cli.nothingToFix'));
  return failed ? exitCodes.failed : exitCodes.well;
};

/** A piece of a report: a table alone, a section. Named outright it is mended as it is checked. */
const isPart = ({ recognised, title, sections, tables }: Report): boolean =>
  recognised !== 'off' &&
  (title !== null || sections.length > 0 || Object.values(tables).some((table) => table !== null));

/** The text at rest, and how many findings were mended on the way. */
function mended(service: ReportService, first: Report, uri: string, project: InProject | null, safeOnly: boolean) {
  const levels = project?.project.config.rules ?? {};
  const suppressions = project?.project.suppressionsOf(project.path) ?? [];
  const { report, count } = mend(first, {
    check: (report) => service.check(report, { levels, suppressions }),
    parse: (text) => service.parse(text, { uri, markdown: first.markdown }),
    safeOnly,
  });
  return { text: report.text, count };
}
