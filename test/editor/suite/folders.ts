/** A workspace of two folders: each with settings, a project file and suppressions of its own, and one view of both. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { departmentReport } from '../../fixtures/base.ts';
import { brokenReport } from '../../fixtures/broken.ts';
import { changedLastYear } from '../../fixtures/years.ts';
import { changeFolders, closeAll, compareReports, findings, letStand, ruleOf, show, until } from './support.ts';

const RULE = 'requests-row-total';
const own = (text: string): string => text.replaceAll('澄溪县', '两处县');
const broken = own(brokenReport);
const last = own(changedLastYear);

const folderAt = (i: number): vscode.WorkspaceFolder => {
  const folder = vscode.workspace.workspaceFolders?.[i];
  assert.ok(folder, `no folder ${i} is open`);
  return folder;
};
const uriOf = (i: number, name: string): vscode.Uri => vscode.Uri.joinPath(folderAt(i).uri, name);
const write = (i: number, name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(i, name), new TextEncoder().encode(text));
const read = async (i: number, name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(i, name)));
const severities = (uri: vscode.Uri, rule = RULE): vscode.DiagnosticSeverity[] =>
  findings(uri)
    .filter((one) => ruleOf(one) === rule)
    .map(({ severity }) => severity);
const { Error: ERROR, Warning: WARNING, Hint: HINT } = vscode.DiagnosticSeverity;

export function folderTests(): void {
  suite('two folders', () => {
    suiteSetup(() => compareReports(true));
    suiteTeardown(() => compareReports(false));
    teardown(async () => {
      await closeAll();
      for (const i of [0, 1]) {
        await vscode.workspace.getConfiguration('xxgk', folderAt(i).uri).update('rules', undefined, 3);
        for (const name of ['两处', '.xxgkrc.json', '.vscode', '第三处']) {
          await Promise.resolve(vscode.workspace.fs.delete(uriOf(i, name), { recursive: true })).catch(() => {});
        }
      }
    });

    test('a setting of one folder counts there alone', async () => {
      const target = vscode.ConfigurationTarget.WorkspaceFolder;
      await vscode.workspace.getConfiguration('xxgk', folderAt(1).uri).update('rules', { [RULE]: 'hint' }, target);
      await write(0, '两处/年报.txt', broken);
      await write(1, '两处/年报.txt', broken);
      const [first, second] = [uriOf(0, '两处/年报.txt'), uriOf(1, '两处/年报.txt')];
      await vscode.window.showTextDocument(first, { preview: false });
      await until('the error', () => severities(first)[0] === ERROR);
      await vscode.window.showTextDocument(second, { preview: false });
      await until('the hint', () => severities(second)[0] === HINT);
      await vscode.workspace.getConfiguration('xxgk', folderAt(1).uri).update('rules', undefined, target);
      await until('the error there too', () => severities(second)[0] === ERROR);
    });

    test('project files count in their own folder, and a finding let stand goes into the right one', async () => {
      await write(0, '.xxgkrc.json', '{ "rules": { "punctuation-width": "off" } }\n');
      await write(1, '.xxgkrc.json', `{ "rules": { "${RULE}": "warning" } }\n`);
      await write(0, '两处/年报.txt', broken);
      await write(1, '两处/年报.txt', broken);
      const [first, second] = [uriOf(0, '两处/年报.txt'), uriOf(1, '两处/年报.txt')];
      await vscode.window.showTextDocument(first, { preview: false });
      await until('the error', () => severities(first)[0] === ERROR);
      await vscode.window.showTextDocument(second, { preview: false });
      await until('the warning', () => severities(second)[0] === WARNING);

      const one = findings(second).find((finding) => ruleOf(finding) === RULE);
      assert.ok(one);
      await letStand(second, one, '在本文件中忽略');
      await until('no warning', () => severities(second).length === 0);
      assert.ok((await read(1, '.xxgkrc.json')).includes('"file": "两处/年报.txt"'));
      assert.equal(await read(0, '.xxgkrc.json'), '{ "rules": { "punctuation-width": "off" } }\n');
      assert.deepEqual(severities(first), [ERROR]);
    });

    test('years lie in different folders, and a folder comes and goes while all is open', async () => {
      await write(1, '第三处/2023.md', last);
      const { document } = await show('两处/2024.md', own(departmentReport));
      const carried = (): vscode.DiagnosticSeverity[] => severities(document.uri, 'carried-over');
      await until('last year’s figure', () => carried().length === 1);
      const inner = vscode.Uri.joinPath(folderAt(1).uri, '第三处');
      const outer = folderAt(1).uri;
      await changeFolders(1, 1);
      await until('no figure to compare with', () => carried().length === 0);
      await changeFolders(1, 0, { uri: inner });
      await until('the figure again', () => carried().length === 1);
      await changeFolders(1, 1, { uri: outer });
      await until('the figure still', () => carried().length === 1);
    });
  });
}
