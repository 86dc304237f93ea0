/** The main part on Node: the server is a process of its own, spoken to over IPC. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateMain, type Running } from './activate.ts';

let running: Running | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--inspect=0'] } };
  const main = activateMain(context, (options) => new LanguageClient('xxgk', 'xxgk', { run, debug }, options));
  running = main.running;
  await main.started;
}

export async function revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
  await running?.previews.deserializeWebviewPanel(panel, state);
}

export async function deactivate(): Promise<void> {
  await running?.client.stop();
}
