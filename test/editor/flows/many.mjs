// A county's office adds up the reports of its departments and finds where its own differs; a report beside last year's.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function many(openWorkbench) {
  const vscode = await openWorkbench();
  const text = async () => (await vscode.texts('.view-line')).join('\n').replaceAll('\u00a0', ' ');
  const choices = vscode.page.locator('.quick-input-list .monaco-list-row');
  /** Drafts ask to be saved when they are closed; reverting does not. */
  const closeTabs = async () => {
    for (let left = await vscode.page.locator('.tab').count(); left > 0; left--) {
      await vscode.command('View: Revert and Close Editor');
    }
    await vscode.command('Notifications: Clear All Notifications');
  };
  /** Opens the menu of a folder in the explorer. */
  const addUp = async (folder) => {
    const row = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: folder }).first();
    const entry = vscode.page.locator('.context-view .action-label', { hasText: '汇总各单位年报' });
    await vscode.until('the entry of the menu, once the extension runs', async () => {
      await vscode.keys('Escape');
      await row.click({ button: 'right' });
      await vscode.wait(800); // a menu that has only just opened takes no click
      return (await entry.count()) > 0;
    });
    await entry.click();
    await choices.filter({ hasText: '汇总表' }).waitFor();
  };

  await vscode.openFile('01-标准年报-正确.md');
  await addUp('汇总');
  await vscode.screenshot('rollup-choices');
  await vscode.pick('', '汇总表');
  await vscode.page.locator('.notification-toast', { hasText: '已汇总 3 份年报' }).waitFor();
  const page = vscode.webview();
  await page.locator('h2', { hasText: '与青岚县人民政府年报的差异' }).waitFor();
  await vscode.wait(600);
  await vscode.screenshot('rollup');
  const different = page.locator('table').filter({ hasText: '相差' }).locator('tbody tr');
  const rows = (await different.allInnerTexts()).map((row) => row.trim().split(/\s+/));
  assert.equal(rows.length, 6);
  assert.deepEqual(rows[0], ['表三', '一、本年新收政府信息公开申请数量', '自然人', '97', '98', '+1']);
  await different.first().scrollIntoViewIfNeeded();
  await vscode.wait(300);
  await vscode.screenshot('rollup-differences');
  await closeTabs();

  // For the city above, the county's report counts, and what is in it does not.
  await addUp('汇总');
  const box = vscode.page.locator('.quick-input-widget input');
  await vscode.pick('', '换一个机关');
  await vscode.until('the organ', async () => (await box.inputValue()) === '青岚县人民政府');
  await box.fill('安陵市人民政府');
  await vscode.keys('Enter');
  await choices.filter({ hasText: '现在是安陵市人民政府' }).waitFor();
  await vscode.pick('', '汇总表');
  await vscode.page.locator('.notification-toast', { hasText: '已汇总 1 份年报。' }).waitFor();
  await vscode.wait(600);
  await closeTabs();

  await addUp('汇总');
  await vscode.pick('', '新建年度报告');
  await vscode.until('the organ', async () => (await box.inputValue()) === '青岚县人民政府');
  await vscode.keys('Enter');
  await vscode.until('the report', async () => (await text()).includes('青岚县人民政府2024年政府信息公开工作年度报告'));
  await vscode.screenshot('rollup-report');
  await vscode.page.locator('.notification-toast .monaco-button', { hasText: '打开汇总表' }).click();
  await vscode.webview().locator('h2', { hasText: '与青岚县人民政府年报的差异' }).waitFor();
  await vscode.wait(600);
  await closeTabs();

  await addUp('汇总');
  await vscode.pick('', '各单位明细');
  await vscode.until('the place to save to', async () => (await box.inputValue()).endsWith('.csv'), 60_000);
  const file = join(vscode.folder, '明细.csv');
  await box.fill(file);
  await vscode.keys('Enter');
  await vscode.until('the sheet', () => existsSync(file) && readFileSync(file, 'utf8').includes('青岚县教育局'));
  await vscode.command('Notifications: Clear All Notifications');

  await vscode.command('年报: 导出审核结果');
  await vscode.pick('', '表格');
  await vscode.until('the place to save to', async () => (await box.inputValue()).endsWith('.csv'), 60_000);
  const found = join(vscode.folder, '审核结果.csv');
  await box.fill(found);
  await vscode.keys('Enter');
  await vscode.until(
    'the findings',
    () => existsSync(found) && readFileSync(found, 'utf8').includes('requests-row-total'),
  );
  await vscode.command('Notifications: Clear All Notifications');

  await vscode.openFile('东屏区教育局2024年年报.md');
  await vscode.command('年报: 两年数据对照');
  await vscode.webview().locator('h1', { hasText: '2023年与2024年政府信息公开年报数据对照' }).waitFor();
  await vscode.wait(600);
  await vscode.screenshot('compare');

  // From the preview, too, where no editor has the focus.
  await closeTabs();
  await vscode.openFile('东屏区教育局2024年年报.md');
  await vscode.command('年报: 打开年报预览');
  await vscode.webview().locator('h1').first().waitFor();
  await vscode.page.locator('.tab', { hasText: '年报预览' }).click();
  await vscode.command('年报: 两年数据对照');
  await vscode.webview().locator('h1', { hasText: '2023年与2024年政府信息公开年报数据对照' }).waitFor();
}
