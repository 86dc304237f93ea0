/** The main part on Node: the server is a process of its own, spoken to over IPC. */
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { mainWith } from './main.ts';

export const { activate, revive, deactivate } = mainWith({
  inBrowser: false,
  createClient(context, options) {
    const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--inspect=0'] } };
    return new LanguageClient('xxgk', 'xxgk', { run, debug }, options);
  },
});
