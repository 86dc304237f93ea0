import type { Report, Span } from './types.ts';

const MOST = 40;

/** The characters of a place as a reader is shown them. */
export const excerpt = ({ text }: Report, { start, end }: Span): string => brief(text.slice(start, end));

/** Words on one line; of more than 40 characters the beginning, and a sign that more follow. */
export function brief(words: string): string {
  if (words.length <= MOST) return words.replace(/\s+/g, ' ');
  // A character of two units stays whole.
  const end = MOST - (/[\ud800-\udbff]/.test(words.charAt(MOST - 1)) ? 1 : 0);
  return `${words.slice(0, end).replace(/\s+/g, ' ').trimEnd()}…`;
}
