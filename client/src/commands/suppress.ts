import * as vscode from 'vscode';
import { clientCommands, requests, type SuppressParams, type SuppressResult } from '../../../server/src/requests.ts';
import { apply, askAndTell, type Command, type Session } from '../session.ts';

/** 忽略此处, 在本文件中忽略: asks why, then writes the mark into the text, or the entry into the project file. */
export const suppress: Command = {
  id: clientCommands.suppress,
  async run(session, data, given) {
    const reason = typeof given === 'string' ? given : await askReason();
    if (reason !== undefined) await carryOut(session, { data: data as SuppressParams['data'], reason: reason.trim() });
  },
};

const askReason = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Let this finding stand'),
    prompt: vscode.l10n.t('Why is it right as it is? The reason is kept for whoever reads the report next.'),
    placeHolder: vscode.l10n.t('for example 已与上级机关核实'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Please give a reason.') : undefined),
  });

/** Takes an entry out of the project file that is of no use any more. */
export const unsuppress: Command = {
  id: clientCommands.unsuppress,
  run: (session, data) => carryOut(session, { data: data as SuppressParams['data'], reason: '' }),
};

async function carryOut(session: Session, params: SuppressParams): Promise<void> {
  const result = await askAndTell<SuppressResult>(session, requests.suppress, params);
  if (!result) return;
  if (result.problem !== null) {
    void vscode.window.showWarningMessage(result.problem);
    return;
  }
  if (!(await apply(session, result)) || result.config === null) return;
  // The project file is obeyed as it lies on disk.
  const document = await vscode.workspace.openTextDocument(session.client.protocol2CodeConverter.asUri(result.config));
  await document.save();
}
