/** Takes the words after its name, gives the exit code: 0 well, 1 findings, 2 could not run. */
export type Command = (args: readonly string[]) => number;

export const exitCodes = { well: 0, findings: 1, failed: 2 } as const;
