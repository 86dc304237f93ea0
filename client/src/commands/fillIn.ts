import * as vscode from 'vscode';
import { clientCommands, diagnosticSource, type FillInTarget, promptRule } from '../../../server/src/requests.ts';
import { activeEditor } from '../editors.ts';
import type { Command, Session } from '../session.ts';

const isPrompt = ({ source, code }: vscode.Diagnostic): boolean =>
  source === diagnosticSource && (typeof code === 'object' ? code.value : code) === promptRule;

const isTarget = (value: unknown): value is FillInTarget =>
  typeof value === 'object' && value !== null && 'uri' in value && 'range' in value;

/** The first place to fill in behind the caret; behind the last one it is the first of the document. */
function nextOf({ document, selection }: vscode.TextEditor): vscode.Range | undefined {
  const places = vscode.languages
    .getDiagnostics(document.uri)
    .filter(isPrompt)
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
  return places.find(({ start }) => start.isAfter(selection.start)) ?? places[0];
}

/** The editor of a document, where the light bulb of the list of problems stands beside it. */
async function editorOf(session: Session, { uri }: FillInTarget): Promise<vscode.TextEditor> {
  const target = session.client.protocol2CodeConverter.asUri(uri);
  const shown = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
    (editor) => editor?.document.uri.toString() === target.toString(),
  );
  return vscode.window.showTextDocument(target, { ...(shown?.viewColumn && { viewColumn: shown.viewColumn }) });
}

/** 转到下一处待填写的内容: selects what the template left to be filled in, so that it is typed over. */
export const fillIn: Command = {
  id: clientCommands.fillIn,
  alone: true,
  async run(session, given) {
    const target = isTarget(given) ? given : null;
    const editor = target ? await editorOf(session, target) : await activeEditor();
    if (!editor) return;
    const range = target?.range ? session.client.protocol2CodeConverter.asRange(target.range) : nextOf(editor);
    if (!range) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to fill in.'));
      return;
    }
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  },
};
