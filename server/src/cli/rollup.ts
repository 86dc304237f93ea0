/** `xxgk rollup`: reports added up, and held against the report of the organ they belong to. */
import { formatted } from '../features/format.ts';
import { type Locale, say } from '../messages/index.ts';
import { type Part, partOf } from '../workspace/part.ts';
import { type Rollup, rollUp } from '../workspace/rollup.ts';
import { rollupPage } from '../workspace/rollup-page.ts';
import { rollupSheet } from '../workspace/rollup-sheet.ts';
import { type AsyncCommand, exitCodes } from './command.ts';
import { deliver, formatFor } from './deliver.ts';
import { gather, tellDoubts, tellNothing } from './gather.ts';
import { help } from './help.ts';
import { note } from './io.ts';
import { openService } from './load.ts';
import { readOne } from './one.ts';
import { parseOptions } from './options.ts';
import { projectsOrFail } from './projects.ts';
import { rollupJson } from './rollup-json.ts';
import { readYear } from './year.ts';

const formats = { md: '.md', csv: '.csv', json: '.json' } as const;

export const command: AsyncCommand = async (args) => {
  const options = parseOptions(args, {
    against: 'value',
    organ: 'value',
    year: 'value',
    format: 'value',
    output: 'value',
    config: 'value',
    force: 'flag',
    'all-formats': 'flag',
  });
  const { values, flags, positionals, lang } = options;
  const early = lang ?? 'zh-cn';
  if (flags.has('help')) return help('rollup', lang);
  const wanted = readYear(values['year'], early);
  const made = formatFor(formats, values, early);
  const problem =
    options.problem ??
    ('problem' in wanted ? wanted.problem : null) ??
    ('problem' in made ? made.problem : null) ??
    (positionals.length > 0 ? null : say(early, 'cli.noPath'));
  if (problem !== null || 'problem' in wanted || 'problem' in made) {
    note(problem ?? '');
    note(say(early, 'cli.seeHelp', { command: 'rollup' }));
    return exitCodes.failed;
  }

  const gathered = await gather(positionals, {
    allFormats: flags.has('all-formats'),
    config: values['config'],
    lang,
  });
  if (!gathered) return exitCodes.failed;
  const { parts, unread, failed, others, pages, locale } = gathered;
  const whole = await readWhole(values['against'], values['config'], locale);
  if (whole === undefined) return exitCodes.failed;
  const rollup = rollUp(parts, { year: wanted.year, organ: values['organ']?.trim() ?? null, whole, unread });
  if (rollup.parts.length === 0) {
    tellNothing(rollup, gathered, wanted.year);
    return exitCodes.failed;
  }
  const delivery = {
    output: values['output'],
    replace: flags.has('force'),
    inputs: [
      ...parts.map(({ uri }) => uri),
      ...others.filter((path) => !pages.has(path)),
      ...(whole ? [whole.uri] : []),
    ],
  };
  if (!deliver(written(rollup, made.format, locale), delivery, locale)) {
    return exitCodes.failed;
  }
  tellDoubts(rollup, gathered);
  if (failed) return exitCodes.failed;
  const { whole: held } = rollup;
  const differs = held !== null && (held.unlike !== null || held.differences.length > 0);
  return differs || !rollup.complete ? exitCodes.findings : exitCodes.well;
};

/** null: none is named; undefined: it cannot be read, which has been told. */
async function readWhole(
  path: string | undefined,
  config: string | undefined,
  locale: Locale,
): Promise<Part | null | undefined> {
  if (path === undefined) return null;
  const projects = projectsOrFail([path], config, locale);
  if (!projects) return undefined;
  const report = await readOne(openService(), path, { projects, locale });
  return report ? partOf(path, report) : undefined;
}

function written(rollup: Rollup, format: keyof typeof formats, locale: Locale): string {
  const asIs = (path: string): string => path;
  if (format === 'json') return `${JSON.stringify(rollupJson(rollup, locale), null, 2)}\n`;
  if (format === 'csv') return rollupSheet(rollup, asIs, locale);
  return formatted(openService().parse(rollupPage(rollup, asIs, locale), { markdown: true }));
}
