/** `xxgk/review`: every report of the workspace in numbers; `xxgk/reviewFindings`: one of them in words. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { rangeOf } from '../features/place.ts';
import { say } from '../messages/index.ts';
import { isTextName } from '../report/fileNames.ts';
import {
  type DocumentParams,
  type ReviewFinding,
  type ReviewProgress,
  type ReviewResult,
  requests,
} from '../requests.ts';
import { type Log, tell, told } from './guard.ts';
import type { Workspace } from './workspace.ts';

export function registerReview(
  connection: Connection,
  world: { readonly log: Log; readonly workspace: Workspace },
): void {
  const { log, workspace } = world;
  const review = told(requests.review, log, async (_: object, token: CancellationToken): Promise<ReviewResult> => {
    const found = await workspace.review({
      token,
      progress: (done, total) => {
        const progress: ReviewProgress = { done, total };
        tell(requests.reviewProgress, log, () => connection.sendNotification(requests.reviewProgress, progress));
      },
    });
    const { unreadable, passedOver } = await workspace.unread(token);
    return {
      unreadable,
      passedOver,
      reports: found.map(({ uri, organ, year, counts, first }) => ({
        uri,
        text: isTextName(uri),
        organ,
        year,
        errors: counts.error,
        warnings: counts.warning,
        information: counts.information,
        hints: counts.hint,
        first,
      })),
    };
  });
  connection.onRequest(requests.review, (params: object, token: CancellationToken) => review(params, token));

  const findings = told(
    requests.reviewFindings,
    log,
    async ({ uri }: DocumentParams): Promise<readonly ReviewFinding[]> => {
      const found = await workspace.findingsOf(uri);
      if (!found) return [];
      return found.findings.map(({ rule, severity, message, start, end }) => ({
        rule,
        severity,
        message: say(found.locale, message.key, message.args),
        range: rangeOf(found.report, { start, end }),
      }));
    },
  );
  connection.onRequest(requests.reviewFindings, (params: DocumentParams) => findings(params));
}
