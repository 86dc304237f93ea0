import * as vscode from 'vscode';
import type { Command } from '../session.ts';

/** 用户指南: the guide of the package, rendered with its pictures. */
export const openGuide: Command = {
  id: 'xxgk.openGuide',
  alone: true,
  async run(session) {
    const guide = vscode.Uri.joinPath(session.context.extensionUri, 'docs', 'user-guide.md');
    await vscode.commands.executeCommand('markdown.showPreview', guide);
  },
};
