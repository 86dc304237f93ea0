/** A file, or standard input, as a parsed report. */
import type { Note } from '../convert/problem.ts';
import type { MessageKey } from '../messages/index.ts';
import { isOfficeName, isPageName, isPlainName } from '../report/fileNames.ts';
import { createReportService, type Report, type ReportService } from '../service.ts';
import { convertBundle, filesBundle, htmlBundle } from './bundles.ts';
import { note } from './io.ts';
import type { InProject } from './projects.ts';
import { type File, type ReadError, readBytes, readText, STDIN, systemError } from './read.ts';
import { DASH } from './walk.ts';

export interface Loaded {
  readonly report: Report;
  readonly file: File;
  /** The report's text is not the file's: a web page became Markdown. */
  readonly converted: boolean;
}

const PAGE_START = /^\s*(?:<!doctype\s+html|<html[\s>])/i;

/** The library, with its heavy parts loaded at first use. Faults inside are told only on request. */
export const openService = (): ReportService =>
  createReportService({
    html: () => htmlBundle().readHtml,
    log: (message) => {
      if (process.env['XXGK_DEBUG']) note(message);
    },
  });

/** Word files, PDFs and workbooks as texts, or why they are none: reading them takes its time, so it is done beforehand. */
const office = new Map<string, { readonly file: File; readonly markdown: boolean } | ReadError>();

/** Why what was read of such a file may not be all of it, or not as it is meant: who checks it must know. */
const DOUBTS: ReadonlySet<string> = new Set<MessageKey>([
  'convert.note.chunks',
  'convert.note.openColumns',
  'convert.note.openTables',
  'convert.note.pages',
  'convert.note.rows',
  'convert.note.scanned',
]);
const doubts = new Map<string, readonly Note[]>();

/** What of a prepared file somebody should look at in the original; most files have nothing. */
export const doubtsOf = (path: string): readonly Note[] => doubts.get(path) ?? [];

/**
 * Reads the files among the paths that are no text.
 * @param stdinName stands for standard input
 */
export async function prepare(paths: readonly string[], stdinName: string): Promise<void> {
  for (const path of paths) {
    const name = path === DASH ? stdinName : path;
    if (!isOfficeName(name)) continue;
    const { importFile, isProblem } = filesBundle();
    const bytes = readBytes(path === DASH ? STDIN : path);
    if (!(bytes instanceof Uint8Array)) {
      office.set(path, bytes);
      continue;
    }
    try {
      const { text, markdown, notes } = await importFile(bytes, name);
      const doubted = notes.filter(({ key }) => DOUBTS.has(key));
      if (doubted.length > 0) doubts.set(path, doubted);
      office.set(path, {
        file: { text, encoding: 'utf-8', bom: false, exact: true, bytes: bytes.length },
        markdown,
      });
    } catch (error) {
      // Whatever it is, the other files are read all the same.
      office.set(path, isProblem(error) ? { code: error.code, args: error.args } : systemError(error));
    }
  }
}

/** @param name stands for the path where that is `-` */
export function load(service: ReportService, path: string, name = path): Loaded | ReadError {
  const prepared = office.get(path);
  if (prepared) {
    if ('code' in prepared) return prepared;
    const { file, markdown } = prepared;
    return { report: service.parse(file.text, { uri: name, markdown }), file, converted: true };
  }
  const result = readText(path === DASH ? STDIN : path);
  if ('error' in result) return result.error;
  const { file } = result;
  const converted = isPageName(name) || (name === DASH && PAGE_START.test(file.text.slice(0, 1024)));
  if (converted && convertBundle().isHugePage(file.text)) return { code: 'too-large', args: {} };
  const text = converted ? convertBundle().htmlToMarkdown(file.text) : file.text;
  if (converted && text.trim() === '' && file.text.trim() !== '') return { code: 'empty-page', args: {} };
  const markdown = !isPlainName(name);
  return { report: service.parse(text, { uri: name, markdown }), file, converted };
}

export const isLoaded = (result: Loaded | ReadError): result is Loaded => 'report' in result;

/** Whether the text, or the project file by the file's name, says that it is a report. */
export const isReport = (service: ReportService, report: Report, project: InProject | null): boolean =>
  service.recognise(report, { named: project?.project.isReport(project.path) === true }) !== 'none';
