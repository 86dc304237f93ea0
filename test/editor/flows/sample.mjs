// Opens a sample and keeps a picture of it.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';

export default async function sample(openWorkbench) {
  const vscode = await openWorkbench();
  const file = readdirSync(vscode.folder).find((name) => name.endsWith('.md'));
  assert.ok(file, 'samples/ has no .md file');
  await vscode.openFile(file);
  assert.ok((await vscode.texts('.view-line')).join('').trim().length > 0, 'the editor is empty');
  await vscode.screenshot('sample');
}
