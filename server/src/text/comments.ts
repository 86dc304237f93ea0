/** Comments of Markdown and HTML: they are no text of the document. */

/** Where they stand, in order; one that is never closed is none. */
export function comments(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const close = text.indexOf('-->', at);
    if (close < 0) break;
    found.push({ start: at, end: close + 3 });
    at = close;
  }
  return found;
}

/** The text with blanks in the place of its comments; every other character stands where it stood. */
export function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of comments(text)) {
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
}
