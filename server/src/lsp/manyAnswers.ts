/** The answers of `many.ts`. In the bundle of what they use: most sessions ask for none. */
import type { CancellationToken } from 'vscode-languageserver';
import { formatted } from '../features/format.ts';
import { firstPrompt, reportTemplate } from '../render/templates.ts';
import { isPlainName } from '../report/fileNames.ts';
import type {
  CompareParams,
  CompareResult,
  ReviewExportParams,
  ReviewExportResult,
  RollupParams,
  RollupResult,
  RollupScope,
  RollupScopeParams,
} from '../requests.ts';
import type { Report } from '../service.ts';
import { standardOfYear, standards } from '../standard/index.ts';
import { comparePage, follows, isLater } from '../workspace/compare-page.ts';
import { type CheckedReport, inWords } from '../workspace/findings.ts';
import { FindingsPage } from '../workspace/findings-page.ts';
import { findingsHead, findingsLines } from '../workspace/findings-sheet.ts';
import { type Part, partOf } from '../workspace/part.ts';
import { isOpen, type Rollup, rollUp, valuesOf, withoutRead, yearsOf } from '../workspace/rollup.ts';
import { commonOrgan } from '../workspace/rollup-organ.ts';
import { rollupPage } from '../workspace/rollup-page.ts';
import { rollupSheet } from '../workspace/rollup-sheet.ts';
import { pathWithin } from '../workspace/uris.ts';
import { isGarbled } from './documents.ts';
import type { ManyWorld } from './many.ts';
import { beyondInWords } from './overlooked.ts';
import type { Workspace } from './workspace.ts';
import type { ReadWanted } from './years.ts';

/** Work at a stretch, in milliseconds: requests of the editor are answered in between. */
const SLICE_MS = 8;

/** Wanted as long as nobody stops it; the editor shows that something is done, not how much of it. */
const until = (token: CancellationToken): ReadWanted => ({
  token,
  progress: () => {},
});

/** The reports of the workspace, or of a folder of it; null when nobody wants them any more. */
async function partsOf(
  { workspace }: ManyWorld,
  folder: string | null,
  token: CancellationToken,
): Promise<readonly Part[] | null> {
  const parts: Part[] = [];
  const wanted = until(token);
  let since = Date.now();
  for (const { uri } of await workspace.everyReport(wanted)) {
    if (folder !== null && pathWithin(folder, uri) === null) continue;
    const report = await workspace.readReport(uri);
    if (report) parts.push(partOf(uri, report));
    if (Date.now() - since > SLICE_MS) {
      await new Promise((resume) => setTimeout(resume, 1));
      since = Date.now();
    }
    if (wanted.token.isCancellationRequested) return null;
  }
  return wanted.token.isCancellationRequested ? null : parts;
}

/** What below a folder may be reports, and was not read; and how many files and folders that is. */
async function unreadIn(
  { workspace }: ManyWorld,
  folder: string | null,
  parts: readonly Part[],
  token: CancellationToken,
) {
  const files = await workspace.unreadFiles(token);
  const below = files.filter(({ uri }) => folder === null || pathWithin(folder, uri) !== null);
  const unread = withoutRead(
    below.map(({ uri, problem }) => ({ uri, why: problem })),
    parts,
  );
  const beyond = await workspace.beyond(folder, token);
  return {
    unread: [...unread, ...beyond.map((one) => ({ uri: one.uri, why: beyondInWords(one, workspace.locale) }))],
    count: beyond.reduce((sum, { count }) => sum + count, unread.length),
  };
}

export async function rollupScope(
  world: ManyWorld,
  { folder }: RollupScopeParams,
  token: CancellationToken,
): Promise<RollupScope | null> {
  const parts = await partsOf(world, folder, token);
  if (!parts) return null;
  const years = yearsOf(parts).map(({ year, reports }) => ({
    year,
    reports,
    organ: commonOrgan(parts.filter((part) => part.year === year)),
  }));
  const { count } = await unreadIn(world, folder, parts, token);
  return token.isCancellationRequested ? null : { years, unread: count };
}

export async function rollup(
  world: ManyWorld,
  { folder, year, as, organ }: RollupParams,
  token: CancellationToken,
): Promise<RollupResult | null> {
  const parts = await partsOf(world, folder, token);
  if (!parts) return null;
  const { unread, count } = await unreadIn(world, folder, parts, token);
  if (token.isCancellationRequested) return null;
  const made = rollUp(parts, { year, organ, unread });
  const text = written(world, made, { folder, year, as, organ });
  const { whole } = made;
  return {
    text,
    fillIn: as === 'report' ? firstPrompt(text) : null,
    parts: made.parts.length,
    leftOut: made.leftOut.filter(isOpen).length + count,
    complete: made.complete,
    differences: whole && whole.unlike === null ? whole.differences.length : null,
  };
}

