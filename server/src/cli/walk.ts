/** What the paths of a command line stand for. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isReportName } from '../report/fileNames.ts';
import { configBundle } from './bundles.ts';
import { type ReadError, systemError } from './read.ts';

const SKIPPED = 'node_modules';
/** Some shells, those of Windows among them, leave a glob to the program. */
const GLOB = /[*?{[]/;

export interface Target {
  /** As given, or below what was given; `/` between. */
  readonly path: string;
  /** Named itself, so it is taken for a report. */
  readonly outright: boolean;
  /** A path or folder that cannot be looked at. */
  readonly error: ReadError | null;
}

/** Standard input, as a path. */
export const DASH = '-';

/**
 * Files, and of folders everything below them that can be a report, in order of their names; a file found twice comes
 * once. `node_modules`, names that begin with a dot, and links to folders are not entered.
 */
export function expand(paths: readonly string[]): Target[] {
  const targets: Target[] = [];
  for (const given of paths) {
    const path = slashed(given);
    if (given === DASH) {
      targets.push({ path, outright: true, error: null });
      continue;
    }
    try {
      if (statSync(given).isDirectory()) walk(path.replace(/(?<=.)\/+$/, ''), targets);
      else targets.push({ path, outright: true, error: null });
    } catch (error) {
      const found = GLOB.test(path) ? filesLike(path) : [];
      if (found.length > 0) targets.push(...found);
      else targets.push({ path, outright: true, error: systemError(error) });
    }
  }
  return paths.length > 1 ? distinct(targets) : targets;
}

/** The files a glob stands for, as a shell would have named them. */
function filesLike(glob: string): Target[] {
  const fixed = glob.slice(0, glob.search(GLOB));
  const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1);
  const below: Target[] = [];
  walk(folder || '.', below);
  const fits = configBundle().globMatcher(glob);
  return below
    .map((target) => (folder ? target : { ...target, path: target.path.slice('./'.length) }))
    .filter(({ path, error }) => error === null && fits(path))
    .map((target) => ({ ...target, outright: true }));
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll(sep, '/') : path);

function walk(folder: string, targets: Target[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    targets.push({ path: folder, outright: false, error: systemError(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  for (const entry of entries) {
    const { name } = entry;
    if (name.charCodeAt(0) === 46) continue;
    if (entry.isDirectory()) {
      if (name !== SKIPPED) walk(prefix + name, targets);
    } else if (isReportName(name) && (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(prefix + name)))) {
      targets.push({ path: prefix + name, outright: false, error: null });
    }
  }
}

/** A link that leads nowhere, to itself or to a place without permission is kept too: reading it says so. */
function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

/** Drops what stands for the same file as an earlier one; a file named outright stays so. */
function distinct(targets: readonly Target[]): Target[] {
  const seen = new Map<string, number>();
  const kept: Target[] = [];
  for (const target of targets) {
    const key = resolve(target.path);
    const at = seen.get(key);
    if (at === undefined) {
      seen.set(key, kept.length);
      kept.push(target);
    } else if (target.outright && !kept[at]?.outright) {
      kept[at] = target;
    }
  }
  return kept;
}
