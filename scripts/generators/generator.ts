/** A generator makes files from the sources; `npm test` fails when they have drifted. */
export interface Generator {
  /** Text by path from the root, `/` between. @param read a file as it is now, or null */
  files(read: (path: string) => string | null): ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
  /** Folders in which nothing but these files may lie. */
  readonly owns?: readonly string[];
}
