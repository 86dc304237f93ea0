import { readTable } from './table.ts';
import type { HtmlTable } from './types.ts';

/** Elements whose content is no markup: a `<table` inside them is none. */
const RAW = ['script', 'style', 'textarea', 'title'] as const;

const isTagEnd = (code: number): boolean =>
  code === 62 || code === 47 || code === 32 || code === 9 || code === 10 || code === 12 || code === 13;

/** Whether a tag of this (lower-case) name opens at the offset of a `<`. */
function opens(text: string, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if ((text.charCodeAt(at + 1 + i) | 32) !== name.charCodeAt(i)) return false;
  }
  return isTagEnd(text.charCodeAt(at + 1 + name.length));
}

/**
 * Walks from `<` to `<`, past comments and raw elements, and hands each outermost table to the reader; the reader says
 * where to go on. A comment or raw element that is never closed is taken for text, and looked for once only: linear time.
 */
export function readTables(text: string): readonly HtmlTable[] {
  const tables: HtmlTable[] = [];
  const unclosed = new Set<string>();
  const skip = (end: string, from: number, caseless: boolean): number => {
    if (unclosed.has(end)) return -1;
    let found = -1;
    if (caseless) {
      const close = new RegExp(end, 'gi');
      close.lastIndex = from;
      found = close.test(text) ? close.lastIndex : -1;
    } else {
      found = text.indexOf(end, from);
    }
    if (found < 0) unclosed.add(end);
    return found;
  };
  let at = text.indexOf('<');
  while (at >= 0) {
    let next = at + 1;
    if (text.startsWith('!--', next)) {
      const end = skip('-->', at + 4, false);
      if (end >= 0) next = end + 3;
    } else if (opens(text, at, 'table')) {
      const read = readTable(text, at);
      if (read.table) tables.push(read.table);
      next = Math.max(read.next, next);
    } else {
      for (const name of RAW) {
        if (!opens(text, at, name)) continue;
        const end = skip(`</${name}`, next, true);
        if (end >= 0) next = end;
        break;
      }
    }
    at = text.indexOf('<', next);
  }
  return tables;
}
