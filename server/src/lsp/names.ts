/** File-name patterns of the settings: `*` is any run of characters but `/`, `**` any run, `?` one character. */

function toRegExp(pattern: string): RegExp {
  const body = pattern.replace(/\*\*\/?|\*|\?|[.+^${}()|[\]\\]/g, (mark) => {
    if (mark === '**/') return '(?:.*/)?';
    if (mark === '**') return '.*';
    if (mark === '*') return '[^/]*';
    if (mark === '?') return '[^/]';
    return `\\${mark}`;
  });
  return new RegExp(`^(?:.*/)?${body}$`, 'i');
}

/** The path of a URI as people read it; the text as it stands where it cannot be decoded. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Whether the name of a document fits one of the patterns. They may match any tail of its path. */
export function nameMatcher(patterns: readonly string[]): (uri: string) => boolean {
  if (patterns.length === 0) return () => false;
  const compiled = patterns.slice(0, 100).map(toRegExp);
  return (uri) => {
    const path = pathOf(uri);
    return compiled.some((pattern) => pattern.test(path));
  };
}
