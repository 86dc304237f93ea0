/** `workspace/symbol`: what open reports consist of, and every other report of the workspace as a whole. */
import type { Connection } from 'vscode-languageserver';
import { fits, MOST_SYMBOLS, reportSymbol, symbolsOf } from '../features/workspaceSymbols.ts';
import { uriKey } from '../workspace/uris.ts';
import type { Snapshot } from './documents.ts';
import { guard, type Log } from './guard.ts';
import type { KnownReport } from './years.ts';

export interface SymbolWorld {
  readonly log: Log;
  readonly open: () => readonly Snapshot[];
  /** Of the workspace, open ones among them. */
  readonly known: () => Iterable<KnownReport>;
}

export function registerWorkspaceSymbols(connection: Connection, { log, open, known }: SymbolWorld): void {
  connection.onWorkspaceSymbol(
    guard('workspaceSymbol', log, null, ({ query }) => {
      const shown = open();
      const keys = new Set(shown.map(({ uri }) => uriKey(uri)));
      const closed = [...known()].filter(({ uri }) => !keys.has(uriKey(uri)));
      return [
        ...shown.flatMap(({ report, uri, locale }) => symbolsOf(report, uri, query, locale)),
        ...closed
          .flatMap(({ uri, organ, year }) => reportSymbol(uri, organ, year) ?? [])
          .filter(({ name }) => fits(name, query)),
      ].slice(0, MOST_SYMBOLS);
    }),
  );
}
