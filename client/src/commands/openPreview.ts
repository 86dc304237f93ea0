import * as vscode from 'vscode';
import { activeEditor } from '../editors.ts';
import type { Previews } from '../preview/panel.ts';
import type { Command } from '../session.ts';
import { compareCommand } from './compare.ts';
import { copyCommands } from './copy.ts';
import { type AtHand, exportCommands } from './export.ts';

/** 年报预览, and the commands that are about the report in the preview where that has the focus. */
export function previewCommands(previews: Previews): readonly Command[] {
  const atHand: AtHand = async () => {
    const uri = previews.active;
    return uri ? vscode.workspace.openTextDocument(uri) : (await activeEditor())?.document;
  };
  return [
    {
      id: 'xxgk.openPreview',
      async run(_session, uri) {
        const target = uri instanceof vscode.Uri ? uri : (await activeEditor())?.document.uri;
        if (target) await previews.open(target);
      },
    },
    ...copyCommands(previews, atHand),
    ...exportCommands(atHand),
    compareCommand(atHand),
  ];
}
