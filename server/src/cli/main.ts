/** `xxgk`: check at once, any other command from its own bundle. */
import { moreBundle } from './bundles.ts';
import { command as check } from './check.ts';
import { type AnyCommand, exitCodes } from './command.ts';
import { note } from './io.ts';

const others: Readonly<Record<string, () => AnyCommand>> = {
  extract: () => moreBundle().extract,
  fix: () => moreBundle().fix,
  new: () => moreBundle().newReport,
  convert: () => moreBundle().convert,
  compare: () => moreBundle().compare,
  rollup: () => moreBundle().rollup,
  explain: () => moreBundle().explain,
};

function run(words: readonly string[]): number | Promise<number> {
  const [name = '', ...args] = words;
  if (name === 'check') return check(args);
  const command = Object.hasOwn(others, name) ? others[name]?.() : undefined;
  return command ? command(args) : moreBundle().noCommand(words);
}

/** A fault of ours: said in a line, without a stack trace. */
function fail(error: unknown): void {
  note(`xxgk: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = exitCodes.failed;
}

try {
  const code = run(process.argv.slice(2));
  if (typeof code === 'number') process.exitCode = code;
  else {
    code.then((late) => {
      process.exitCode = late;
    }, fail);
  }
} catch (error) {
  fail(error);
}
