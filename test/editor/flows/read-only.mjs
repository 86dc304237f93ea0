// A document that cannot be edited: each command that would change it says so, and changes nothing.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function readOnly(openWorkbench) {
  const vscode = await openWorkbench(undefined, { settings: { 'files.readonlyInclude': { '**/2?-*.md': true } } });
  await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const file = '20-许多问题.md';
  const before = readFileSync(join(vscode.folder, file), 'utf8');
  const incomplete = before.replace(/\| （一）予以公开.*\n/, '');
  writeFileSync(join(vscode.folder, '21-缺行.md'), incomplete);
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

  // A table that lacks a row, and one that is pasted.
  await vscode.openFile('21-缺行.md');
  await vscode.squiggle('warning');
  await vscode.focusEditor();
  await vscode.command('插入标准表格');
  await vscode.pick('', '表三');
  await refused.first().waitFor();
  await vscode.screenshot('read-only-insert');
  await vscode.focusEditor();
  await vscode.keys('Escape');
  await refused.first().waitFor({ state: 'hidden' });

  const table = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t7\t3\t98765';
  await vscode.page.evaluate((text) => navigator.clipboard.writeText(text), table);
  await vscode.goTo(1);
  await vscode.keys('Control+v');
  await vscode.page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/ }).waitFor();
  await vscode.screenshot('read-only-paste');
  const shown = (await vscode.texts('.view-line')).join('');
  assert.ok(!shown.includes('98765'), 'nothing was pasted');
  assert.equal(await vscode.page.locator('.tab.active.dirty').count(), 0);
  assert.equal(readFileSync(join(vscode.folder, '21-缺行.md'), 'utf8'), incomplete);
}
