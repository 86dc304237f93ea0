/** `xxgk fix`: puts into the files what the findings propose, until nothing more is to be put. */
import { mend } from '../features/mend.ts';
import { type Locale, say } from '../messages/index.ts';
import { isOfficeName, isPageName } from '../report/fileNames.ts';
import type { Report, ReportService } from '../service.ts';
import { type Command, exitCodes } from './command.ts';
import { help } from './help.ts';
import { note, out } from './io.ts';
import { isLoaded, isReport, load, openService } from './load.ts';
import { localeOf } from './locale.ts';
import { parseOptions } from './options.ts';
import { type InProject, projectsOrFail } from './projects.ts';
import { readErrorKey } from './read.ts';
import { unifiedDiff } from './unified.ts';
import { DASH, expand, type Target } from './walk.ts';
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
  const paths = targets.map(({ path }) => path);
  const projects = projectsOrFail(paths, values['config'], early);
  if (!projects) return exitCodes.failed;
  const mending: Mending = {
    service: openService(),
    locale: localeOf(options.lang, projects),
    stdinName: values['stdin-name'] ?? DASH,
    all: flags.has('all'),
    dryRun: flags.has('dry-run'),
  };
  const outcomes = targets.map((target) => {
    return mendFile(mending, target, projects.of(target.path));
  });
  const failed = outcomes.includes('failed');
  if (!failed && !outcomes.includes('changed')) note(say(mending.locale, 'cli.nothingToFix'));
  return failed ? exitCodes.failed : exitCodes.well;
};

interface Mending {
  readonly service: ReportService;
  readonly locale: Locale;
  readonly stdinName: string;
  /** Fixes that change figures or add sentences too. */
  readonly all: boolean;
  readonly dryRun: boolean;
}

/** passed: it is not for us, or has nothing to mend. */
type Outcome = 'changed' | 'passed' | 'failed';

function mendFile(mending: Mending, { path, outright, error }: Target, project: InProject | null): Outcome {
  const { service, locale, stdinName, dryRun } = mending;
  const fail = (words: string): Outcome => {
    note(`${path}: ${words}`);
    return 'failed';
  };
  if (!outright && project?.project.includes(project.path) === false) return 'passed';
  const name = path === DASH ? stdinName : path;
  if (error === null && (isOfficeName(name) || isPageName(name))) {
    // Inside a folder such a file is passed over; named outright it deserves an answer.
    return outright ? fail(say(locale, 'cli.fixOther')) : 'passed';
  }
  const loaded = error ?? load(service, path, name);
  if (!isLoaded(loaded)) return fail(say(locale, readErrorKey(loaded), loaded.args));
  const { report, file, converted } = loaded;
  const known = isReport(service, report, project);
  if (!outright && !known) return 'passed';
  if (converted) return fail(say(locale, 'cli.fixOther'));
  if (!known && !isPart(report)) {
    // A pattern of the shell names every file outright: six sections put into a README would mend nothing.
    if (path === DASH && !dryRun) out(file.text);
    return fail(say(locale, 'cli.notReport'));
  }
  const { text, count } = mended(service, report, name, project, !mending.all);
  if (dryRun) out(unifiedDiff(path, file.text, text));
  else if (path === DASH) out(text);
  else if (text !== file.text) {
    const problem = replaceText(path, file, text);
    if (problem) return fail(say(locale, `cli.write.${problem}`));
  }
  if (text === file.text) return 'passed';
  note(`${path}: ${say(locale, dryRun ? 'cli.wouldFix' : 'cli.fixed', { n: count })}`);
  return 'changed';
}

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
