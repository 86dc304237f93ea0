// The server fails at what somebody waits for: they are told, and led to the log. Here a part of it cannot be loaded.
import assert from 'node:assert/strict';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

export default async function failure(openWorkbench) {
  const vscode = await openWorkbench();
  const [extension] = readdirSync(vscode.extensionsDir).filter((name) => name.startsWith('xxgk-report.'));
  const part = join(vscode.extensionsDir, extension, 'dist', 'many.js');
  const toast = vscode.page.locator('.notification-toast', { hasText: '出现错误，没有完成；原因见日志。' });
  await vscode.openFile('01-标准年报-正确.md');
  await vscode.until('the extension', async () => (await vscode.outline()).length > 0);
  renameSync(part, `${part}.gone`);
  try {
    for (const [command, asked] of [
      ['年报: 汇总各单位年报', 'xxgk/rollup'],
      ['年报: 两年数据对照', 'xxgk/compare'],
    ]) {
      await vscode.command(command);
      await toast.waitFor();
      await vscode.screenshot('failure');
      assert.equal(await vscode.page.locator('.notification-toast', { hasText: '不是年度报告' }).count(), 0);
      await toast.locator('.monaco-button', { hasText: '显示日志' }).click();
      await vscode.until('the log', async () =>
        (await vscode.texts('.output-view .view-line')).join('').includes(asked),
      );
    }
  } finally {
    renameSync(`${part}.gone`, part);
  }
  await vscode.screenshot('failure-log');
}
