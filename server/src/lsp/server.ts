/** The life of a server: its start, its documents and settings. Knows the protocol, nothing of reports. */
import type { Connection, InitializeParams, InitializeResult, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { textEdit } from '../features/place.ts';
import type { ProseReader } from '../render/document.ts';
import type { Edit } from '../report/finding.ts';
import { type InitializationOptions, requests } from '../requests.ts';
import { createReportService, type ReportService, type World } from '../service.ts';
import { abilitiesOf, noAbilities, readOptions } from './abilities.ts';
import { type Converter, registerConvert } from './convert.ts';
import { type Diagnostics, pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { isGarbled, type Snapshot, Snapshots } from './documents.ts';
import { featureCapabilities, registerFeatures } from './features.ts';
import type { Files } from './files.ts';
import { findingsSource } from './findings.ts';
import { tell } from './guard.ts';
import { registerMany } from './many.ts';
import { OpenDocuments } from './openDocuments.ts';
import { type ConfigTools, isConfig } from './projects.ts';
import { registerRender } from './render.ts';
import { registerRequests } from './requests.ts';
import { registerReview } from './review.ts';
import { Scopes } from './scopes.ts';
import { autoLocale } from './settings.ts';
import { States } from './states.ts';
import { registerSuppress } from './suppress.ts';
import { Workspace } from './workspace.ts';
import { registerWorkspaceSymbols } from './workspaceSymbols.ts';

export interface ServerWorld extends World {
  /** Folder of the rule pages where the client names none; a URI. */
  readonly rulePages?: string | null;
  /** Loads the conversions of files of other kinds. */
  readonly converter: () => Promise<Converter>;
  /** Loads the reader of Markdown prose for the preview. */
  readonly prose?: () => ProseReader;
  /** The disk, where there is one. */
  readonly files?: Files;
  /** Loads what reads and writes project files; called at the first one. */
  readonly config: () => ConfigTools;
}

export function startServer(connection: Connection, world: ServerWorld): void {
  new Server(connection, world).start();
}

class Server {
  private readonly log = (message: string): void => {
    try {
      this.connection.console.error(message);
    } catch {
      // The client is gone: there is nobody to tell.
    }
  };
  private readonly service: ReportService;
  private readonly documents = new OpenDocuments();
  private readonly snapshots: Snapshots;
  private readonly states = new States();
  private readonly scopes: Scopes;
  private readonly workspace: Workspace;
  private diagnostics: Diagnostics | undefined;
  private options: InitializationOptions = {};
  private abilities = noAbilities;

  constructor(
    private readonly connection: Connection,
    private readonly world: ServerWorld,
  ) {
    this.service = createReportService({ ...world, log: this.log });
    this.scopes = new Scopes(connection, {
      folders: () => this.workspace.folders,
      changed: () => {
        this.workspace.settingsChanged();
        this.rejudge(null);
      },
      log: this.log,
    });
    this.workspace = this.openWorkspace();
    this.snapshots = new Snapshots(
      this.service,
      (uri) => this.workspace.around(uri),
      (uri, report, isReport) => this.workspace.seen(uri, report, isReport),
    );
  }

  start(): void {
    const { connection, scopes, workspace } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => {
      workspace.ready();
      scopes.ready();
    });
    connection.onDidChangeConfiguration(({ settings: sent }) => scopes.changed(sent));
    connection.onShutdown(() => workspace.dispose());
    workspace.listen();
    this.register();
    this.documents.listen(connection, {
      opened: (uri) => {
        this.states.opened(uri);
        workspace.opened(uri);
      },
      changed: (uri) => {
        workspace.edited(uri);
        this.diagnostics?.changed(uri);
      },
      saved: (uri) => workspace.saved(uri),
      closed: (uri) => {
        this.snapshots.forget(uri);
        this.states.closed(uri);
        this.diagnostics?.closed(uri);
        workspace.closed(uri);
      },
    });
    connection.listen();
  }

  private openWorkspace(): Workspace {
    const { connection, world, service, documents, scopes, log } = this;
    return new Workspace(connection, {
      service,
      settings: () => scopes.window,
      settingsAt: (uri) => scopes.at(uri),
      foldersChanged: () => scopes.foldersChanged(),
      editorLocale: () => autoLocale(this.options.locale),
      files: world.files ?? null,
      configTools: world.config,
      converter: world.converter,
      open: (uri) => {
        const snapshot = this.snapshotAt(documents.find(uri)?.uri ?? uri);
        return snapshot && !isGarbled(snapshot)
          ? { report: snapshot.report, isReport: snapshot.recognised !== 'none' }
          : null;
      },
      isOpen: (uri) => documents.has(uri),
      stale: (uris) => this.rejudge(uris),
      reviewChanged: () => tell(requests.reviewChanged, log, () => connection.sendNotification(requests.reviewChanged)),
      log,
    });
  }

  private openDiagnostics(): Diagnostics {
    const { connection, documents, states, snapshotAt, log, abilities } = this;
    const source = findingsSource({
      log,
      documents,
      states,
      snapshotAt,
      diagnosticsOfConfig: (uri, text) => this.workspace.diagnosticsOfConfig(uri, text),
      rulePages: () => this.options.rulePages ?? this.world.rulePages ?? null,
      relates: () => abilities.relates,
    });
    return abilities.pulls
      ? pullDiagnostics(connection, source, log, abilities.refreshes.diagnostics)
      : pushDiagnostics(connection, source, log);
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.options = readOptions(params.initializationOptions);
    const { options } = this;
    this.abilities = abilitiesOf(params, options);
    const { pulls, refreshes, resolves, commands, configuration, files } = this.abilities;
    this.scopes.initialize(options, options.locale ?? params.locale, configuration);
    this.snapshots.restore(options.switches ?? {});
    this.workspace.initialize(params, files);
    this.diagnostics = this.openDiagnostics();
    // A client that can be told to ask again need not do so by itself after each change of another document.
    const interFileDependencies = !refreshes.diagnostics;
    return {
      serverInfo: { name: 'xxgk-report' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: Workspace.capabilities,
        ...(pulls && {
          diagnosticProvider: { identifier: 'xxgk', interFileDependencies, workspaceDiagnostics: false },
        }),
        ...featureCapabilities({ canResolve: resolves, ownFormatting: commands !== null }),
      },
    };
  }

  /** One line for each family of requests. */
  private register(): void {
    const { connection, documents, log, service, workspace, world, reportAt, snapshotAt, workspaceEdit } = this;
    const settings = () => this.scopes.window;
    const locale = () => settings().locale;
    const suppress = registerSuppress(connection, {
      log,
      service,
      workspace,
      reportAt,
      workspaceEdit,
      openText: (uri) => {
        const document = documents.find(uri);
        return document ? { text: document.getText(), version: document.version } : null;
      },
      canVersion: () => this.abilities.versions,
    });
    registerFeatures(connection, {
      log,
      settings,
      suppress,
      reportAt,
      workspaceEdit,
      abilities: () => this.abilities,
    });
    registerWorkspaceSymbols(connection, {
      log,
      open: () => documents.keys().flatMap((uri) => reportAt(uri) ?? []),
      known: () => workspace.reports(),
    });
    registerRequests(connection, {
      log,
      parse: (text) => service.parse(text, { markdown: true }),
      find: (organ, year) => workspace.find(organ, year),
      snapshotAt,
      reportAt,
      workspaceEdit,
      switch: (uri, on) => {
        this.snapshots.switch(uri, on);
        this.rejudge([uri]);
      },
    });
    registerConvert(connection, {
      log,
      locale,
      reportAt,
      parse: (text, markdown) => service.parse(text, { markdown }),
      converter: world.converter,
    });
    registerReview(connection, { log, workspace });
    registerMany(connection, { log, locale, service, workspace, snapshotAt });
    registerRender(connection, { log, snapshotAt, prose: world.prose });
  }

  /** The snapshot of an open document, a report or none. */
  private readonly snapshotAt = (uri: string): Snapshot | null => {
    const document = isConfig(uri) ? undefined : this.documents.get(uri);
    return document ? this.snapshots.of(document) : null;
  };

  /** The snapshot of an open report; null for any other document: all features are silent there. */
  private readonly reportAt = (uri: string): Snapshot | null => {
    const snapshot = this.snapshotAt(uri);
    return snapshot && snapshot.recognised !== 'none' ? snapshot : null;
  };

  private readonly workspaceEdit = ({ uri, version, report }: Snapshot, edits: readonly Edit[]): WorkspaceEdit => {
    const textEdits = edits.map((edit) => textEdit(report, edit));
    return this.abilities.versions
      ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
      : { changes: { [uri]: textEdits } };
  };

  /** What was concluded from documents goes, what was read of them stays. @param uris null: all */
  private rejudge(uris: readonly string[] | null): void {
    const { connection, log } = this;
    const { refreshes } = this.abilities;
    this.states.changed(uris);
    if (uris === null) this.snapshots.rejudge();
    for (const uri of uris ?? []) this.snapshots.rejudge(uri);
    this.diagnostics?.refresh(uris ?? this.documents.keys());
    const again = (what: string): void => {
      const method = `workspace/${what}/refresh`;
      tell(method, log, () => connection.sendRequest(method));
    };
    if (refreshes.tokens) again('semanticTokens');
    if (refreshes.hints) again('inlayHint');
    if (refreshes.lenses) again('codeLens');
  }
}
