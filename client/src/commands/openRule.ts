import * as vscode from 'vscode';
import type { Command } from '../session.ts';

/** 规则说明: the page of a rule, from the extension itself; asks for the rule when none is given. */
export const openRule: Command = {
  id: 'xxgk.openRule',
  alone: true,
  async run(session, rule) {
    const folder = vscode.Uri.joinPath(session.context.extensionUri, 'docs', 'rules');
    const name = typeof rule === 'string' && /^[a-z0-9-]+$/.test(rule) ? `${rule}.md` : await pickPage(folder);
    if (!name) return;
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(folder, name));
  },
};

async function pickPage(folder: vscode.Uri): Promise<string | undefined> {
  const files = await vscode.workspace.fs.readDirectory(folder);
  const names = files.map(([name]) => name).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const picked = await vscode.window.showQuickPick(
    names.sort().map((name) => ({ label: name.slice(0, -'.md'.length) })),
    { title: vscode.l10n.t('Rules of the annual report') },
  );
  return picked && `${picked.label}.md`;
}
