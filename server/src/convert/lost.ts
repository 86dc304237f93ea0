/** What of a page is in no text: counted, so that whoever imports it is told. */
import type { Token } from 'parse5';
import type { Note } from './problem.ts';

export interface Lost {
  links: number;
  pictures: number;
  /** Pages and files shown inside the page. */
  frames: number;
  /** Stretches in bold, italics or underlined. */
  emphasis: number;
  /** Stretches that the page hides. */
  hidden: number;
}

export const nothing = (): Lost => ({ links: 0, pictures: 0, frames: 0, emphasis: 0, hidden: 0 });

const EMPHASIS: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em', 'u']);
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'embed', 'object']);
const SMALLEST_PICTURE = 32;

/** Dots, lines and counters of visits are no pictures. */
const isSmall = (value: (name: string) => string): boolean =>
  [value('width'), value('height')].some((size) => Number.parseFloat(size) < SMALLEST_PICTURE);

/** What an element brings that its words do not say. */
export function lostBy({ tagName, attrs }: Token.TagToken): keyof Lost | null {
  const value = (name: string): string => attrs.find((a) => a.name === name)?.value ?? '';
  if (tagName === 'img') {
    return isSmall(value) ? null : 'pictures';
  }
  if (FRAMES.has(tagName)) return isSmall(value) ? null : 'frames';
  if (tagName === 'a') return /^(?!#|javascript:)\S/i.test(value('href')) ? 'links' : null;
  if (EMPHASIS.has(tagName)) return 'emphasis';
  return tagName === 'span' && /font-weight:\s*(?:bold|[6-9]00)/i.test(value('style')) ? 'emphasis' : null;
}

/** As notes, of what there is. */
export function notesOf({ links, pictures, frames, emphasis, hidden }: Lost): Note[] {
  const notes: Note[] = [];
  if (pictures > 0) notes.push({ key: 'convert.note.pictures', args: { count: pictures } });
  if (frames > 0) notes.push({ key: 'convert.note.frames', args: { count: frames } });
  if (hidden > 0) notes.push({ key: 'convert.note.hidden', args: { count: hidden } });
  if (links > 0) notes.push({ key: 'convert.note.links', args: { count: links } });
  if (emphasis > 0) notes.push({ key: 'convert.note.emphasis', args: { count: emphasis } });
  return notes;
}
