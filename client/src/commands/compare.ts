import * as vscode from 'vscode';
import { type CompareParams, type CompareResult, importKinds, requests } from '../../../server/src/requests.ts';
import type { Node } from '../review/nodes.ts';
import { activeEditor, ask, type Command, type Session, tellNoReport, uriOf } from '../session.ts';
import { showPage } from './draft.ts';

/** 两年数据对照: a report beside the one of the year before, as a new document. */
export const compare: Command = {
  id: 'xxgk.compare',
  async run(session, given) {
    const uri = uriAt(session, given);
    if (uri === undefined) return;
    let result = await ask<CompareResult>(session, requests.compare, { uri, last: null } satisfies CompareParams);
    if (result && result.text === null) {
      const last = await chooseLast(result);
      if (!last) return;
      result = await ask<CompareResult>(session, requests.compare, { uri, last } satisfies CompareParams);
    }
    if (!result || result.text === null) tellNoReport();
    else await showPage(result.text);
  },
};

/** A line of the list of reports, or the document in the editor. */
function uriAt(session: Session, given: unknown): string | undefined {
  const node = given as Node | undefined;
  if (node?.kind === 'report') return node.report.uri;
  const editor = activeEditor();
  return editor && uriOf(session, editor.document);
}

/** Last year's report lies elsewhere, or is called otherwise. */
async function chooseLast({ organ, year }: CompareResult): Promise<CompareParams['last'] | undefined> {
  const words =
    organ === null || year === null
      ? vscode.l10n.t('The report does not say whose it is, or of which year.')
      : vscode.l10n.t('The workspace has no report of {0} of {1}, or several.', organ, year);
  const choose = vscode.l10n.t('Choose the file …');
  if ((await vscode.window.showInformationMessage(words, choose)) !== choose) return undefined;
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    filters: { [vscode.l10n.t('Reports')]: ['md', 'markdown', ...importKinds.texts] },
    openLabel: vscode.l10n.t('Compare'),
  });
  const [file] = chosen ?? [];
  if (!file) return undefined;
  const document = await vscode.workspace.openTextDocument(file);
  return { uri: file.toString(), text: document.getText() };
}
