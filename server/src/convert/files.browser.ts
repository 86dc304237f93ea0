/** Files of every kind in a browser, which has no programs to call: a bundle of the server there. */
import { readApart } from './apart.browser.ts';
import { conversionsBy } from './files.ts';
import { ConvertProblem } from './problem.ts';

export { fromBase64, toBase64 } from '../text/base64.ts';
export { checkPage, type Imported, isProblem, leftOut, toMarkdownForm, unready } from './files.ts';

export const { importFile, exportReport } = conversionsBy({
  readApart,
  toDocx: () => Promise.reject(new ConvertProblem('no-office-here')),
  printPdf: () => Promise.reject(new ConvertProblem('no-print-here')),
});
