/** The main part in a browser: the server is a web worker. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateMain, type Running } from './activate.ts';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
/** Of the worker scope we use nothing else, so its whole library of types stays out of the project. */
declare const Worker: new (address: string) => Port;

let running: Running | undefined;

/** A worker may only be made from a web address; any other place is read and handed over as a blob. */
async function addressOf(uri: vscode.Uri): Promise<string> {
  if (uri.scheme === 'http' || uri.scheme === 'https') return uri.toString(true);
  const bytes = await vscode.workspace.fs.readFile(uri);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}

/** The two ends are made here: the extension host's workers are none by the client's `instanceof`. */
async function connect(server: vscode.Uri): Promise<MessageTransports> {
  const worker = new Worker(await addressOf(server));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  const main = activateMain(context, (options) => new LanguageClient('xxgk', 'xxgk', () => connect(server), options));
  running = main.running;
  await main.started;
}

export async function revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
  await running?.revive(panel, state);
}

export async function deactivate(): Promise<void> {
  await running?.client.stop();
}
