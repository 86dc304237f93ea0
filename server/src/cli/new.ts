/** `xxgk new`: a report to fill in. */
import { say } from '../messages/index.ts';
import { reportTemplate } from '../render/templates.ts';
import { standardOfYear, standards } from '../standard/index.ts';
import { type Command, exitCodes } from './command.ts';
import { help } from './help.ts';
import { note, out } from './io.ts';
import { parseOptions } from './options.ts';
import { createText } from './write.ts';

/** The first year of the duty to report, by the Regulations of 2008; and a bound against slips of the key. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

export const command: Command = (args) => {
  const options = parseOptions(args, { organ: 'value', year: 'value', output: 'value' });
  const { values, flags, positionals, lang } = options;
  const locale = lang ?? 'zh-cn';
  if (flags.has('help')) return help('new', lang);
  const organ = values['organ']?.replace(/\s+/g, ' ').trim() ?? '';
  const year = /^\d{4}$/.test(values['year'] ?? '') ? Number(values['year']) : 0;
  const problem =
    options.problem ??
    (positionals[0] === undefined ? null : say(locale, 'cli.superfluous', { word: positionals[0] })) ??
    (organ === '' ? say(locale, 'cli.optionMissing', { option: '--organ' }) : null) ??
    (values['year'] === undefined ? say(locale, 'cli.optionMissing', { option: '--year' }) : null) ??
    (year < FIRST_YEAR || year > LAST_YEAR
      ? say(locale, 'cli.badYear', { year: values['year'] ?? '', first: FIRST_YEAR, last: LAST_YEAR })
      : null);
  if (problem !== null) {
    note(problem);
    note(say(locale, 'cli.seeHelp', { command: 'new' }));
    return exitCodes.failed;
  }
  const text = reportTemplate({ organ, year, standard: standards[standardOfYear(year)] });
  const file = values['output'];
  if (file === undefined || file === '-') {
    out(text);
    return exitCodes.well;
  }
  const failure = createText(file, text);
  if (failure) {
    note(`${file}: ${say(locale, `cli.write.${failure}`)}`);
    return exitCodes.failed;
  }
  note(say(locale, 'cli.written', { file }));
  return exitCodes.well;
};
