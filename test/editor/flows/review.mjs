// A reviewer opens a folder of reports: all of them are checked, listed by organ, and one click leads to the place.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function review(openWorkbench) {
  const vscode = await openWorkbench();
  await vscode.command('年报: 审核工作区全部年报');
  const rows = vscode.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  await rows.first().waitFor();
  const listed = async () => (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const row = (words) => rows.filter({ hasText: words }).first();
  const texts = await vscode.until('the list', async () => {
    const all = await listed();
    return all.length > 5 && all;
  });
  assert.equal(await vscode.page.locator('.tab').count(), 0, 'no file is opened');
  await vscode.screenshot('review');
  assert.ok(
    texts.some((text) => text.includes('安陵市东屏区教育局')),
    texts.join('\n'),
  );

  // Last year's report is changed on disk: both years say so.
  const last = join(vscode.folder, '上下年', '东屏区教育局2023年年报.md');
  const text = readFileSync(last, 'utf8');
  writeFileSync(last, text.replace(/(四、结转下年度继续办理 \|.*\| )\d+( \|)/, '$199$2'));
  await vscode.until('the warning', async () =>
    (await listed()).some(
      (line) => line.startsWith('2024 年报告') && line.includes('1 个警告') && line.includes('东屏'),
    ),
  );

  // A report leads to the first of its gravest findings; opened in the list, it names them all.
  const wrong = '14-两处数字写错.md';
  await row('14-两处').locator('.monaco-tl-twistie').click();
  await row('requests-').waitFor();
  await row('14-两处').click();
  await vscode.page.locator('.tab.active', { hasText: wrong }).waitFor();
  await vscode.squiggle();
  const place = await vscode.until('the place', async () =>
    /Ln (\d+), Col \d+/.exec(await vscode.page.locator('.statusbar').innerText()),
  );
  assert.ok(Number(place[1]) > 40, place[0]);
  await vscode.screenshot('review-opened');
}
