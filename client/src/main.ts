/** The life of the main part, whatever runs the server. */
import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { activateMain, type Running } from './activate.ts';
import type { Main } from './stub.ts';

/** How the server is run. */
export interface Runner {
  readonly inBrowser: boolean;
  readonly createClient: CreateClient;
}

type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

export function mainWith({ inBrowser, createClient }: Runner): Main {
  let running: Running | undefined;
  return {
    async activate(context) {
      const main = activateMain(context, inBrowser, (options) => createClient(context, options));
      running = main.running;
      await main.started;
    },
    async revive(panel, state) {
      await running?.previews.deserializeWebviewPanel(panel, state);
    },
    async deactivate() {
      await running?.client.stop();
    },
  };
}
