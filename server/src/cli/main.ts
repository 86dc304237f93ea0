/** `xxgk`: check at once, any other command from its own bundle. */
import { moreBundle } from './bundles.ts';
import { command as check } from './check.ts';
import { type Command, exitCodes } from './command.ts';
import { note } from './io.ts';

const others: Readonly<Record<string, () => Command>> = {
  extract: () => moreBundle().extract,
  fix: () => moreBundle().fix,
  new: () => moreBundle().newReport,
  explain: () => moreBundle().explain,
};

function run(words: readonly string[]): number {
  const [name = '', ...args] = words;
  if (name === 'check') return check(args);
  const command = Object.hasOwn(others, name) ? others[name]?.() : undefined;
  return command ? command(args) : moreBundle().noCommand(words);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  // A fault of ours: said in a line, without a stack trace.
  note(`xxgk: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = exitCodes.failed;
}
