/** `xxgk new`: a report to fill in; its tables are empty, or added up from other reports. */
import { type Locale, say } from '../messages/index.ts';
import type { ValueOf } from '../render/markdown.ts';
import { reportTemplate } from '../render/templates.ts';
import { standardOfYear, standards } from '../standard/index.ts';
import { type Rollup, rollUp, valuesOf } from '../workspace/rollup.ts';
import { type AnyCommand, exitCodes } from './command.ts';
import { deliver } from './deliver.ts';
import { gather, tellDoubts, tellNothing } from './gather.ts';
import { help } from './help.ts';
import { note } from './io.ts';
import { parseOptions } from './options.ts';
import { readYear } from './year.ts';

export const command: AnyCommand = (args) => {
  const options = parseOptions(args, { organ: 'value', year: 'value', from: 'value', output: 'value' });
  const { values, flags, positionals, lang } = options;
  const locale = lang ?? 'zh-cn';
  if (flags.has('help')) return help('new', lang);
  const organ = values['organ']?.replace(/\s+/g, ' ').trim() ?? '';
  const wanted = readYear(values['year'], locale);
  const year = 'year' in wanted ? wanted.year : null;
  const problem =
    options.problem ??
    (positionals[0] === undefined ? null : say(locale, 'cli.superfluous', { word: positionals[0] })) ??
    (organ === '' ? say(locale, 'cli.optionMissing', { option: '--organ' }) : null) ??
    (values['year'] === undefined ? say(locale, 'cli.optionMissing', { option: '--year' }) : null) ??
    ('problem' in wanted ? wanted.problem : null);
  if (problem !== null || year === null) {
    note(problem ?? '');
    note(say(locale, 'cli.seeHelp', { command: 'new' }));
    return exitCodes.failed;
  }
  const { from, output } = values;
  if (from === undefined) return write(organ, year, undefined, output, locale);
  return sumsOf(from, organ, year, lang).then((sums) => {
    if (!sums) return exitCodes.failed;
    const { rollup } = sums;
    const code = write(organ, year, valuesOf(rollup), output, sums.locale);
    return code === exitCodes.well && !rollup.complete ? exitCodes.findings : code;
  });
};

/** The figures of the tables from the reports below a path; null where there are none, which has been told. */
async function sumsOf(
  path: string,
  organ: string,
  year: number,
  lang: Locale | null,
): Promise<{ readonly rollup: Rollup; readonly locale: Locale } | null> {
  const gathered = await gather([path], { allFormats: false, config: undefined, lang });
  if (!gathered) return null;
  const rollup = rollUp(gathered.parts, { organ, year, unread: gathered.unread });
  if (rollup.parts.length === 0) {
    tellNothing(rollup, gathered, year);
    return null;
  }
  note(say(gathered.locale, 'rollup.filled', { n: rollup.parts.length }));
  tellDoubts(rollup, gathered);
  return { rollup, locale: gathered.locale };
}

function write(
  organ: string,
  year: number,
  valueAt: ValueOf | undefined,
  output: string | undefined,
  locale: Locale,
): number {
  const text = reportTemplate({ organ, year, standard: standards[standardOfYear(year)], ...(valueAt && { valueAt }) });
  return deliver(text, { output }, locale) ? exitCodes.well : exitCodes.failed;
}
