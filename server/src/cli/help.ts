/** `xxgk --help`, `xxgk help COMMAND`, `xxgk --version`, and what to say to a command there is not. */
import { version } from '../../../package.json';
import { type Locale, type MessageKey, say } from '../messages/index.ts';
import { exitCodes } from './command.ts';
import { note, out } from './io.ts';
import { parseOptions } from './options.ts';

const pages = {
  check: 'help.check',
  extract: 'help.extract',
  fix: 'help.fix',
  new: 'help.new',
  convert: 'help.convert',
  compare: 'help.compare',
  rollup: 'help.rollup',
  explain: 'help.explain',
} as const satisfies Record<string, MessageKey>;

type Page = keyof typeof pages;
const isPage = (name: string): name is Page => Object.hasOwn(pages, name);

/** The help of a command, asked for with `--help`. */
export function help(page: Page, lang: Locale | null): number {
  out(`${say(lang ?? 'zh-cn', pages[page])}\n`);
  return exitCodes.well;
}

/** Everything that is no command. */
export function noCommand(words: readonly string[]): number {
  const { flags, positionals, lang, problem } = parseOptions(words, { version: 'flag' });
  const locale = lang ?? 'zh-cn';
  const [first, second] = positionals;
  if (flags.has('version')) {
    out(`${version}\n`);
    return exitCodes.well;
  }
  const asksHelp = first === 'help' || (first === undefined && flags.has('help'));
  const command = first === 'help' ? second : first;
  if (problem !== null) note(problem);
  else if (asksHelp && command !== undefined && isPage(command)) return help(command, lang);
  else if (asksHelp && (command === undefined || command === 'help')) {
    out(`${say(locale, 'help')}\n`);
    return exitCodes.well;
  } else if (command !== undefined) note(say(locale, 'cli.unknownCommand', { command }));
  note(say(locale, 'help'));
  return exitCodes.failed;
}
