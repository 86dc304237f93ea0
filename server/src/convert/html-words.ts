/** White space of HTML, as a reader sees it. */

/** Stands for white space of the source that holds a line break; a `<br>` is `\n`. */
export const SOFT_BREAK = '\u000b';

/** Characters that take no room: places where a line may break, marks of the direction, of the byte order. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** White space of the source, made ready for `settle`. */
export const softened = (source: string): string =>
  source.replace(UNSEEN, '').replace(/[\t\n\f\r ]+/g, (run) => (/[\n\r]/.test(run) ? SOFT_BREAK : ' '));

/** Characters of Chinese text, its punctuation and full-width forms: between two of them a line break is no blank. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u201c\u201d\u2018\u2019\u2014\u2026]/;

/** Collapses blanks; a line break of the source between Chinese characters vanishes. */
export function settle(words: string): string {
  const collapsed = words.replace(/[ \u000b]+/g, (run, at: number) => {
    if (!run.includes(SOFT_BREAK)) return ' ';
    return WIDE.test(words[at - 1] ?? '') && WIDE.test(words[at + run.length] ?? '') ? '' : ' ';
  });
  // Blanks of any kind at the edges of a line are indentation.
  return collapsed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One line of it, for a cell: `自<br>然人` is one word, `a<br>b` are two. */
export const settleLine = (words: string): string => settle(words.replace(/\n/g, SOFT_BREAK));

/** A `<` that Markdown would take for a tag, a comment or an instruction stays a character. */
export const harmless = (words: string): string => words.replace(/<(?=[A-Za-z/!?])/g, '&lt;');
