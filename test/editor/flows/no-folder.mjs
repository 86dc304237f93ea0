// A window without a folder, and a report that was never saved: last year's is a Word file somewhere else, and is asked for.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../harness.mjs';

export default async function noFolder(openWorkbench) {
  const vscode = await openWorkbench(undefined, { empty: true });
  const { page } = vscode;
  const last = join(vscode.folder, '去年.docx');
  const source = join(vscode.folder, '上下年', '东屏区教育局2023年年报.md');
  execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), 'convert', source, '-o', last], { stdio: 'ignore' });

  await vscode.command('年报: 新建年度报告');
  const question = (words) => page.locator('.quick-input-widget', { hasText: words }).waitFor();
  await question('机关名称');
  await vscode.type('安陵市东屏区教育局');
  await vscode.keys('Enter');
  await question('报告年度');
  await vscode.keys('Control+a');
  await vscode.type('2024');
  await vscode.keys('Enter');
  await page.locator('.view-line', { hasText: '2024年政府信息公开工作年度报告' }).first().waitFor();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

  // What needs a folder is no entry of the palette.
  await vscode.keys('F1');
  await page.locator('.quick-input-widget').waitFor();
  await vscode.type('年报: 汇总各单位');
  assert.equal(await vscode.lists('汇总各单位'), false);

  await vscode.command('年报: 两年数据对照');
  const toast = page.locator('.notification-toast', { hasText: '2023 年的年报' });
  await toast.waitFor();
  await vscode.screenshot('no-folder-asks');
  await toast.locator('.monaco-button', { hasText: '选择文件' }).click();
  const box = page.locator('.quick-input-widget input');
  await box.first().waitFor();
  await vscode.wait(500);
  await box.first().fill(last);
  await vscode.wait(500);
  await vscode.keys('Enter');
  await vscode.webview().locator('h1', { hasText: '2023年与2024年政府信息公开年报数据对照' }).waitFor();
  await vscode.wait(600);
  await vscode.screenshot('no-folder-compare');
  const rows = await vscode.webview().locator('table').first().locator('tbody tr').allInnerTexts();
  assert.ok(rows.length > 3, rows.join('\n'));
}
