/** Whole files that a Word file holds in place of text (altChunk): many programs put a web page there and no more. */
import { escapeHtml } from '../render/escape.ts';
import { decode } from '../text/encoding.ts';
import { isArchive, pageOf } from './mht.ts';
import { ConvertProblem } from './problem.ts';

/** A noncharacter, which stands in no text, around the number of a chunk. */
const MARK = '\ufdd0';
const CHUNK = /<w:altChunk\b([^<>]*?)(?:\/>|>[\s\S]{0,1000}?<\/w:altChunk>)/g;
const MOST_CHUNKS = 100;
/** Of all chunks together, in characters. */
const LONGEST = 20_000_000;

/** How such a file is read that is a Word file itself: its HTML; null where it is not. */
export type WordReader = (bytes: Uint8Array) => Promise<string | null>;

export interface Marked {
  /** The document with a paragraph for each chunk. */
  readonly xml: string;
  /** Names of the parts they are, in order; null where the list of parts names none. */
  readonly parts: readonly (string | null)[];
}

/** @param target id of a relation -> name of the part. Linear; never throws. */
export function markChunks(xml: string, target: (id: string) => string | null): Marked {
  const parts: (string | null)[] = [];
  if (!xml.includes('<w:altChunk')) return { xml, parts };
  const marked = xml.replace(CHUNK, (_, attributes: string) => {
    const id = /\br:id="([^"]*)"/.exec(attributes)?.[1];
    parts.push(id === undefined ? null : target(id));
    return `<w:p><w:r><w:t>${MARK}${parts.length - 1}${MARK}</w:t></w:r></w:p>`;
  });
  return { xml: marked, parts };
}

/**
 * Puts what the chunks say into the places of their marks.
 * @param unread how many could not be read
 * @throws ConvertProblem when they are too much
 */
export async function putChunks(
  html: string,
  chunks: readonly (Uint8Array | undefined)[],
  readWord: WordReader,
): Promise<{ html: string; unread: number }> {
  if (chunks.length === 0) return { html, unread: 0 };
  if (chunks.length > MOST_CHUNKS) throw new ConvertProblem('too-large');
  const read: (string | null)[] = [];
  let length = 0;
  for (const bytes of chunks) {
    const page = bytes ? await pageIn(bytes, readWord) : null;
    length += page?.length ?? 0;
    if (length > LONGEST) throw new ConvertProblem('too-large');
    read.push(page);
  }
  const put = html.replace(
    new RegExp(`<p>${MARK}(\\d+)${MARK}</p>|${MARK}(\\d+)${MARK}`, 'g'),
    (_, a?: string, b?: string) => read[Number(a ?? b)] ?? '',
  );
  return { html: put, unread: read.filter((page) => page === null).length };
}

/** The HTML of a web page, alone or with what belongs to it, of a Word file, of plain text. */
async function pageIn(bytes: Uint8Array, readWord: WordReader): Promise<string | null> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('PK')) return readWord(bytes);
  if (start.startsWith('{\\rtf')) return null;
  const decoded = decode(isArchive(start) ? (pageOf(bytes) ?? bytes) : bytes);
  if ('noText' in decoded) return null;
  const { text } = decoded;
  return /<[a-z!?]/i.test(text.slice(0, 4096)) ? text : paragraphs(text);
}

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
