/** Many reports at a time: `xxgk/rollup` adds them up, `xxgk/compare` lays two years side by side. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { formatted } from '../features/format.ts';
import type { Locale } from '../messages/index.ts';
import { firstPrompt, reportTemplate } from '../render/templates.ts';
import { isPlainName } from '../report/fileNames.ts';
import {
  type CompareParams,
  type CompareResult,
  type RollupParams,
  type RollupResult,
  type RollupScope,
  type RollupScopeParams,
  requests,
} from '../requests.ts';
import type { Report, ReportService } from '../service.ts';
import { standardOfYear, standards } from '../standard/index.ts';
import { comparePage, follows } from '../workspace/compare-page.ts';
import { type Part, partOf } from '../workspace/part.ts';
import { commonGovernment, type Rollup, rollUp, valuesOf, yearsOf } from '../workspace/rollup.ts';
import { rollupPage } from '../workspace/rollup-page.ts';
import { rollupSheet } from '../workspace/rollup-sheet.ts';
import { pathWithin } from '../workspace/uris.ts';
import type { Snapshot } from './documents.ts';
import { guardAsync, type Log } from './guard.ts';
import type { Workspace } from './workspace.ts';

export interface ManyWorld {
  readonly log: Log;
  readonly locale: () => Locale;
  readonly service: ReportService;
  readonly workspace: Workspace;
  readonly snapshotAt: (uri: string) => Snapshot | null;
}

/** Work at a stretch, in milliseconds: requests of the editor are answered in between. */
const SLICE_MS = 8;

export function registerMany(connection: Connection, world: ManyWorld): void {
  const on = <Params, Result>(
    name: string,
    answer: (world: ManyWorld, params: Params, token: CancellationToken) => Promise<Result | null>,
  ): void => {
    const guarded = guardAsync(name, world.log, null, (params: Params, token: CancellationToken) =>
      answer(world, params, token),
    );
    connection.onRequest(name, (params: Params, token: CancellationToken): Promise<unknown> => guarded(params, token));
  };
  on(requests.rollupScope, rollupScope);
  on(requests.rollup, rollup);
  on(requests.compare, compare);
}

/** The reports of the workspace, or of a folder of it; null when nobody wants them any more. */
async function partsOf(
  { workspace }: ManyWorld,
  folder: string | null,
  token: CancellationToken,
): Promise<readonly Part[] | null> {
  const parts: Part[] = [];
  let since = Date.now();
  for (const { uri } of await workspace.everyReport()) {
    if (folder !== null && pathWithin(folder, uri) === null) continue;
    const report = await workspace.readReport(uri);
    if (report) parts.push(partOf(uri, report));
    if (Date.now() - since > SLICE_MS) {
      await new Promise((resume) => setTimeout(resume, 1));
      since = Date.now();
    }
    if (token.isCancellationRequested) return null;
  }
  return parts;
}

async function rollupScope(
  world: ManyWorld,
  { folder }: RollupScopeParams,
  token: CancellationToken,
): Promise<RollupScope | null> {
  const parts = await partsOf(world, folder, token);
  return (
    parts && {
      years: yearsOf(parts).map(({ year, reports }) => ({
        year,
        reports,
        organ: commonGovernment(parts.filter((part) => part.year === year)),
      })),
    }
  );
}

async function rollup(
  world: ManyWorld,
  { folder, year, as, organ }: RollupParams,
  token: CancellationToken,
): Promise<RollupResult | null> {
  const parts = await partsOf(world, folder, token);
  if (!parts) return null;
  const made = rollUp(parts, { year, organ });
  const text = written(world, made, { folder, year, as, organ });
  const { whole } = made;
  return {
    text,
    fillIn: as === 'report' ? firstPrompt(text) : null,
    parts: made.parts.length,
    // Those of other years are nobody's concern.
    leftOut: made.leftOut.filter(({ reason }) => reason !== 'year').length,
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
async function compare(world: ManyWorld, { uri, last: given }: CompareParams): Promise<CompareResult | null> {
  const { service, workspace, locale } = world;
  await workspace.everyReport();
  const open = world.snapshotAt(uri);
  const now = open ? (open.recognised === 'none' ? null : open.report) : await workspace.readReport(uri);
  if (!now) return null;
  const { organ, year } = now;
  const about = { organ, year: year === null ? null : year - 1 };
  const last = given
    ? { uri: given.uri, report: service.parse(given.text, { uri: given.uri, markdown: !isPlainName(given.uri) }) }
    : await lastYearOf(workspace, uri, now);
  if (!last) return { text: null, ...about };
  const findings = follows(last.report, now) ? service.checkYears(now, last) : null;
  const page = comparePage(last.report, now, { all: false, findings }, locale());
  return { text: formatted(service.parse(page, { markdown: true })), ...about };
}

async function lastYearOf(workspace: Workspace, uri: string, { organ, year }: Report) {
  const beside = await workspace.lastYearOf(uri);
  if (beside || organ === null || year === null) return beside;
  // A draft that lies nowhere has no neighbours of its own.
  const report = await workspace.find(organ, year - 1);
  return report && { uri: '', report };
}
