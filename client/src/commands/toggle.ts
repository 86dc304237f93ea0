import * as vscode from 'vscode';
import { type DocumentParams, type ReportStatus, requests, type SwitchParams } from '../../../server/src/requests.ts';
import { activeEditor } from '../editors.ts';
import { askAndTell, type Command, tellDisabled, uriOf } from '../session.ts';
import { readSwitches, writeSwitch } from '../switches.ts';

/** 切换: checks this document as a report, or leaves it alone, whatever its text says. Remembered in the workspace. */
export const toggle: Command = {
  id: 'xxgk.toggle',
  async run(session) {
    const editor = await activeEditor();
    if (!editor || tellDisabled()) return;
    const uri = uriOf(session, editor.document);
    const params: DocumentParams = { uri };
    const status = await askAndTell<ReportStatus>(session, requests.status, params);
    if (status === undefined) return;
    if (!status) {
      const message = vscode.l10n.t('Annual reports are Markdown or plain text documents.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    // Switching back to what the text says by itself forgets the choice instead of keeping the opposite one.
    const known = readSwitches(session.context)[uri] !== undefined;
    const on = known ? null : status.recognised === 'none';
    await writeSwitch(session.context, uri, on);
    const change: SwitchParams = { uri, on };
    await askAndTell<null>(session, requests.switch, change);
  },
};
