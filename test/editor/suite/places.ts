/** Reports that lie on no disk, and documents that look like reports but are nobody's work. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { departmentReport } from '../../fixtures/base.ts';
import { brokenReport } from '../../fixtures/broken.ts';
import { changedLastYear, lastYearReport } from '../../fixtures/years.ts';
import { changeFolders, closeAll, compareReports, findings, letStand, ruleOf, until } from './support.ts';

const RULE = 'requests-row-total';
const own = (text: string): string => text.replaceAll('澄溪县', '云上县');
const broken = own(brokenReport);
const last = own(changedLastYear);

/** Files in memory, as any extension may bring them. */
class Memory implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  /** Links to folders; nobody follows them. */
  readonly links = new Set<string>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  private below(uri: vscode.Uri): string[] {
    const top = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.files.keys()].filter((path) => path.startsWith(top)).map((path) => path.slice(top.length));
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    const size = this.files.get(uri.path)?.length;
    if (size !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
    if (this.below(uri).length === 0 && uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const entries = new Map<string, vscode.FileType>();
    for (const path of this.below(uri)) {
      const [name = '', ...rest] = path.split('/');
      entries.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    const top = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    for (const path of this.links) {
      const name = path.slice(top.length);
      if (!path.startsWith(top) || name.includes('/')) continue;
      entries.set(name, vscode.FileType.Directory | vscode.FileType.SymbolicLink);
    }
    return [...entries];
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }
  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const known = this.files.has(uri.path);
    this.files.set(uri.path, bytes);
    this.changed.fire([{ type: known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri }]);
  }
  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }
  createDirectory(): void {}
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

const at = (scheme: string, path: string): vscode.Uri => vscode.Uri.from({ scheme, path });
const rules = (uri: vscode.Uri): string[] => findings(uri).map(ruleOf);
const put = (files: Memory, scheme: string, path: string, text: string): vscode.Uri => {
  const uri = at(scheme, path);
  files.writeFile(uri, new TextEncoder().encode(text));
  return uri;
};
const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

export function placeTests(): void {
  suite('other places', () => {
    const memory = new Memory();
    const history = new Memory();
    const disposables: vscode.Disposable[] = [];

    suiteSetup(async () => {
      disposables.push(
        vscode.workspace.registerFileSystemProvider('memfs', memory, { isCaseSensitive: true }),
        vscode.workspace.registerFileSystemProvider('old', history, { isCaseSensitive: true, isReadonly: true }),
        vscode.workspace.registerTextDocumentContentProvider('words', { provideTextDocumentContent: () => broken }),
      );
      await compareReports(true);
    });
    suiteTeardown(async () => {
      await compareReports(false);
      for (const disposable of disposables) disposable.dispose();
    });
    teardown(closeAll);

    test('a report of any place that can be written to is checked and mended there', async () => {
      const uri = put(memory, 'memfs', '/云 盘（一）/年报.txt', broken);
      await vscode.window.showTextDocument(uri);
      const one = await until('the finding', () => findings(uri).find((finding) => ruleOf(finding) === RULE));
      await letStand(uri, one, '在本文件中忽略');
      await until('no finding', () => rules(uri).length === 0);
      const config = await read(at('memfs', '/云 盘（一）/.xxgkrc.json'));
      assert.ok(config.includes('"file": "年报.txt"'), config);
    });

    test('its project file counts from the first opening on', async () => {
      put(memory, 'memfs', '/约定/.xxgkrc.json', `{ "rules": { "${RULE}": "hint" } }`);
      const uri = put(memory, 'memfs', '/约定/甲/年报.txt', broken);
      await vscode.window.showTextDocument(uri);
      await until('the hint', () => findings(uri)[0]?.severity === vscode.DiagnosticSeverity.Hint);
    });

    test('in a folder of the workspace its neighbours are read too, where the editor’s search finds nothing', async () => {
      const last2023 = put(memory, 'memfs', '/年报/往年/2023.md', last);
      const uri = put(memory, 'memfs', '/年报/2024.md', own(departmentReport));
      const count = vscode.workspace.workspaceFolders?.length ?? 0;
      await changeFolders(count, 0, { uri: at('memfs', '/年报') });
      try {
        await vscode.window.showTextDocument(uri);
        const one = await until('last year’s figure', () =>
          findings(uri).find((finding) => ruleOf(finding) === 'carried-over'),
        );
        assert.equal(one.relatedInformation?.[0]?.location.uri.toString(), last2023.toString());
        memory.writeFile(last2023, new TextEncoder().encode(own(lastYearReport)));
        await until('no finding', () => rules(uri).length === 0);
      } finally {
        await changeFolders(count, 1);
      }
    });

    test('who adds up is told of links to folders, which are not followed', async () => {
      put(memory, 'memfs', '/汇总/2024.md', own(departmentReport));
      memory.links.add('/汇总/别处的年报');
      const top = at('memfs', '/汇总');
      const count = vscode.workspace.workspaceFolders?.length ?? 0;
      await changeFolders(count, 0, { uri: top });
      try {
        void vscode.commands.executeCommand('xxgk.rollup', top);
        const summary = await until('the summary', async () => {
          // The first line of the list, once it is there.
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          return vscode.workspace.textDocuments.find(
            ({ uri, getText }) => uri.scheme === 'untitled' && getText().includes('2024.md'),
          );
        });
        assert.match(summary.getText(), /别处的年报.*没有进入/);
        await vscode.commands.executeCommand('notifications.clearAll');
        await vscode.window.showTextDocument(summary);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      } finally {
        memory.links.clear();
        await changeFolders(count, 1);
      }
    });

    test('drafts are checked; revisions, read-only places and what is no file stay silent', async () => {
      const revision = put(history, 'old', '/年报.md', broken);
      const words = vscode.Uri.parse('words:/年报.md');
      const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content: broken });
      const present = put(memory, 'memfs', '/对照/年报.md', broken);
      await vscode.commands.executeCommand('vscode.diff', revision, present, '对照');
      await until('the right side', () => rules(present).includes(RULE));
      assert.deepEqual(findings(revision), []);
      const links = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeDocumentSymbolProvider',
        revision,
      );
      assert.ok(!(links ?? []).some((one) => JSON.stringify(one).includes('表三')), 'an outline of ours in a revision');

      await vscode.window.showTextDocument(words, { preview: false });
      await vscode.window.showTextDocument(draft, { preview: false });
      await until('the finding in the draft', () => rules(draft.uri).includes(RULE));
      assert.deepEqual(findings(words), []);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
