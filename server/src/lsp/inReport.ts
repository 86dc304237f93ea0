/** The guard of the features: they are asked about reports alone. */
import type { Snapshot } from './documents.ts';
import { guard, type Log } from './guard.ts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** A guarded handler; in any other document, and when it fails, the answer is null. */
export type InReport = <Params extends AboutDocument, Result>(
  name: string,
  handler: (found: Snapshot, params: Params) => Result,
) => (params: Params) => Result | null;

export const inReport =
  (log: Log, reportAt: (uri: string) => Snapshot | null): InReport =>
  <Params extends AboutDocument, Result>(name: string, handler: (found: Snapshot, params: Params) => Result) =>
    guard(name, log, null, (params: Params): Result | null => {
      const found = reportAt(params.textDocument.uri);
      return found && handler(found, params);
    });
