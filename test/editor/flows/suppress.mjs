// A finding that is right as it is: let stand with a reason, in Markdown by a mark, in plain text by the project file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function suppress(openWorkbench) {
  const vscode = await openWorkbench();
  const giveReason = async (reason) => {
    const box = vscode.page.locator('.quick-input-widget input');
    await box.waitFor();
    await vscode.page.keyboard.insertText(reason);
    await vscode.screenshot('suppress-reason');
    await vscode.keys('Enter');
  };

  await vscode.openFile('02-合计写错.md');
  await vscode.goTo(53);
  await vscode.squiggle();
  await vscode.nextProblem();
  await vscode.keys('Escape');
  assert.ok((await vscode.quickFixes()).some((title) => title.includes('忽略此处')));
  await vscode.screenshot('suppress-menu');
  await vscode.keys('Escape');
  await vscode.quickFix('忽略此处');
  await giveReason('已与档案核对');
  await vscode.until('no squiggle', async () => (await vscode.squiggles()) === 0);
  const text = await vscode.save('02-合计写错.md');
  assert.ok(text.includes('<!-- xxgk-disable requests-row-total: 已与档案核对 -->\n| 办理情况'), text.slice(0, 3000));

  const layout = '18-PDF文本-数字写错.txt';
  await vscode.openFile(layout);
  await vscode.goTo(92);
  await vscode.squiggle();
  await vscode.nextProblem();
  await vscode.keys('Escape');
  await vscode.quickFix('忽略此处');
  await giveReason('已与档案核对');
  await vscode.until('no squiggle', async () => (await vscode.squiggles()) === 0);
  const { suppressions } = JSON.parse(readFileSync(join(vscode.folder, '.xxgkrc.json'), 'utf8'));
  assert.deepEqual(
    suppressions.map(({ file, reason }) => [file, reason]),
    [[layout, '已与档案核对']],
  );
  await vscode.screenshot('suppress-plain-text');
}
