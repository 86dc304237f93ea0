/** Which report a command is about when no editor is in front. */
import { beforeEach, expect, test, vi } from 'vitest';

interface Editor {
  readonly document: { readonly name: string; isClosed: boolean };
  readonly viewColumn: number;
}

const seen = { active: undefined as Editor | undefined, visible: [] as Editor[], shown: [] as unknown[], told: 0 };
let changed: (editor: Editor | undefined) => void = () => {};

vi.mock('vscode', () => ({
  l10n: { t: String },
  window: {
    get activeTextEditor() {
      return seen.active;
    },
    get visibleTextEditors() {
      return seen.visible;
    },
    onDidChangeActiveTextEditor: (listener: typeof changed) => {
      changed = listener;
    },
    showTextDocument: async (document: Editor['document'], { viewColumn }: { viewColumn?: number }) => {
      seen.shown.push([document.name, viewColumn]);
      return { document };
    },
    showInformationMessage: () => {
      seen.told++;
    },
  },
}));
vi.mock('../../../client/src/worth.ts', () => ({
  isWorthIt: ({ name }: { readonly name: string }) => name.includes('年报'),
}));

const { activeEditor, followReports } = await import('../../../client/src/editors.ts');

const editorOf = (name: string, viewColumn = 1): Editor => ({ document: { name, isClosed: false }, viewColumn });
const front = (editor: Editor | undefined): void => {
  seen.active = editor;
  changed(editor);
};
followReports();

beforeEach(() => {
  Object.assign(seen, { active: undefined, visible: [], shown: [], told: 0 });
});

test('none at all is told', async () => {
  expect(await activeEditor()).toBeUndefined();
  expect([seen.shown, seen.told]).toEqual([[], 1]);
});

test('what is in front is meant, be it a report or not', async () => {
  const notes = editorOf('纪要');
  front(editorOf('年报'));
  front(notes);
  expect(await activeEditor()).toBe(notes);
  expect(seen.shown).toEqual([]);
});

test('else the report that was in front last is shown, where it stands', async () => {
  const report = editorOf('年报', 2);
  front(report);
  front(editorOf('纪要'));
  front(undefined);
  expect(await activeEditor()).toMatchObject({ document: { name: '年报' } });
  seen.visible = [editorOf('纪要'), report];
  await activeEditor();
  expect(seen.shown).toEqual([
    ['年报', undefined],
    ['年报', 2],
  ]);
  // Closed, it is not opened again.
  report.document.isClosed = true;
  seen.visible = [editorOf('另一份年报', 3)];
  expect(await activeEditor()).toMatchObject({ document: { name: '另一份年报' } });
  seen.visible = [];
  expect(await activeEditor()).toBeUndefined();
  expect(seen.told).toBe(1);
});
