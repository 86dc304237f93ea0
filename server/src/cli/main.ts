/** `xxgk`: looks at the first word and loads that command alone. */
import type { Command } from './command.ts';
import { note } from './io.ts';

const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  check: () => import('./check.ts'),
  extract: () => import('./extract.ts'),
  fix: () => import('./fix.ts'),
  new: () => import('./new.ts'),
  explain: () => import('./explain.ts'),
};

async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...args] = words;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return (await import('./help.ts')).noCommand(words);
  const { command } = await load();
  return command(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A fault of ours: said in a line, without a stack trace.
    note(`xxgk: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
