/**
 * Formatting is registered report by report: for the whole of Markdown it would stand beside other formatters and make
 * the editor ask which to use in documents that are none of ours.
 */
import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageserver-types';
import { ask, type Session, uriOf } from './session.ts';

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

export class Formatting implements vscode.Disposable {
  /** By address and language: a document can change its language while it is open. */
  private readonly registered = new Map<string, vscode.Disposable>();
  private readonly formatter: Formatter;

  constructor(session: Session) {
    this.formatter = new Formatter(session);
  }

  /** Whether a document is known to be a report. */
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
    const key = keyOf(document);
    if (!isReport) {
      this.registered.get(key)?.dispose();
      this.registered.delete(key);
    } else if (!this.registered.has(key)) this.registered.set(key, this.register(document));
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
    for (const one of this.registered.values()) one.dispose();
  }
}
