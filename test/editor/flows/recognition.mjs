// Silent where there is no report; the status item says which, and switches.
import assert from 'node:assert/strict';

export default async function recognition(openWorkbench) {
  const vscode = await openWorkbench();
  const { page } = vscode;
  const status = async () => {
    await page.locator('#status\\.languageStatus').click();
    const rows = await vscode.until('the status', async () => {
      const all = await vscode.texts('.hover-language-status');
      return all.some((row) => row.includes('年报')) && all;
    });
    return rows.map((row) => row.replaceAll(/\s+/g, ' ')).join(' · ');
  };

  await vscode.openFile('20-许多问题.md');
  await vscode.until('problems', async () => (await vscode.texts('.squiggly-warning')).length > 0);
  const many = await vscode.until('the counts', async () => {
    const words = await status();
    if (words.includes('个错误')) return words;
    await vscode.keys('Escape');
    return undefined;
  });
  assert.ok(many.includes('松岭县住房和城乡建设局 2024'), many);
  await vscode.screenshot('status');
  await vscode.keys('Escape');

  await vscode.openFile('不是年报.md');
  await vscode.wait(1500);
  assert.equal(await vscode.squiggles(), 0);
  assert.equal(await vscode.squiggles('warning'), 0);
  await vscode.until('the word that it is none', async () => {
    const words = await status();
    await vscode.keys('Escape');
    return words.includes('不是年报') && words.includes('未检查');
  });

  await vscode.focusEditor();
  await vscode.command('切换本文档是否按年报检查');
  await vscode.squiggle();
  await vscode.command('切换本文档是否按年报检查');
  await vscode.until('silence', async () => (await vscode.squiggles()) === 0);

  // With all checking switched off nothing is called no report.
  await vscode.openFile('20-许多问题.md');
  await vscode.configure({ 'xxgk.enabled': false });
  await vscode.until('the word that checking is off', async () => {
    const words = await status();
    await vscode.keys('Escape');
    return words.includes('已关闭检查') && words.includes('打开设置') && !words.includes('不是年报');
  });
  await vscode.focusEditor();
  await vscode.command('切换本文档是否按年报检查');
  await page.locator('.notification-list-item', { hasText: '年报检查已关闭' }).first().waitFor();
  await vscode.screenshot('switched-off');
  await vscode.configure({ 'xxgk.enabled': true });
  await vscode.until('problems', async () => (await vscode.texts('.squiggly-warning')).length > 0);
}
