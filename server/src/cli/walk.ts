/** What the paths of a command line stand for. */
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isLockName, isReportName, isSheetName, isSlowName } from '../report/fileNames.ts';
import { pathMatcher } from '../workspace/glob.ts';
import { isLink, withoutLinked } from './links.ts';
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

export interface Expanded {
  readonly targets: readonly Target[];
  /** Documents inside folders that may be reports and are not looked at. */
  readonly passedOver: readonly string[];
  /** Links to folders inside folders, which are not entered. */
  readonly links: readonly string[];
}

/**
 * Files, and of folders everything below them that can be a report, in order of their names; a file found twice comes
 * once, also where a link names it again. `node_modules`, names that begin with a dot, and links to folders are not entered.
 * @param allFormats whether to look at documents of every kind inside folders
 */
export function expand(paths: readonly string[], allFormats = false): Expanded {
  const targets: Target[] = [];
  const passedOver: string[] = [];
  const links: string[] = [];
  const linked = new Set<string>();
  const inFolders = (name: string, path: string): boolean => {
    if (isReportName(name)) return true;
    if (!isSlowName(name)) return false;
    if (!allFormats) passedOver.push(path);
    return allFormats;
  };
  for (const path of paths) {
    if (path === DASH) {
      targets.push({ path, outright: true, error: null });
      continue;
    }
    try {
      if (statSync(path).isDirectory()) walk(path.replace(/(?<=.)\/+$/, ''), inFolders, targets, { links, linked });
      else {
        targets.push({ path, outright: true, error: null });
        if (isLink(path)) linked.add(path);
      }
    } catch (error) {
      const found = GLOB.test(path) ? filesLike(path) : [];
      if (found.length > 0) targets.push(...found);
      else targets.push({ path, outright: true, error: systemError(error) });
    }
  }
  if (paths.length < 2) return { targets: withoutLinked(targets, linked), passedOver, links };
  const keyOf = keys();
  const kept = withoutLinked(distinct(targets, keyOf), linked);
  const known = new Set(kept.map(({ path }) => keyOf(path)));
  const isNew = (path: string): boolean => {
    const before = known.size;
    return known.add(keyOf(path)).size > before;
  };
  return { targets: kept, passedOver: passedOver.filter(isNew), links: links.filter(isNew) };
}

/** The files a glob stands for, as a shell would have named them. */
function filesLike(glob: string): Target[] {
  const fixed = glob.slice(0, glob.search(GLOB));
  const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1);
  const below: Target[] = [];
  walk(folder || '.', (name) => isReportName(name) || isSlowName(name) || isSheetName(name), below);
  const fits = pathMatcher([glob]);
  return below
    .map((target) => (folder ? target : { ...target, path: target.path.slice('./'.length) }))
    .filter(({ path, error }) => error === null && fits(path))
    .map((target) => ({ ...target, outright: true }));
}

interface Links {
  /** To folders. */
  readonly links: string[];
  /** To files, which are among the targets. */
  readonly linked: Set<string>;
}

function walk(
  folder: string,
  wanted: (name: string, path: string) => boolean,
  targets: Target[],
  found: Links = { links: [], linked: new Set() },
): void {
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
    if (name.charCodeAt(0) === 46 || isLockName(name)) continue;
    if (entry.isDirectory()) {
      if (name !== SKIPPED) walk(prefix + name, wanted, targets, found);
    } else if (entry.isSymbolicLink() && !leadsToFile(prefix + name)) found.links.push(prefix + name);
    else if ((entry.isFile() || entry.isSymbolicLink()) && wanted(name, prefix + name)) {
      targets.push({ path: prefix + name, outright: false, error: null });
      if (entry.isSymbolicLink()) found.linked.add(prefix + name);
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

/**
 * One key for all paths of a file. Where the disk does not tell A.md from a.md (Windows, macOS), they are one; else both lie
 * there, and are two.
 */
function keys(): (path: string) => string {
  const known = new Map<string, string[]>();
  return (path) => {
    const own = resolve(path);
    const folded = own.toLowerCase();
    const alike = known.get(folded) ?? [];
    const key = alike.find((other) => other === own) ?? alike.find((other) => isSameFile(other, own));
    if (key !== undefined) return key;
    known.set(folded, [...alike, own]);
    return own;
  };
}

function isSameFile(a: string, b: string): boolean {
  try {
    const [one, other] = [lstatSync(a, { bigint: true }), lstatSync(b, { bigint: true })];
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return false; // gone: reading it says so
  }
}

/** Drops what stands for the same file as an earlier one; a file named outright stays so. */
function distinct(targets: readonly Target[], keyOf: (path: string) => string): Target[] {
  const seen = new Map<string, number>();
  const kept: Target[] = [];
  for (const target of targets) {
    const key = keyOf(target.path);
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
