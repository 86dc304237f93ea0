/** `xxgk check`: every rule over files and folders. */
import { say } from '../messages/index.ts';
import { moreBundle } from './bundles.ts';
import { Checker } from './checker.ts';
import { type AnyCommand, exitCodes } from './command.ts';
import { note, out } from './io.ts';
import { doubtsOf, isOffice, openService, prepare } from './load.ts';
import { localeOf } from './locale.ts';
import { type Options, parseOptions } from './options.ts';
import { loadProjects } from './projects.ts';
import { type Format, formats, reporterFor } from './reporters/index.ts';
import { DASH, type Expanded, expand } from './walk.ts';

/** How many names a note lists before it only counts. */
const NAMES = 5;

export const command: AnyCommand = (args) => {
  const options = parseOptions(args, {
    format: 'value',
    config: 'value',
    'stdin-name': 'value',
    color: 'flag',
    'no-color': 'flag',
    'all-formats': 'flag',
  });
  const { values, flags, positionals } = options;
  const early = options.lang ?? 'zh-cn';
  if (flags.has('help')) return moreBundle().help('check', options.lang);
  const format = formats.find((one) => one === (values['format'] ?? 'text'));
  const problem =
    options.problem ??
    (format ? null : say(early, 'cli.oneOf', { option: '--format', allowed: formats.join(' | ') })) ??
    (positionals.length > 0 ? null : say(early, 'cli.noPath', {}));
  if (problem !== null || !format) return fail(`${problem}\n${say(early, 'cli.seeHelp', { command: 'check' })}`);

  const expanded = expand(positionals, flags.has('all-formats'));
  const { targets } = expanded;
  const stdinName = values['stdin-name'] ?? DASH;
  const office = targets
    .filter(({ path, error }) => error === null && isOffice(path === DASH ? stdinName : path))
    .map(({ path }) => path);
  return office.length > 0
    ? prepare(office, stdinName).then(() => check(options, expanded, format))
    : check(options, expanded, format);
};

function check(options: Options, { targets, passedOver }: Expanded, format: Format): number {
  const { values, flags } = options;
  const early = options.lang ?? 'zh-cn';
  const projects = loadProjects(
    targets.filter(({ path }) => path !== DASH).map(({ path }) => path),
    values['config'],
    early,
  );
  if (projects.problems.length > 0) return fail(projects.problems.join('\n'));
  const locale = localeOf(options.lang, projects.of(targets[0]?.path ?? '')?.project ?? null);
  const reporter = reporterFor(format, locale, flags);
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
  const { head, between, tail } = reporter.frame(summary, checker.unreadable);
  out(head);
  let first = true;
  for (const rendered of checker.rendered()) {
    out(first ? rendered : between + rendered);
    first = false;
  }
  out(tail);
  tell('cli.gbk', checker.gbk);
  tell('cli.damaged', checker.damaged);
  for (const { path } of targets) {
    for (const { key, args } of doubtsOf(path)) note(`${path}: ${say(locale, key, args)}`);
  }
  if (summary.files === 0) note(say(locale, 'cli.noFiles', {}));
  const others = passedOver.filter((path) => {
    const project = projects.of(path);
    return project?.project.includes(project.path) !== false;
  });
  if (others.length > 0) {
    const kinds = [...new Set(others.map((path) => path.slice(path.lastIndexOf('.')).toLowerCase()))].sort();
    note(say(locale, 'cli.passedOver', { n: others.length, kinds: kinds.join(say(locale, 'cli.comma', {})) }));
  }
  if (checker.unreadable > 0) return exitCodes.failed;
  return summary.errors > 0 ? exitCodes.findings : exitCodes.well;

  function tell(key: 'cli.gbk' | 'cli.damaged', paths: readonly string[]): void {
    if (paths.length === 0) return;
    const names = paths.slice(0, NAMES).join(say(locale, 'cli.comma', {}));
    note(say(locale, paths.length > NAMES ? `${key}.more` : key, { n: paths.length, names }));
  }
}

function fail(words: string): number {
  note(words);
  return exitCodes.failed;
}
