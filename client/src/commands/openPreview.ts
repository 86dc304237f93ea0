import * as vscode from 'vscode';
import { Previews, viewType } from '../preview/panel.ts';
import type { Command, Session } from '../session.ts';
import { activeEditor } from '../session.ts';
import { copyCommands } from './copy.ts';
import { type AtHand, exportCommands } from './export.ts';

/** 年报预览: its command, and what the stub hands over to restore the panels of the last window. */
export function previewCommands(session: Session): readonly Command[] {
  const previews = new Previews(session);
  session.context.subscriptions.push(previews);
  const atHand: AtHand = async () => {
    const uri = previews.active;
    return uri ? vscode.workspace.openTextDocument(uri) : activeEditor()?.document;
  };
  return [
    {
      id: 'xxgk.openPreview',
      async run(_session, uri) {
        const target = uri instanceof vscode.Uri ? uri : activeEditor()?.document.uri;
        if (target) await previews.open(target);
      },
    },
    {
      id: viewType,
      run: (_session, panel, state) => previews.deserializeWebviewPanel(panel as vscode.WebviewPanel, state),
    },
    ...copyCommands(previews, atHand),
    ...exportCommands(atHand),
  ];
}
