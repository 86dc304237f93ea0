/** The main part on Node: the server is a process of its own, spoken to over IPC. */
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateMain } from './activate.ts';

let client: BaseLanguageClient | undefined;

export async function activate(
  context: vscode.ExtensionContext,
): Promise<ReadonlyMap<string, (...args: unknown[]) => unknown>> {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const started = await activateMain(
    context,
    (options) =>
      new LanguageClient('xxgk', 'xxgk', { run, debug: { ...run, options: { execArgv: ['--inspect=0'] } } }, options),
  );
  client = started.client;
  return started.handlers;
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
