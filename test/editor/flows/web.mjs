// The same extension in the web worker host of VS Code: client and server without Node.
import assert from 'node:assert/strict';

export default async function web(openWorkbench) {
  const vscode = await openWorkbench(undefined, {
    settings: { 'remote.extensionKind': { 'xxgk-report.xxgk-report': ['web'] } },
  });
  await vscode.openFile('12-HTML表格.md');
  await vscode.openFile('02-合计写错.md');
  const found = await vscode.until('the finding', async () =>
    (await vscode.problems()).find((line) => line.includes('requests-row-total')),
  );
  assert.ok(found.includes('应为 30，现为 33'), found);
  await vscode.goTo(53, 39);
  await vscode.quickFix('改为 30');
  await vscode.until('no squiggle', async () => (await vscode.squiggles()) === 0);
}
