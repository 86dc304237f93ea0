// The extension's own page in VS Code: nothing broken on it, and the guide with its pictures one command away.
import assert from 'node:assert/strict';

export default async function extensionPage(openWorkbench) {
  const vscode = await openWorkbench();
  const { page } = vscode;
  await vscode.command('Extensions: Focus on Extensions View');
  const row = page.locator('.extensions-list .monaco-list-row', { hasText: '年度报告' }).first();
  await row.click();
  const details = vscode.webview();
  await details.locator('h1').first().waitFor();
  assert.equal(await details.locator('img').count(), 0, 'a picture that this page cannot draw');
  const dead = details.locator('a[href]:not([href^="http"]):not([href^="#"])');
  assert.equal(await dead.count(), 0, 'a link that leads nowhere');
  await vscode.screenshot('extension-page');

  await vscode.command('年报: 打开用户指南');
  await vscode.until('the guide', async () => (await vscode.texts('.tab.active')).join('').includes('user-guide'));
  const guide = vscode.webview();
  await guide.locator('h1', { hasText: '用户指南' }).waitFor();
  const pictures = guide.locator('img');
  await vscode.until('its pictures', () =>
    pictures.evaluateAll((all) => all.length > 3 && all.every((one) => one.complete && one.naturalWidth > 0)),
  );
  await vscode.screenshot('guide');
}
