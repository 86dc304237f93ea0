// A new user with nothing but the walkthrough: every step is there, and its picture.
import assert from 'node:assert/strict';

export default async function walkthrough(openWorkbench) {
  const vscode = await openWorkbench();
  await vscode.command('Welcome: Open Walkthrough...');
  await vscode.pick('编写年度报告', '编写年度报告');
  const steps = vscode.page.locator('.getting-started-step');
  await steps.first().waitFor();
  assert.equal(await steps.count(), 5);
  await steps.nth(1).click();
  await vscode.page.locator('.getting-started-media').first().waitFor();
  await vscode.webview().locator('h1', { hasText: '随写随查' }).waitFor();
  await vscode.screenshot('walkthrough');
  await vscode.page.locator('.getting-started-step.expanded .monaco-button').first().click();
  await vscode.until('the sample', async () => (await vscode.texts('.tab.active')).join('').includes('Untitled'));
}
