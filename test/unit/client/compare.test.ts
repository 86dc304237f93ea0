/** 两年数据对照 with a file that somebody chooses: read as it lies there, whatever its encoding; as it stands where it was changed. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../client/src/session.ts';
import { type CompareParams, type CompareResult, type ImportParams, requests } from '../../../server/src/requests.ts';
import { encode } from '../../../server/src/text/encode.ts';
import { decode } from '../../../server/src/text/encoding.ts';
import { clear, converters, documentOf, seen, uriOf } from './editor.ts';

const TEXT = '# 甲县水务局2023年政府信息公开工作年度报告\n';
const files = new Map<string, Uint8Array>();
let chosen = '';

vi.mock('vscode', async () => {
  const { vscode } = await import('./editor.ts');
  const size = (uri: object): number => files.get(String(uri))?.length ?? 0;
  return {
    ...vscode,
    ProgressLocation: { Notification: 15 },
    commands: { executeCommand: () => Promise.resolve() },
    window: {
      ...vscode.window,
      showInformationMessage: (_: string, ...choices: string[]) => Promise.resolve(choices[0]),
      showOpenDialog: () => Promise.resolve([{ ...uriOf(chosen), path: chosen }]),
      withProgress: (_: object, work: (progress: null, token: undefined) => unknown) => work(null, undefined),
    },
    workspace: {
      getConfiguration: vscode.workspace.getConfiguration,
      // A getter, which spreading would ask once and for all.
      get textDocuments() {
        return seen.documents;
      },
      // The editor takes every file for UTF-8.
      openTextDocument: async (of: object) =>
        documentOf(String(of), new TextDecoder().decode(files.get(String(of)) ?? new Uint8Array())),
      fs: {
        stat: async (uri: object) => ({ size: size(uri) }),
        readFile: async (uri: object) => files.get(String(uri)),
      },
    },
  };
});

const { compareCommand } = await import('../../../client/src/commands/compare.ts');

beforeEach(() => {
  clear();
  files.clear();
});

/** What the server is given as last year's report, when the file is chosen. */
async function given(path: string): Promise<CompareParams['last']> {
  chosen = path;
  let last: CompareParams['last'] = null;
  const sendRequest = async (method: string, params: object): Promise<object | null> => {
    if (method === requests.import) {
      const made = decode(new Uint8Array(Buffer.from((params as ImportParams).base64, 'base64')));
      return { text: 'text' in made ? made.text : null, problem: null, notes: [] };
    }
    last = (params as CompareParams).last;
    if (last) return null;
    return { text: null, organ: '甲县水务局', year: 2023 } satisfies CompareResult;
  };
  const session = { client: { sendRequest, ...converters } } as unknown as Session;
  await compareCommand(async () => undefined).run(session, { kind: 'report', report: { uri: 'file:///2024.md' } });
  return last;
}

test.each(['gb18030', 'utf-8', 'utf-16le'] as const)('Markdown in %s', async (encoding) => {
  const uri = 'file:///2023.md';
  files.set(uri, encode(TEXT, encoding, encoding === 'utf-16le') as Uint8Array);
  expect(await given(uri)).toEqual({ uri, text: TEXT });
});

test('plain text in GBK becomes Markdown', async () => {
  files.set('file:///2023.txt', encode(TEXT, 'gb18030', false) as Uint8Array);
  expect(await given('file:///2023.txt')).toEqual({ uri: 'file:///2023.txt.md', text: TEXT });
});

test('what is open and changed counts as it stands; what is open only, as it lies there', async () => {
  const uri = 'file:///2023.md';
  files.set(uri, encode(TEXT, 'gb18030', false) as Uint8Array);
  const open = Object.assign(documentOf(uri, '改过的\n'), { isDirty: true });
  seen.documents = [open];
  expect(await given(uri)).toEqual({ uri, text: '改过的\n' });
  open.isDirty = false;
  expect(await given(uri)).toEqual({ uri, text: TEXT });
});
