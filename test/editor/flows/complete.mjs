// A report that lacks a section: the outline shows it, the light bulb inserts it in its place; its tables are there already.
import assert from 'node:assert/strict';

const SECTIONS = ['一、', '二、', '三、', '四、', '五、', '六、'];

export default async function complete(openWorkbench) {
  const vscode = await openWorkbench();
  const file = '06-缺一节.md';
  await vscode.openFile(file);
  await vscode.goTo(83);
  await vscode.squiggle();
  const box = await vscode.nextProblem();
  assert.ok(box.includes('缺少“五、存在的主要问题及改进情况”部分'), box);
  await vscode.keys('Escape');
  await vscode.quickFix('插入“五、存在的主要问题及改进情况”');
  await vscode.wait(800);
  const text = await vscode.save(file);
  const places = SECTIONS.map((numeral) => text.indexOf(`\n## ${numeral}`));
  assert.ok(
    places.every((place, i) => place > 0 && (i === 0 || place > places[i - 1])),
    places.join(' '),
  );
  await vscode.screenshot('section-inserted');

  const names = await vscode.outline();
  assert.ok(
    names.some((name) => name.includes('一、总体情况')),
    names.join('\n'),
  );
  await vscode.focusEditor();

  await vscode.command('插入标准表格');
  const tables = await vscode.until('the tables', async () => {
    const rows = await vscode.texts('.quick-input-list .monaco-list-row');
    return rows.length === 3 && rows;
  });
  assert.deepEqual(
    tables.map((row) => row.slice(0, 2)),
    ['表二', '表三', '表四'],
  );
  await vscode.wait(500);
  await vscode.screenshot('insert-table');
  await vscode.keys('Enter');
  await vscode.until('the answer', async () =>
    (await vscode.texts('.notification-list-item')).some((words) => words.includes('报告中已经有这张表')),
  );
}
