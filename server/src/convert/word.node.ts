/** A Word file (.docx) -> Markdown. A bundle of its own: mammoth is loaded at the first Word file. */
import mammoth from 'mammoth';
import { boundElements } from './bounds.ts';
import { readPage } from './html.ts';
import { notesOf } from './lost.ts';
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
    const page = readPage(html);
    return {
      text: page.text,
      markdown: true,
      notes: [...notesOf(page.lost), ...lost(document, text, Object.keys(parts))],
    };
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new ConvertProblem('damaged');
  }
}

/** What Word alone knows of and is in no text. */
function lost(document: string, text: (name: string) => string, parts: readonly string[]): Note[] {
  const notes: Note[] = [];
  // What stands there for older programs says the same again.
  const once = document.replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '');
  const count = (pattern: RegExp): number => once.match(pattern)?.length ?? 0;
  const objects = count(/<(?:c:chart|dgm:relIds|o:OLEObject|m:oMath)\b/g);
  if (objects > 0) notes.push({ key: 'convert.note.objects', args: { count: objects } });
  const changes = count(/<w:(?:ins|del|moveFrom|moveTo)\b[^<>]*w:author/g);
  if (changes > 0) notes.push({ key: 'convert.note.changes', args: { count: changes } });
  const comments = count(/<w:commentReference\b/g);
  if (comments > 0) notes.push({ key: 'convert.note.comments', args: { count: comments } });
  if (count(/<w:(?:foot|end)noteReference\b/g) > 0) notes.push({ key: 'convert.note.footnotes', args: {} });
  if (parts.some((name) => MARGINS.test(name) && saysMore(text(name)))) {
    notes.push({ key: 'convert.note.margins', args: {} });
  }
  return notes;
}

const MARGINS = /^word\/(?:header|footer)\d*\.xml$/i;

/** Whether a header or a footer says more than the number of the page. */
const saysMore = (xml: string): boolean =>
  [...xml.matchAll(/<w:t\b[^<>]*>([^<]*)/g)]
    .map(([, words]) => words ?? '')
    .join('')
    .replace(/[\s\d第共页\-—–/／]/g, '') !== '';
