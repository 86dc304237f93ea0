/** The life of a server: its start, its documents and settings. Knows the protocol, nothing of reports. */
import type { Connection, InitializeParams, InitializeResult, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DiagnosticOptions, toDiagnostic } from '../features/diagnostics.ts';
import { rangeOf, textEdit } from '../features/place.ts';
import { fits, MOST_SYMBOLS, reportSymbol, symbolsOf } from '../features/workspaceSymbols.ts';
import type { ProseReader } from '../render/document.ts';
import type { Edit } from '../report/finding.ts';
import { clientCommands, type InitializationOptions, requests } from '../requests.ts';
import { createReportService, type Finding, type World } from '../service.ts';
import { uriKey } from '../workspace/uris.ts';
import { type Converter, registerConvert } from './convert.ts';
import { type DiagnosticSource, type Diagnostics, pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { type Snapshot, Snapshots } from './documents.ts';
import { featureCapabilities, registerFeatures } from './features.ts';
import type { Files } from './files.ts';
import { guard } from './guard.ts';
import { type ConfigTools, isConfig } from './projects.ts';
import { registerRender } from './render.ts';
import { registerRequests } from './requests.ts';
import { registerReview } from './review.ts';
import { Scopes } from './scopes.ts';
import { autoLocale, type Settings } from './settings.ts';
import { registerSuppress } from './suppress.ts';
import { Workspace } from './workspace.ts';

export interface ServerWorld extends World {
  /** Folder of the rule pages where the client names none; a URI. */
  readonly rulePages?: string | null;
  /** Loads the conversions of files of other kinds. */
  readonly converter?: () => Converter;
  /** Loads the reader of Markdown prose for the preview. */
  readonly prose?: () => ProseReader;
  /** The disk, where there is one. */
  readonly files?: Files;
  /** Loads what reads and writes project files; called at the first one. */
  readonly config: () => ConfigTools;
}

/** Where a finding's relation in another file lies: in a neighbour in time, or at the top of a double. */
function locateIn({ options: { lastYear, nextYear } }: Snapshot): DiagnosticOptions['locate'] {
  return (related) => {
    const other = [lastYear, nextYear].find((one) => one?.uri === related.uri);
    const top = { line: 0, character: 0 };
    return { uri: related.uri, range: other ? rangeOf(other.report, related) : { start: top, end: top } };
  };
}

export function startServer(connection: Connection, world: ServerWorld): void {
  const log = (message: string): void => connection.console.error(message);
  const service = createReportService({ ...world, log });
  const documents = new TextDocuments(TextDocument);
  let options: InitializationOptions = {};
  /** The open documents by the key of their URI, as others may spell it. */
  const openUris = new Map<string, string>();
  const scopes = new Scopes(connection, {
    folders: () => workspace.folders,
    changed: () => {
      workspace.settingsChanged();
      rejudge();
    },
    log,
  });
  const settings = (): Settings => scopes.window;
  const workspace = new Workspace(connection, {
    service,
    settings,
    settingsAt: (uri) => scopes.at(uri),
    foldersChanged: () => scopes.foldersChanged(),
    editorLocale: () => autoLocale(options.locale),
    files: world.files ?? null,
    configTools: world.config,
    open: (uri) => {
      const snapshot = snapshotAt(openUris.get(uriKey(uri)) ?? uri);
      return snapshot && { report: snapshot.report, isReport: snapshot.recognised !== 'none' };
    },
    isOpen: (uri) => openUris.has(uriKey(uri)),
    stale: (uris) => rejudge(uris),
    reviewChanged: () => void connection.sendNotification(requests.reviewChanged),
    log,
  });
  const makeSnapshots = (switches: InitializationOptions['switches']): Snapshots =>
    new Snapshots(
      service,
      (uri) => workspace.around(uri),
      (uri, report, isReport) => workspace.seen(uri, report, isReport),
      switches,
    );
  let snapshots = makeSnapshots({});
  let diagnostics: Diagnostics | undefined;
  /** Count what invalidates answers besides the text: settings and project files; of a document its switch and neighbours. */
  let epoch = 0;
  const epochs = new Map<string, number>();
  const stateOf = (uri: string, version: number): string => `${version}.${epoch}.${epochs.get(uri) ?? 0}`;
  let canRelate = false;
  let canVersion = false;
  let canResolve = false;
  let canNest = false;
  let refreshable = { hints: false, lenses: false, tokens: false };

  /** The snapshot of an open report; null for any other document: all features are silent there. */
  const reportAt = (uri: string): Snapshot | null => {
    const snapshot = snapshotAt(uri);
    return snapshot && snapshot.recognised !== 'none' ? snapshot : null;
  };
  const snapshotAt = (uri: string): Snapshot | null => {
    const document = isConfig(uri) ? undefined : documents.get(uri);
    return document ? snapshots.of(document) : null;
  };
  /** @param uris null: all */
  const rejudge = (uris: readonly string[] | null = null): void => {
    if (uris === null) {
      epoch++;
      snapshots.rejudge();
    }
    for (const uri of uris ?? []) {
      epochs.set(uri, (epochs.get(uri) ?? 0) + 1);
      snapshots.rejudge(uri);
    }
    diagnostics?.refresh(uris ?? documents.keys());
    if (refreshable.tokens) connection.languages.semanticTokens.refresh();
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
      return document ? stateOf(uri, document.version) : null;
    },
    of: (uri) => {
      const config = isConfig(uri) ? documents.get(uri) : undefined;
      if (config) {
        const items = workspace.diagnosticsOfConfig(uri, config.getText());
        return { version: config.version, state: stateOf(uri, config.version), items };
      }
      const snapshot = snapshotAt(uri);
      if (!snapshot) return null;
      const { locale } = snapshot;
      const rulePages = options.rulePages ?? world.rulePages ?? null;
      const show = { uri, locale, rulePages, related: canRelate, locate: locateIn(snapshot) };
      const one = guard('diagnostic', log, [], (finding: Finding) => [toDiagnostic(snapshot.report, finding, show)]);
      const items = snapshot.findings.flatMap((finding) => one(finding));
      return { version: snapshot.version, state: stateOf(uri, snapshot.version), items };
    },
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { textDocument, workspace: own } = params.capabilities;
    options = (params.initializationOptions ?? {}) as InitializationOptions;
    scopes.initialize(options, options.locale ?? params.locale, own?.configuration === true);
    snapshots = makeSnapshots(options.switches);
    workspace.initialize(params, options.files === true);
    canVersion = own?.workspaceEdit?.documentChanges === true;
    refreshable = {
      hints: own?.inlayHint?.refreshSupport === true,
      lenses: own?.codeLens?.refreshSupport === true,
      tokens: own?.semanticTokens?.refreshSupport === true,
    };
    canNest = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    canResolve = textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
    const pull = textDocument?.diagnostic !== undefined;
    const canRefresh = own?.diagnostics?.refreshSupport === true;
    // Before 3.18 of the protocol a client that pulls can say it only where it speaks of what is pushed.
    canRelate =
      (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true;
    diagnostics = pull
      ? pullDiagnostics(connection, source, log, canRefresh)
      : pushDiagnostics(connection, source, log);
    return {
      serverInfo: { name: 'xxgk-report' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: Workspace.capabilities,
        // A client that can be told to ask again need not do so by itself after each change of another document.
        ...(pull && {
          diagnosticProvider: { identifier: 'xxgk', interFileDependencies: !canRefresh, workspaceDiagnostics: false },
        }),
        ...featureCapabilities({ canResolve, ownFormatting: options.commands === true }),
      },
    };
  });

  connection.onInitialized(() => {
    workspace.ready();
    scopes.ready();
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => scopes.changed(sent));

  workspace.listen();
  documents.onDidOpen(({ document: { uri } }) => {
    openUris.set(uriKey(uri), uri);
    workspace.opened(uri);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    workspace.edited(uri);
    diagnostics?.changed(uri);
  });
  documents.onDidSave(({ document: { uri } }) => workspace.saved(uri));
  documents.onDidClose(({ document: { uri } }) => {
    openUris.delete(uriKey(uri));
    snapshots.forget(uri);
    epochs.delete(uri);
    diagnostics?.closed(uri);
    workspace.closed(uri);
  });

  const suppress = registerSuppress(connection, {
    log,
    service,
    workspace,
    reportAt,
    workspaceEdit,
    openText: (uri) => {
      const document = documents.get(openUris.get(uriKey(uri)) ?? uri);
      return document ? { text: document.getText(), version: document.version } : null;
    },
    canVersion: () => canVersion,
  });
  registerFeatures(connection, {
    log,
    settings,
    suppress,
    reportAt,
    workspaceEdit,
    canResolve: () => canResolve,
    canNest: () => canNest,
    commands: () => (options.commands === true ? clientCommands : null),
  });
  connection.onWorkspaceSymbol(
    guard('workspaceSymbol', log, null, ({ query }) => {
      const open = documents.all().flatMap(({ uri }) => reportAt(uri) ?? []);
      const keys = new Set(open.map(({ uri }) => uriKey(uri)));
      const closed = [...workspace.reports()].filter(({ uri }) => !keys.has(uriKey(uri)));
      return [
        ...open.flatMap(({ report, uri, locale }) => symbolsOf(report, uri, query, locale)),
        ...closed
          .flatMap(({ uri, organ, year }) => reportSymbol(uri, organ, year) ?? [])
          .filter(({ name }) => fits(name, query)),
      ].slice(0, MOST_SYMBOLS);
    }),
  );
  registerRequests(connection, {
    log,
    locale: () => settings().locale,
    parse: (text) => service.parse(text, { markdown: true }),
    find: (organ, year) => workspace.find(organ, year),
    snapshotAt,
    reportAt,
    workspaceEdit,
    switch: (uri, on) => {
      snapshots.switch(uri, on);
      rejudge([uri]);
    },
  });

  registerConvert(connection, {
    log,
    locale: () => settings().locale,
    reportAt,
    parse: (text, markdown) => service.parse(text, { markdown }),
    converter: world.converter,
  });
  registerReview(connection, { log, workspace });
  registerRender(connection, { log, locale: () => settings().locale, snapshotAt, prose: world.prose });

  connection.onShutdown(() => workspace.dispose());
  documents.listen(connection);
  connection.listen();
}
