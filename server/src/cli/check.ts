/** `xxgk check`: every rule over files and folders. */
import { type Locale, say } from '../messages/index.ts';
import { isOfficeName } from '../report/fileNames.ts';
import { moreBundle } from './bundles.ts';
import { Checker } from './checker.ts';
import { type AnyCommand, exitCodes } from './command.ts';
import { note, out } from './io.ts';
import { doubtsOf, openService, prepare } from './load.ts';
import { localeOf } from './locale.ts';
import { type Options, parseOptions } from './options.ts';
import type { SummaryOut } from './outcome.ts';
import { type Projects, projectsOrFail } from './projects.ts';
import { type Format, formats, reporterFor } from './reporters/index.ts';
import type { Reporter } from './reporters/reporter.ts';
import { DASH, type Expanded, expand } from './walk.ts';

/** How many names a note lists before it only counts. */
const NAMES = 5;

/** How files of the formats end that somebody keeps. */
const ends = { text: '.txt', json: '.json', html: '.html', csv: '.csv', sarif: '.sarif' } as const;

export const command: AnyCommand = (args) => {
  const options = parseOptions(args, {
    format: 'value',
    config: 'value',
    'stdin-name': 'value',
    color: 'flag',
    'no-color': 'flag',
    'all-formats': 'flag',
    output: 'value',
    force: 'flag',
  });
  const { values, flags, positionals } = options;
  const early = options.lang ?? 'zh-cn';
  if (flags.has('help')) return moreBundle().help('check', options.lang);
  const made = formatOf(values, early);
  const problem =
    options.problem ??
    ('problem' in made ? made.problem : null) ??
    (positionals.length > 0 ? null : say(early, 'cli.noPath', {}));
  if (problem !== null || 'problem' in made) {
    return fail(`${problem}\n${say(early, 'cli.seeHelp', { command: 'check' })}`);
  }

  const expanded = expand(positionals, flags.has('all-formats'));
  const { targets } = expanded;
  const stdinName = values['stdin-name'] ?? DASH;
  const office = targets
    .filter(({ path, error }) => error === null && isOfficeName(path === DASH ? stdinName : path))
    .map(({ path }) => path);
  return office.length > 0
    ? prepare(office, stdinName).then(() => check(options, expanded, made.format))
    : check(options, expanded, made.format);
};

/** By `--format`, else by the end of the output's name, else text. */
function formatOf(
  values: Options['values'],
  locale: Locale,
): { readonly format: Format } | { readonly problem: string } {
  const { format: wanted, output = DASH } = values;
  if (wanted === undefined && output !== DASH) return moreBundle().formatFor(ends, values, locale);
  const format = formats.find((one) => one === (wanted ?? 'text'));
  return format
    ? { format }
    : { problem: say(locale, 'cli.oneOf', { option: '--format', allowed: formats.join(' | ') }) };
}

function check(options: Options, expanded: Expanded, format: Format): number {
  const { values, flags } = options;
  const { targets } = expanded;
  const projects = projectsOrFail(
    targets.map(({ path }) => path),
    values['config'],
    options.lang ?? 'zh-cn',
  );
  if (!projects) return exitCodes.failed;
  const locale = localeOf(options.lang, projects);
  const { output = DASH } = values;
  const reporter = reporterFor(format, locale, output === DASH ? flags : new Set([...flags, 'no-color']));
  const checker = new Checker({
    service: openService(),
    projects,
    reporter,
    locale,
    stdinName: values['stdin-name'] ?? DASH,
  });
  for (const target of targets) {
    const project = target.outright ? null : projects.of(target.path);
    if (project && !project.project.includes(project.path)) continue;
    checker.check(target);
  }
  checker.compareYears();

  const summary = checker.summary();
  if (output === DASH) for (const piece of piecesOf(checker, reporter, summary)) out(piece);
  else {
    const delivery = { output, replace: flags.has('force'), inputs: checker.reports };
    const whole = [...piecesOf(checker, reporter, summary)].join('');
    if (!moreBundle().deliver(whole, delivery, locale)) return exitCodes.failed;
  }
  tellMore(checker, expanded, projects, locale);
  if (checker.unreadable > 0) return exitCodes.failed;
  return summary.errors > 0 ? exitCodes.findings : exitCodes.well;
}

/** What was found, in the form of the reporter. */
function* piecesOf(checker: Checker, reporter: Reporter, summary: SummaryOut): Iterable<string> {
  const { head, between, tail } = reporter.frame(summary, checker.unreadable, checker.paths);
  yield head;
  let first = true;
  for (const rendered of checker.rendered()) {
    yield first ? rendered : between + rendered;
    first = false;
  }
  yield tail;
}

/** How files were read, and which were not looked at. */
function tellMore(checker: Checker, { targets, passedOver }: Expanded, projects: Projects, locale: Locale): void {
  const tell = (key: 'cli.gbk' | 'cli.damaged', paths: readonly string[]): void => {
    if (paths.length === 0) return;
    const names = paths.slice(0, NAMES).join(say(locale, 'cli.comma', {}));
    note(say(locale, paths.length > NAMES ? `${key}.more` : key, { n: paths.length, names }));
  };
  tell('cli.gbk', checker.gbk);
  tell('cli.damaged', checker.damaged);
  for (const { path } of targets) {
    for (const { key, args } of doubtsOf(path)) note(`${path}: ${say(locale, key, args)}`);
  }
  if (checker.summary().files === 0) note(say(locale, 'cli.noFiles', {}));
  const others = passedOver.filter((path) => {
    const project = projects.of(path);
    return project?.project.includes(project.path) !== false;
  });
  if (others.length === 0) return;
  const kinds = [...new Set(others.map((path) => path.slice(path.lastIndexOf('.')).toLowerCase()))].sort();
  note(say(locale, 'cli.passedOver', { n: others.length, kinds: kinds.join(say(locale, 'cli.comma', {})) }));
}

function fail(words: string): number {
  note(words);
  return exitCodes.failed;
}
