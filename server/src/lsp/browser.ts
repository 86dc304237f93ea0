/** The server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { readHtml } from '../parser/html/entry.ts';
import { readMarkdown } from '../render/prose.ts';
import * as config from '../workspace/entry.ts';
import { startServer } from './server.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  html: () => readHtml,
  prose: () => readMarkdown,
  config: () => config,
});
