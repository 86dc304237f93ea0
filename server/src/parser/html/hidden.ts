/** Whether an element says of itself that nobody sees it. Style sheets are not asked: most of them lie beside the page. */
import type { Token } from 'parse5';

const value = (declarations: string, property: string): string | undefined =>
  [...declarations.matchAll(new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([a-z-]+)`, 'gi'))].at(-1)?.[1]?.toLowerCase();

/** Longest style that is looked at, in characters. */
const LONGEST = 2000;

/**
 * `gone` takes no room: a cell of that kind leaves its place to the next one; `unseen` leaves its place empty. The page as a
 * whole is never hidden: some show it by a script once all is loaded.
 */
export function hiding({ tagName, attrs }: Token.TagToken): 'gone' | 'unseen' | null {
  if (tagName === 'html' || tagName === 'body') return null;
  if (tagName === 'template') return 'gone';
  let unseen = false;
  for (const attribute of attrs) {
    if (attribute.name === 'hidden') return 'gone';
    if (attribute.name !== 'style') continue;
    const style = attribute.value.slice(0, LONGEST);
    if (value(style, 'display') === 'none') return 'gone';
    unseen = /^(?:hidden|collapse)$/.test(value(style, 'visibility') ?? '');
  }
  return unseen ? 'unseen' : null;
}
