// Editor and preview at the same place, whoever is scrolled; a click in the preview selects the source; hostile text
// stays text; the preview comes back after a reload of the window.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';

const HOSTILE = [
  '<script>document.title = "run"</script>',
  '<img src=x onerror="document.title = \'run\'">',
  '<svg onload="document.title = \'run\'">',
  '[here](javascript:document.title="run")',
  '"><b onmouseover=alert(1)>',
];

export default async function previewSync(openWorkbench) {
  const vscode = await openWorkbench();
  const file = '01-标准年报-正确.md';
  const path = join(vscode.folder, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('## 一、总体情况\n', `## 一、总体情况\n\n${HOSTILE.join('\n\n')}\n`));
  await vscode.openFile(file);
  await vscode.command('打开年报预览');
  const page = vscode.webview();
  await page.locator('#xxgk-requests').waitFor();
  const body = page.locator('body');

  // Hostile text.
  assert.match(await body.innerText(), /<script>document\.title/);
  assert.equal(await page.locator('#report script, #report img, #report svg, #report b').count(), 0);
  assert.equal(await page.locator('#report a[href^="javascript"]').count(), 0);
  assert.notEqual(await body.evaluate((element) => element.ownerDocument.title), 'run');

  // Readers of every kind.
  await body.evaluate(axe.source);
  const { violations } = await body.evaluate(() => globalThis.axe.run());
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
    [],
  );

  // The editor leads.
  const top = () => body.evaluate((element) => element.ownerDocument.defaultView.scrollY);
  assert.ok((await top()) < 5);
  await vscode.page.locator('.view-line').first().click();
  await vscode.goTo(70);
  await vscode.until('the preview to follow the editor', async () => (await top()) > 400);

  // The preview leads.
  await page.locator('#xxgk-requests tbody tr').last().hover();
  await vscode.page.mouse.wheel(0, -20_000);
  await vscode.until('the preview to be at its top', async () => (await top()) < 5);
  await vscode.until('the editor to follow the preview', async () =>
    vscode.page.locator('.line-numbers', { hasText: /^1$/ }).first().isVisible(),
  );

  // A click.
  await page.locator('#xxgk-requests td').nth(6).click();
  await vscode.until('the number to be selected', async () =>
    /\(\d+ selected\)/.test(await vscode.page.locator('.statusbar').innerText()),
  );

  // Reload.
  await page.getByText('A4 版面').click();
  await vscode.wait(500);
  await vscode.wait(8000); // in a browser the workbench keeps its state every few seconds
  await vscode.page.reload();
  const restored = vscode.webview();
  await restored.locator('#xxgk-requests').waitFor({ timeout: 60_000 });
  assert.equal(await restored.locator('body.xxgk-a4').count(), 1, 'the look is kept');
}
