/**
 * Many reports at a time: `xxgk/rollup` adds them up, `xxgk/compare` lays two years side by side, `xxgk/reviewExport` writes
 * down what a review found.
 */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Locale } from '../messages/index.ts';
import { requests } from '../requests.ts';
import type { ReportService } from '../service.ts';
import type { Snapshot } from './documents.ts';
import { type Log, told } from './guard.ts';
import { compare, exportReview, rollup, rollupScope } from './manyAnswers.ts';
import type { Workspace } from './workspace.ts';

export interface ManyWorld {
  readonly log: Log;
  readonly locale: () => Locale;
  readonly service: ReportService;
  readonly workspace: Workspace;
  readonly snapshotAt: (uri: string) => Snapshot | null;
}

export function registerMany(connection: Connection, world: ManyWorld): void {
  /** Each answer is named only when it is asked for: naming it loads its bundle. */
  const on = <Params>(name: string, answer: (params: Params, token: CancellationToken) => Promise<unknown>): void => {
    const guarded = told(name, world.log, answer);
    connection.onRequest(name, (params: Params, token: CancellationToken) => guarded(params, token));
  };
  on(requests.rollupScope, (params: Parameters<typeof rollupScope>[1], token) => rollupScope(world, params, token));
  on(requests.rollup, (params: Parameters<typeof rollup>[1], token) => rollup(world, params, token));
  on(requests.compare, (params: Parameters<typeof compare>[1], token) => compare(world, params, token));
  on(requests.reviewExport, (params: Parameters<typeof exportReview>[1], token) => exportReview(world, params, token));
}
