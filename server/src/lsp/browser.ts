/** The server as a web worker, which the client has given a `require` for the bundles beside this one. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { loadConfig, loadHtml, loadProse } from './bundles.ts';
import { startServer } from './server.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  html: loadHtml,
  prose: loadProse,
  config: loadConfig,
});
