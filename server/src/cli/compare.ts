/** `xxgk compare`: two reports of an organ side by side. */
import { formatted } from '../features/format.ts';
import { type Locale, say } from '../messages/index.ts';
import type { Exact } from '../repair/exact.ts';
import type { Finding, Report, ReportService } from '../service.ts';
import { compareReports } from '../workspace/compare.ts';
import { comparePage, follows, isLater } from '../workspace/compare-page.ts';
import { inDigits, tableIds } from '../workspace/figures.ts';
import { type AsyncCommand, exitCodes } from './command.ts';
import { deliver, formatFor } from './deliver.ts';
import { help } from './help.ts';
import { note } from './io.ts';
import { openService } from './load.ts';
import { localeOf } from './locale.ts';
import { readOne } from './one.ts';
import { parseOptions } from './options.ts';
import { projectsOrFail } from './projects.ts';

const formats = { md: '.md', json: '.json' } as const;

/** Version of the JSON contract; it grows when a program that reads the output could break. */
const VERSION = 1;

export const command: AsyncCommand = async (args) => {
  const options = parseOptions(args, { format: 'value', output: 'value', all: 'flag', force: 'flag' });
  const { values, flags, positionals, lang } = options;
  const early = lang ?? 'zh-cn';
  if (flags.has('help')) return help('compare', lang);
  const [before, after, superfluous] = positionals;
  const made = formatFor(formats, values, early);
  const problem =
    options.problem ??
    ('problem' in made ? made.problem : null) ??
    (superfluous === undefined ? null : say(early, 'cli.superfluous', { word: superfluous })) ??
    (after === undefined ? say(early, 'cli.twoPaths') : null);
  if (problem !== null || 'problem' in made || before === undefined || after === undefined) {
    note(problem ?? '');
    note(say(early, 'cli.seeHelp', { command: 'compare' }));
    return exitCodes.failed;
  }
  const projects = projectsOrFail([before, after], undefined, early);
  if (!projects) return exitCodes.failed;
  const locale = localeOf(lang, projects);
  const service = openService();
  const first = await readOne(service, before, { projects, locale });
  const second = await readOne(service, after, { projects, locale });
  if (!first || !second) return exitCodes.failed;
  const given = [
    { path: before, report: first },
    { path: after, report: second },
  ] as const;
  const [last, now] = isLater(first, second) ? [given[1], given[0]] : given;
  const findings = follows(last.report, now.report)
    ? service.checkYears(now.report, { uri: last.path, report: last.report })
    : null;
  const text =
    made.format === 'json'
      ? `${JSON.stringify(inJson(last, now, findings, locale), null, 2)}\n`
      : written(service, comparePage(last.report, now.report, { all: flags.has('all'), findings }, locale));
  const delivery = { output: values['output'], replace: flags.has('force'), inputs: [before, after] };
  return deliver(text, delivery, locale) ? exitCodes.well : exitCodes.failed;
};

const written = (service: ReportService, page: string): string => formatted(service.parse(page, { markdown: true }));

interface Named {
  readonly path: string;
  readonly report: Report;
}

/** `findings` is null where the two are not of one organ and of two years in a row. Figures exact, as texts. */
function inJson(last: Named, now: Named, findings: readonly Finding[] | null, locale: Locale): object {
  const digits = (value: Exact | null): string | null => value && inDigits(value);
  const about = ({ path, report: { organ, year, standard } }: Named) => ({ path, organ, year, standard });
  const pairs = compareReports(last.report, now.report);
  return {
    version: VERSION,
    last: about(last),
    now: about(now),
    tables: Object.fromEntries(
      tableIds.map((id) => [
        id,
        pairs[id].map(({ cell: { row, column }, last: then, now: present, difference, growth }) => ({
          row,
          column,
          last: digits(then),
          now: digits(present),
          difference: digits(difference),
          growth,
        })),
      ]),
    ),
    findings:
      findings?.map(({ rule, severity, message }) => ({
        rule,
        severity,
        message: say(locale, message.key, message.args),
      })) ?? null,
  };
}
