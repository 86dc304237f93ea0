/** The life of a server: its start, its documents and settings. Knows the protocol, nothing of reports. */
import type { Connection, InitializeParams, InitializeResult, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic } from '../features/diagnostics.ts';
import { textEdit } from '../features/place.ts';
import type { ProseReader } from '../render/document.ts';
import type { Edit } from '../report/finding.ts';
import type { InitializationOptions } from '../requests.ts';
import { createReportService, type Finding, type World } from '../service.ts';
import { type DiagnosticSource, type Diagnostics, pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { type Snapshot, Snapshots } from './documents.ts';
import { featureCapabilities, registerFeatures } from './features.ts';
import { guard } from './guard.ts';
import { registerRender } from './render.ts';
import { registerRequests } from './requests.ts';
import { readSettings } from './settings.ts';

export interface ServerWorld extends World {
  /** Folder of the rule pages where the client names none; a URI. */
  readonly rulePages?: string | null;
  /** Loads the reader of Markdown prose for the preview. */
  readonly prose?: () => ProseReader;
}

export function startServer(connection: Connection, world: ServerWorld): void {
  const log = (message: string): void => connection.console.error(message);
  const service = createReportService({ ...world, log });
  const documents = new TextDocuments(TextDocument);
  let options: InitializationOptions = {};
  let settings = readSettings(undefined, undefined);
  let snapshots = new Snapshots(service, () => settings);
  let diagnostics: Diagnostics | undefined;
  /** Counts what invalidates answers besides the text: settings, switches. */
  let epoch = 0;
  let canConfigure = false;
  let canRelate = false;
  let canVersion = false;
  let canResolve = false;
  let refreshable = { hints: false, lenses: false };

  /** The snapshot of an open report; null for any other document: all features are silent there. */
  const reportAt = (uri: string): Snapshot | null => {
    const snapshot = snapshotAt(uri);
    return snapshot && snapshot.recognised !== 'none' ? snapshot : null;
  };
  const snapshotAt = (uri: string): Snapshot | null => {
    const document = documents.get(uri);
    return document ? snapshots.of(document) : null;
  };
  const rejudge = (uri?: string): void => {
    epoch++;
    snapshots.rejudge(uri);
    diagnostics?.refresh(uri === undefined ? documents.keys() : [uri]);
    if (refreshable.hints) void connection.languages.inlayHint.refresh();
    if (refreshable.lenses) void connection.sendRequest('workspace/codeLens/refresh');
  };
  const workspaceEdit = ({ uri, version, report }: Snapshot, edits: readonly Edit[]): WorkspaceEdit => {
    const textEdits = edits.map((edit) => textEdit(report, edit));
    return canVersion
      ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
      : { changes: { [uri]: textEdits } };
  };

  const source: DiagnosticSource = {
    stateOf: (uri) => {
      const document = documents.get(uri);
      return document ? `${document.version}.${epoch}` : null;
    },
    of: (uri) => {
      const snapshot = snapshotAt(uri);
      if (!snapshot) return null;
      const { locale } = settings;
      const rulePages = options.rulePages ?? world.rulePages ?? null;
      const show = { uri, locale, rulePages, related: canRelate };
      const one = guard('diagnostic', log, [], (finding: Finding) => [toDiagnostic(snapshot.report, finding, show)]);
      const items = snapshot.findings.flatMap((finding) => one(finding));
      return { version: snapshot.version, state: `${snapshot.version}.${epoch}`, items };
    },
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { textDocument, workspace } = params.capabilities;
    options = (params.initializationOptions ?? {}) as InitializationOptions;
    settings = readSettings(options.settings, options.locale ?? params.locale);
    snapshots = new Snapshots(service, () => settings, options.switches);
    canConfigure = workspace?.configuration === true;
    canVersion = workspace?.workspaceEdit?.documentChanges === true;
    refreshable = {
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    };
    canResolve = textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
    const pull = textDocument?.diagnostic !== undefined;
    canRelate = (pull ? textDocument?.diagnostic : textDocument?.publishDiagnostics)?.relatedInformation === true;
    diagnostics = pull
      ? pullDiagnostics(connection, source, log, workspace?.diagnostics?.refreshSupport === true)
      : pushDiagnostics(connection, source, log);
    return {
      serverInfo: { name: 'xxgk-report' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pull && {
          diagnosticProvider: { identifier: 'xxgk', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        ...featureCapabilities({ canResolve, ownFormatting: options.commands === true }),
      },
    };
  });

  /** Settings of a client that keeps them to be asked for. */
  const askSettings = async (): Promise<void> => {
    const value: unknown = await connection.workspace.getConfiguration('xxgk');
    settings = readSettings(value, options.locale);
    rejudge();
  };
  connection.onInitialized(() => {
    if (canConfigure && options.settings === undefined) {
      askSettings().catch((error: unknown) => log(`settings: ${String(error)}`));
    }
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const own: unknown = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>)['xxgk'] : null;
    if (own !== undefined && own !== null) {
      settings = readSettings(own, options.locale);
      rejudge();
    } else if (canConfigure) askSettings().catch((error: unknown) => log(`settings: ${String(error)}`));
  });

  documents.onDidChangeContent(({ document }) => diagnostics?.changed(document.uri));
  documents.onDidClose(({ document }) => {
    snapshots.forget(document.uri);
    diagnostics?.closed(document.uri);
  });

  registerFeatures(connection, {
    log,
    settings: () => settings,
    reportAt,
    workspaceEdit,
    canResolve: () => canResolve,
    hasCommands: () => options.commands === true,
  });
  registerRequests(connection, {
    log,
    locale: () => settings.locale,
    snapshotAt,
    reportAt,
    workspaceEdit,
    switch: (uri, on) => {
      snapshots.switch(uri, on);
      rejudge(uri);
    },
  });

  registerRender(connection, { log, locale: () => settings.locale, snapshotAt, prose: world.prose });

  documents.listen(connection);
  connection.listen();
}
