import * as vscode from 'vscode';
import { type ConvertParams, type EditResult, requests } from '../../../server/src/requests.ts';
import { activeEditor } from '../editors.ts';
import { apply, askAndTell, type Command, tellNoReport, uriOf } from '../session.ts';

interface Choice extends vscode.QuickPickItem {
  readonly to: ConvertParams['to'];
}

const choices = (): readonly Choice[] => [
  {
    to: 'markdown',
    label: vscode.l10n.t('Markdown'),
    description: vscode.l10n.t('easy to fill in and to read as it is'),
  },
  {
    to: 'html',
    label: vscode.l10n.t('Official HTML tables'),
    description: vscode.l10n.t('merged header cells, for the source view of a site'),
  },
];

/** 转换全文: every table in the Markdown form or as the official HTML table, in its place; figures and text stay. */
export const convertDocument: Command = {
  id: 'xxgk.convert',
  async run(session, to) {
    const editor = await activeEditor();
    if (!editor) return;
    const { document } = editor;
    const all = choices();
    const chosen =
      all.find((one) => one.to === to) ??
      (await vscode.window.showQuickPick(all, { title: vscode.l10n.t('Convert the whole document to') }));
    if (!chosen) return;
    const params: ConvertParams = { uri: uriOf(session, document), to: chosen.to };
    const result = await askAndTell<EditResult>(session, requests.convert, params);
    if (result === undefined) return;
    if (!result) return tellNoReport();
    if (!result.edit) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The document has this form already.'));
    } else if (await apply(session, result)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Converted; figures and text are as they were.'));
    }
  },
};
