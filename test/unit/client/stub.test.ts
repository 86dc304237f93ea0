/** What the main part is loaded for, and what is said when it cannot be. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Main, Stub as StubType } from '../../../client/src/stub.ts';
import { clear, documentOf, type FakeDocument, seen } from './editor.ts';

vi.mock('vscode', async () => (await import('./editor.ts')).vscode);

const { Stub } = await import('../../../client/src/stub.ts');

const COMMAND = 'xxgk.check';
const NOTES = '会议纪要\n';
const PROJECT = '{\n  // "files": 见下\n  "recognition": { "files": ["报送/*.md", "a[1]/**"] }\n}\n';

let loaded: number;
/** What the main part did when it was there. */
let ran: string[];
let switches: Record<string, boolean>;
let load: () => Main;

beforeEach(() => {
  clear();
  loaded = 0;
  ran = [];
  switches = {};
  load = () => ({
    activate: async () => {
      seen.commands.set(COMMAND, () => ran.push('command'));
    },
    revive: async () => {},
    deactivate: async () => {},
  });
});

function start(): StubType {
  const context = {
    subscriptions: [],
    workspaceState: { get: (_: string, otherwise: unknown) => switches ?? otherwise },
    extension: { packageJSON: { contributes: { commands: [{ command: COMMAND }] } } },
  };
  const stub = new Stub(context as never, () => {
    loaded++;
    return load();
  });
  stub.activate();
  return stub;
}

const open = (uri: string): FakeDocument => {
  const document = documentOf(uri, NOTES);
  seen.documents.push(document);
  for (const listener of [...seen.opened]) listener(document);
  return document;
};

/** Whatever was begun has been done. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

test('a document that is none starts nothing', async () => {
  open('file:///w/纪要.md');
  start();
  open('file:///w/甲/纪要.md');
  await settled();
  expect(loaded).toBe(0);
});

test('one that was switched on by hand in an earlier session is checked', async () => {
  switches = { 'file:///w/纪要.md': true, 'file:///w/甲.md': false };
  open('file:///w/甲.md');
  start();
  expect(loaded).toBe(0);
  open('file:///w/纪要.md');
  expect(loaded).toBe(1);
});

test('one that is open at the start, too', () => {
  switches = { 'file:///w/纪要.md': true };
  open('file:///w/纪要.md');
  start();
  expect(loaded).toBe(1);
});

test.each([
  ['file:///w/报送/水利局.md', 1],
  ['file:///w/报送/旧/水利局.md', 0],
  ['file:///w/水利局.md', 0],
  ['file:///水利局.md', 0],
  ['untitled:报送/水利局.md', 0],
])('by its name in the project file above it: %s', async (uri, times) => {
  seen.files.set('file:///w/.xxgkrc.json', PROJECT);
  start();
  open(uri);
  await settled();
  expect(loaded).toBe(times);
});

test('the nearest project file counts; one that is saved counts at once', async () => {
  seen.files.set('file:///w/.xxgkrc.json', '{"recognition": {"files": ["**"]}}');
  seen.files.set('file:///w/甲/.xxgkrc.json', '{"recognition": {"files": ["a');
  open('file:///w/甲/水利局.md');
  start();
  await settled();
  expect(loaded).toBe(0);
  seen.files.delete('file:///w/甲/.xxgkrc.json');
  for (const listener of [...seen.saved]) listener(documentOf('file:///w/.xxgkrc.json', '', 'json'));
  await settled();
  expect(loaded).toBe(1);
});

test('what cannot be loaded is told once, tried again when a command is run, and leaves no promise behind', async () => {
  const unhandled: unknown[] = [];
  const hear = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', hear);
  const whole = load;
  load = () => {
    throw new Error('no such file');
  };
  switches = { 'file:///w/一.md': true, 'file:///w/二.md': true };
  const stub = start();
  open('file:///w/一.md');
  open('file:///w/二.md');
  await settled();
  expect(seen.told).toEqual(['The checks of annual reports could not be started: Error: no such file']);
  await seen.commands.get(COMMAND)?.();
  expect(seen.told).toHaveLength(2);
  await stub.deactivate();
  seen.told = [];
  // The same where a report was open from the start.
  const second = start();
  await settled();
  expect(seen.told).toHaveLength(1);
  load = whole;
  await seen.commands.get(COMMAND)?.();
  expect(ran).toEqual(['command']);
  await second.deactivate();
  process.off('unhandledRejection', hear);
  expect(unhandled).toEqual([]);
});

test('a server that does not start is told, and the commands are there', async () => {
  const { activate, ...rest } = load();
  load = () => ({
    ...rest,
    activate: async (context) => {
      await activate(context);
      throw new Error('no server');
    },
  });
  const stub = start();
  await seen.commands.get(COMMAND)?.();
  expect(seen.told).toEqual(['The checks of annual reports could not be started: Error: no server']);
  expect(ran).toEqual(['command']);
  await stub.deactivate();
});
