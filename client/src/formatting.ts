/**
 * Formatting is registered report by report: for the whole of Markdown it would stand beside other formatters and make
 * the editor ask which to use in documents that are none of ours.
 */
import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageserver-types';
import { type DocumentParams, type ReportStatus, requests } from '../../server/src/requests.ts';
import { ask, type Session, uriOf } from './session.ts';
import { isWorthIt } from './worth.ts';

type Edits = readonly TextEdit[];

class Formatter
  implements
    vscode.DocumentFormattingEditProvider,
    vscode.DocumentRangeFormattingEditProvider,
    vscode.OnTypeFormattingEditProvider
{
  constructor(private readonly session: Session) {}

  provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    options: vscode.FormattingOptions,
  ): Promise<vscode.TextEdit[]> {
    return this.edits('textDocument/formatting', document, { options });
  }

  provideDocumentRangeFormattingEdits(
    document: vscode.TextDocument,
    range: vscode.Range,
    options: vscode.FormattingOptions,
  ): Promise<vscode.TextEdit[]> {
    const asked = this.session.client.code2ProtocolConverter.asRange(range);
    return this.edits('textDocument/rangeFormatting', document, { range: asked, options });
  }

  provideOnTypeFormattingEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    ch: string,
    options: vscode.FormattingOptions,
  ): Promise<vscode.TextEdit[]> {
    const asked = this.session.client.code2ProtocolConverter.asPosition(position);
    return this.edits('textDocument/onTypeFormatting', document, { position: asked, ch, options });
  }

  private async edits(method: string, document: vscode.TextDocument, params: object): Promise<vscode.TextEdit[]> {
    const textDocument = { uri: uriOf(this.session, document) };
    const edits = await ask<Edits>(this.session, method, { textDocument, ...params });
    return (await this.session.client.protocol2CodeConverter.asTextEdits(edits ? [...edits] : [])) ?? [];
  }
}

/** Characters a glob would take for its own. */
const literal = (name: string): string => name.replace(/[[\]{}*?]/g, '[$&]');

const keyOf = ({ uri, languageId }: vscode.TextDocument): string => `${languageId} ${uri.toString()}`;

/** A burst of changed settings is one change; the server has heard of it by then. */
const SETTLE_MS = 300;

interface Registered {
  readonly document: vscode.TextDocument;
  readonly registration: vscode.Disposable;
}

export class Formatting implements vscode.Disposable {
  /** Documents that are open and reports, known or likely. Language and address: each can change while they are. */
  private readonly registered = new Map<string, Registered>();
  private readonly answered = new WeakSet<vscode.TextDocument>();
  private readonly formatter: Formatter;
  private readonly listeners: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {
    this.formatter = new Formatter(session);
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.expect(editor)),
      // Comes with a change of the language too; the document then opens anew.
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('xxgk')) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.askAgain(), SETTLE_MS);
      }),
    ];
    this.expect(vscode.window.activeTextEditor);
  }

  /**
   * What looks like a report is taken for one until the server has said: else the editor would answer a command of the
   * first second that there is no formatter. The edits are waited for, and are none where it is no report.
   */
  private expect(editor: vscode.TextEditor | undefined): void {
    if (editor && !this.answered.has(editor.document) && isWorthIt(editor.document)) this.add(editor.document);
  }

  /** Whether a document is a report, as far as is known. */
  has(document: vscode.TextDocument): boolean {
    return this.registered.has(keyOf(document));
  }

  /** What Enter brings, asked for where the editor does not ask by itself. */
  onEnter(
    document: vscode.TextDocument,
    position: vscode.Position,
    options: vscode.FormattingOptions,
  ): Promise<readonly vscode.TextEdit[]> {
    return this.formatter.provideOnTypeFormattingEdits(document, position, '\n', options);
  }

  /** Called with what the status of a document says. */
  update(document: vscode.TextDocument, isReport: boolean): void {
    this.answered.add(document);
    if (isReport) this.add(document);
    else this.forget(document);
  }

  private add(document: vscode.TextDocument): void {
    if (document.isClosed) this.forget(document);
    else if (!this.has(document)) {
      this.registered.set(keyOf(document), { document, registration: this.register(document) });
    }
  }

  /** Under whatever language it was known. */
  private forget({ uri }: vscode.TextDocument): void {
    for (const [key, { document, registration }] of this.registered) {
      if (document.uri.toString() !== uri.toString()) continue;
      registration.dispose();
      this.registered.delete(key);
    }
  }

  /** Settings decide what is a report: also of the documents that are not in front. */
  private async askAgain(): Promise<void> {
    for (const { document } of [...this.registered.values()]) {
      const params: DocumentParams = { uri: uriOf(this.session, document) };
      const status = await ask<ReportStatus>(this.session, requests.status, params);
      // What failed says nothing about the document.
      if (status !== undefined) this.update(document, status !== null && status.recognised !== 'none');
    }
  }

  private register({ uri, languageId }: vscode.TextDocument): vscode.Disposable {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const pattern =
      uri.scheme === 'untitled'
        ? literal(uri.path)
        : new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), literal(name));
    const selector: vscode.DocumentFilter = { language: languageId, scheme: uri.scheme, pattern };
    return vscode.Disposable.from(
      vscode.languages.registerDocumentFormattingEditProvider(selector, this.formatter),
      vscode.languages.registerDocumentRangeFormattingEditProvider(selector, this.formatter),
      vscode.languages.registerOnTypeFormattingEditProvider(selector, this.formatter, '\n'),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener.dispose();
    for (const { registration } of this.registered.values()) registration.dispose();
    this.registered.clear();
  }
}
