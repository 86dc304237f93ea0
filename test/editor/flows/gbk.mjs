// A report that Word saved as plain text, in GBK: the editor shows it garbled, one click shows it as it is.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a text in GBK, by what each pair of bytes decodes to. */
function inGbk(text) {
  const decoder = new TextDecoder('gbk');
  const pairs = new Map();
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (pairs.get(c) ?? [63]))));
}

export default async function gbk(openWorkbench) {
  const vscode = await openWorkbench();
  const text = readFileSync(join(vscode.folder, '03-Word粘贴-一行一格.txt'), 'utf8');
  const name = '00-纯文本.txt';
  writeFileSync(join(vscode.folder, name), inGbk(text));
  await vscode.command('Refresh Explorer');
  await vscode.openFile(name);
  const toast = vscode.page.locator('.notification-toast', { hasText: `${name} 是 GBK 编码的年报` });
  await toast.waitFor();
  await vscode.screenshot('gbk-asked');
  await vscode.goTo(200);
  // Typed into before the answer: the words stay until their writer gives them up.
  await vscode.type('未保存');
  await toast.locator('.monaco-button', { hasText: '用 GBK 重新打开' }).click();
  const kept = vscode.page.locator('.notification-toast', { hasText: `${name} 没有重新打开` });
  await kept.waitFor();
  await vscode.screenshot('gbk-unsaved');
  assert.ok((await vscode.texts('.view-line')).some((shown) => shown.includes('未保存')));
  await kept.locator('.monaco-button', { hasText: '重试' }).click();
  await kept.waitFor();
  await kept.locator('.monaco-button', { hasText: '放弃改动' }).click();
  const line = text.split('\n')[199].trim();
  await vscode.until('the line as it was written', async () =>
    (await vscode.texts('.view-line')).some((shown) => shown.trim() === line),
  );
  await vscode.until('the finding', async () => (await vscode.squiggles()) > 0 || (await vscode.problems()).length > 0);
  await vscode.screenshot('gbk-read');
  await vscode.until('nothing left unsaved', async () => (await vscode.page.locator('.tab.dirty').count()) === 0);
  assert.deepEqual([...readFileSync(join(vscode.folder, name))], [...inGbk(text)]);
}
