// A workspace of two folders: the review lists the reports of both under their organs and says in which folder each lies.
import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function folders(openWorkbench) {
  const vscode = await openWorkbench(undefined, { several: true });
  const file = '东屏区教育局2023年年报.md';
  copyFileSync(join(vscode.folder, '上下年', file), join(vscode.folder, '..', '另一处', file));
  await vscode.command('年报: 审核工作区全部年报');
  const rows = vscode.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  const listed = async () => (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const doubles = await vscode.until('the report of both folders', async () => {
    const found = (await listed()).filter((text) => text.includes(file));
    return found.length === 2 && found;
  });
  assert.ok(
    doubles.some((text) => text.includes(`另一处/${file}`)),
    doubles.join('\n'),
  );
  await vscode.screenshot('folders');
  await rows
    .filter({ hasText: `另一处/${file}` })
    .first()
    .click();
  await vscode.page.locator('.tab.active', { hasText: file }).waitFor();
  await vscode.squiggle('warning');
}
