/** What every command gets: the running client, the log, and the few things all of them do. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { EditResult } from '../../server/src/requests.ts';
import { applyEdit } from './edits.ts';
import { isEnabled } from './worth.ts';

export interface Session {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
  /** The server is a web worker: no program can be called. */
  readonly inBrowser: boolean;
}

/** One entry of the palette. */
export interface Command {
  readonly id: string;
  /** It asks the server nothing. */
  readonly alone?: true;
  run(session: Session, ...args: unknown[]): Promise<void> | void;
}

/** The client takes whatever stands behind the parameters for more of them, were it `undefined`. */
const send = <Result>(
  client: BaseLanguageClient,
  method: string,
  params: object,
  token?: vscode.CancellationToken,
): Promise<Result | null> =>
  token ? client.sendRequest<Result | null>(method, params, token) : client.sendRequest<Result | null>(method, params);

/** Asks what nobody waits for; null where the server has nothing to say, undefined when it was stopped, or failed, which is logged. */
export async function ask<Result>(
  session: Session,
  method: string,
  params: object,
  token?: vscode.CancellationToken,
): Promise<Result | null | undefined> {
  try {
    return await send<Result>(session.client, method, params, token);
  } catch (error) {
    if (token?.isCancellationRequested) return undefined;
    session.output.error(`${method}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Asks for what the user waits for; undefined when it was stopped, or failed, which is told. null is no failure. */
export async function askAndTell<Result>(
  { client, output }: Session,
  method: string,
  params: object,
  token?: vscode.CancellationToken,
): Promise<Result | null | undefined> {
  try {
    const result = await send<Result>(client, method, params, token);
    return token?.isCancellationRequested ? undefined : result;
  } catch (error) {
    if (token?.isCancellationRequested) return undefined;
    output.error(`${method}: ${String(error)}`);
    tellFailed(output);
    return undefined;
  }
}

export const failed = (): string => vscode.l10n.t('An error occurred, and this was not completed. The log says why.');

export const tellFailed = (output: vscode.OutputChannel): void => tellAndLog(output, failed());

/** A warning that leads to the log. */
function tellAndLog(output: vscode.OutputChannel, words: string): void {
  void (async () => {
    const show = vscode.l10n.t('Show the log');
    if ((await vscode.window.showWarningMessage(words, show)) === show) output.show();
  })();
}

/** Said where a command is about reports and the document is none: a command can be run by a link or a key anywhere. */
export function tellNoReport(): void {
  if (tellDisabled()) return;
  void vscode.window.showInformationMessage(vscode.l10n.t('This document is no annual report.'));
}

/** Whether the server can be asked; a word to the user where it has failed for good, which is no word on the document. */
export function canAsk({ client, output }: Session): boolean {
  if (client.needsStop()) return true; // it runs, or is about to
  tellAndLog(
    output,
    vscode.l10n.t('The checks of annual reports are not running. Reload the window; the log says why.'),
  );
  return false;
}

/** Leads to the switch of all checking. */
export const openEnabled = { command: 'workbench.action.openSettings', arguments: ['xxgk.enabled'] };

/** Where checking is switched off: said before a document is called no report. False when it is on. */
export function tellDisabled(): boolean {
  if (isEnabled()) return false;
  void (async () => {
    const open = vscode.l10n.t('Open the setting');
    const words = vscode.l10n.t('Checking of annual reports is switched off (setting xxgk.enabled).');
    if ((await vscode.window.showInformationMessage(words, open)) === open) {
      await vscode.commands.executeCommand(openEnabled.command, ...openEnabled.arguments);
    }
  })();
  return true;
}

/** Said where an edit was made for a text that is no longer there. */
export function tellChanged(): void {
  void vscode.window.showWarningMessage(vscode.l10n.t('The document has changed meanwhile; please try again.'));
}

/** Applies what the server proposes; false when there was nothing, the text has changed, or the editor refused. */
export async function apply(session: Session, result: EditResult | null): Promise<boolean> {
  if (!result?.edit) return false;
  const edit = await session.client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (!isCurrent(session, result.edit)) {
    tellChanged();
    return false;
  }
  return applyEdit(edit);
}

/** Whether the documents are still those the edit was made for: the converter drops the versions. */
function isCurrent(session: Session, { documentChanges = [] }: WorkspaceEdit): boolean {
  return documentChanges.every((change) => {
    if (!('textDocument' in change) || change.textDocument.version === null) return true;
    const uri = session.client.protocol2CodeConverter.asUri(change.textDocument.uri).toString();
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    return document?.version === change.textDocument.version;
  });
}

/** The URI of a document as the server knows it. */
export const uriOf = (session: Session, document: vscode.TextDocument): string =>
  session.client.code2ProtocolConverter.asUri(document.uri);
