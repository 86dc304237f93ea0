/** Writing into a cell: its text is overwritten, the markup among its characters stays. */
import type { Edit } from '../report/finding.ts';
import type { Cell, Report } from '../report/types.ts';
import { isBlank } from '../text/chars.ts';
import { NOTE } from '../text/value.ts';

/** Writing here would run into the digits beside it. */
const touches = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}.,，．-]/u.test(char);

/** A comment, or a tag with its attributes, which may hold `>` between quotes. */
const MARKUP = /<(?:!--[\s\S]*?-->|[!?][^>]*>|\/?([a-z][^\s/>]*)(?:(?:"[^"]*"|'[^']*'|[^"'>])*|[^>]*)>)/iy;
/** Elements whose content nobody reads. */
const UNREAD = /^(?:script|style|xmp|iframe|noembed|noframes|noscript)$/i;
const ENTITY = /&(?:#(\d{1,7}|x[\da-f]{1,6})|(nbsp|ensp|emsp|thinsp)|[a-z][a-z\d]{1,30});?/iy;

/** End of the markup that begins at a `<`; the end of the source where it is never closed, `at` where it is none. */
function endOfMarkup(source: string, at: number): number {
  if (!/[a-z/!?]/i.test(source[at + 1] ?? '')) return at;
  MARKUP.lastIndex = at;
  const [tag = '', name = ''] = MARKUP.exec(source) ?? [];
  if (tag === '') return source.length;
  if (!UNREAD.test(name) || tag[1] === '/') return at + tag.length;
  const close = new RegExp(`</${name}[^>]*>`, 'gi');
  close.lastIndex = at + tag.length;
  return close.test(source) ? close.lastIndex : source.length;
}

/** The character an entity at `&` stands for, and its end; a name that is no blank is some character. */
function entityAt(source: string, at: number): readonly [code: number, end: number] {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source);
  if (!match) return [38, at + 1];
  const code = match[1] === undefined ? (match[2] === undefined ? 38 : 32) : Number(match[1].replace(/^x/i, '0x'));
  return [code, ENTITY.lastIndex];
}

/**
 * The source of a cell with other words in it: its tags and comments stay where they are, a `<br>` between its characters
 * goes with them. What begins with `kept`, behind the first character, is left as it is.
 *
 * @param words as they are to stand in the source
 */
export function overwritten(source: string, words: string, kept: RegExp | null = null): string {
  let out = '';
  let written = false;
  let end = 0;
  for (let at = 0; at < source.length; at = end) {
    let code = source.charCodeAt(at);
    end = code === 60 ? endOfMarkup(source, at) : at;
    if (end > at) {
      const tag = source.slice(at, end);
      if (!/^<br\b/i.test(tag)) out += tag;
      continue;
    }
    if (code === 38) [code, end] = entityAt(source, at);
    else end = at + 1;
    if (isBlank(code)) continue;
    if (written && kept?.test(String.fromCodePoint(Math.min(code, 0x10ffff)))) return out + source.slice(at);
    if (!written) out += words;
    written = true;
  }
  return written ? out : words + out;
}

/**
 * Plain digits in place of the cell's characters; a note behind the number stays. A blank cell is written where its
 * number would stand, with a blank where it would stick to its neighbours.
 */
export function writeNumber({ text }: Report, { start, end, kind }: Cell, digits: string): Edit {
  let newText = overwritten(text.slice(start, end), digits, kind === 'notation' ? NOTE : null);
  if (start === end) {
    if (start > 0 && touches(text[start - 1])) newText = ` ${newText}`;
    if (touches(text[end])) newText += ' ';
  }
  return { start, end, newText };
}
