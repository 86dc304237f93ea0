// A new report: the commands are found under 年报, two questions are asked, the whole report stands there, without a fault.
// With last year's report on the screen its organ is proposed, and what the law fixes is carried over when asked.
import assert from 'node:assert/strict';

const ORGAN = '青山县文化和旅游局';

export default async function newReport(openWorkbench) {
  const vscode = await openWorkbench();
  const { page } = vscode;
  // A window that has only just opened does not know all its commands yet, and an open list does not learn of them.
  const commands = await vscode.until('the commands', async () => {
    await vscode.keys('F1');
    await page.locator('.quick-input-widget').waitFor();
    await vscode.type('年报');
    await vscode.wait(700);
    const rows = await vscode.texts('.quick-input-list .monaco-list-row');
    if (rows.some((row) => row.includes('新建年度报告'))) return rows;
    await vscode.keys('Escape');
    return undefined;
  });
  assert.ok(
    commands.every((row) => row.startsWith('年报')),
    commands.join('\n'),
  );
  await vscode.screenshot('commands');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '新建年度报告' }).first().click();

  const question = (words) => page.locator('.quick-input-widget', { hasText: words }).waitFor();
  await question('机关名称');
  await vscode.type(ORGAN);
  await vscode.screenshot('new-report');
  await vscode.keys('Enter');
  await question('报告年度');
  await page.keyboard.press('Control+a');
  await vscode.type('2024');
  await vscode.keys('Enter');
  await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();

  const title = page.locator('.view-line', { hasText: `${ORGAN}2024年政府信息公开工作年度报告` });
  await title.first().waitFor();
  // The caret stands on the first words to be written: typing replaces them.
  await vscode.type('本机关主动公开信息320条。');
  const lines = await vscode.until('what was typed', async () => {
    const shown = (await vscode.texts('.view-line')).map((line) => line.replaceAll('\u00a0', ' '));
    return shown.some((line) => line.startsWith('本机关主动公开信息320条。')) && shown;
  });
  assert.ok(!lines.some((line) => line.includes('数量、渠道、重点领域')), lines.join('\n'));
  // Findings come only once VS Code has asked for them.
  await vscode.wait(1500);

  // The next prompt by the command, the one behind it by the light bulb: each is selected, and typed over.
  const selected = (characters) => page.locator('.statusbar-item', { hasText: `(${characters} selected)` }).waitFor();
  await vscode.command('转到下一处待填写的内容');
  await selected('（收到、办理政府信息公开申请的情况。）'.length);
  await vscode.type('全年未收到政府信息公开申请。');
  await vscode.wait(1000);
  await vscode.nextProblem();
  await vscode.keys('Escape');
  await vscode.quickFixes();
  await vscode.screenshot('fill-in');
  await vscode.keys('Escape');
  await vscode.quickFix('选中这里，换成自己的内容');
  await selected('（规范性文件管理、公开属性认定、保密审查、信息的动态调整。）'.length);
  await vscode.type('落实公开属性认定制度。');
  await vscode.until('both in their places', async () => {
    const shown = await vscode.texts('.view-line');
    const after = (title, words) => shown[shown.findIndex((line) => line.includes(title)) + 2] === words;
    return (
      after('（二）依申请公开', '全年未收到政府信息公开申请。') && after('（三）政府信息管理', '落实公开属性认定制度。')
    );
  });

  const errors = (await vscode.problems()).filter((row) => /requests-|reviews-|section-missing|table-/.test(row));
  assert.deepEqual(errors, []);

  await vscode.openFile('东屏区教育局2024年年报.md');
  await page.locator('.view-line', { hasText: '安陵市东屏区教育局2024年' }).first().waitFor();
  await vscode.wait(1000); // what is a report is known a moment after it is shown
  await vscode.command('新建年度报告');
  await question('机关名称');
  assert.equal(await page.locator('.quick-input-widget input').first().inputValue(), '安陵市东屏区教育局');
  await vscode.keys('Enter');
  await question('报告年度');
  await page.keyboard.press('Control+a');
  await vscode.type('2025');
  await vscode.keys('Enter');
  await question('上一年度');
  await vscode.wait(500);
  await vscode.screenshot('carry-over');
  await vscode.keys('Enter');
  await page.locator('.tab.active', { hasText: '安陵市东屏区教育局2025年' }).waitFor();
  await vscode.goTo(60);
  const carried = await vscode.until('the figures', async () => {
    const shown = (await vscode.texts('.view-line')).map((line) => line.replaceAll('\u00a0', ' '));
    return shown.find((line) => line.startsWith('| 二、上年结转政府信息公开申请数量'));
  });
  assert.match(carried, /\| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| 1 \|/);
}
