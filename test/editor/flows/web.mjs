// The same extension in the web worker host of VS Code: client and server without Node.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWebWorker } from '../web.mjs';

export default async function web(openWorkbench) {
  const vscode = await inWebWorker(openWorkbench)();
  await vscode.openFile('12-HTML表格.md');
  await vscode.openFile('02-合计写错.md');
  const found = await vscode.until('the finding', async () =>
    (await vscode.problems()).find((line) => line.includes('requests-row-total')),
  );
  assert.ok(found.includes('应为 30，现为 33'), found);
  await vscode.goTo(53, 39);
  await vscode.quickFix('改为 30');
  await vscode.until('no squiggle', async () => (await vscode.squiggles()) === 0);

  // The other year's report is read through the client: a worker has no disk.
  const last = join(vscode.folder, '上下年', '东屏区教育局2023年年报.md');
  const text = readFileSync(last, 'utf8');
  writeFileSync(last, text.replace(/(四、结转下年度继续办理 \|.*\| )\d+( \|)/, '$199$2'));
  await vscode.openFile('东屏区教育局2024年年报.md');
  await vscode.until('the finding across years', async () =>
    (await vscode.problems()).some((line) => line.includes('carried-over')),
  );
  await vscode.command('年报: 两年数据对照');
  const page = vscode.webview();
  await page.locator('h1', { hasText: '2023年与2024年政府信息公开年报数据对照' }).waitFor();
  await page.locator('li', { hasText: '结转' }).first().waitFor();
}
