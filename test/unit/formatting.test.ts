/** Formatting is on offer for open reports and for nothing else: what was registered goes with its reason. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../client/src/session.ts';

type Listener = (event: unknown) => void;

const editor = vi.hoisted(() => {
  const listeners: Record<'active' | 'close' | 'configuration', Listener[]> = {
    active: [],
    close: [],
    configuration: [],
  };
  /** Registrations that are alive. */
  const alive = new Set<object>();
  const listen = (to: 'active' | 'close' | 'configuration') => (listener: Listener) => {
    listeners[to].push(listener);
    return { dispose: () => listeners[to].splice(listeners[to].indexOf(listener), 1) };
  };
  const register = () => {
    const registration = { dispose: () => alive.delete(registration) };
    alive.add(registration);
    return registration;
  };
  return { listeners, alive, listen, register };
});

vi.mock('vscode', () => ({
  Disposable: {
    from: (...all: { dispose(): unknown }[]) => ({ dispose: () => all.forEach((one) => void one.dispose()) }),
  },
  RelativePattern: class {},
  Uri: { joinPath: () => ({}) },
  languages: {
    registerDocumentFormattingEditProvider: editor.register,
    registerDocumentRangeFormattingEditProvider: editor.register,
    registerOnTypeFormattingEditProvider: editor.register,
  },
  workspace: {
    onDidCloseTextDocument: editor.listen('close'),
    onDidChangeConfiguration: editor.listen('configuration'),
    getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
  },
  window: { activeTextEditor: undefined, onDidChangeActiveTextEditor: editor.listen('active') },
  l10n: { t: (words: string) => words },
}));

const { Formatting } = await import('../../client/src/formatting.ts');

/** What the server says of a document. */
let recognised: 'title' | 'none' = 'title';
const session = {
  client: {
    sendRequest: () => Promise.resolve({ recognised }),
    code2ProtocolConverter: { asUri: (uri: unknown) => String(uri) },
  },
} as unknown as Session;

const uri = { scheme: 'file', path: '/a.md', toString: () => 'file:///a.md' };
const open = (languageId: string) => ({ uri, languageId, isClosed: false }) as never;
const tell = (to: 'active' | 'close' | 'configuration', event: unknown): void => {
  for (const listener of [...editor.listeners[to]]) listener(event);
};

let formatting: InstanceType<typeof Formatting>;
beforeEach(() => {
  formatting?.dispose();
  editor.alive.clear();
  recognised = 'title';
  formatting = new Formatting(session);
});

test('registered once, gone when the document is no report any more', () => {
  formatting.update(open('markdown'), true);
  formatting.update(open('markdown'), true);
  expect(editor.alive.size).toBe(3);
  expect(formatting.has(open('markdown'))).toBe(true);
  formatting.update(open('markdown'), false);
  expect(editor.alive.size).toBe(0);
});

test('gone with a document that is closed, or opened anew in another language', () => {
  formatting.update(open('markdown'), true);
  tell('close', open('markdown'));
  expect(editor.alive.size).toBe(0);
  formatting.update(open('markdown'), true);
  tell('close', open('markdown'));
  formatting.update(open('plaintext'), true);
  expect(editor.alive.size).toBe(3);
  expect(formatting.has(open('markdown'))).toBe(false);
});

test('settings that make it no report take it away, though it is not in front', async () => {
  vi.useFakeTimers();
  formatting.update(open('markdown'), true);
  tell('configuration', { affectsConfiguration: () => false });
  recognised = 'none';
  await vi.advanceTimersByTimeAsync(1000);
  expect(editor.alive.size).toBe(3);
  tell('configuration', { affectsConfiguration: (section: string) => section === 'xxgk' });
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  expect(editor.alive.size).toBe(0);
});

test('what looks like a report has it before the server has said, and not against its word', () => {
  const front = (text: string, languageId = 'markdown') => ({
    document: { ...(open(languageId) as object), getText: () => text, lineCount: 1, lineAt: () => ({ text }) },
  });
  const editorOfReport = front('# 澄溪县水利局2024年政府信息公开工作年度报告');
  tell('active', front('# 会议纪要'));
  expect(editor.alive.size).toBe(0);
  tell('active', editorOfReport);
  expect(editor.alive.size).toBe(3);
  formatting.update(editorOfReport.document as never, false);
  expect(editor.alive.size).toBe(0);
  tell('active', editorOfReport);
  expect(editor.alive.size).toBe(0);
});

test('nothing is left when the extension goes', () => {
  formatting.update(open('markdown'), true);
  formatting.dispose();
  expect(editor.alive.size).toBe(0);
  expect(editor.listeners).toEqual({ active: [], close: [], configuration: [] });
});
