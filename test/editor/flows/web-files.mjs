// Files of other kinds in a browser: all that `files` does without Node, then a PDF, a page, and what needs a desktop.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness.mjs';
import { inWebWorker } from '../web.mjs';
import files, { importer } from './files.mjs';

export default async function webFiles(openWorkbench) {
  let vscode;
  await files(async (...args) => {
    vscode = await inWebWorker(openWorkbench)(...args);
    return vscode;
  });
  const at = (name) => join(vscode.folder, name);
  const convert = [join(root, 'dist', 'cli.js'), 'convert', at('14-两处数字写错.md'), '-o', at('00-打印的.pdf')];
  execFileSync(process.execPath, convert, { stdio: 'pipe' });
  writeFileSync(at('00-旧的.rtf'), '{\\rtf1 x}');

  const importFrom = await importer(vscode);
  const shown = async () => (await vscode.texts('.view-line')).join('').replaceAll(/\s/g, '');
  const titleOf = (name) => readFileSync(at(name), 'utf8').split('\n')[0].replaceAll(/\s/g, '');
  for (const [name, title] of [
    ['00-打印的.pdf', titleOf('14-两处数字写错.md')],
    ['13-网页.html', '#望川县柳树坪镇人民政府2024年政府信息公开工作年度报告'],
  ]) {
    await vscode.command('Notifications: Clear All Notifications');
    await importFrom(name);
    await vscode.until(`${name} as Markdown`, async () => (await shown()).includes(title));
    if (!name.endsWith('.pdf')) continue;
    await vscode.goTo(53);
    await vscode.until('the two wrong numbers', async () => (await vscode.squiggles()) === 2);
    await vscode.screenshot('import-pdf');
  }

  await importFrom('00-旧的.rtf');
  await vscode.page.locator('.notification-toast', { hasText: /浏览器版不能读取.*另存为 \.docx/ }).waitFor();
  await vscode.command('Notifications: Clear All Notifications');

  await vscode.openFile('01-标准年报-正确.md');
  await vscode.command('导出年报');
  const choices = vscode.page.locator('.quick-input-list .monaco-list-row');
  await choices.filter({ hasText: '在浏览器中打印' }).waitFor();
  assert.match((await choices.allInnerTexts()).join('\n'), /Word/);
  await vscode.screenshot('export');
  await vscode.pick('', 'PDF');
  await vscode.page.locator('.notification-toast', { hasText: /浏览器版不能生成 PDF/ }).waitFor();
  await vscode.screenshot('export-pdf');
}
