/** Pieces of the Markdown pages that tell of many reports. */
import { pipeRow } from '../render/markdown.ts';

/**
 * Words that come from a report or its name, in a line of Markdown: no marks, no line breaks, nothing that turns the line
 * around or steers a terminal.
 */
export const plainly = (words: string): string =>
  words
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/([\\`*_[\]<>#~&])/g, '\\$1');

/** A table: words to the left, numbers to the right. @param numbers how many columns of numbers follow the first ones */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  words: number,
  numbers: number,
): string {
  const ruler = header.map((_, i) => (i >= words && i < words + numbers ? '---:' : '---'));
  return [pipeRow(header), `| ${ruler.join(' | ')} |`, ...rows.map((row) => pipeRow(row))].join('\n');
}

/** A text of these paragraphs, tables and headings; what is null is left out. */
export const page = (...parts: readonly (string | null)[]): string =>
  `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`;

/** Stands where there is no number. */
export const NONE = '—';
