import * as vscode from 'vscode';
import { clientCommands, type RecomputeParams, type RecomputeResult, requests } from '../../../server/src/requests.ts';
import { activeEditor } from '../editors.ts';
import { apply, askAndTell, type Command, tellChanged, tellNoReport, uriOf } from '../session.ts';

/** 重算合计: shows every total that would change, and writes those the user leaves ticked, as one edit. */
export const recompute: Command = {
  id: clientCommands.recompute,
  async run(session, uri, table) {
    const document =
      typeof uri === 'string'
        ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
        : (await activeEditor())?.document;
    if (!document) return;
    const params: RecomputeParams = {
      uri: uriOf(session, document),
      table: table === 'requests' || table === 'reviews' ? table : null,
    };
    const result = await askAndTell<RecomputeResult>(session, requests.recompute, params);
    if (result === undefined) return;
    if (!result) return tellNoReport();
    if (result.cells.length === 0) {
      void vscode.window.showInformationMessage(nothingIn(result));
      return;
    }
    // It took the server its time, and the places are those of the text it had.
    if (document.version !== result.version) {
      tellChanged();
      return;
    }
    const items = result.cells.map((cell) => ({
      label: `${cell.from || vscode.l10n.t('(blank)')} → ${cell.to}`,
      description: cell.place,
      ...(cell.blanks && { detail: vscode.l10n.t('Some of its parts are blank and count as 0.') }),
      picked: true,
      cell,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      matchOnDescription: true,
      title: vscode.l10n.t('Recompute totals: untick what is to stay'),
      ...(result.unknown > 0 && { placeHolder: unknownIn(result) }),
    });
    if (!chosen || chosen.length === 0) return;
    const edits = chosen.map(({ cell }) => cell.edit);
    const textDocument = { uri: params.uri, version: result.version };
    const edit = { documentChanges: [{ textDocument, edits }] };
    if (!(await apply(session, { edit, changes: edits.length }))) return;
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} totals were changed.', edits.length));
  },
};

/** Why there is nothing to change: that totals agree is said only of those that could be computed. */
function nothingIn(result: RecomputeResult): string {
  if (result.totals === 0) return vscode.l10n.t('There is no table with totals here.');
  return result.unknown > 0 ? unknownIn(result) : vscode.l10n.t('All totals agree with their parts.');
}

const unknownIn = ({ unknown }: RecomputeResult): string =>
  vscode.l10n.t('{0} totals cannot be computed: their parts are missing, blank or no numbers.', unknown);
