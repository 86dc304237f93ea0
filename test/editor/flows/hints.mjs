// What the editor says beside the text when asked to: the right total, how many identities hold, what a row means;
// and 重算合计, which asks before it writes.
import assert from 'node:assert/strict';

export default async function hints(openWorkbench) {
  const vscode = await openWorkbench(undefined, {
    settings: { 'xxgk.inlayHints.enabled': true, 'xxgk.codeLens.enabled': true },
  });
  await vscode.openFile('02-合计写错.md');
  await vscode.goTo(58, 33);
  await vscode.squiggle();
  await vscode.until('the right total', async () =>
    (await vscode.texts('.view-line')).some((line) => line.replaceAll(/\s/g, '').includes('33→30')),
  );
  await vscode.until('the count of identities', async () =>
    (await vscode.texts('.codelens-decoration')).some((words) => words.includes('勾稽关系')),
  );
  await vscode.command('Show or Focus Hover');
  const basis = await vscode.until('the legal basis', async () =>
    (await vscode.texts('.monaco-hover:not(.hidden)')).find((words) => words.includes('第十五条')),
  );
  assert.ok(basis.includes('保护第三方合法权益'), basis);
  await vscode.screenshot('hints');
  await vscode.keys('Escape');

  await vscode.command('重算合计');
  const rows = await vscode.until('the list', async () => {
    const found = await vscode.texts('.quick-input-list .monaco-list-row');
    return found.some((row) => row.includes('33 → 30')) && found;
  });
  assert.equal(rows.length, 1, rows.join('\n'));
  await vscode.keys('Enter');
  await vscode.until('no squiggle', async () => (await vscode.squiggles()) === 0);
  assert.ok((await vscode.save('02-合计写错.md')).includes('| 0 | 30 |'));
}
