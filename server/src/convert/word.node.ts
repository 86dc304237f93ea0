/** A Word file (.docx) -> Markdown. A bundle of its own: mammoth is loaded at the first Word file. */
import mammoth from 'mammoth';
import { boundElements } from './bounds.ts';
import { htmlToMarkdown } from './html.ts';
import { ConvertProblem, type Imported, isProblem, type Note } from './problem.ts';
import { writeNumbers } from './word-numbering.ts';
import { unzipParts, zipParts } from './zip.ts';

const DOCUMENT = 'word/document.xml';

/** What mammoth reads; pictures and embedded files stay packed. */
const wanted = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !/^customXml\//i.test(name);

/** @throws ConvertProblem */
export async function readWord(bytes: Uint8Array): Promise<Imported> {
  const parts = { ...unzipParts(bytes, wanted) };
  const text = (name: string): string => (parts[name] ? new TextDecoder().decode(parts[name]) : '');
  const document = text(DOCUMENT);
  if (document === '') throw new ConvertProblem('xl/workbook.xml' in parts ? 'wrong-type' : 'damaged');
  boundElements(Object.values(parts));
  const numbered = writeNumbers(document, text('word/numbering.xml'), text('word/styles.xml'));
  parts[DOCUMENT] = new TextEncoder().encode(numbered);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipParts(parts)) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    // A header cell of 表三 reaches from thead into tbody, which HTML does not allow: the parts are made one.
    const html = value.replace(/<\/?t(?:head|body)>/g, '');
    return { text: htmlToMarkdown(html), markdown: true, notes: lost(document, Object.keys(parts)) };
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new ConvertProblem('damaged');
  }
}

/** What of the document is in no text. */
function lost(document: string, parts: readonly string[]): Note[] {
  const notes: Note[] = [];
  const count = (pattern: RegExp): number => document.match(pattern)?.length ?? 0;
  const pictures = count(/<(?:w:drawing|w:pict)\b/g);
  if (pictures > 0) notes.push({ key: 'convert.note.pictures', args: { count: pictures } });
  const links = count(/<w:hyperlink\b[^<>]*r:id=/g);
  if (links > 0) notes.push({ key: 'convert.note.links', args: { count: links } });
  const changes = count(/<w:(?:ins|del)\b[^<>]*w:author/g);
  if (changes > 0) notes.push({ key: 'convert.note.changes', args: { count: changes } });
  if (parts.includes('word/comments.xml')) notes.push({ key: 'convert.note.comments', args: {} });
  if (count(/<w:footnoteReference\b/g) > 0) notes.push({ key: 'convert.note.footnotes', args: {} });
  return notes;
}
