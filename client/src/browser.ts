/** The main part in a browser: the server is a web worker. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { mainWith } from './main.ts';
import { workerBundles, workerText } from './worker.ts';

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

/** The two ends are made here: the extension host's workers are none by the client's `instanceof`. */
async function connect(bundles: vscode.Uri): Promise<MessageTransports> {
  const addresses = await Promise.all(
    workerBundles.map(async (name) => {
      const file = `${name}.js`;
      return [`./${file}`, await addressOf(vscode.Uri.joinPath(bundles, file))] as const;
    }),
  );
  const worker = new Worker(script(workerText(Object.fromEntries(addresses))));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export const { activate, revive, deactivate } = mainWith(({ extensionUri }, options) => {
  const bundles = vscode.Uri.joinPath(extensionUri, 'dist');
  return new LanguageClient('xxgk', 'xxgk', () => connect(bundles), options);
});
