/** Places of files as URIs. Editors escape them differently (`%28` or `(`, `c%3A` or `C:`): compare their keys alone. */

/** Scheme and authority, if there is one: what no folder lies above. `untitled:Untitled-1` lies in none. */
const ROOT = /^[^/?#:]+:(?:\/\/[^/]*)?(?=\/)/;

let capitalsCount = true;

/**
 * A disk on which A.md is a.md. Editors ask the system, not the disk (VS Code: all but Linux), keep the first spelling they
 * meet, and name a file by it for good: after it was renamed, too.
 */
export function ignoreCapitals(yes = true): void {
  capitalsCount = !yes;
}

/** One form for all spellings of a URI; for comparison and as the key of maps, never to be sent anywhere. */
export const uriKey = (uri: string): string => fold(inWords(uri));

const fold = (words: string): string => (capitalsCount || !words.startsWith('file:') ? words : words.toLowerCase());

/** As people read it. */
function inWords(uri: string): string {
  const plain = uri.includes('%') ? decode(uri) : uri;
  return plain.replace(/^file:\/\/\/[A-Z]:/i, (drive) => drive.toLowerCase());
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // a stray % sign
  }
}

/** The folders a file lies in, the nearest first, without a slash at their end; none for what lies in no folder. */
export function* foldersAbove(uri: string): Iterable<string> {
  const root = ROOT.exec(uri)?.[0];
  if (root === undefined) return;
  for (let end = uri.lastIndexOf('/'); end >= root.length; end = uri.lastIndexOf('/', end - 1)) yield uri.slice(0, end);
}

/** Path of a file from a folder above it, `/` between, as people read it; null where the file lies elsewhere. */
export function pathWithin(folder: string, uri: string): string | null {
  const above = inWords(folder).replace(/\/$/, '');
  const words = inWords(uri);
  return fold(words).startsWith(`${fold(above)}/`) ? words.slice(above.length + 1) : null;
}

/** The folder a file lies in, of several the innermost; null where it lies in none of them. */
export function folderAround(folders: readonly string[], uri: string): string | null {
  const key = uriKey(uri);
  let found: string | null = null;
  for (const folder of folders) {
    if (key.startsWith(`${uriKey(folder)}/`) && (found === null || folder.length > found.length)) found = folder;
  }
  return found;
}

/** The last part of a URI, as people read it. */
export const nameOf = (uri: string): string => {
  const words = inWords(uri);
  return words.slice(words.lastIndexOf('/') + 1);
};
