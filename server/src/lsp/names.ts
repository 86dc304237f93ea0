/** File-name patterns of the settings. They may fit any tail of a document's path. */
import { type Matcher, pathMatcher } from '../workspace/glob.ts';

/** The path of a URI as people read it; the text as it stands where it cannot be decoded. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

const anywhere = (pattern: string): string => (pattern.startsWith('!') ? `!**/${pattern.slice(1)}` : `**/${pattern}`);

/** Whether the name of a document fits one of the patterns. */
export function nameMatcher(patterns: readonly string[]): (uri: string) => boolean {
  if (patterns.length === 0) return () => false;
  const fits: Matcher = pathMatcher(patterns.map(anywhere));
  return (uri) => fits(pathOf(uri));
}
