/** `xxgk compare`: two reports of an organ side by side. */
import { formatted } from '../features/format.ts';
import { type Locale, say } from '../messages/index.ts';
import type { Exact } from '../repair/exact.ts';
import type { Finding, Report } from '../service.ts';
import { compareReports } from '../workspace/compare.ts';
import { comparePage, follows } from '../workspace/compare-page.ts';
import { inDigits, tableIds } from '../workspace/figures.ts';
import { type AsyncCommand, exitCodes } from './command.ts';
import { deliver, formatFor } from './deliver.ts';
import { help } from './help.ts';
import { note } from './io.ts';
import { openService } from './load.ts';
import { readOne } from './one.ts';
import { parseOptions } from './options.ts';

const formats = { md: '.md', json: '.json' } as const;

/** Version of the JSON contract; it grows when a program that reads the output could break. */
const VERSION = 1;

export const command: AsyncCommand = async (args) => {
  const options = parseOptions(args, { format: 'value', output: 'value', all: 'flag', force: 'flag' });
  const { values, flags, positionals, lang } = options;
  const locale = lang ?? 'zh-cn';
  if (flags.has('help')) return help('compare', lang);
  const [before, after, superfluous] = positionals;
  const made = formatFor(formats, values, locale);
  const problem =
    options.problem ??
    ('problem' in made ? made.problem : null) ??
    (superfluous === undefined ? null : say(locale, 'cli.superfluous', { word: superfluous })) ??
    (after === undefined ? say(locale, 'cli.twoPaths') : null);
  if (problem !== null || 'problem' in made || before === undefined || after === undefined) {
    note(problem ?? '');
    note(say(locale, 'cli.seeHelp', { command: 'compare' }));
    return exitCodes.failed;
  }
  const service = openService();
  const last = await readOne(service, before, locale);
  const now = await readOne(service, after, locale);
  if (!last || !now) return exitCodes.failed;
  const findings = follows(last, now) ? service.checkYears(now, { uri: before, report: last }) : null;
  const text =
    made.format === 'json'
      ? `${JSON.stringify(inJson({ path: before, report: last }, { path: after, report: now }, findings, locale), null, 2)}\n`
      : formatted(
          service.parse(comparePage(last, now, { all: flags.has('all'), findings }, locale), { markdown: true }),
        );
  return deliver(text, values['output'], flags.has('force'), locale) ? exitCodes.well : exitCodes.failed;
};

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
