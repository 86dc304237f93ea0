/** The main part in a browser: the server is a web worker. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type BundlesResult, requests } from '../../server/src/requests.ts';
import { mainWith } from './main.ts';
import { converterBundles, workerBundles, workerText } from './worker.ts';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
/** Of the worker scope we use nothing else, so its whole library of types stays out of the project. */
declare const Worker: new (address: string) => Port;

const script = (bytes: string | Uint8Array<ArrayBuffer>): string =>
  URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));

/** A worker loads from web addresses alone; any other place is read and handed over as a blob. */
async function addressOf(uri: vscode.Uri): Promise<string> {
  if (uri.scheme === 'http' || uri.scheme === 'https') return uri.toString(true);
  return script(new Uint8Array(await vscode.workspace.fs.readFile(uri)));
}

/** By `./name.js`. @param folder of the bundles */
async function addressesOf(folder: vscode.Uri, names: readonly string[]): Promise<Record<string, string>> {
  const found = names.map(async (name) => {
    const file = `${name}.js`;
    return [`./${file}`, await addressOf(vscode.Uri.joinPath(folder, file))] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** The two ends are made here: the extension host's workers are none by the client's `instanceof`. */
async function connect(bundles: vscode.Uri): Promise<MessageTransports> {
  const worker = new Worker(script(workerText(await addressesOf(bundles, workerBundles))));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export const { activate, revive, deactivate } = mainWith({
  inBrowser: true,
  createClient({ extensionUri }, options) {
    const bundles = vscode.Uri.joinPath(extensionUri, 'dist');
    const client = new LanguageClient('xxgk', 'xxgk', () => connect(bundles), options);
    client.onRequest(
      requests.bundles,
      async (): Promise<BundlesResult> => ({ addresses: await addressesOf(bundles, converterBundles) }),
    );
    return client;
  },
});
