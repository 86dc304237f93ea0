// A reviewer opens a folder of reports: all of them are checked, listed by organ, and one click leads to the place.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness.mjs';

export default async function review(openWorkbench) {
  const vscode = await openWorkbench();
  const at = (name) => join(vscode.folder, name);
  const source = readFileSync(at('02-合计写错.md'), 'utf8').replaceAll('云岭县', '安平县');
  writeFileSync(at('.word.md'), source);
  const convert = [join(root, 'dist', 'cli.js'), 'convert', at('.word.md'), '-o', at('00-来自Word.docx')];
  execFileSync(process.execPath, convert, { stdio: 'pipe' });
  writeFileSync(at('00-坏的.docx'), 'PK');
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
  assert.ok(!texts.some((text) => text.includes('.word.md')), 'hidden files are no reports');

  // Last year's report is changed on disk: both years say so.
  const last = at('上下年/东屏区教育局2023年年报.md');
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
  // Who hears the list hears what others see: counts and place of a report, how grave a finding is.
  const heard = (one) => one.getAttribute('aria-label');
  assert.match(await heard(row('14-两处')), /^2024 年报告，.*2 个错误.*，14-两处数字写错\.md$/);
  assert.match(await heard(row('requests-')), /^错误，.*应/);
  await row('14-两处').click();
  await vscode.page.locator('.tab.active', { hasText: wrong }).waitFor();
  await vscode.squiggle();
  const place = await vscode.until('the place', async () =>
    /Ln (\d+), Col \d+/.exec(await vscode.page.locator('.statusbar').innerText()),
  );
  assert.ok(Number(place[1]) > 40, place[0]);
  await vscode.screenshot('review-opened');

  // A Word file is read like the others: a click imports it and leads to the place.
  await row('安平县').waitFor();
  await row('00-来自Word.docx').click();
  await vscode.until('the report as Markdown', async () =>
    (await vscode.texts('.view-line')).join('').replaceAll(/\s/g, '').includes('（一）予以公开|26|3|0|0|1|0|33'),
  );
  await vscode.squiggle();
  await vscode.until('the file that could not be read', async () => {
    if ((await row('00-坏的.docx').count()) > 0) return true;
    await row('文件读不了').locator('.monaco-tl-twistie').click(); // lost while the list is made anew
    await vscode.wait(500);
    return false;
  });
  await vscode.screenshot('review-word');
}
