/** A clerk's work on one report: see what is wrong, mend it, insert what is missing. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { departmentReport } from '../../fixtures/base.ts';
import { BROKEN_ROW, brokenReport } from '../../fixtures/broken.ts';
import { actionsAt, closeAll, findings, rangeOf, ruleOf, show, until } from './support.ts';

const sections = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

export function reportTests(): void {
  suite('a report', () => {
    teardown(closeAll);

    test('a wrong number is marked, explained, and mended by the light bulb', async () => {
      const { document } = await show('错一个数.md', brokenReport);
      const [finding, ...others] = await until('the finding', () => {
        const found = findings(document.uri);
        return found.length > 0 && found;
      });
      assert.deepEqual(others, []);
      assert.ok(finding);
      assert.equal(ruleOf(finding), 'requests-row-total');
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(document.getText(finding.range), '9');
      assert.deepEqual(finding.range, rangeOf(document, BROKEN_ROW, '9'));
      for (const words of ['表三', '予以公开', '自然人', '9', '8'])
        assert.ok(finding.message.includes(words), finding.message);
      assert.ok((finding.relatedInformation?.length ?? 0) > 3);
      assert.ok(
        finding.relatedInformation?.every(({ location }) => location.uri.toString() === document.uri.toString()),
      );
      assert.ok(
        typeof finding.code === 'object' && finding.code.target.path.endsWith('/docs/rules/requests-row-total.md'),
      );

      // A window that has only just opened asks nobody for actions yet.
      const preferred = await until('the fix', async () => {
        const fixes = await actionsAt(document.uri, finding.range, 'quickfix');
        return fixes.length > 0 && fixes.filter(({ isPreferred }) => isPreferred);
      });
      assert.equal(preferred.length, 1);
      assert.ok(preferred[0]?.edit);
      assert.ok(await vscode.workspace.applyEdit(preferred[0].edit));
      assert.equal(document.getText(), departmentReport);
      await until('no finding', () => findings(document.uri).length === 0);
    });

    test('the outline lists title, six sections, tables and rows', async () => {
      const { document } = await show('大纲.md', departmentReport);
      const symbols = await until('the outline', async () => {
        const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return all?.some(({ name }) => name === sections[0]) && all;
      });
      const ours = symbols.filter(({ name }) => sections.includes(name));
      assert.deepEqual(
        ours.map(({ name }) => name),
        sections,
      );
      const table = ours[2]?.children.find(({ name }) => name.startsWith('表三'));
      assert.equal(table?.children.length, 25);
    });

    test('a missing section is inserted in its place', async () => {
      const start = departmentReport.indexOf('## 五、');
      const end = departmentReport.indexOf('## 六、');
      const { document } = await show('缺第五部分.md', departmentReport.slice(0, start) + departmentReport.slice(end));
      const finding = await until('the finding', () =>
        findings(document.uri).find((one) => ruleOf(one) === 'section-missing'),
      );
      const [fix] = (await actionsAt(document.uri, finding.range, 'quickfix')).filter(({ title }) =>
        title.includes('五'),
      );
      assert.ok(fix?.edit);
      await vscode.workspace.applyEdit(fix.edit);
      const text = document.getText();
      const places = sections.map((title) => text.indexOf(`## ${title}`));
      assert.ok(places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] as number))));
      await until('the finding to go', () => !findings(document.uri).some((one) => ruleOf(one) === 'section-missing'));
    });

    test('a document that is no report stays silent', async () => {
      const { document } = await show('笔记.md', '# 会议纪要\n\n政府信息公开工作会议，自然人 1 | 2。\n');
      await new Promise((done) => setTimeout(done, 500));
      assert.deepEqual(findings(document.uri), []);
      const actions = await actionsAt(document.uri, new vscode.Range(0, 0, 2, 0));
      assert.ok(!actions.some(({ kind }) => kind?.value.includes('xxgk')));
    });

    test('plain text and the own language are checked too', async () => {
      const text = brokenReport.replaceAll(/^#+ /gm, '');
      for (const name of ['某局2024年政府信息公开工作年度报告.txt', '年报.ndbg']) {
        const { document } = await show(name, text);
        assert.equal(document.languageId, 'xxgk-report');
        await until(`the finding in ${name}`, () => findings(document.uri).length === 1);
      }
      const { document } = await show('plain.txt', text);
      assert.equal(document.languageId, 'plaintext');
      await until('the finding in plain text', () => findings(document.uri).length === 1);
    });

    test('fix all mends titles and leaves figures alone, also on save', async () => {
      const text = brokenReport.replace('## 一、总体情况', '## 一、工作开展总体情况');
      const { document } = await show('全部修复.md', text);
      await until('the findings', () => findings(document.uri).length === 2);
      await vscode.commands.executeCommand('xxgk.fixAll');
      await until('the title', () => document.getText() === brokenReport);
    });
  });

  suite('commands', () => {
    teardown(closeAll);

    test('every command of the manifest is there', async () => {
      const all = new Set(await vscode.commands.getCommands(true));
      const manifest = vscode.extensions.getExtension('xxgk-report.xxgk-report')?.packageJSON as {
        contributes: { commands: { command: string }[] };
      };
      for (const { command } of manifest.contributes.commands) assert.ok(all.has(command), command);
    });

    test('insert table fills its section', async () => {
      const start = departmentReport.indexOf('| 行政复议 结果维持');
      const end = departmentReport.indexOf('## 五、');
      const { document } = await show('缺表四.md', departmentReport.slice(0, start) + departmentReport.slice(end));
      await until('the report to be checked', () => findings(document.uri).length > 0);
      await vscode.commands.executeCommand('xxgk.insertTable', 'reviews');
      assert.ok(document.getText().includes('| 行政复议 结果维持 |'));
      assert.ok(document.getText().indexOf('| 行政复议 结果维持 |') > document.getText().indexOf('## 四、'));
      assert.ok(document.getText().indexOf('| 行政复议 结果维持 |') < document.getText().indexOf('## 五、'));
      await until('the table to be seen', () => !findings(document.uri).some((one) => ruleOf(one) === 'table-missing'));
    });
  });
}
