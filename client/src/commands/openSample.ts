import * as vscode from 'vscode';
import type { Command } from '../session.ts';

const SAMPLE = '20-许多问题.md';

/** 打开示例: a fictional report with a few mistakes, some of which mend themselves, as a new document that can be tried on without harm. */
export const openSample: Command = {
  id: 'xxgk.openSample',
  alone: true,
  async run(session) {
    const uri = vscode.Uri.joinPath(session.context.extensionUri, 'samples', SAMPLE);
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  },
};
