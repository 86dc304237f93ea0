/** Takes the words after its name, gives the exit code: 0 well, 1 findings, 2 could not run. */
export type Command = (args: readonly string[]) => number;

/** The same for work that takes its time. */
export type AsyncCommand = (args: readonly string[]) => Promise<number>;

/** Quick as a rule; with Word files and PDFs among the paths it takes its time. */
export type AnyCommand = (args: readonly string[]) => number | Promise<number>;

export const exitCodes = { well: 0, findings: 1, failed: 2 } as const;
