// The tables of a whole document in the other form and back: figures and text stay, one undo each.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness.mjs';

const xxgk = (...args) =>
  execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { encoding: 'utf8', stdio: 'pipe' });

export default async function convertAll(openWorkbench) {
  const vscode = await openWorkbench();
  const file = '01-标准年报-正确.md';
  const path = join(vscode.folder, file);
  const before = readFileSync(path, 'utf8');
  /** All that is read of the report, without its form and the places it stands at. */
  const figures = () =>
    JSON.stringify(JSON.parse(xxgk('extract', path)), (key, value) =>
      ['range', 'notation'].includes(key) ? undefined : value,
    );
  const all = figures();
  const to = async (form) => {
    await vscode.focusEditor();
    await vscode.command('转换全文…');
    await vscode.pick('', form);
    await vscode.page.locator('.tab.active.dirty').waitFor();
    return vscode.save(file);
  };

  await vscode.openFile(file);
  await vscode.goTo(1);
  const html = await to('标准 HTML 表格');
  assert.equal(html.match(/<table/g)?.length, 3);
  assert.equal(html.match(/^\|/gm), null, 'no table of the other form is left');
  assert.ok(figures() === all, 'the figures are as they were');
  await vscode.goTo(20);
  await vscode.screenshot('convert-html');

  const markdown = await to('Markdown');
  assert.ok(!markdown.includes('<table'));
  assert.ok(figures() === all, 'the figures are as they were');
  const words = (text) => text.split('\n').filter((line) => line !== '' && !line.startsWith('|'));
  assert.deepEqual(words(markdown), words(before), 'the text is as it was');
  await vscode.screenshot('convert-markdown');

  await vscode.focusEditor();
  await vscode.keys('Control+z');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  assert.equal(await vscode.save(file), html, 'one step back');
}
