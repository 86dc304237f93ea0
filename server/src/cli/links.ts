/** Links to files: other names of what may be at hand already. */
import { type BigIntStats, lstatSync, readlinkSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Target } from './walk.ts';

/** Enough for any chain that somebody made on purpose. */
const MOST_LINKS = 40;

export const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Where a chain of links ends, whether anything lies there or not; null where it never ends. */
export function endOfLinks(path: string): string | null {
  let at = path;
  for (let i = 0; i < MOST_LINKS; i++) {
    if (!isLink(at)) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  return null;
}

/**
 * Drops links to files that are among the targets themselves, and of several links to one file all but the first. What
 * is named outright is kept before what a folder brought, the file itself before a link to it.
 * @param links the paths among the targets that are links
 */
export function withoutLinked(targets: readonly Target[], links: ReadonlySet<string>): readonly Target[] {
  if (links.size === 0) return targets;
  const kept = new Map<string, Target>();
  const dropped = new Set<Target>();
  const rank = ({ path, outright }: Target): number => (outright ? 2 : 0) + (links.has(path) ? 0 : 1);
  for (const target of targets) {
    const file = target.error === null ? fileOf(target.path) : null;
    if (file === null) continue;
    const other = kept.get(file);
    // Two names that are no links are a hard link: which of them is meant nobody can tell.
    if (other && !links.has(target.path) && !links.has(other.path)) continue;
    const lesser = other && rank(target) > rank(other) ? other : target;
    if (other) dropped.add(lesser);
    if (lesser === other || !other) kept.set(file, target);
  }
  return targets.filter((target) => !dropped.has(target));
}

/** What a path leads to, however it is called; null for what cannot be looked at: reading it says why. */
function fileOf(path: string): string | null {
  try {
    const { dev, ino }: BigIntStats = statSync(path, { bigint: true });
    return ino === 0n ? null : `${dev}:${ino}`;
  } catch {
    return null;
  }
}
