// The link behind a finding opens the page of its rule, from the extension itself, as a page and not as source.
import assert from 'node:assert/strict';

export default async function rulePage(openWorkbench) {
  const vscode = await openWorkbench();
  await vscode.openFile('02-合计写错.md');
  await vscode.until('the finding', async () => (await vscode.problems()).some((line) => line.includes('xxgk')));
  const button = vscode.page.locator('.editor-actions [aria-label*="打开年报预览"]');
  await button.first().waitFor(); // for a report
  await vscode.page.locator('.markers-panel a', { hasText: 'requests-row-total' }).first().click();
  await vscode.page.locator('.tab.active', { hasText: 'requests-row-total' }).waitFor();
  const page = vscode.webview();
  await page.locator('h1').first().waitFor();
  assert.match(await page.locator('h1').first().innerText(), /requests-row-total|总计|勾稽/);
  await vscode.until('the buttons for reports to be gone', async () => (await button.count()) === 0);
  await vscode.screenshot('rule-page');
}
