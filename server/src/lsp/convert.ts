/** Files of other kinds: `xxgk/export`, `xxgk/package`, `xxgk/import`. The libraries are loaded at the first of them. */
import type { Connection } from 'vscode-languageserver';
import { type Locale, say } from '../messages/index.ts';
import { pageTitle } from '../render/page.ts';
import type { Report } from '../report/types.ts';
import {
  type DocumentParams,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type ImportParams,
  type ImportResult,
  type PackageResult,
  requests,
} from '../requests.ts';
import { describe } from '../text/faults.ts';
import type { Snapshot } from './documents.ts';
import { guardAsync, type Log } from './guard.ts';

/** The bundle of conversions; only where there is Node. */
export type Converter = typeof import('../convert/files.node.ts');

export interface ConvertWorld {
  readonly log: Log;
  readonly locale: () => Locale;
  readonly reportAt: (uri: string) => Snapshot | null;
  readonly parse: (text: string, markdown: boolean) => Report;
  readonly converter?: (() => Converter) | undefined;
}

const formats: ReadonlySet<unknown> = new Set<ExportFormat>(['docx', 'html', 'fragment', 'pdf', 'md']);

export function registerConvert(connection: Connection, world: ConvertWorld): void {
  const on = <Params, Result>(
    name: string,
    answer: (world: ConvertWorld, params: Params) => Promise<Result | null>,
  ): void => {
    const guarded = guardAsync(name, world.log, null, (params: Params) => answer(world, params));
    connection.onRequest(name, (params: Params): Promise<unknown> => guarded(params));
  };
  on(requests.export, exportFile);
  on(requests.package, makePackage);
  on(requests.import, importAny);
}

async function exportFile(world: ConvertWorld, { uri, format }: ExportParams): Promise<ExportResult | null> {
  const found = world.reportAt(uri);
  if (!found || !formats.has(format)) return null;
  const locale = world.locale();
  const name = fileName(pageTitle(found.report, locale));
  const failed = (problem: string): ExportResult => ({ base64: null, name, problem, unready: null });
  if (!world.converter) return failed(say(locale, 'convert.notHere'));
  try {
    const { exportReport, toBase64 } = world.converter();
    const base64 = toBase64(await exportReport(found.report, format, locale));
    return { base64, name, problem: null, unready: unreadyOf(world, found.findings) };
  } catch (error) {
    return failed(problemOf(world, error));
  }
}

/** What can be made is handed over; each that cannot has its reason. */
async function makePackage(world: ConvertWorld, { uri }: DocumentParams): Promise<PackageResult | null> {
  const found = world.reportAt(uri);
  if (!found) return null;
  const locale = world.locale();
  if (!world.converter) return { files: [], problems: [say(locale, 'convert.notHere')], unready: null };
  const { exportReport, checkPage, toBase64 } = world.converter();
  const name = fileName(pageTitle(found.report, locale));
  const files: { name: string; base64: string }[] = [];
  const problems: string[] = [];
  for (const format of ['docx', 'html', 'pdf'] as const) {
    try {
      const bytes = await exportReport(found.report, format, locale);
      files.push({ name: `${name}.${format}`, base64: toBase64(bytes) });
    } catch (error) {
      problems.push(problemOf(world, error));
    }
  }
  const page = checkPage(found.report, found.findings, locale);
  const checkName = fileName(say(locale, 'check.title', { title: name }));
  files.push({ name: `${checkName}.html`, base64: toBase64(new TextEncoder().encode(page)) });
  return { files, problems, unready: unreadyOf(world, found.findings) };
}

async function importAny(world: ConvertWorld, { name, base64 }: ImportParams): Promise<ImportResult> {
  const locale = world.locale();
  if (!world.converter) return { text: null, problem: say(locale, 'convert.notHere'), notes: [] };
  try {
    const { importFile, leftOut, toMarkdownForm, fromBase64 } = world.converter();
    const { text, markdown, notes } = await importFile(fromBase64(base64), name);
    const report = world.parse(text, markdown);
    const all = [...notes, ...leftOut(report)];
    return {
      text: toMarkdownForm(report),
      problem: null,
      notes: all.map((note) => say(locale, note.key, note.args)),
    };
  } catch (error) {
    return { text: null, problem: problemOf(world, error), notes: [] };
  }
}

/** What went wrong, in a sentence; what is no fault of the file or the machine goes on to the log. */
function problemOf({ converter, locale, log }: ConvertWorld, error: unknown): string {
  if (converter?.().isProblem(error)) return say(locale(), error.key, error.args);
  log(`convert: ${describe(error)}`);
  return say(locale(), 'convert.failed');
}

/** What is to be mended before the report is published; null: nothing that is known. */
function unreadyOf({ converter, locale }: ConvertWorld, findings: Snapshot['findings']): string | null {
  const note = converter?.().unready(findings) ?? null;
  return note && say(locale(), note.key, note.args);
}

/** Without what a file system does not take in a name. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 80);
