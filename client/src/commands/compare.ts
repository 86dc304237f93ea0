import * as vscode from 'vscode';
import { type CompareParams, type CompareResult, importKinds, requests } from '../../../server/src/requests.ts';
import type { Node } from '../review/nodes.ts';
import { type Command, type Session, tellNoReport, uriOf } from '../session.ts';
import { showPage } from './draft.ts';
import type { AtHand } from './export.ts';
import { readAsReport } from './import.ts';
import { working } from './working.ts';

/** 两年数据对照: a report beside the one of the year before, as a new document. */
export const compareCommand = (atHand: AtHand): Command => ({
  id: 'xxgk.compare',
  async run(session, given) {
    const uri = await uriAt(session, given, atHand);
    if (uri === undefined) return;
    const look = (last: CompareParams['last']): Thenable<CompareResult | null | undefined> => {
      const params: CompareParams = { uri, last };
      return working<CompareResult>(session, vscode.l10n.t('Comparing the two years …'), requests.compare, params);
    };
    let result = await look(null);
    if (result?.text === null) {
      const last = await chooseLast(session, result);
      if (!last) return;
      result = await look(last);
    }
    if (result === undefined) return;
    if (result === null || result.text === null) tellNoReport();
    else await showPage(result.text);
  },
});

/** A line of the list of reports, or the document at hand. */
async function uriAt(session: Session, given: unknown, atHand: AtHand): Promise<string | undefined> {
  const node = given as Node | undefined;
  if (node?.kind === 'report') return node.report.uri;
  const document = await atHand();
  return document && uriOf(session, document);
}

const MARKDOWN = /\.(?:md|markdown)$/i;

/** Last year's report lies elsewhere, or is called otherwise. */
async function chooseLast(
  session: Session,
  { organ, year }: CompareResult,
): Promise<CompareParams['last'] | undefined> {
  const words =
    organ === null || year === null
      ? vscode.l10n.t('The report does not say whose it is, or of which year.')
      : vscode.l10n.t('The workspace has no report of {0} of {1}, or several.', organ, year);
  const choose = vscode.l10n.t('Choose the file …');
  if ((await vscode.window.showInformationMessage(words, choose)) !== choose) return undefined;
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    filters: { [vscode.l10n.t('Reports')]: ['md', 'markdown', ...Object.values(importKinds).flat()] },
    openLabel: vscode.l10n.t('Compare'),
  });
  const [file] = chosen ?? [];
  if (!file) return undefined;
  const uri = file.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);
  if (open) return { uri, text: open.getText() };
  // Texts too: many are in GBK, which the editor would not know.
  const made = await readAsReport(session, file);
  return made && { uri: MARKDOWN.test(file.path) ? uri : `${uri}.md`, text: made.text };
}
