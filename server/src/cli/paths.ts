/** Paths as the program writes them: parted by `/` on every system, as project files and globs are. */
import { sep } from 'node:path';

/**
 * A path as it was typed, its parts parted by `/`. Where `\` parts none, it is a character like any other. Windows takes
 * the last quote of "C:\年报\" for a part of the name; no name there has one.
 */
export const slashed = (path: string, separator: string = sep): string =>
  separator === '\\' ? path.replace(/"$/, '').replaceAll(separator, '/') : path;
