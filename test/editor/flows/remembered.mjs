// What nobody could tell from the text alone is checked as soon as it is open: what was switched on by hand in an earlier
// session, and what a project file names.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No word of it is one of a report's: nothing is even loaded for it. */
const TEXT = '# 分工\n\n小李统计，小王起草。\n';

export default async function remembered(openWorkbench) {
  const vscode = await openWorkbench();
  writeFileSync(join(vscode.folder, '分工.md'), TEXT);
  await vscode.openFile('分工.md');
  await vscode.focusEditor();
  await vscode.command('切换本文档是否按年报检查');
  await vscode.squiggle();
  await vscode.wait(1500); // the editor writes down what was switched, and which files are open, when it rests
  await vscode.page.reload();
  await vscode.squiggle();
  await vscode.screenshot('switched-on-reload');

  const named = await openWorkbench();
  writeFileSync(join(named.folder, '分工.md'), TEXT);
  writeFileSync(join(named.folder, '.xxgkrc.json'), '{"recognition": {"files": ["分*.md"]}}\n');
  await named.openFile('分工.md');
  await named.squiggle();
  await named.screenshot('named-by-project');
}
