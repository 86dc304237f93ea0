/** A conversation with the built server, as any editor would have it: a process of its own, over stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';

const serverFile = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export interface TalkOptions {
  /** How the client gets diagnostics; default pull. */
  readonly diagnostics?: 'pull' | 'push';
  readonly initializationOptions?: object;
  /** Capabilities beside the usual ones. */
  readonly capabilities?: Record<string, unknown>;
  /** Answer to `workspace/configuration`; without it the client has none. */
  readonly configuration?: object;
  /** What the client answers to other requests of the server. */
  readonly answers?: Readonly<Record<string, (params: never, token: CancellationToken) => unknown>>;
  /** Folders of the workspace, as URIs. Their files are watched: `filesChanged` tells of changes. */
  readonly folders?: readonly string[];
}

export class Talk {
  exitCode: number | null | undefined;
  /** How often the server asked for diagnostics to be pulled again. */
  refreshes = 0;
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
    readonly capabilities: InitializeResult['capabilities'],
    readonly published: readonly PublishDiagnosticsParams[],
    readonly log: readonly string[],
  ) {}

  static async start(options: TalkOptions = {}): Promise<Talk> {
    if (!existsSync(serverFile)) throw new Error('dist/server.js is not there: npm run build');
    const child = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const pull = options.diagnostics !== 'push';
    const published: PublishDiagnosticsParams[] = [];
    const log: string[] = [];
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      log.push(message);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: object[] }) =>
      items.map(() => options.configuration ?? null),
    );
    let refreshed = (): void => {};
    connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed();
      return null;
    });
    connection.onRequest('client/registerCapability', () => null);
    for (const [method, answer] of Object.entries(options.answers ?? {})) connection.onRequest(method, answer);
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: {
        textDocument: {
          ...(pull ? { diagnostic: { relatedInformation: true } } : {}),
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
        workspace: {
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
          ...(pull ? { diagnostics: { refreshSupport: true } } : {}),
          ...(options.folders ? { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } : {}),
          ...(options.configuration ? { configuration: true } : {}),
        },
        ...options.capabilities,
      },
      initializationOptions: options.initializationOptions,
    });
    const talk = new Talk(child, connection, result.capabilities, published, log);
    child.on('exit', (code) => {
      talk.exitCode = code;
    });
    refreshed = () => {
      talk.refreshes++;
    };
    await connection.sendNotification('initialized', {});
    return talk;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, range: Range, text: string): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** @param type 1 created, 2 changed, 3 deleted */
  filesChanged(...changes: readonly { readonly uri: string; readonly type: 1 | 2 | 3 }[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`diagnostics are ${report.kind}`);
    return report.items;
  }

  actions(uri: string, range: Range, diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[] | null> {
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, triggerKind: 1, ...(only && { only }) },
    });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.request('codeAction/resolve', action);
  }

  /** Ends as the protocol says; gives the exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.process.once('exit', done));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

/** Offset of a position; columns are UTF-16 units. */
export function offsetAt(text: string, { line, character }: Range['start']): number {
  const lines = text.split(/\r\n|\n|\r/);
  let at = 0;
  for (let i = 0; i < line; i++) {
    at += (lines[i] as string).length;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return at + character;
}

export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const spans = edits
    .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  return spans.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** The edits of a workspace edit that touches one document. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  const changed = edit?.documentChanges?.find((change) => 'textDocument' in change && change.textDocument.uri === uri);
  return changed && 'edits' in changed ? (changed.edits as TextEdit[]) : (edit?.changes?.[uri] ?? []);
}

/** Range of the first occurrence of some words, or of `part` inside them. */
export function rangeOf(text: string, words: string, part = words): Range {
  const found = text.indexOf(words);
  if (found < 0) throw new Error(`not in the text: ${words}`);
  const at = found + words.indexOf(part);
  return { start: positionAt(text, at), end: positionAt(text, at + part.length) };
}

export function positionAt(text: string, offset: number): Range['start'] {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: (before.at(-1) as string).length };
}

/** Waits until `look` gives something, at most five seconds. */
export async function until<T>(look: () => T | undefined | false): Promise<T> {
  const end = Date.now() + 5000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error('waited for five seconds');
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** Pulls again after each refresh the server asks for, until the answer is as wanted. */
export async function eventually(
  talk: Talk,
  uri: string,
  wanted: (found: readonly Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  for (;;) {
    const seen = talk.refreshes;
    const found = await talk.diagnostics(uri);
    if (wanted(found)) return found;
    await until(() => talk.refreshes > seen);
  }
}
