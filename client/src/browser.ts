/** The main part in a browser: the server is a web worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateMain, type Running } from './activate.ts';

type WorkerLike = ConstructorParameters<typeof LanguageClient>[3];
/** Of the worker scope we use nothing else, so its whole library of types stays out of the project. */
declare const Worker: new (address: string) => WorkerLike;

let running: Running | undefined;

/** A worker may only be made from a web address; any other place is read and handed over as a blob. */
async function startWorker(uri: vscode.Uri): Promise<WorkerLike> {
  if (uri.scheme === 'http' || uri.scheme === 'https') return new Worker(uri.toString(true));
  const bytes = await vscode.workspace.fs.readFile(uri);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
  return new Worker(address);
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = await startWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js'));
  const main = activateMain(context, (options) => new LanguageClient('xxgk', 'xxgk', options, worker));
  running = main.running;
  await main.started;
}

export async function revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
  await running?.revive(panel, state);
}

export async function deactivate(): Promise<void> {
  await running?.client.stop();
}
