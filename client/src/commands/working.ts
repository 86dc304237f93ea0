import * as vscode from 'vscode';
import type { Session } from '../session.ts';

/** Asks the server for what takes its time, with a progress bar the user may stop; null when stopped, or it failed. */
export const working = <Result>(
  session: Session,
  title: string,
  method: string,
  params: object,
): Thenable<Result | null> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      try {
        return await session.client.sendRequest<Result | null>(method, params, token);
      } catch (error) {
        if (!token.isCancellationRequested) session.output.error(`${method}: ${String(error)}`);
        return null;
      }
    },
  );
