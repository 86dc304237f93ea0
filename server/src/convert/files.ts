/** Files of every kind, in and out. Each library is a bundle of its own, loaded when a file needs it. */
import type { Locale } from '../messages/index.ts';
import { reportBlocks } from '../render/blocks.ts';
import type { ProseReader } from '../render/document.ts';
import { pageTitle, renderFragment, renderPage } from '../render/page.ts';
import { isPageName, isPlainName, isTextName } from '../report/fileNames.ts';
import type { Report } from '../report/types.ts';
import { decode, maximumBytes } from '../text/encoding.ts';
import type { ReadApart } from './apart.ts';
import { boundElements, isHugePage, isHugeRtf } from './bounds.ts';
import { compoundKind, isCompound } from './compound.ts';
import type { ExportFormat } from './formats.ts';
import { readPage } from './html.ts';
import { notesOf } from './lost.ts';
import { toMarkdownForm } from './markdown.ts';
import { isArchive, pageOf } from './mht.ts';
import { ConvertProblem, type Imported } from './problem.ts';
import { unzipParts } from './zip.ts';

/** What reading and writing files needs of the place it runs in. All throw ConvertProblem. */
export interface Means {
  readonly readApart: ReadApart;
  /** An old Word file as a .docx with the same content. */
  readonly toDocx: (bytes: Uint8Array, kind: OfficeKind, signal?: AbortSignal) => Promise<Uint8Array>;
  /** A complete page as a PDF. */
  readonly printPdf: (page: string, signal?: AbortSignal) => Promise<Uint8Array>;
}

export interface Conversions {
  /**
   * What the file says, by its name and by what it really is: many a .doc is a web page, many a .docx an old .doc.
   * @param signal ends the program that is called, which then has failed
   * @throws ConvertProblem
   */
  readonly importFile: (bytes: Uint8Array, name: string, signal?: AbortSignal) => Promise<Imported>;
  /**
   * The report as a file.
   * @param signal as above
   * @throws ConvertProblem
   */
  readonly exportReport: (
    report: Report,
    format: ExportFormat,
    locale: Locale,
    signal?: AbortSignal,
  ) => Promise<Uint8Array>;
}

export const conversionsBy = (means: Means): Conversions => ({
  importFile: (bytes, name, signal) => importFile(heeding(means, signal), bytes, name),
  exportReport: (report, format, locale, signal) => exportReport(heeding(means, signal), report, format, locale),
});

/** The same, ended by a signal. */
const heeding = ({ readApart, toDocx, printPdf }: Means, signal?: AbortSignal): Means => ({
  readApart,
  toDocx: (bytes, kind) => toDocx(bytes, kind, signal),
  printPdf: (page) => printPdf(page, signal),
});

export { checkPage } from './check-page.ts';
export { leftOut, toMarkdownForm } from './markdown.ts';
export { type Imported, isProblem } from './problem.ts';
export { unready } from './unready.ts';

/** What is no .docx and becomes one first; an xml is a Word 2003 document. */
export type OfficeKind = 'doc' | 'wps' | 'rtf' | 'odt' | 'fodt' | 'xml';

type Docx = typeof import('./docx.ts');
type Prose = typeof import('../render/prose.ts');

const docx = (): Docx => require('./docx.js');
const prose = (): ProseReader => (require('./prose.js') as Prose).readMarkdown;

