/** The documents that are open, whoever asks for them and however that one spells their URIs. */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uriKey } from '../workspace/uris.ts';

export interface DocumentEvents {
  readonly opened: (uri: string) => void;
  readonly changed: (uri: string) => void;
  readonly saved: (uri: string) => void;
  readonly closed: (uri: string) => void;
}

export class OpenDocuments {
  private readonly documents = new TextDocuments(TextDocument);
  /** Their URIs as the client has them, by what all spellings have in common. */
  private readonly uris = new Map<string, string>();

  /** From now on the connection's notifications are heard. */
  listen(connection: Connection, events: DocumentEvents): void {
    const { documents, uris } = this;
    documents.onDidOpen(({ document: { uri } }) => {
      uris.set(uriKey(uri), uri);
      events.opened(uri);
    });
    documents.onDidChangeContent(({ document: { uri } }) => events.changed(uri));
    documents.onDidSave(({ document: { uri } }) => events.saved(uri));
    documents.onDidClose(({ document: { uri } }) => {
      uris.delete(uriKey(uri));
      events.closed(uri);
    });
    documents.listen(connection);
  }

  /** By the client's own URI. */
  get(uri: string): TextDocument | undefined {
    return this.documents.get(uri);
  }

  /** By any spelling of it. */
  find(uri: string): TextDocument | undefined {
    return this.get(this.uris.get(uriKey(uri)) ?? uri);
  }

  has(uri: string): boolean {
    return this.uris.has(uriKey(uri));
  }

  keys(): string[] {
    return this.documents.keys();
  }
}
