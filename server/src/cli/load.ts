/** A file, or standard input, as a parsed report. */
import { createReportService, type Report, type ReportService } from '../service.ts';
import { convertBundle, htmlBundle } from './bundles.ts';
import { note } from './io.ts';
import type { InProject } from './projects.ts';
import { type File, type ReadError, readText, STDIN } from './read.ts';
import { DASH } from './walk.ts';

export interface Loaded {
  readonly report: Report;
  readonly file: File;
  /** The report's text is not the file's: a web page became Markdown. */
  readonly converted: boolean;
}

const PAGE = /\.html?$/i;
const PLAIN = /\.txt$/i;
const PAGE_START = /^\s*(?:<!doctype\s+html|<html[\s>])/i;

/** The library, with its heavy parts loaded at first use. Faults inside are told only on request. */
export const openService = (): ReportService =>
  createReportService({
    html: () => htmlBundle().readHtml,
    log: (message) => {
      if (process.env['XXGK_DEBUG']) note(message);
    },
  });

/** @param name stands for the path where that is `-` */
export function load(service: ReportService, path: string, name = path): Loaded | ReadError {
  const result = readText(path === DASH ? STDIN : path);
  if ('error' in result) return result.error;
  const { file } = result;
  const converted = PAGE.test(name) || (name === DASH && PAGE_START.test(file.text.slice(0, 1024)));
  const text = converted ? convertBundle().htmlToMarkdown(file.text) : file.text;
  const markdown = !PLAIN.test(name);
  return { report: service.parse(text, { uri: name, markdown }), file, converted };
}

export const isLoaded = (result: Loaded | ReadError): result is Loaded => 'report' in result;

/** Whether the text, or the project file by the file's name, says that it is a report. */
export const isReport = (service: ReportService, report: Report, project: InProject | null): boolean =>
  service.recognise(report, { named: project?.project.isReport(project.path) === true }) !== 'none';
