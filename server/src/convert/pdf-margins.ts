/** What a PDF prints again on each page: the head and the foot of its sheets. */
import { isHeaderLabel } from '../render/tables.ts';
import { linesOf, lineText } from './pdf-grid.ts';
import type { Page, Word } from './pdf-types.ts';

/** Part of the height, at the top and at the bottom, in which such lines stand. */
const MARGIN = 0.09;
/** How far the same line may lie higher or lower on another page, in points. */
const NEAR = 3;

/** 第3页, 共5页; bare numbers are looked for elsewhere. */
const PAGE_NUMBER = /^第\d+页(?:[，,/]?共\d+页)?$/;

/** The pages without these lines, and how many were left out that say more than the number of a page. */
export function withoutMargins(pages: readonly Page[]): { pages: readonly Page[]; left: number } {
  if (pages.length < 2) return { pages, left: 0 };
  const seen = new Map<string, { y: number; words: readonly Word[]; page: number }[]>();
  for (const [page, { words, height }] of pages.entries()) {
    const outer = words.filter(({ y, size }) => y < height * MARGIN || y - size > height * (1 - MARGIN));
    for (const line of linesOf(outer)) {
      const text = lineText(line);
      // Page numbers differ, and are told from figures elsewhere; a table's head comes again on each page too.
      const key = text.replace(/\d+/g, '#');
      if (!/[^\s\d\-—–－―/]/.test(text) || line.some((word) => isHeaderLabel(word.text))) continue;
      const same = seen.get(key) ?? [];
      seen.set(key, same);
      same.push({ y: (line[0] as Word).y, words: line, page });
    }
  }
  const gone = new Set<Word>();
  let left = 0;
  for (const same of seen.values()) {
    const [first] = same;
    const repeated = same.filter(({ y }) => first && Math.abs(y - first.y) < NEAR);
    // The first page may have none.
    if (new Set(repeated.map(({ page }) => page)).size < Math.max(2, pages.length - 1)) continue;
    if (!PAGE_NUMBER.test(lineText(first?.words ?? []).replace(/\s/g, ''))) left++;
    for (const { words } of repeated) for (const word of words) gone.add(word);
  }
  if (gone.size === 0) return { pages, left: 0 };
  return { pages: pages.map((page) => ({ ...page, words: page.words.filter((word) => !gone.has(word)) })), left };
}
