/** A Word file (.docx) -> Markdown. A bundle of its own: mammoth is loaded at the first Word file. */
import mammoth from 'mammoth';
import { boundElements, isHugePage } from './bounds.ts';
import { readPage } from './html.ts';
import { notesOf } from './lost.ts';
import { ConvertProblem, type Imported, isProblem, type Note, type ProblemCode } from './problem.ts';
import { markChunks, putChunks } from './word-chunks.ts';
import { plainMarks } from './word-marks.ts';
import { writeNumbers } from './word-numbering.ts';
import { unzipParts, zipParts } from './zip.ts';

/** What mammoth reads; pictures and embedded files stay packed. */
const wanted = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !/^customXml\//i.test(name);

/** @throws ConvertProblem */
export async function readWord(bytes: Uint8Array): Promise<Imported> {
  const { html, notes } = await htmlOf(bytes, true);
  if (isHugePage(html)) throw new ConvertProblem('too-large');
  const page = readPage(html);
  // A scan: pictures and no more.
  if (page.text.trim() === '' && notes.every(({ key }) => key !== 'convert.note.chunks')) {
    throw new ConvertProblem('no-text');
  }
  return { text: page.text, markdown: true, notes: [...notesOf(page.lost), ...notes] };
}

/** @param chunks whether to read the files that stand in place of text: those inside of them are not read */
async function htmlOf(bytes: Uint8Array, chunks: boolean): Promise<{ html: string; notes: Note[] }> {
  const isFlat = bytes[0] === LESS;
  const parts = { ...(isFlat ? flatParts(bytes) : unzipParts(bytes, wanted)) };
  const text = (name: string): string => (parts[name] ? new TextDecoder().decode(parts[name]) : '');
  const main = related(text('_rels/.rels'), '', ofKind('officeDocument')) ?? 'word/document.xml';
  const document = text(main);
  if (document === '') throw new ConvertProblem(problemWithout(Object.keys(parts)));
  boundElements(Object.values(parts));
  const cut = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, cut);
  const relations = text(`${folder}_rels/${main.slice(cut)}.rels`);
  const beside = (name: string): string => related(relations, folder, ofKind(name)) ?? `${folder}${name}.xml`;
  const { xml, hidden } = plainMarks(document);
  const marked = markChunks(xml, (id) => related(relations, folder, (tag) => tag.includes(` Id="${id}"`)));
  const numbered = writeNumbers(marked.xml, text(beside('numbering')), text(beside('styles')));
  parts[main] = new TextEncoder().encode(numbered);
  try {
    const { value } = await mammoth.convertToHtml(packed(zipParts(parts)), {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    const names = new Set(marked.parts);
    const files = chunks && !isFlat && names.size > 0 ? unzipParts(bytes, (name) => names.has(name)) : {};
    // A header cell of 表三 reaches from thead into tbody, which HTML does not allow: the parts are made one.
    const { html, unread } = await putChunks(
      value.replace(/<\/?t(?:head|body)>/g, ''),
      marked.parts.map((name) => files[name ?? '']),
      (file) => htmlOf(file, false).then(({ html }) => html),
    );
    return { html, notes: lost(document, hidden, unread, text, Object.keys(parts)) };
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new ConvertProblem('damaged');
  }
}

/** A zip as mammoth takes it, by one name on Node and by another in a browser; any bytes will do. */
function packed(zip: Uint8Array): { arrayBuffer: ArrayBuffer } {
  const arrayBuffer = zip.buffer as ArrayBuffer;
  const either = { arrayBuffer, buffer: arrayBuffer };
  return either;
}

const LESS = 0x3c;

/** The parts of a Word file written as one XML file; of those that are no XML, none. */
function flatParts(bytes: Uint8Array): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  const text = new TextDecoder().decode(bytes);
  const opening = /<pkg:part\b[^<>]*\bpkg:name="\/([^"<>]*)"[^<>]*>\s*<pkg:xmlData\b[^<>]*>/g;
  for (let part = opening.exec(text); part; part = opening.exec(text)) {
    const end = text.indexOf('</pkg:xmlData>', opening.lastIndex);
    if (end < 0) break;
    const name = part[1] ?? '';
    if (wanted(name)) parts[name] = new TextEncoder().encode(text.slice(opening.lastIndex, end));
    opening.lastIndex = end;
  }
  return parts;
}

/** A relation of that kind; some programs write word/document2.xml. */
const ofKind = (kind: string) => (tag: string) => new RegExp(`\\bType="[^"]*/${kind}"`).test(tag);

/** The part that a list of relations names in the first one that fits. */
function related(relations: string, folder: string, fits: (tag: string) => boolean): string | null {
  for (const [tag] of relations.matchAll(/<Relationship\b[^<>]*>/g)) {
    if (!fits(tag)) continue;
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1];
    if (target !== undefined) return target.startsWith('/') ? target.slice(1) : folder + target;
  }
  return null;
}

/** What a zip file is that is no Word file. */
function problemWithout(parts: readonly string[]): ProblemCode {
  if (parts.includes('OFD.xml')) return 'ofd';
  if (parts.some((name) => name.startsWith('xl/'))) return 'wrong-type';
  const isOffice = parts.includes('[Content_Types].xml') && !parts.some((name) => name.startsWith('ppt/'));
  return isOffice ? 'damaged' : 'other-kind';
}

/** What Word alone knows of and is in no text. */
function lost(
  document: string,
  hidden: number,
  unread: number,
  text: (name: string) => string,
  parts: readonly string[],
): Note[] {
  const notes: Note[] = [];
  // What stands there for older programs says the same again.
  const once = document.replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '');
  const count = (pattern: RegExp): number => once.match(pattern)?.length ?? 0;
  const objects = count(/<(?:c:chart|dgm:relIds|o:OLEObject|m:oMath)\b/g);
  if (objects > 0) notes.push({ key: 'convert.note.objects', args: { count: objects } });
  if (unread > 0) notes.push({ key: 'convert.note.chunks', args: { count: unread } });
  const changes = count(/<w:(?:ins|del|moveFrom|moveTo)\b[^<>]*w:author/g);
  if (changes > 0) notes.push({ key: 'convert.note.changes', args: { count: changes } });
  if (hidden > 0) notes.push({ key: 'convert.note.hidden', args: { count: hidden } });
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
