import * as vscode from 'vscode';
import { askAndTell, type Session } from '../session.ts';

/**
 * Asks the server for what takes its time, with a progress bar the user may stop; undefined when it was stopped, or failed,
 * which is told.
 */
export const working = <Result>(
  session: Session,
  title: string,
  method: string,
  params: object,
): Thenable<Result | null | undefined> =>
  vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    askAndTell<Result>(session, method, params, token),
  );