function written(
  { locale, service, workspace }: ManyWorld,
  made: Rollup,
  { folder, year, as, organ }: RollupParams,
): string {
  if (as === 'report') {
    const standard = standards[standardOfYear(year)];
    return reportTemplate({ organ, year, standard, valueAt: valuesOf(made) });
  }
  const nameOf = (uri: string): string => (folder === null ? workspace.pathOf(uri) : workspace.pathOf(uri, folder));
  if (as === 'sheet') return rollupSheet(made, nameOf, locale());
  return formatted(service.parse(rollupPage(made, nameOf, locale()), { markdown: true }));
}

/** Beside the report of the year before that the workspace has, or the one that is given. */
export async function compare(
  world: ManyWorld,
  { uri, last: given }: CompareParams,
  token: CancellationToken,
): Promise<CompareResult | null> {
  const { service, workspace } = world;
  const wanted = until(token);
  await workspace.everyReport(wanted, { papers: false });
  if (wanted.token.isCancellationRequested) return null;
  const open = world.snapshotAt(uri);
  const stands = open && !isGarbled(open);
  const now = stands ? (open.recognised === 'none' ? null : open.report) : await workspace.readReport(uri);
  if (!now) return null;
  const { organ, year } = now;
  const about = { organ, year: year === null ? null : year - 1 };
  const last = given
    ? { uri: given.uri, report: service.parse(given.text, { uri: given.uri, markdown: !isPlainName(given.uri) }) }
    : await lastYearOf(workspace, uri, now, wanted);
  if (wanted.token.isCancellationRequested) return null;
  if (!last) return { text: null, ...about };
  const turned = isLater(last.report, now);
  const [before, after] = turned ? [{ uri, report: now }, last.report] : [last, now];
  const findings = follows(before.report, after) ? service.checkYears(after, before) : null;
  const page = comparePage(before.report, after, { all: false, findings }, open?.locale ?? workspace.localeAt(uri));
  return { text: formatted(service.parse(page, { markdown: true })), ...about };
}

async function lastYearOf(workspace: Workspace, uri: string, { organ, year }: Report, wanted: ReadWanted) {
  const look = async () => {
    const beside = await workspace.lastYearOf(uri);
    if (beside || organ === null || year === null) return beside;
    // A draft that lies nowhere has no neighbours of its own.
    const report = await workspace.find(organ, year - 1);
    return report && { uri: '', report };
  };
  const found = await look();
  if (found) return found;
  // Last year's may be a Word file or a PDF; reading them all takes its time.
  await workspace.everyReport(wanted);
  return wanted.token.isCancellationRequested ? null : look();
}

/** Every report with its findings, and what could not be read; null when nobody wants it any more. */
export async function exportReview(
  { workspace }: ManyWorld,
  { as }: ReviewExportParams,
  token: CancellationToken,
): Promise<ReviewExportResult | null> {
  const locale = workspace.locale;
  const page = new FindingsPage(locale);
  const parts: string[] = [];
  const tell = (checked: CheckedReport): void => {
    parts.push(as === 'html' ? page.chapter(checked) : findingsLines(checked, locale));
  };
  for (const { uri } of await workspace.review(until(token))) {
    const found = await workspace.findingsOf(uri);
    if (token.isCancellationRequested) return null;
    if (!found) continue;
    const { report, findings } = found;
    const { organ, year } = report;
    const said = findings.map((finding) => inWords(report, finding, found.locale));
    tell({ path: workspace.pathOf(uri), organ, year, findings: said });
  }
  const { unreadable, passedOver } = await workspace.unread(token);
  if (token.isCancellationRequested) return null;
  for (const { uri, problem } of unreadable) tell(unread(workspace.pathOf(uri), problem));
  const text = as === 'html' ? page.head() + parts.join('') + page.tail : findingsHead(locale) + parts.join('');
  return { text, files: parts.length, passedOver };
}

/** As a check on the command line tells of a file it cannot read. */
const unread = (path: string, message: string): CheckedReport => ({
  path,
  organ: null,
  year: null,
  findings: [{ severity: 'error', rule: 'file-unreadable', message, line: 0, character: 0, words: '' }],
});
