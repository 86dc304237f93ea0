/** Files of every kind on Node: a bundle of the server and the command line. */
import { readApart } from './apart.node.ts';
import { printPdf } from './browser.node.ts';
import { conversionsBy } from './files.ts';
import { toDocx } from './office.node.ts';

export { checkPage, type Imported, isProblem, leftOut, toMarkdownForm, unready } from './files.ts';

export const { importFile, exportReport } = conversionsBy({ readApart, toDocx, printPdf });

export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
