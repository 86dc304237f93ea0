// A table copied from Word lands in its place: its figures in the table that is there, each by the label of its row.
import assert from 'node:assert/strict';

const cell = (text) => `<td><p class=MsoNormal><span lang=EN-US>${text}<o:p></o:p></span></p></td>`;
const row = (cells) => `<tr>${cells.map(cell).join('')}</tr>`;
const word = `<html><body><table class=MsoNormalTable>${[
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '7', '3', '99'],
]
  .map(row)
  .join('')}</table></body></html>`;

export default async function paste(openWorkbench) {
  const vscode = await openWorkbench();
  await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // The first finding shows that the extension is there.
  await vscode.openFile('02-合计写错.md');
  await vscode.until('the extension', async () => (await vscode.problems()).some((line) => line.includes('xxgk')));
  await vscode.openFile('01-标准年报-正确.md');
  await vscode.goTo(21, 1);
  await vscode.page.evaluate(async (html) => {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob(['规章\t0\t0\t0\n行政规范性文件\t7\t3\t99'], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  }, word);
  await vscode.keys('Control+v');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  const text = await vscode.save('01-标准年报-正确.md');
  assert.ok(text.includes('| 行政规范性文件 | 7 | 3 | 99 |'), 'the table is filled');
  assert.ok(!text.includes('MsoNormal'), 'nothing of the clipboard is left');
}
