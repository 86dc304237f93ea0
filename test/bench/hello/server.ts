/** The smallest server that answers as ours does: the floor below which no server on vscode-languageserver can come. */
import {
  createConnection,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    documentSymbolProvider: true,
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => ({
  kind: DocumentDiagnosticReportKind.Full,
  items:
    (documents.get(textDocument.uri)?.getText() ?? '') === ''
      ? []
      : [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: 'hello' }],
}));
connection.onDocumentSymbol(() => []);
documents.listen(connection);
connection.listen();
