/** The words after a command: options and paths, or a sentence about what is wrong with them. */
import { parseArgs } from 'node:util';
import { type Locale, say } from '../messages/index.ts';
import { slashed } from './paths.ts';

/** Option names -> whether they take a value. */
export type Spec = Readonly<Record<string, 'flag' | 'value'>>;

export interface Options {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
  /** `--lang`; null where it is not given. */
  readonly lang: Locale | null;
  /** What is wrong, in the reader's language; null when all is well. */
  readonly problem: string | null;
}

export const locales: readonly Locale[] = ['zh-cn', 'en'];
const SHORT: Readonly<Record<string, string>> = { h: 'help', o: 'output', v: 'version' };

/** Options whose value is a path. */
const PATHS: ReadonlySet<string> = new Set(['output', 'config', 'from', 'against', 'stdin-name']);

/** Options of every command. */
const common: Spec = { lang: 'value', help: 'flag' };

export function parseOptions(args: readonly string[], own: Spec): Options {
  const spec: Spec = { ...common, ...own };
  const options = Object.fromEntries(
    Object.entries(spec).map(([name, kind]) => {
      const short = Object.keys(SHORT).find((letter) => SHORT[letter] === name);
      const type = kind === 'flag' ? ('boolean' as const) : ('string' as const);
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const positionals: string[] = [];
  const problems: ((locale: Locale) => string)[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(slashed(token.value));
    if (token.kind === 'positional' && token.value === '') problems.push((l) => say(l, 'cli.emptyPath'));
    if (token.kind !== 'option') continue;
    const { name, value, rawName } = token;
    const kind = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (kind === undefined) problems.push((l) => say(l, 'cli.unknownOption', { option: rawName }));
    else if (kind === 'flag' && value !== undefined) {
      problems.push((l) => say(l, 'cli.noValue', { option: rawName }));
    } else if (kind === 'flag') flags.add(name);
    else if (value === undefined || value.trim() === '')
      problems.push((l) => say(l, 'cli.valueMissing', { option: rawName }));
    // The earlier one would be lost without a word: a folder that is to be added up, say.
    else if (Object.hasOwn(values, name)) problems.push((l) => say(l, 'cli.twice', { option: rawName }));
    else values[name] = PATHS.has(name) ? slashed(value) : value;
  }
  const lang = locales.find((l) => l === values['lang']) ?? null;
  if (values['lang'] !== undefined && lang === null) {
    problems.push((l) => say(l, 'cli.oneOf', { option: '--lang', allowed: locales.join(' | ') }));
  }
  return { values, flags, positionals, lang, problem: problems[0]?.(lang ?? 'zh-cn') ?? null };
}
