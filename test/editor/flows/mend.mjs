// A wrong number: seen, explained, mended with one key, saved. First in Markdown, then in the text of a PDF.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function mend(openWorkbench) {
  const vscode = await openWorkbench();
  const file = '02-合计写错.md';
  const before = readFileSync(join(vscode.folder, file), 'utf8');
  await vscode.openFile(file);
  await vscode.goTo(53);
  await vscode.squiggle();
  assert.equal(await vscode.squiggles(), 1);

  const found = (await vscode.problems()).filter((row) => row.includes('xxgk requests-'));
  assert.equal(found.length, 1, found.join('\n'));
  for (const words of ['表三', '（一）予以公开', '总计', '30', '33', 'Ln 53, Col 38']) {
    assert.ok(found[0].includes(words), `${words} is not in: ${found[0]}`);
  }
  await vscode.screenshot('problems');
  await vscode.keys('Control+j');

  const box = await vscode.nextProblem();
  assert.ok(box.includes('应为 30，现为 33，多 3'), box);
  assert.ok(box.includes('“自然人”列：26'), box);
  await vscode.screenshot('next-problem');
  await vscode.keys('Escape');

  assert.ok((await vscode.quickFixes())[0].includes('改为 30'));
  await vscode.screenshot('quick-fix');
  await vscode.keys('Escape');
  await vscode.quickFix('改为 30');
  await vscode.until('no squiggle', async () => (await vscode.squiggles()) === 0);
  const after = await vscode.save(file);
  assert.equal(after, before.replace('| 0 | 33 |', '| 0 | 30 |'));

  const text = '18-PDF文本-数字写错.txt';
  const layout = readFileSync(join(vscode.folder, text), 'utf8');
  await vscode.openFile(text);
  await vscode.goTo(92);
  await vscode.squiggle();
  await vscode.nextProblem();
  await vscode.screenshot('layout-text');
  await vscode.keys('Escape');
  await vscode.quickFix('改为 14');
  await vscode.until('no squiggle', async () => (await vscode.squiggles()) === 0);
  const mended = await vscode.save(text);
  assert.equal(mended.length, layout.length, 'only the number changes');
  const differing = [...mended].filter((character, at) => character !== layout[at]);
  assert.deepEqual(differing, ['1', '4']);
}
