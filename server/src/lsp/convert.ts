/** Files of other kinds: `xxgk/export`, `xxgk/package`, `xxgk/import`. The libraries are loaded at the first of them. */
import type { Connection } from 'vscode-languageserver';
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
  const on = <Params, Result>(name: string, answer: (params: Params) => Promise<Result | null>): void => {
    const guarded = told(name, world.log, answer);
    connection.onRequest(name, (params: Params): Promise<unknown> => guarded(params));
  };
  on(requests.export, (params: ExportParams) => exportFile(world, params));
  on(requests.package, (params: DocumentParams) => makePackage(world, params));
  on(requests.import, (params: ImportParams) => importAny(world, params));
}
