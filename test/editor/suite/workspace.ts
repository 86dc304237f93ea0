/** Reports that know of each other, the project file above them, and findings that are let stand. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { departmentReport } from '../../fixtures/base.ts';
import { BROKEN_ROW, brokenReport } from '../../fixtures/broken.ts';
import { changedLastYear, lastYearReport } from '../../fixtures/years.ts';
import { actionsAt, closeAll, compareReports, findings, letStand, rangeOf, ruleOf, show, until } from './support.ts';

/** An organ of their own: the samples of the workspace hold a report of the other one. */
const own = (text: string): string => text.replaceAll('澄溪县', '两年县');
const now = own(departmentReport);
const last = own(changedLastYear);
const broken = own(brokenReport);

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'no folder is open');
  return first.uri;
};
const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
const read = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
const finding = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(rule, () => findings(uri).find((one) => ruleOf(one) === rule));
const gone = (uri: vscode.Uri, rule: string): Promise<boolean> =>
  until(`no ${rule}`, () => findings(uri).every((one) => ruleOf(one) !== rule));

export function workspaceTests(): void {
  suite('a workspace', () => {
    suiteSetup(() => compareReports(true));
    suiteTeardown(() => compareReports(false));
    teardown(async () => {
      await closeAll();
      for (const name of ['两年', '.xxgkrc.json']) {
        await Promise.resolve(vscode.workspace.fs.delete(uriOf(name), { recursive: true })).catch(() => {});
      }
    });

    test('a number that last year’s report contradicts is marked, and no file is opened for it', async () => {
      await write('两年/2023.md', last);
      const { document } = await show('两年/2024.md', now);
      const one = await finding(document.uri, 'carried-over');
      assert.equal(document.getText(one.range), '3');
      const other = uriOf('两年/2023.md').toString();
      assert.ok(one.relatedInformation?.some(({ location }) => location.uri.toString() === other));
      assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === other));

      await write('两年/2023.md', own(lastYearReport));
      await gone(document.uri, 'carried-over');
    });

    test('in Markdown a finding is let stand by a mark, and the mark goes when it is of no use', async () => {
      const { document } = await show('两年/标记.md', broken);
      await letStand(document.uri, await finding(document.uri, 'requests-row-total'), '忽略此处');
      await gone(document.uri, 'requests-row-total');
      assert.ok(document.getText().includes('<!-- xxgk-disable requests-row-total: 已与档案核对 -->\n| 办理情况'));

      const mend = new vscode.WorkspaceEdit();
      mend.replace(document.uri, rangeOf(document, BROKEN_ROW, '9'), '8');
      assert.ok(await vscode.workspace.applyEdit(mend));
      const unused = await finding(document.uri, 'suppression-unused');
      const fix = await until('the fix', async () =>
        (await actionsAt(document.uri, unused.range, 'quickfix')).find(({ isPreferred }) => isPreferred),
      );
      assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
      assert.equal(document.getText(), now);
      await until('no finding', () => findings(document.uri).length === 0);
    });

    test('in plain text it goes into the project file, which is obeyed at once and tells of its mistakes', async () => {
      await write('.xxgkrc.json', '{\n  // 本局约定\n  "rules": { "punctuation-width": "off" }\n}\n');
      const { document } = await show('两年/纯文本.txt', broken);
      await letStand(document.uri, await finding(document.uri, 'requests-row-total'), '在本文件中忽略');
      await gone(document.uri, 'requests-row-total');
      assert.equal(
        await read('.xxgkrc.json'),
        '{\n  // 本局约定\n  "rules": { "punctuation-width": "off" },\n  "suppressions": [\n    { "file": "两年/纯文本.txt", "rule": "requests-row-total", "reason": "已与档案核对" }\n  ]\n}\n',
      );

      const config = await vscode.workspace.openTextDocument(uriOf('.xxgkrc.json'));
      assert.equal(config.languageId, 'jsonc');
      await vscode.window.showTextDocument(config);
      const slip = new vscode.WorkspaceEdit();
      slip.replace(config.uri, rangeOf(config, '"off"'), '"aus"');
      assert.ok(await vscode.workspace.applyEdit(slip));
      const mistake = await until('the mistake', () => findings(config.uri)[0]);
      assert.equal(config.getText(mistake.range), '"aus"');
      await config.save();
    });
  });
}
