// Totals that do not agree with their parts: all that would change is shown first, and what is ticked changes in one step.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function recompute(openWorkbench) {
  const vscode = await openWorkbench();
  const file = '14-两处数字写错.md';
  const path = join(vscode.folder, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(join(vscode.folder, '缺行.md'), before.replace(/\| （一）予以公开.*\n/, ''));
  await vscode.openFile(file);
  await vscode.goTo(54);
  await vscode.squiggle();
  await vscode.command('重算合计…');
  const rows = vscode.page.locator('.quick-input-list .monaco-list-row');
  await vscode.until('what would change', async () => (await rows.count()) === 4);
  const shown = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  assert.ok(shown.some((text) => text.includes('12 → 18') && text.includes('表三 （二）部分公开 · 总计')));
  await vscode.screenshot('recompute');

  // One is left as it is.
  await rows.filter({ hasText: '12 → 18' }).locator('.quick-input-list-label').first().click();
  await vscode.page.locator('.quick-input-count', { hasText: '3' }).waitFor();
  await vscode.page.locator('.quick-input-widget input[type="text"]').first().focus();
  await vscode.keys('Enter');
  await vscode.page.locator('.notification-toast', { hasText: '已改动 3 项合计' }).first().waitFor();
  await vscode.page.locator('.tab.active.dirty').waitFor();
  const lines = (text) => text.split('\n');
  const changed = lines(await vscode.save(file)).filter((line, i) => line !== lines(before)[i]);
  assert.equal(changed.length, 2, 'two rows hold the three totals');
  await vscode.keys('Control+z');
  // Saved before the editor has taken it back, the file would be the one of before.
  await vscode.page.locator('.tab.active.dirty').waitFor();
  assert.equal(await vscode.save(file), before, 'one step back takes all of it away');

  // A row is missing: its totals are not said to agree.
  await vscode.openFile('缺行.md');
  await vscode.goTo(54);
  await vscode.squiggle();
  await vscode.command('重算合计…');
  await vscode.page.locator('.quick-input-widget input[placeholder*="无法重算"]').waitFor();
  await vscode.wait(300);
  await vscode.screenshot('recompute-unknown');
  await vscode.keys('Escape');
}
