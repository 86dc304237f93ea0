/** A PDF -> Markdown. A bundle of its own: pdf.js is loaded at the first PDF. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { boundStreams } from './pdf-bounds.ts';
import { withoutMargins } from './pdf-margins.ts';
import { hasOpenTables, pagesInColumns, pagesToLayout, pagesToMarkdown } from './pdf-text.ts';
import { meant, type Page, type Ruling, type Word } from './pdf-types.ts';
import { ConvertProblem, type Imported, isProblem, type Note } from './problem.ts';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

const MOST_PAGES = 120;
/** A page of small print has some two thousand, where each character is one of its own. */
const MOST_WORDS = 20_000;

/** Told on the way, for whoever watches the time. */
export interface Watch {
  /** The library is there. */
  loaded(): void;
  /** @param page that has been read, from 1 */
  page(page: number): void;
}

let loaded: Promise<PdfJs> | undefined;

/** pdf.js draws too; of what that would need, names are enough. What it says on loading is for its own developers. */
async function loadPdfJs(): Promise<PdfJs> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
  const { warn } = console;
  console.warn = () => {};
  // In a web worker it would take the messages of that worker for its own, and answer them; with a window it does not.
  const window = scope['window'];
  scope['window'] ??= scope;
  try {
    scope['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    scope['window'] = window;
  }
}

/** The tables for fonts that stay outside the file, by name; undefined where there is none of that name. */
export type CharacterMaps = (name: string) => Uint8Array | undefined;

/** What pdf.js asks for besides the file. Of all that it could use the tables of characters are enough to read text. */
const suppliesOf = (maps: CharacterMaps) =>
  class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const found = kind === 'cMapUrl' ? maps(filename) : undefined;
      // It keeps what it is given, and may hand it on for good.
      if (found) return found.slice();
      throw new Error(`no ${filename}`);
    }
  };

/** @throws ConvertProblem */
export async function readPdf(bytes: Uint8Array, maps: CharacterMaps, watch?: Watch): Promise<Imported> {
  if (!String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')) throw new ConvertProblem('wrong-type');
  loaded ??= loadPdfJs();
  const pdfjs = await loaded;
  watch?.loaded();
  const { pictures } = boundStreams(bytes);
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    BinaryDataFactory: suppliesOf(maps),
    useWorkerFetch: false,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    // Pictures are never decoded.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    const added = { links: 0, comments: 0 };
    const count = Math.min(document.numPages, MOST_PAGES);
    for (let i = 1; i <= count; i++) {
      const page = await document.getPage(i);
      pages.push(await readPage(pdfjs, page));
      await countAdded(page, added);
      page.cleanup();
      watch?.page(i);
    }
    if (pages.every((page) => page.words.length === 0)) throw new ConvertProblem('no-text');
    const notes: Note[] = [];
    const left = document.numPages - count;
    if (left > 0) notes.push({ key: 'convert.note.pages', args: { count: left } });
    const empty = pages.filter((page) => page.words.length === 0).length;
    if (empty > 0) notes.push({ key: 'convert.note.scanned', args: { count: empty } });
    if (pictures > 0) notes.push({ key: 'convert.note.pictures', args: { count: pictures } });
    if (added.links > 0) notes.push({ key: 'convert.note.links', args: { count: added.links } });
    if (added.comments > 0) notes.push({ key: 'convert.note.comments', args: { count: added.comments } });
    const inner = withoutMargins(pages);
    if (inner.left > 0) notes.push({ key: 'convert.note.margins', args: {} });
    const columns = pagesInColumns(inner.pages);
    if (hasOpenTables(inner.pages)) {
      notes.push({
        key: columns > 0 ? 'convert.note.openColumns' : 'convert.note.openTables',
        args: { count: columns },
      });
      return { text: pagesToLayout(inner.pages), markdown: false, notes };
    }
    if (columns > 0) notes.push({ key: 'convert.note.columns', args: { count: columns } });
    return { text: pagesToMarkdown(inner.pages), markdown: true, notes };
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new ConvertProblem(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
  } finally {
    await task.destroy();
  }
}

/** Notes that readers leave on a page; those of Word that are printed along are among them. */
const COMMENTS: ReadonlySet<unknown> = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'StrikeOut',
  'Underline',
  'Squiggly',
  'Ink',
  'Stamp',
]);

