/**
 * How diagnostics travel: pulled where the client can, pushed where it cannot, never both. Nothing is computed on a
 * change; a pull computes when it comes, a push once the messages that wait have been read.
 */
import type { Connection, Diagnostic, DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { guard, type Log, tell } from './guard.ts';

export interface DiagnosticSource {
  /** null: the document is not open. `state` changes whenever the answer may. */
  of(uri: string): { readonly version: number; readonly state: string; readonly items: readonly Diagnostic[] } | null;
  /** Cheaper than `of` where only the state is wanted. */
  stateOf(uri: string): string | null;
}

export interface Diagnostics {
  changed(uri: string): void;
  closed(uri: string): void;
  /** Settings or the neighbours of a report changed: everything shown may be wrong. */
  refresh(open: Iterable<string>): void;
}

/** The client asks. */
export function pullDiagnostics(
  connection: Connection,
  source: DiagnosticSource,
  log: Log,
  canRefresh: boolean,
): Diagnostics {
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard('diagnostics', log, none, (params): DocumentDiagnosticReport => {
      const { uri } = params.textDocument;
      const state = source.stateOf(uri);
      if (state !== null && state === params.previousResultId) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: state };
      }
      const found = source.of(uri);
      if (!found) return none;
      return { kind: DocumentDiagnosticReportKind.Full, resultId: found.state, items: [...found.items] };
    }),
  );
  return {
    changed: () => {},
    closed: () => {},
    refresh: () => {
      if (canRefresh) tell('workspace/diagnostic/refresh', log, () => connection.languages.diagnostics.refresh());
    },
  };
}

/** Between two sendings of a burst of changes; a change after a pause is answered at once. */
const GAP_MS = 12;

/** We send: at once for a document just opened or a single change, now and then during a burst of them. */
export function pushDiagnostics(connection: Connection, source: DiagnosticSource, log: Log): Diagnostics {
  const waiting = new Set<string>();
  const shown = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const publish = (params: PublishDiagnosticsParams): void =>
    tell('diagnostics', log, () => connection.sendDiagnostics(params));
  const send = guard('diagnostics', log, undefined, (uri: string): undefined => {
    const found = source.of(uri);
    if (!found || shown.get(uri) === found.state) return;
    shown.set(uri, found.state);
    publish({ uri, version: found.version, diagnostics: [...found.items] });
  });
  let sent = 0;
  const flush = (): void => {
    timer = undefined;
    sent = Date.now();
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) send(uri);
  };
  const soon = (): void => {
    if (timer === undefined) timer = setTimeout(flush, Math.max(0, sent + GAP_MS - Date.now()));
  };
  return {
    changed: (uri) => {
      if (!shown.has(uri)) {
        send(uri);
        return;
      }
      waiting.add(uri);
      soon();
    },
    closed: (uri) => {
      waiting.delete(uri);
      if (shown.delete(uri)) publish({ uri, diagnostics: [] });
    },
    refresh: (open) => {
      for (const uri of open) waiting.add(uri);
      soon();
    },
  };
}
