/** Files of other kinds: `xxgk/export`, `xxgk/package`, `xxgk/import`. The libraries are loaded at the first of them. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Locale } from '../messages/index.ts';
import type { Report } from '../report/types.ts';
import { type DocumentParams, type ExportParams, type ImportParams, requests } from '../requests.ts';
import { exportFile, importAny, makePackage } from './convertAnswers.ts';
import type { Snapshot } from './documents.ts';
import { type Log, told } from './guard.ts';

/** The bundle of conversions: the one for Node and the one for a browser are of one shape. */
export type Converter = typeof import('../convert/files.node.ts');

export interface ConvertWorld {
  readonly log: Log;
  readonly locale: () => Locale;
  readonly reportAt: (uri: string) => Snapshot | null;
  readonly parse: (text: string, markdown: boolean) => Report;
  readonly converter: () => Promise<Converter>;
}

export function registerConvert(connection: Connection, world: ConvertWorld): void {
  const on = <Params>(name: string, answer: (params: Params, signal: AbortSignal) => Promise<unknown>): void => {
    const guarded = told(name, world.log, async (params: Params, token: CancellationToken) => {
      const stop = new AbortController();
      const listening = token.onCancellationRequested(() => stop.abort());
      return answer(params, stop.signal).finally(() => listening.dispose());
    });
    connection.onRequest(name, (params: Params, token: CancellationToken): Promise<unknown> => guarded(params, token));
  };
  on(requests.export, (params: ExportParams, signal) => exportFile(world, params, signal));
  on(requests.package, (params: DocumentParams, signal) => makePackage(world, params, signal));
  on(requests.import, (params: ImportParams, signal) => importAny(world, params, signal));
}
