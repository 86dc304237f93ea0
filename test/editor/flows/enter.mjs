// Enter at the end of a table row brings the row the form has next, in Markdown as it is set up; one undo takes it back.
import assert from 'node:assert/strict';

const NEXT = '| （二）部分公开';

export default async function enter(openWorkbench) {
  const vscode = await openWorkbench();
  const file = '01-标准年报-正确.md';
  await vscode.openFile(file);
  await vscode.wait(1500); // what is a report is known a moment after it is shown
  await vscode.goTo(64);
  await vscode.keys('Control+Shift+k');
  const without = await vscode.save(file);
  assert.ok(!without.includes(NEXT));

  await vscode.goTo(63);
  await vscode.keys('End');
  await vscode.keys('Enter');
  await vscode.until('the row', async () =>
    (await vscode.texts('.view-line')).some((line) => /（二）部分公开.*\|\s+\|/.test(line)),
  );
  await vscode.type('3'); // into the first blank cell
  const text = await vscode.save(file);
  const row = text.split('\n')[63] ?? '';
  assert.match(row, /^\| （二）部分公开（区分处理的，只计这一情形，不计其他情形） \| 3 ?\|( {2}\|){6}$/);
  assert.equal(text.split('\n').length, without.split('\n').length + 1);

  await vscode.keys('Control+z'); // the figure
  await vscode.keys('Control+z'); // the row, and Enter with it
  assert.equal(await vscode.save(file), without);
}
