import * as vscode from 'vscode';
import { type EditResult, type InsertTableParams, requests, type TableChoice } from '../../../server/src/requests.ts';
import { activeEditor } from '../editors.ts';
import { apply, askAndTell, type Command, tellNoReport, uriOf } from '../session.ts';

/** 插入标准表格: into its section, or at the caret; a table that lacks rows is completed. */
export const insertTable: Command = {
  id: 'xxgk.insertTable',
  async run(session, table) {
    const editor = await activeEditor();
    if (!editor) return;
    const choices = await askAndTell<readonly TableChoice[]>(session, requests.tables, {});
    if (!choices) return;
    const chosen =
      choices.find((choice) => choice.table === table) ??
      (await vscode.window.showQuickPick(
        choices.map((choice) => ({ label: choice.name, description: choice.detail, table: choice.table })),
        { title: vscode.l10n.t('Insert a standard table'), matchOnDescription: true },
      ));
    if (!chosen) return;
    const { line, character } = editor.selection.active;
    const params: InsertTableParams = {
      uri: uriOf(session, editor.document),
      table: chosen.table,
      position: { line, character },
    };
    const result = await askAndTell<EditResult>(session, requests.insertTable, params);
    if (result === undefined) return;
    if (!result) return tellNoReport();
    if (result.edit) {
      await apply(session, result);
      return;
    }
    void vscode.window.showInformationMessage(vscode.l10n.t('The report has this table already, with all its rows.'));
  },
};
