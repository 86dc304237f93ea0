/** Findings of one Word file or PDF lead into one draft. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../client/src/session.ts';
import { clear, documentOf, seen, type } from './editor.ts';

class Uri {
  readonly path = '/年报.docx';
  toString(): string {
    return `file://${this.path}`;
  }
}
class Range {
  constructor(readonly line: number) {}
}
type Draft = ReturnType<typeof documentOf> & { isClosed?: boolean };

let written = 1;
/** Every document that was made, and what was shown: which one, and where. */
let drafts: Draft[] = [];
let shown: [number, number | undefined][] = [];

vi.mock('vscode', async () => {
  const { vscode } = await import('./editor.ts');
  return {
    ...vscode,
    Uri,
    Range,
    ProgressLocation: { Notification: 15 },
    window: {
      ...vscode.window,
      withProgress: (_: object, work: (progress: null, token: undefined) => unknown) => work(null, undefined),
      showTextDocument: async (document: Draft, { selection }: { selection?: Range }) => {
        shown.push([drafts.indexOf(document), selection?.line]);
      },
    },
    workspace: {
      openTextDocument: async ({ content }: { content: string }) => {
        const draft = { ...documentOf('untitled:1', content), isClosed: false };
        drafts.push(draft);
        return draft;
      },
      fs: { stat: async () => ({ size: 1, mtime: written }), readFile: async () => new Uint8Array(1) },
    },
  };
});

const { importReport } = await import('../../../client/src/commands/import.ts');

let notes: string[] = [];
const client = { sendRequest: async () => ({ text: '# 年报\n', problem: null, notes }) };
const click = (line?: number): unknown =>
  importReport.run({ client } as unknown as Session, new Uri(), line === undefined ? undefined : new Range(line));
const last = (): Draft => drafts.at(-1) as Draft;

beforeEach(async () => {
  clear();
  notes = [];
  for (const draft of drafts) draft.isClosed = true;
  drafts = [];
  shown = [];
});

test('one click after the other, and two at once', async () => {
  notes = ['页眉、页脚里的文字没有带过来'];
  await Promise.all([click(3), click(5)]);
  await click(7);
  expect(shown.map(([, line]) => line).sort()).toEqual([3, 5, 7]);
  expect(shown.every(([draft]) => draft === 0)).toBe(true);
  expect(drafts).toHaveLength(1);
  expect(seen.told).toHaveLength(1);
});

test('another one when the file has changed, or the draft was closed', async () => {
  await click(3);
  written++;
  await click(4);
  last().isClosed = true;
  await click(5);
  expect(shown).toEqual([
    [0, 3],
    [1, 4],
    [2, 5],
  ]);
});

test('in one that was written in, the place is left to the writer', async () => {
  await click(3);
  type(last(), '# 年报\n\n改了');
  await click(4);
  expect(shown).toEqual([
    [0, 3],
    [0, undefined],
  ]);
});

test('whoever imports by the menu has a new one, where later clicks lead', async () => {
  await click(3);
  await click();
  await click(4);
  expect(shown).toEqual([
    [0, 3],
    [1, undefined],
    [1, 4],
  ]);
});
