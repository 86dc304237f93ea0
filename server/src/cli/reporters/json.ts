import type { Reporter } from './reporter.ts';

/** Version of the contract; it grows when a program that reads the output could break. */
const VERSION = 1;

/** A file a line. */
export const json = (): Reporter => ({
  details: true,
  file: (file) => JSON.stringify(file),
  frame: (summary) => ({
    head: `{"version":${VERSION},"files":[\n`,
    between: ',\n',
    tail: `\n],"summary":${JSON.stringify(summary)}}\n`,
  }),
});
