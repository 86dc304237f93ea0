// A new user with nothing but the walkthrough: every step is there with its picture, and every button does its work.
import assert from 'node:assert/strict';

export default async function walkthrough(openWorkbench) {
  const vscode = await openWorkbench();
  const open = async (step) => {
    await vscode.command('Welcome: Open Walkthrough...');
    await vscode.pick('编写年度报告', '编写年度报告');
    await vscode.page.locator('.getting-started-step').first().waitFor();
    const all = vscode.page.locator('.getting-started-step');
    assert.equal(await all.count(), 5);
    if (!(await all.nth(step).getAttribute('class')).includes('expanded')) await all.nth(step).click();
    return vscode.page.locator('.getting-started-step.expanded .monaco-button');
  };
  const active = async () => (await vscode.texts('.tab.active')).join(' ');
  const close = async () => {
    await vscode.keys('Escape');
    await vscode.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const press = async (step, words) => {
    const buttons = await open(step);
    await buttons.filter({ hasText: words }).click();
  };

  const check = await open(1);
  await vscode.page.locator('.getting-started-media').first().waitFor();
  await vscode.webview().locator('h1', { hasText: '随写随查' }).waitFor();
  await vscode.screenshot('walkthrough');
  await check.first().click();
  await vscode.until('the sample', async () => (await active()).includes('Untitled'));
  await vscode.page.locator('.squiggly-warning').first().waitFor();

  // Back in the walkthrough no editor is in front: the sample is meant all the same.
  await press(2, '修复所有安全问题');
  await vscode.until('what was mended', async () =>
    (await vscode.texts('.notification-list-item')).join('').includes('已修复'),
  );
  await vscode.screenshot('mended');
  assert.ok((await active()).includes('Untitled'));

  await press(3, '打开预览');
  await vscode.until('the preview', async () => (await vscode.texts('.tab')).some((tab) => tab.includes('预览')));
  await press(4, '重算合计');
  await vscode.page.locator('.quick-input-widget', { hasText: '重算合计' }).waitFor();
  await close();
  await press(0, '新建年度报告');
  await vscode.page.locator('.quick-input-widget', { hasText: '新建年度报告' }).waitFor();
  await close();
  await press(4, '打开用户指南');
  await vscode.until('the guide', async () => !/Untitled|Walkthrough|编写年度报告/.test(await active()));
}
