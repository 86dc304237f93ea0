/** Sentences more than one place of the client says. */
import * as vscode from 'vscode';
import type { ReportStatus } from '../../server/src/requests.ts';

/** Sentences one after the other. */
export const together = (first: string, ...others: readonly string[]): string =>
  others.reduce((before, next) => vscode.l10n.t('{0} {1}', before, next), first);

type Counts = Pick<ReportStatus, 'errors' | 'warnings' | 'information' | 'hints'>;

/** `2 errors, 1 warning`, or that there is nothing. */
export function countsInWords({ errors, warnings, information, hints }: Counts): string {
  const parts = [
    errors > 0 && (errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors)),
    warnings > 0 && (warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings)),
    information > 0 && (information === 1 ? vscode.l10n.t('1 info') : vscode.l10n.t('{0} infos', information)),
    hints > 0 && (hints === 1 ? vscode.l10n.t('1 hint') : vscode.l10n.t('{0} hints', hints)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(vscode.l10n.t(', ')) : vscode.l10n.t('No problems found');
}
