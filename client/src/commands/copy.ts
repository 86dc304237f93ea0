import * as vscode from 'vscode';
import { type CopyTable, type RenderResult, requests } from '../../../server/src/requests.ts';
import type { CopyWhat } from '../preview/messages.ts';
import type { Previews } from '../preview/panel.ts';
import { askAndTell, type Command, type Session, tellNoReport, uriOf } from '../session.ts';
import type { AtHand } from './export.ts';

/** 复制表格, 复制全文: as they look, for Word, WPS, Excel and the editors of sites. */
export const copyCommands = (previews: Previews, atHand: AtHand): readonly Command[] => [
  {
    id: 'xxgk.copyTable',
    async run(session, given) {
      await copy(session, previews, await atHand(), (tables, document) => askTable(tables, document, given));
    },
  },
  {
    id: 'xxgk.copyReport',
    async run(session) {
      await copy(session, previews, await atHand(), () => Promise.resolve('report'));
    },
  },
];

type Choose = (tables: readonly CopyTable[], document: vscode.TextDocument) => Promise<CopyWhat | undefined>;

async function copy(
  session: Session,
  previews: Previews,
  document: vscode.TextDocument | undefined,
  choose: Choose,
): Promise<void> {
  if (!document) return;
  const rendered = await askAndTell<RenderResult>(session, requests.render, { uri: uriOf(session, document) });
  if (rendered === undefined) return;
  if (!rendered?.recognised) return tellNoReport();
  const { tables } = rendered.copy;
  const what = await choose(tables, document);
  if (!what) return;
  const back = vscode.window.activeTextEditor;
  if (!(await previews.copy(document.uri, what))) {
    void vscode.window.showWarningMessage(rendered.words.notCopied);
    return;
  }
  // The page had to have the focus; whoever was writing goes on writing.
  if (back) await vscode.window.showTextDocument(back.document, back.viewColumn);
  const copied = tables.find(({ table }) => table === what)?.copied ?? rendered.words.reportCopied;
  void vscode.window.showInformationMessage(copied);
}

/** The table that was named or clicked, else that of the caret, else the only one, else the user says which. */
async function askTable(
  tables: readonly CopyTable[],
  document: vscode.TextDocument,
  given: unknown,
): Promise<CopyWhat | undefined> {
  const name = typeof given === 'object' && given !== null && 'xxgkTable' in given ? given.xxgkTable : given;
  const editor = vscode.window.activeTextEditor;
  const caret = editor?.document === document ? document.offsetAt(editor.selection.active) : -1;
  const found =
    tables.find(({ table }) => table === name) ?? tables.find(({ start, end }) => start <= caret && caret <= end);
  if (found) return found.table;
  if (tables.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The report has none of the official tables.'));
    return undefined;
  }
  const items = tables.map(({ table, name: label }) => ({ label, table }));
  const title = vscode.l10n.t('Copy which table');
  return items.length === 1 ? items[0]?.table : (await vscode.window.showQuickPick(items, { title }))?.table;
}
