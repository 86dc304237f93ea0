/** `xxgk explain`: what a rule finds, on what ground, what to do; without a rule, the list of all. */
import { explanations } from '../messages/explain/index.ts';
import { type Locale, type MessageKey, say } from '../messages/index.ts';
import { ruleIds } from '../report/ruleIds.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { type Command, exitCodes } from './command.ts';
import { help } from './help.ts';
import { note, out } from './io.ts';
import { parseOptions } from './options.ts';

/** file-unreadable is said before any rule runs. */
const severityOf = (id: string): Severity => rules.find((rule) => rule.id === id)?.severity ?? 'error';

export const command: Command = (args) => {
  const { flags, positionals, lang, problem } = parseOptions(args, {});
  const locale = lang ?? 'zh-cn';
  if (flags.has('help')) return help('explain', lang);
  if (problem !== null || positionals.length > 1) {
    note(problem ?? say(locale, 'cli.superfluous', { word: positionals[1] ?? '' }));
    note(say(locale, 'cli.seeHelp', { command: 'explain' }));
    return exitCodes.failed;
  }
  const [id] = positionals;
  if (id === undefined) {
    out(list(locale));
    return exitCodes.well;
  }
  const page = explain(locale, id);
  if (page === null) {
    note(say(locale, 'cli.unknownRule', { rule: id }));
    const near = similar(id);
    if (near.length > 0) note(say(locale, 'cli.similarRules', { rules: near.join(say(locale, 'cli.comma')) }));
    return exitCodes.failed;
  }
  out(page);
  return exitCodes.well;
};

function list(locale: Locale): string {
  const width = Math.max(...ruleIds.map((id) => id.length));
  const levels = ruleIds.map((id) => say(locale, `cli.${severityOf(id)}`));
  const levelWidth = Math.max(...levels.map((level) => level.length));
  const line = (id: string, i: number): string =>
    `${id.padEnd(width)}  ${(levels[i] ?? '').padEnd(levelWidth)}  ${explanations[locale][id]?.title ?? ''}\n`;
  return ruleIds.map(line).join('');
}

function explain(locale: Locale, id: string): string | null {
  if (!ruleIds.some((known) => known === id)) return null;
  const words = Object.hasOwn(explanations[locale], id) ? explanations[locale][id] : undefined;
  const part = (key: MessageKey, text: string): string => `\n${say(locale, key)}\n${indented(text)}\n`;
  const head = `${id}  ${say(locale, `cli.${severityOf(id)}`)}\n${words?.title ?? ''}\n`;
  const body = words
    ? part('explain.what', words.what) + part('explain.why', words.why) + part('explain.fix', words.fix)
    : '';
  return head + body + part('explain.off', say(locale, 'explain.offHow', { rule: id }));
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

/** Ids with few letters changed, or with a word of the one asked for. */
function similar(id: string): string[] {
  const words = id.split('-').filter((word) => word.length > 2);
  const scored = ruleIds.map((known) => {
    const shared = words.some((word) => known.includes(word)) ? 2 : 0;
    return { known, distance: distance(id, known) - shared };
  });
  const limit = Math.max(3, id.length / 3);
  return scored
    .filter((one) => one.distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((one) => one.known);
}

/** Letters to insert, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= Math.min(a.length, 60); i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
