/** The server as a web worker, which the client has given a `require` for the bundles beside this one. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type BundlesResult, requests } from '../requests.ts';
import { loadConfig, loadHtml, loadProse } from './bundles.ts';
import type { Converter } from './convert.ts';
import { startServer } from './server.ts';

/** The addresses by which `require` and `startBeside` find bundles; more may be added. Laid out by the client. */
declare const bundleAddresses: Record<string, string>;

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

/** Where what converts files lies, of which most sessions need nothing: asked once, again when that failed. */
let addresses: Promise<BundlesResult> | undefined;

async function loadConverter(): Promise<Converter> {
  addresses ??= connection.sendRequest<BundlesResult>(requests.bundles);
  try {
    Object.assign(bundleAddresses, (await addresses).addresses);
  } catch (error) {
    addresses = undefined;
    throw error;
  }
  return require('./files.browser.js');
}

startServer(connection, {
  html: loadHtml,
  prose: loadProse,
  converter: loadConverter,
  config: loadConfig,
});
