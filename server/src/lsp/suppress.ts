/** Letting findings stand: which text changes how, proven before it is proposed. */
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import type { SuppressData } from '../features/suppress.ts';
import type { Edit } from '../report/finding.ts';
import { requests, type SuppressParams, type SuppressResult } from '../requests.ts';
import type { ReportService } from '../service.ts';
import type { Snapshot } from './documents.ts';
import { type Log, told } from './guard.ts';
import { suppress } from './suppressAnswers.ts';
import type { Workspace } from './workspace.ts';

export interface SuppressWorld {
  readonly log: Log;
  readonly service: ReportService;
  readonly workspace: Workspace;
  readonly reportAt: (uri: string) => Snapshot | null;
  readonly workspaceEdit: (snapshot: Snapshot, edits: readonly Edit[]) => WorkspaceEdit;
  /** Any open document. */
  readonly openText: (uri: string) => { readonly text: string; readonly version: number } | null;
  /** Whether the client takes edits with versions, and new files. */
  readonly canVersion: () => boolean;
}

export function isSuppressData(data: unknown): data is SuppressData {
  return (
    typeof data === 'object' && data !== null && 'do' in data && (data.do === 'suppress' || data.do === 'unsuppress')
  );
}

/** Answers `xxgk/suppress`; gives what the features ask for the edit of an action. */
export function registerSuppress(
  connection: Connection,
  world: SuppressWorld,
): (data: SuppressData, reason: string) => SuppressResult {
  const guarded = told(requests.suppress, world.log, async ({ data, reason }: SuppressParams) =>
    suppress(world, data, reason),
  );
  connection.onRequest(requests.suppress, (params: SuppressParams) => guarded(params));
  return (data, reason) => suppress(world, data, reason);
}
