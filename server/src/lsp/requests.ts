/** The requests of `../requests.ts`: what the client's commands and its status item ask for. */
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { carriedOver } from '../features/carryOver.ts';
import { convertAllEdits } from '../features/convertAll.ts';
import { convertAllToHtml } from '../features/convertHtml.ts';
import { gatherFixes } from '../features/fixes.ts';
import { insertTable } from '../features/insert.ts';
import { paste } from '../features/paste.ts';
import { textEdit } from '../features/place.ts';
import { recompute, totalsOf } from '../features/recompute.ts';
import { statusOf } from '../features/status.ts';
import { firstPrompt, reportTemplate } from '../render/templates.ts';
import type { Edit } from '../report/finding.ts';
import { lineBreak } from '../report/lines.ts';
import type { Report } from '../report/types.ts';
import {
  type ConvertParams,
  type DocumentParams,
  type EditResult,
  type InsertTableParams,
  type LastYearParams,
  type LastYearResult,
  type NewReportParams,
  type NewReportResult,
  type PasteParams,
  type PasteResult,
  type RecomputeParams,
  type RecomputeResult,
  type ReportStatus,
  requests,
  type SwitchParams,
  type TableChoice,
} from '../requests.ts';
import { newest } from '../standard/index.ts';
import type { Snapshot } from './documents.ts';
import { type Log, told } from './guard.ts';

export interface RequestWorld {
  readonly log: Log;
  readonly snapshotAt: (uri: string) => Snapshot | null;
  readonly reportAt: (uri: string) => Snapshot | null;
  readonly workspaceEdit: (snapshot: Snapshot, edits: readonly Edit[]) => WorkspaceEdit;
  /** Reads a text that is no document of its own: what is pasted. */
  readonly parse: (text: string) => Report;
  /** The report of an organ and year, where the workspace has one. */
  readonly find: (organ: string, year: number) => Promise<Report | null>;
  readonly switch: (uri: string, on: boolean | null) => void;
}

/**
 * A clipboard with more is no table of a report, and would hold up every key while it is read. Tags cost most: Word spends
 * ten on a cell, some ten thousand on a whole report; pictures are many characters and few tags.
 */
const MOST_PASTED = { page: 5_000_000, text: 500_000, tags: 30_000 };

const nothing: EditResult = { edit: null, changes: 0 };

export function registerRequests(connection: Connection, world: RequestWorld): void {
  const on: On = <Params, Result extends object | null>(
    name: string,
    handler: (params: Params) => Result | Promise<Result>,
  ): void => {
    const guarded = told(name, world.log, async (params: Params) => handler(params));
    connection.onRequest(name, (params: Params): Promise<object | null> => guarded(params));
  };
  registerStatus(on, world);
  registerEdits(on, world);
  registerNew(on, world);
}

/** Registers a handler; the client is told that it failed. */
type On = <Params, Result extends object | null>(
  name: string,
  handler: (params: Params) => Result | Promise<Result>,
) => void;

/** What a document is taken for. */
function registerStatus(on: On, world: RequestWorld): void {
  on(requests.status, ({ uri }: DocumentParams): ReportStatus | null => {
    const found = world.snapshotAt(uri);
    if (!found) return null;
    const { version, recognised, report, findings, locale } = found;
    return { uri, version, recognised, ...statusOf(report, findings, locale) };
  });
  on(requests.switch, ({ uri, on }: SwitchParams): null => {
    world.switch(uri, on);
    return null;
  });
}

/** A new report, and what it takes over from last year's. */
function registerNew(on: On, { find }: RequestWorld): void {
  on(
    requests.lastYear,
    async ({ organ, year }: LastYearParams): Promise<LastYearResult> => ({
      found: (await find(organ, year - 1)) !== null,
    }),
  );
  on(
    requests.newReport,
    async ({ organ, year, carryOver = false }: NewReportParams): Promise<NewReportResult | null> => {
      const last = carryOver ? await find(organ, year - 1) : null;
      const text = reportTemplate({ organ, year, ...(last && { valueAt: carriedOver(last) }) });
      return { text, fillIn: firstPrompt(text) };
    },
  );
}

/** Changes of the document, which the client applies. */
function registerEdits(on: On, world: RequestWorld): void {
  const result = (snapshot: Snapshot, edits: readonly Edit[], changes = edits.length): EditResult =>
    edits.length === 0 ? nothing : { edit: world.workspaceEdit(snapshot, edits), changes };

  on(requests.tables, tableChoices);
  on(requests.insertTable, ({ uri, table, position }: InsertTableParams): EditResult | null => {
    const found = world.snapshotAt(uri);
    return found && result(found, insertTable(found.report, table, found.report.lines.offsetAt(position)));
  });
  on(requests.convert, ({ uri, to }: ConvertParams): EditResult | null => {
    const found = world.reportAt(uri);
    return found && result(found, to === 'html' ? convertAllToHtml(found.report) : convertAllEdits(found.report));
  });
  on(requests.recompute, ({ uri, table }: RecomputeParams): RecomputeResult | null => {
    const found = world.reportAt(uri);
    if (!found) return null;
    const cells = recompute(found.report, table).map((one) => ({ ...one, edit: textEdit(found.report, one.edit) }));
    return { version: found.version, cells, ...totalsOf(found.report, table) };
  });
  on(requests.paste, (params: PasteParams): PasteResult | null => {
    const found = world.reportAt(params.uri);
    return found && pasted(found.report, params, world.parse);
  });
  on(requests.fixAll, ({ uri }: DocumentParams): EditResult | null => {
    const found = world.reportAt(uri);
    if (!found) return null;
    const { edits, count } = gatherFixes(found.findings, true);
    return result(found, edits, count);
  });
}

/** The tables of the present format, for a list to choose from. */
const tableChoices = (): readonly TableChoice[] => {
  const { tables, sections } = newest;
  return Object.values(tables).map(({ id, name, section }) => ({
    table: id,
    name,
    detail: sections.find((one) => one.id === section)?.title ?? '',
  }));
};

function hasManyTags(source: string): boolean {
  let left = MOST_PASTED.tags;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) if (--left < 0) return true;
  return false;
}

/** What the clipboard holds as a page, else as text. */
function pasted(
  report: Report,
  { position, html, text }: PasteParams,
  parse: (text: string) => Report,
): PasteResult | null {
  for (const source of [html, text]) {
    if (!source || source.length > (source === html ? MOST_PASTED.page : MOST_PASTED.text) || hasManyTags(source))
      continue;
    const made = paste(report, report.lines.offsetAt(position), parse(source), lineBreak(report));
    if (made) return { insert: made.insert, edits: made.edits.map((edit) => textEdit(report, edit)) };
  }
  return null;
}
