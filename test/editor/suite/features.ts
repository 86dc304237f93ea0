/** What a writer takes for granted, asked through the editor's own commands. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { departmentReport } from '../../fixtures/base.ts';
import { BROKEN_ROW, brokenReport } from '../../fixtures/broken.ts';
import { closeAll, findings, rangeOf, show, until } from './support.ts';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

export function featureTests(): void {
  suite('features', () => {
    suiteSetup(async () => {
      const settings = vscode.workspace.getConfiguration('xxgk');
      await settings.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Global);
      await settings.update('codeLens.enabled', true, vscode.ConfigurationTarget.Global);
    });
    teardown(closeAll);

    test('hover tells what a cell counts and how its sums stand', async () => {
      const { document } = await show('悬停.md', brokenReport);
      const at = rangeOf(document, BROKEN_ROW, '9').start;
      const value = await until('the hover', async () => {
        const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
        return hovers
          .flatMap(({ contents }) => contents)
          .map((content) => (typeof content === 'string' ? content : content.value))
          .find((text) => text.includes('依据'));
      });
      assert.ok(value.includes('三十六条'));
      assert.ok(value.includes('✗'));
    });

    test('completion offers the section that is missing', async () => {
      const start = departmentReport.indexOf('## 五、');
      const end = departmentReport.indexOf('## 六、');
      const { document } = await show(
        '补全.md',
        `${departmentReport.slice(0, start)}## \n\n${departmentReport.slice(end)}`,
      );
      const at = document.positionAt(start + 3);
      const item = await until('the item', async () => {
        const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
        return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label).startsWith('五、'));
      });
      assert.ok(item.filterText?.includes('wenti'));
    });

    test('definition leads from a total to its parts, references to the sentence', async () => {
      const { document } = await show('定义.md', departmentReport);
      const total = rangeOf(document, '| 8 | 3 | 0 | 1 | 1 | 1 | 14 |', '14').start;
      const parts = await until('the parts', async () => {
        const found = await run<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          total,
        );
        return found.length > 0 && found;
      });
      assert.equal(parts.length, 6);
      const uses = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, total);
      const sentence = rangeOf(document, '予以公开14件', '14');
      assert.ok(uses.some(({ range }) => range.isEqual(sentence)));
    });

    test('hints and lenses appear where the settings want them', async () => {
      const { document } = await show('提示.md', brokenReport);
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const hint = await until('the hint', async () => {
        const hints = await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
        return hints.find(({ label }) => label === '→ 8');
      });
      assert.equal(hint.position.line, rangeOf(document, BROKEN_ROW).start.line);
      const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      assert.ok(lenses.some(({ command }) => command?.title.startsWith('✗ 表三')));
    });

    test('formatting lines tables up, is offered for reports alone, and keeps the findings away', async () => {
      const { document } = await show('格式 [1]{2}.md', departmentReport);
      const edits = await until('the edits', async () => {
        const options = { tabSize: 2, insertSpaces: true };
        const made = await run<vscode.TextEdit[] | undefined>(
          'vscode.executeFormatDocumentProvider',
          document.uri,
          options,
        );
        return made && made.length > 0 && made;
      });
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits);
      await vscode.workspace.applyEdit(edit);
      assert.match(document.getText(), /（一）予以公开 +\| {6}8 \|/);
      assert.deepEqual(findings(document.uri), []);
      const other = await show('别的.md', '|a|b|\n|-|-|\n|1|2|\n');
      const none = await run<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        other.document.uri,
        {
          tabSize: 2,
          insertSpaces: true,
        },
      );
      assert.deepEqual(none ?? [], []);
    });

    test('the own language is read without boxes and coloured brackets, and no other is touched', () => {
      const editor = (languageId: string) => vscode.workspace.getConfiguration('editor', { languageId });
      for (const key of ['unicodeHighlight.ambiguousCharacters', 'unicodeHighlight.invisibleCharacters']) {
        // Markdown and plain text have it so from the editor itself.
        for (const language of ['xxgk-report', 'markdown', 'plaintext']) assert.equal(editor(language).get(key), false);
      }
      assert.equal(editor('xxgk-report').get('bracketPairColorization.enabled'), false);
      assert.equal(editor('xxgk-report').get('semanticHighlighting.enabled'), true);
      assert.equal(editor('markdown').get('bracketPairColorization.enabled'), true);
    });

    test('colours: a wrong number has a token of its own', async () => {
      const { document } = await show('颜色.md', brokenReport);
      const legend = await until('the legend', () =>
        run<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri),
      );
      const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
      const wrong = legend.tokenTypes.indexOf('xxgkWrong');
      const types = [...tokens.data].filter((_, i) => i % 5 === 3);
      assert.equal(types.filter((type) => type === wrong).length, 1);
    });
  });
}
