/** What was thrown, for a log: with the way to it where that is known. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
