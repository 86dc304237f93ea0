// A clerk at the keyboard: a wrong number seen, explained, mended and saved; the outline; a table made tidy.
// The pictures are those of the README: media/screenshots/.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness.mjs';

const FILE = '02-合计写错.md';

export default async function clerk(openWorkbench) {
  const vscode = await openWorkbench();
  const keep = async (name) => {
    const folder = join(root, 'media', 'screenshots');
    mkdirSync(folder, { recursive: true });
    copyFileSync(await vscode.screenshot(name), join(folder, `${name}.png`));
  };

  await vscode.openFile(FILE);
  const before = readFileSync(join(vscode.folder, FILE), 'utf8');
  const problems = await vscode.until('the finding', async () => {
    const lines = await vscode.problems();
    return lines.some((line) => line.includes('应为')) && lines;
  });
  assert.equal(problems.filter((line) => line.includes('xxgk')).length, 1, problems.join('\n'));
  const message = await vscode.nextProblem();
  assert.match(message, /应为/);
  await vscode.squiggle('error');
  await keep('problem');
  await vscode.keys('Escape');

  const titles = await vscode.quickFixes();
  assert.ok(
    titles.some((title) => title.includes('改为')),
    titles.join('\n'),
  );
  await keep('quick-fix');
  await vscode.keys('Escape');
  await vscode.quickFix('改为');
  await vscode.until('no squiggle', async () => (await vscode.squiggles('error')) === 0);
  const saved = await vscode.save(FILE);
  assert.notEqual(saved, before);

  const outline = await vscode.outline();
  assert.ok(
    outline.some((line) => line.includes('一、总体情况')),
    outline.join('\n'),
  );
  await keep('outline');
}
