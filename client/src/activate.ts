/** The one list of what is registered once a report is there. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/requests.ts';
import { check } from './commands/check.ts';
import { fixAll } from './commands/fixAll.ts';
import { insertTable } from './commands/insertTable.ts';
import { newReport } from './commands/newReport.ts';
import { openRule } from './commands/openRule.ts';
import { showOutput } from './commands/showOutput.ts';
import { toggle } from './commands/toggle.ts';
import type { Command, Session } from './session.ts';
import { Status } from './status.ts';
import { readSwitches } from './switches.ts';

const commands: readonly Command[] = [newReport, insertTable, check, fixAll, toggle, openRule, showOutput];

const languages = ['markdown', 'plaintext', 'xxgk-report'];
/** Documents a user edits; not output panels, not the sides of a comparison. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

export const selector = languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));

/** Starts the server; what it needs of the platform is in `createClient`. */
export async function activateMain(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>,
): Promise<{ client: BaseLanguageClient; handlers: ReadonlyMap<string, (...args: unknown[]) => unknown> }> {
  const output = vscode.window.createOutputChannel(vscode.l10n.t('Annual report'), { log: true });
  const initializationOptions: InitializationOptions = {
    settings: vscode.workspace.getConfiguration('xxgk'),
    rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    switches: readSwitches(context),
    commands: true,
    locale: vscode.env.language,
  };
  const client = await createClient({
    documentSelector: selector,
    outputChannel: output,
    initializationOptions,
    synchronize: { configurationSection: 'xxgk' },
  });
  const session: Session = { context, client, output };
  context.subscriptions.push(output, client);
  await client.start();
  context.subscriptions.push(new Status(session, selector));
  const handlers = new Map(
    commands.map((command) => [command.id, (...args: unknown[]): unknown => command.run(session, ...args)]),
  );
  return { client, handlers };
}