/** What lies upon a page and is no part of its text. */
async function countAdded(page: PDFPageProxy, added: { links: number; comments: number }): Promise<void> {
  const annotations: readonly { subtype?: unknown; url?: unknown }[] = await page.getAnnotations();
  for (const { subtype, url } of annotations) {
    if (subtype === 'Link' && typeof url === 'string') added.links++;
    else if (COMMENTS.has(subtype)) added.comments++;
  }
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

async function readPage(pdfjs: PdfJs, page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as unknown as Matrix;
  const words: Word[] = [];
  for await (const item of itemsOf(page)) {
    if (!('str' in item)) continue;
    const text = meant(item.str);
    if (text.trim() === '') continue;
    const at = times(base, item.transform as unknown as Matrix);
    words.push({ text, x: at[4], y: at[5], width: item.width, size: Math.hypot(at[2], at[3]) });
    if (words.length > MOST_WORDS) throw new ConvertProblem('too-large');
  }
  const lines = words.length > 0 ? await readRulings(pdfjs, page, base) : { horizontal: [], vertical: [] };
  return { width: viewport.width, height: viewport.height, words, ...lines };
}

/** As they come: a page of too many is not read to its end. */
async function* itemsOf(page: PDFPageProxy): AsyncGenerator<TextContent['items'][number]> {
  const reader = page
    .streamTextContent({ includeMarkedContent: true })
    .getReader() as ReadableStreamDefaultReader<TextContent>;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* value.items;
    }
  } finally {
    // pdf.js asks for a reason.
    await reader.cancel(new Error('enough')).catch(() => {});
  }
}

/** Thicker than this, in points, it is an area and no line. */
const THICKEST = 3;
const SHORTEST = 4;

/** The straight lines along the axes that the page draws, or fills as thin areas. */
async function readRulings(
  { OPS }: PdfJs,
  page: PDFPageProxy,
  base: Matrix,
): Promise<{ horizontal: Ruling[]; vertical: Ruling[] }> {
  const list = await page.getOperatorList();
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  const line = (x0: number, y0: number, x1: number, y1: number): void => {
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    if (height <= THICKEST && width >= SHORTEST && width > height) {
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (width <= THICKEST && height >= SHORTEST) {
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  };
  const stack: Matrix[] = [];
  let matrix = base;
  for (const [i, operation] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[i];
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (operation === OPS.transform) matrix = times(matrix, args as Matrix);
    else if (operation === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = (args as readonly unknown[])[0];
      if (Array.isArray(own) && own.length === 6) matrix = times(matrix, own as unknown as Matrix);
    } else if (operation === OPS.constructPath) {
      const [paint, [path] = []] = args as [number, (readonly (ArrayLike<number> | null)[])?];
      const strokes = paint === OPS.stroke || paint === OPS.closeStroke;
      const fills = paint === OPS.fill || paint === OPS.eoFill;
      const both = paint === OPS.fillStroke || paint === OPS.eoFillStroke || paint === OPS.closeFillStroke;
      if (path && (strokes || fills || both)) followPath(path, matrix, strokes || both, line);
    }
  }
  return { horizontal, vertical };
}

/** Numbers of one path: 0 x y moves, 1 x y draws, 2 and 3 curve, 4 closes. */
function followPath(
  path: ArrayLike<number>,
  matrix: Matrix,
  strokes: boolean,
  line: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  let points: [number, number][] = [];
  const end = (): void => {
    if (points.length < 2) return;
    if (strokes) {
      for (let k = 1; k < points.length; k++) {
        const [a, b] = [points[k - 1] as [number, number], points[k] as [number, number]];
        line(a[0], a[1], b[0], b[1]);
      }
    } else {
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      line(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    }
  };
  for (let k = 0; k < path.length; ) {
    const kind = path[k] as number;
    const size = kind === 2 ? 6 : kind === 3 ? 4 : kind === 4 ? 0 : 2;
    if (kind === 0) {
      end();
      points = [];
    }
    if (kind === 4) {
      const first = points[0];
      if (first) points.push(first);
    } else {
      const x = path[k + size - 1] as number;
      const y = path[k + size] as number;
      points.push([matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]);
    }
    k += size + 1;
  }
  end();
}
