// A document that cannot be edited: each command that would change it says so, and changes nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function readOnly(openWorkbench) {
  const vscode = await openWorkbench(undefined, { settings: { 'files.readonlyInclude': { '**/20-*.md': true } } });
  const file = '20-许多问题.md';
  const before = readFileSync(join(vscode.folder, file), 'utf8');
  const refused = vscode.page.locator('.notification-toast', { hasText: '不能编辑' });
  await vscode.openFile(file);
  await vscode.squiggle('warning');
  const commands = [
    ['修复所有安全问题', null],
    ['重算合计…', 'Enter'],
    ['转换全文…', '标准 HTML 表格'],
  ];
  for (const [title, answer] of commands) {
    await vscode.focusEditor();
    await vscode.command(title);
    if (answer === 'Enter') {
      await vscode.page.locator('.quick-input-widget').waitFor();
      await vscode.wait(500);
      await vscode.keys('Enter');
    } else if (answer) await vscode.pick('', answer);
    await refused.first().waitFor();
    await vscode.screenshot(`read-only-${commands.findIndex(([name]) => name === title)}`);
    const shown = (await vscode.texts('.view-line')).join('').replaceAll(/\s/g, '');
    assert.ok(shown.includes('函[2021]30号'), `${title} changed what is shown`);
    await vscode.focusEditor();
    await vscode.keys('Escape'); // hides what was said
    await refused.first().waitFor({ state: 'hidden' });
  }
  assert.equal(readFileSync(join(vscode.folder, file), 'utf8'), before);
}
