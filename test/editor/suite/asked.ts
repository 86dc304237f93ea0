/** What the editor asks for while somebody reads and writes: one answer of each kind, on one report. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { departmentReport } from '../../fixtures/base.ts';
import { actionsAt, closeAll, rangeOf, show, until } from './support.ts';

const GRANTED = '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 14 |';
const NOTES = '# 会议纪要\n\n政府信息公开工作会议，见表三。\n\n| 自然人 | 总计 |\n| - | - |\n| 1 | 2 |\n\n';
const OPTIONS = { tabSize: 2, insertSpaces: true };

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

/** Asks until there is something: a window that has only just opened asks nobody yet. */
const some = <T>(what: string, command: string, ...args: unknown[]): Promise<readonly T[]> =>
  until(what, async () => {
    const found = await run<readonly T[] | undefined>(command, ...args);
    return found && found.length > 0 && found;
  });

const hoverTexts = (hovers: readonly vscode.Hover[]): string =>
  hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');

async function apply(uri: vscode.Uri, edits: readonly vscode.TextEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, [...edits]);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export function askedTests(): void {
  suite('what the editor asks', () => {
    teardown(closeAll);

    test('hover: a title, a number of the text, a citation', async () => {
      const { document } = await show('悬停各处.md', departmentReport);
      const expected: [string, string, RegExp][] = [
        ['## 五、存在', '存在', /第五十条第（四）项/],
        ['申请31件', '31', /本年新收政府信息公开申请数量/],
        ['国办公开办函〔2021〕30号', '办函', /2021年9月26日/],
      ];
      for (const [words, part, answer] of expected) {
        const at = rangeOf(document, words, part).start.translate(0, 1);
        await until(`the hover on ${words}`, async () =>
          answer.test(hoverTexts(await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at))),
        );
      }
    });

    test('highlights: a total, its parts and its sentence', async () => {
      const { document } = await show('同处.md', departmentReport);
      const at = rangeOf(document, GRANTED, '14').start;
      const marks = await until('the highlights', async () => {
        const found = await run<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at);
        return found?.length === 8 && found;
      });
      assert.ok(marks.some(({ range }) => range.isEqual(rangeOf(document, '予以公开14件', '14'))));
    });

    test('links: an address, and 表三 in the text', async () => {
      const text = departmentReport.replace('## 二、', '详见https://example.org/a，申请情况见表三。\n\n## 二、');
      const { document } = await show('链接.md', text);
      const words = await until('the links', async () => {
        const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
        const found = links.map(({ range }) => document.getText(range));
        return found.includes('表三') && found;
      });
      assert.ok(words.includes('https://example.org/a'), words.join());
    });

    test('the selection grows: number, row, table, section', async () => {
      const { document } = await show('选区.md', departmentReport);
      const at = rangeOf(document, GRANTED, '14').start;
      const grown = await until('the selection', async () => {
        const [first] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at]);
        const texts: string[] = [];
        for (let one: vscode.SelectionRange | undefined = first; one; one = one.parent) {
          texts.push(document.getText(one.range));
        }
        return texts.some((text) => text.startsWith('## 三、')) && texts;
      });
      const order = [
        grown.indexOf('14'),
        grown.findIndex((text) => text.includes('予以公开') && !text.includes('\n')),
        grown.findIndex((text) => text.includes('结转下年度') && !text.includes('## ')),
        grown.findIndex((text) => text.startsWith('## 三、')),
      ];
      assert.ok(
        order.every((place, i) => place >= 0 && (i === 0 || place > (order[i - 1] as number))),
        order.join(),
      );
    });

    test('folding: sections and tables', async () => {
      const { document } = await show('折叠.md', departmentReport);
      const table = rangeOf(document, '| 办理情况 |').start.line;
      const section = rangeOf(document, '## 三、').start.line;
      await until('the folds', async () => {
        const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
        return [table, section].every((line) => folds.some(({ start, end }) => start === line && end >= line + 20));
      });
    });

    test('workspace symbols: a section of an open report', async () => {
      const { document } = await show('符号.md', departmentReport);
      await until('the symbol', async () => {
        const found = await run<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '主动公开政府信息',
        );
        return found.some(({ location }) => location.uri.toString() === document.uri.toString());
      });
    });

    test('formatting of a selection takes the table it touches, and no other', async () => {
      const { document } = await show('格式一表.md', departmentReport);
      const place = rangeOf(document, '| 行政许可 |');
      const edits = await some<vscode.TextEdit>(
        'the edits',
        'vscode.executeFormatRangeProvider',
        document.uri,
        place,
        OPTIONS,
      );
      await apply(document.uri, edits);
      assert.match(document.getText(), /\| 行政许可 \| {10,}\d+ \|/);
      assert.ok(document.getText().includes(GRANTED));
    });

    test('Enter behind a row brings the next one', async () => {
      const next = departmentReport.split('\n').find((line) => line.startsWith('| （二）部分公开')) ?? '';
      const { document } = await show('回车.md', departmentReport.replace(`${next}\n`, '\n'));
      const at = rangeOf(document, GRANTED).end.translate(1).with({ character: 0 });
      const edits = await some<vscode.TextEdit>(
        'the row',
        'vscode.executeFormatOnTypeProvider',
        document.uri,
        at,
        '\n',
        OPTIONS,
      );
      await apply(document.uri, edits);
      assert.ok(document.lineAt(at.line).text.startsWith('| （二）部分公开'));
      assert.equal(document.lineCount, departmentReport.split('\n').length);
    });

    test('rows, sub-headings and fixed sentences are completed, by Chinese and by pinyin', async () => {
      const row = departmentReport.split('\n').find((line) => line.includes('3.补正后申请内容')) ?? '';
      const cases: [string, string, string, string][] = [
        [row, '|', '（四）无法提供 3.补正后', 'buzheng'],
        ['### （三）政府信息管理', '', '（三）政府信息管理', 'guanli'],
        ['本年度未收取政府信息公开信息处理费，', '', '本年度未收取', 'xinxi'],
      ];
      for (const [from, to, label, pinyin] of cases) {
        const start = departmentReport.indexOf(from);
        assert.ok(from !== '' && start > 0, from);
        const end = departmentReport.indexOf('\n', start);
        const text = departmentReport.slice(0, start) + to + departmentReport.slice(end);
        const { document } = await show('补写.md', text);
        const at = document.positionAt(start + to.length);
        const item = await until(label, async () => {
          const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
          return list.items.find((one) =>
            String(typeof one.label === 'string' ? one.label : one.label.label).startsWith(label),
          );
        });
        assert.ok(item.filterText?.includes(pinyin), item.filterText);
        await closeAll();
      }
    });

    test('a table is converted to HTML and back by the light bulb', async () => {
      const { document } = await show('转换.md', departmentReport);
      const convert = async (words: string, place: string): Promise<void> => {
        const at = new vscode.Range(rangeOf(document, place).start, rangeOf(document, place).start);
        const action = await until(words, async () =>
          (await actionsAt(document.uri, at, 'refactor.rewrite')).find(({ title }) => title.startsWith(words)),
        );
        assert.ok(action.edit);
        assert.ok(await vscode.workspace.applyEdit(action.edit));
      };
      await convert('把表四转换为标准 HTML', '| 行政复议 结果维持');
      assert.ok(document.getText().includes('<table'));
      await convert('把表四转换为', '<table');
      assert.equal(document.getText(), departmentReport);
    });

    test('the whole document is converted to HTML and back by the command, one undo each', async () => {
      const { document } = await show('全文.md', departmentReport);
      await until('the report', async () => (await actionsAt(document.uri, rangeOf(document, '8'))).length > 0);
      await run('xxgk.convert', 'html');
      await until('the HTML', () => document.getText().split('<table').length === 4);
      assert.ok(!document.getText().includes('| --- |'));
      await run('undo');
      assert.equal(document.getText(), departmentReport);
      await run('redo');
      await run('xxgk.convert', 'markdown');
      await until('the Markdown', () => document.getText() === departmentReport);
    });

    test('headings out of step are numbered anew by the light bulb', async () => {
      const text = departmentReport.replace('### （三）政府信息管理', '### （四）政府信息管理');
      const { document } = await show('序号.md', text);
      const action = await until('the action', async () => {
        const actions = await actionsAt(document.uri, rangeOf(document, '（四）政府信息管理'), 'refactor.rewrite');
        return actions.find(({ title }) => title === '重新编排本部分小标题的序号');
      });
      assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
      assert.equal(document.getText(), departmentReport);
    });

    test('snippets: a table by its name, with its first number to be typed', async () => {
      const editor = await show('片段.md', '# 某某县水利局2024年政府信息公开工作年度报告\n\n');
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      await run('editor.action.insertSnippet', { langId: 'markdown', name: '表四' });
      await until('the table', () => editor.document.getText().includes('| 行政复议 结果维持 |'));
      assert.ok(!/\$\{?\d/.test(editor.document.getText()));
      await run('type', { text: '7' });
      await until('the number', () => /^\| 7 \|/m.test(editor.document.getText()));
    });

    test('in a document that is no report none of these answers', async () => {
      const { document } = await show('纪要.md', NOTES);
      await new Promise((done) => setTimeout(done, 500));
      const { uri } = document;
      const at = rangeOf(document, '表三').start;
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const end = new vscode.Position(7, 0);
      const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', uri, rangeOf(document, '| 1').start);
      assert.equal(hoverTexts(hovers), '');
      assert.deepEqual(await run('vscode.executeCodeLensProvider', uri), []);
      assert.deepEqual((await run<unknown[] | undefined>('vscode.executeInlayHintProvider', uri, whole)) ?? [], []);
      for (const [command, ...args] of [
        ['vscode.executeFormatDocumentProvider', OPTIONS],
        ['vscode.executeFormatOnTypeProvider', end, '\n', OPTIONS],
      ] as const) {
        assert.deepEqual((await run<unknown[] | undefined>(command, uri, ...args)) ?? [], [], command);
      }
      const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
      assert.ok(!links.some(({ range }) => range.contains(at)));
      const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, end);
      assert.ok(!list.items.some(({ filterText }) => filterText?.includes('zdgk')));
    });
  });
}
