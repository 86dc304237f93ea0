// From Word into the editor and back: a Word file imported from the explorer, the report exported beside it, a bad file
// told apart.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness.mjs';

const xxgk = (...args) =>
  execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { encoding: 'utf8', stdio: 'pipe' });

/** What imports a file by the menu of the explorer, as it lists them now. */
export async function importer(vscode) {
  await vscode.command('Refresh Explorer');
  return async (name) => {
    const row = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await row.click({ button: 'right' });
    const entry = vscode.page.locator('.context-view .action-label', { hasText: '导入为年报' });
    await entry.waitFor();
    await vscode.wait(800); // a menu that has only just opened takes no click
    await entry.click();
  };
}

export default async function files(openWorkbench) {
  const vscode = await openWorkbench();
  const at = (name) => join(vscode.folder, name);
  xxgk('convert', at('02-合计写错.md'), '-o', at('00-来自Word.docx'));
  writeFileSync(at('00-坏的.docx'), readFileSync(at('00-来自Word.docx')).subarray(0, 4000));

  const importFrom = await importer(vscode);
  await importFrom('00-来自Word.docx');
  await vscode.until('the report as Markdown', async () =>
    (await vscode.texts('.view-line')).join('').replaceAll(/\s/g, '').includes('#云岭县住房和城乡建设局2024年'),
  );
  await vscode.goTo(53);
  await vscode.squiggle();
  await vscode.screenshot('import');

  await importFrom('00-坏的.docx');
  await vscode.page.locator('.notification-toast', { hasText: /00-坏的\.docx.*损坏/ }).waitFor();
  await vscode.command('Notifications: Clear All Notifications');

  await vscode.openFile('01-标准年报-正确.md');
  await vscode.command('导出年报');
  await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'PDF' }).first().waitFor();
  await vscode.pick('', 'Word');
  const box = vscode.page.locator('.quick-input-widget input');
  /** Types a place once the dialog has looked at the folder and written its own proposal. */
  const choose = async (words, end, place) => {
    await vscode.until(words, async () => (await box.inputValue()).includes(end), 60_000);
    await vscode.wait(800);
    await vscode.until(`${words}: typed`, async () => {
      await box.fill(place);
      await vscode.wait(500);
      return (await box.inputValue()) === place;
    });
    await vscode.keys('Enter');
  };
  // A place where nothing can be written stands for a file that Word holds.
  symlinkSync('/proc/nowhere', at('在用.docx'));
  await choose('the place to save to', '.docx', at('在用.docx'));
  await vscode.page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor();
  await vscode.keys('Enter');
  const failed = vscode.page.locator('.notification-toast', { hasText: '在用.docx 没有写成' });
  await failed.waitFor();
  await vscode.screenshot('not-written');
  await failed.locator('.monaco-button', { hasText: '存到别处' }).click();
  await choose('the place again', '.docx', at('导出.docx'));
  await vscode.until('the Word file', () => existsSync(at('导出.docx')), 60_000);
  assert.match(xxgk('convert', at('导出.docx')), /^# 澄溪县水利局2024年政府信息公开工作年度报告$/m);

  mkdirSync(at('报送'));
  await vscode.command('生成报送包');
  await choose('the folder to put it in', '/', `${at('报送')}/`);
  const named = (end) => readdirSync(at('报送')).some((name) => name.endsWith(end));
  await vscode.until('the files', () => named('报告.docx') && named('报告.html'), 90_000);
  await vscode.until('the check report', () => readdirSync(at('报送')).some((name) => name.startsWith('检查报告')));
}
