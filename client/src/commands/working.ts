import * as vscode from 'vscode';
import type { Session } from '../session.ts';

/**
 * Asks the server for what takes its time, with a progress bar the user may stop; undefined when it was stopped, or failed.
 */
export const working = <Result>(
  session: Session,
  title: string,
  method: string,
  params: object,
): Thenable<Result | null | undefined> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      try {
        const result = await session.client.sendRequest<Result | null>(method, params, token);
        return token.isCancellationRequested ? undefined : result;
      } catch (error) {
        if (!token.isCancellationRequested) session.output.error(`${method}: ${String(error)}`);
        return undefined;
      }
    },
  );
