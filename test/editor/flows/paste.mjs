// A table copied from Word lands in its place: its figures in the table that is there, each by the label of its row.
// Bare numbers of Excel go right and down from the cell of the caret, into a table that is lined up too; one undo each.
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

  const place = text.split('\n').findIndex((one) => one.startsWith('| 规章')) + 1;
  await vscode.goTo(place);
  await vscode.command('Format Document');
  await vscode.until('the lines', async () =>
    (await vscode.texts('.view-line')).some((line) => /行政规范性文件[\s\u00a0]+\|[\s\u00a0]{5,}7/.test(line)),
  );
  const before = await vscode.save('01-标准年报-正确.md');
  await vscode.goTo(place);
  await vscode.keys('End');
  // Into the blanks of the first cell, from behind: two cells of thirteen, and one step.
  for (let i = 0; i < 2 * 15 + 6; i++) await vscode.keys('ArrowLeft');
  await vscode.page.evaluate(async () => {
    const html = `<table>${[
      [1, 2, 3],
      [4, 5, 6],
    ]
      .map((row) => `<tr>${row.map((number) => `<td align=right>${number}</td>`).join('')}</tr>`)
      .join('')}</table>`;
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob(['1\t2\t3\r\n4\t5\t6\r\n'], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  });
  await vscode.keys('Control+v');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  const filled = await vscode.save('01-标准年报-正确.md');
  assert.match(filled, /\| 规章 +\| +1 \| +2 \| +3 \|\n\| 行政规范性文件 +\| +4 \| +5 \| +6 \|/);
  await vscode.keys('Control+z');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  assert.equal(await vscode.save('01-标准年报-正确.md'), before);
}