async function importFile({ readApart, toDocx }: Means, bytes: Uint8Array, name: string): Promise<Imported> {
  if (bytes.length > maximumBytes) throw new ConvertProblem('too-large');
  if (bytes.length === 0) throw new ConvertProblem('empty');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('PK')) {
    const open = OPEN_DOCUMENT.exec(start)?.[1];
    if (open === undefined) return readApart(/\.xls[xm]$/i.test(name) ? 'xlsx' : 'docx', bytes);
    if (!/^text(?:-template)?$/.test(open)) throw new ConvertProblem('other-kind');
    boundOpenDocument(bytes);
    return readApart('docx', await toDocx(bytes, 'odt'));
  }
  if (start.includes('%PDF-')) return readApart('pdf', bytes);
  if (isCompound(bytes)) {
    const kind = compoundKind(bytes);
    if (kind !== 'document') throw new ConvertProblem(kind);
    return readApart('docx', await toDocx(bytes, /\.wps$/i.test(name) ? 'wps' : 'doc'));
  }
  if (start.startsWith('{\\rtf')) {
    if (isHugeRtf(bytes)) throw new ConvertProblem('too-large');
    return readApart('docx', await toDocx(bytes, 'rtf'));
  }
  if (/\.(?:docx|xlsx|pdf)$/i.test(name)) throw new ConvertProblem('wrong-type');
  if (/^(?:\ufeff|ï»¿)?\s*<\?xml/.test(start)) {
    const kind = xmlKind(new TextDecoder().decode(bytes.subarray(0, 0x4000)));
    if (kind === 'flat') return readApart('docx', bytes);
    if (kind !== null) {
      if (isHugePage(new TextDecoder().decode(bytes))) throw new ConvertProblem('too-large');
      return readApart('docx', await toDocx(bytes, kind));
    }
  }
  const isWebArchive = isArchive(start);
  const decoded = decode(isWebArchive ? (pageOf(bytes) ?? bytes) : bytes);
  if ('noText' in decoded) throw new ConvertProblem(isKnown(name) ? 'wrong-type' : 'other-kind');
  const { text } = decoded;
  const isPage =
    isWebArchive ||
    /\.(?:html?|doc|wps)$/i.test(name) ||
    /^\s*<(?:!doctype\s+html|html|table|meta)[\s>]/i.test(text.slice(0, 1024));
  if (!isPage) return { text, markdown: !isPlainName(name), notes: [] };
  if (isHugePage(text)) throw new ConvertProblem('too-large');
  const page = readPage(text);
  if (page.text.trim() === '') throw new ConvertProblem('empty-page');
  const notes = notesOf(page.lost);
  if (page.titleOfPage) notes.push({ key: 'convert.note.title', args: {} });
  return { text: page.text, markdown: true, notes };
}

/** Whether a file of that name should be text, or a page. */
const isKnown = (name: string): boolean =>
  isTextName(name) || isPageName(name) || /\.(?:csv|doc|wps|mht(?:ml)?|rtf|xml)$/i.test(name);

/** The first entry of such a file, not packed, says its kind. */
const OPEN_DOCUMENT = /^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z-]+)/;

/** @throws ConvertProblem when the file is locked, or more than a report can be */
function boundOpenDocument(bytes: Uint8Array): void {
  const parts = unzipParts(bytes, (name) => /^(?:content|styles|META-INF\/manifest)\.xml$/.test(name));
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) throw new ConvertProblem('encrypted');
  boundElements(Object.values(parts));
}

/** A document written as one XML file: Word 2003, Word since 2007, LibreOffice. Old systems name it .doc. */
function xmlKind(start: string): 'xml' | 'flat' | 'fodt' | null {
  if (/<pkg:package\b/.test(start)) return 'flat';
  if (/<w:wordDocument\b/.test(start)) return 'xml';
  return /<office:document\b[^<>]*opendocument\.text/.test(start) ? 'fodt' : null;
}

async function exportReport(
  { printPdf }: Means,
  report: Report,
  format: ExportFormat,
  locale: Locale,
): Promise<Uint8Array> {
  const reader = report.markdown ? prose() : null;
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  switch (format) {
    case 'docx': {
      const blocks = reportBlocks(report, { absent: 'omit', prose: reader });
      return docx().blocksToDocx(blocks, { title: pageTitle(report, locale), organ: report.organ });
    }
    case 'html':
      return text(renderPage(report, { prose: reader, locale, look: 'web' }));
    case 'fragment':
      return text(renderFragment(report, { prose: reader, locale }));
    case 'pdf':
      return printPdf(renderPage(report, { prose: reader, locale, look: 'a4' }));
    case 'md':
      return text(toMarkdownForm(report));
  }
}
