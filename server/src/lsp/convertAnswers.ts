/** The answers of `convert.ts`. In the bundle of what they use: most sessions convert nothing. */
import { isProblem } from '../convert/problem.ts';
import { type Locale, say } from '../messages/index.ts';
import { pageTitle } from '../render/page.ts';
import type {
  DocumentParams,
  ExportFormat,
  ExportParams,
  ExportResult,
  ImportParams,
  ImportResult,
  PackageResult,
} from '../requests.ts';
import { describe } from '../text/faults.ts';
import type { Converter, ConvertWorld } from './convert.ts';
import type { Snapshot } from './documents.ts';

const formats: ReadonlySet<unknown> = new Set<ExportFormat>(['docx', 'html', 'fragment', 'pdf', 'md']);

export async function exportFile(
  world: ConvertWorld,
  { uri, format }: ExportParams,
  signal: AbortSignal,
): Promise<ExportResult | null> {
  const found = world.reportAt(uri);
  if (!found || !formats.has(format)) return null;
  const { locale } = found;
  const name = fileName(pageTitle(found.report, locale));
  const failed = (problem: string): ExportResult => ({ base64: null, name, problem, unready: null });
  try {
    const converter = await world.converter();
    const base64 = converter.toBase64(await converter.exportReport(found.report, format, locale, signal));
    return { base64, name, problem: null, unready: unreadyOf(converter, found) };
  } catch (error) {
    return failed(problemOf(world, error, locale));
  }
}

/** What can be made is handed over; each that cannot has its reason. */
export async function makePackage(
  world: ConvertWorld,
  { uri }: DocumentParams,
  signal: AbortSignal,
): Promise<PackageResult | null> {
  const found = world.reportAt(uri);
  if (!found) return null;
  const { locale } = found;
  const converter = await world.converter();
  const { exportReport, checkPage, toBase64 } = converter;
  const name = fileName(pageTitle(found.report, locale));
  const files: { name: string; base64: string }[] = [];
  const problems: string[] = [];
  for (const format of ['docx', 'html', 'pdf'] as const) {
    try {
      const bytes = await exportReport(found.report, format, locale, signal);
      files.push({ name: `${name}.${format}`, base64: toBase64(bytes) });
    } catch (error) {
      problems.push(problemOf(world, error, locale));
    }
  }
  const page = checkPage(found.report, found.findings, locale);
  const checkName = fileName(say(locale, 'check.title', { title: name }));
  files.push({ name: `${checkName}.html`, base64: toBase64(new TextEncoder().encode(page)) });
  return { files, problems, unready: unreadyOf(converter, found) };
}

export async function importAny(
  world: ConvertWorld,
  { name, base64 }: ImportParams,
  signal: AbortSignal,
): Promise<ImportResult> {
  // What is imported belongs to no folder yet.
  const locale = world.locale();
  try {
    const { importFile, leftOut, toMarkdownForm, fromBase64 } = await world.converter();
    const { text, markdown, notes } = await importFile(fromBase64(base64), name, signal);
    const report = world.parse(text, markdown);
    const all = [...notes, ...leftOut(report)];
    return {
      text: toMarkdownForm(report),
      problem: null,
      notes: all.map((note) => say(locale, note.key, note.args)),
    };
  } catch (error) {
    return { text: null, problem: problemOf(world, error, locale), notes: [] };
  }
}

/** What went wrong, in a sentence; what is no fault of the file or the machine goes on to the log. */
function problemOf({ log }: ConvertWorld, error: unknown, locale: Locale): string {
  if (isProblem(error)) return say(locale, error.key, error.args);
  log(`convert: ${describe(error)}`);
  return say(locale, 'convert.failed');
}

/** What is to be mended before the report is published; null: nothing that is known. */
function unreadyOf({ unready }: Converter, { findings, locale }: Snapshot): string | null {
  const note = unready(findings);
  return note && say(locale, note.key, note.args);
}

/** Without what a file system does not take in a name. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 80);
