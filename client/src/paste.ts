/** Pasting a table from Word, WPS, Excel or a web page into a report. */
import * as vscode from 'vscode';
import { type PasteParams, type PasteResult, requests } from '../../server/src/requests.ts';
import { ask, type Session, uriOf } from './session.ts';

const HTML = 'text/html';
const TEXT = 'text/plain';

/** Worth asking the server: a table, or cells of a sheet. */
const mayHold = (html: string, text: string): boolean => /<table[\s>]/i.test(html) || text.includes('\t');

export class Paste implements vscode.DocumentPasteEditProvider {
  static readonly kind = vscode.DocumentDropOrPasteEditKind.Empty.append('xxgk', 'table');
  static readonly metadata: vscode.DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [Paste.kind],
    pasteMimeTypes: [HTML, TEXT],
  };

  constructor(private readonly session: Session) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    if (ranges.length !== 1 || !range) return undefined;
    const html = (await transfer.get(HTML)?.asString()) ?? '';
    const text = (await transfer.get(TEXT)?.asString()) ?? '';
    if (!mayHold(html, text) || token.isCancellationRequested) return undefined;
    const { line, character } = range.start;
    const params: PasteParams = {
      uri: uriOf(this.session, document),
      position: { line, character },
      html: html || null,
      text: text || null,
    };
    const result = await ask<PasteResult>(this.session, requests.paste, params, token);
    if (!result || token.isCancellationRequested) return undefined;
    const edit = new vscode.DocumentPasteEdit(result.insert, vscode.l10n.t('Paste as a standard table'), Paste.kind);
    if (result.edits.length > 0) {
      const edits = await this.session.client.protocol2CodeConverter.asTextEdits([...result.edits]);
      edit.additionalEdit = new vscode.WorkspaceEdit();
      edit.additionalEdit.set(document.uri, edits);
    }
    return [edit];
  }
}
