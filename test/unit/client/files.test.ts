/** Folders of virtual places, as the client walks them for the server. */
import { expect, test, vi } from 'vitest';
import type { FilesParams, FilesResult } from '../../../server/src/requests.ts';

/** Entries by the path of their folder; files have a dot in their names. */
let tree: (path: string) => readonly string[];
/** How many folders were looked into. */
let looked = 0;
let whenLooked = (): void => {};

vi.mock('vscode', () => {
  class Uri {
    readonly scheme = 'memfs';
    constructor(readonly path: string) {}
    static parse(words: string): Uri {
      return new Uri(words.slice('memfs:'.length));
    }
    static joinPath({ path }: Uri, name: string): Uri {
      return new Uri(`${path}/${name}`);
    }
    toString(): string {
      return `memfs:${this.path}`;
    }
  }
  return {
    Uri,
    FileType: { File: 1, Directory: 2, SymbolicLink: 64 },
    FileSystemError: class extends Error {},
    RelativePattern: class {},
    CancellationTokenSource: class {
      token = { isCancellationRequested: false };
      cancel(): void {
        this.token.isCancellationRequested = true;
      }
      dispose(): void {}
    },
    workspace: {
      // Nobody searches there.
      findFiles: () => new Promise(() => {}),
      fs: {
        readDirectory: async ({ path }: Uri) => {
          looked++;
          whenLooked();
          return tree(path).map((name) => [name, name.includes('.') ? 1 : 2]);
        },
      },
    },
  };
});

const { answerFiles } = await import('../../../client/src/files.ts');

/** What the client answers. The server gives up once so many folders were looked into. */
async function list(params: FilesParams, patience = Number.POSITIVE_INFINITY): Promise<FilesResult> {
  type Answer = (params: FilesParams, token: object) => Promise<FilesResult>;
  const answers = new Map<string, Answer>();
  const client = {
    onRequest: (method: string, answer: Answer) => answers.set(method, answer),
    code2ProtocolConverter: { asUri: String },
  };
  answerFiles(client as never);
  looked = 0;
  const token = {
    onCancellationRequested: (stop: () => void) => {
      whenLooked = () => {
        if (looked === patience) stop();
      };
      return { dispose: () => {} };
    },
  };
  return (answers.get('xxgk/files') as Answer)(params, token);
}

const county = (towns: number) => (path: string) =>
  path === '/县' ? Array.from({ length: towns }, (_, n) => `${n}`) : ['年报.md'];

test('folders there is no coming to are named', async () => {
  tree = county(1002);
  const { uris, rest } = await list({ folder: 'memfs:/县', names: ['*.md'], most: 10_000 });
  expect([uris.length, looked]).toEqual([999, 1000]);
  expect(rest).toEqual(['memfs:/县/999', 'memfs:/县/1000', 'memfs:/县/1001']);
});

test('there are none where all were looked into, or as many files were found as were wanted', async () => {
  tree = county(999);
  expect((await list({ folder: 'memfs:/县', names: ['*.md'], most: 10_000 })).rest).toEqual([]);
  const { uris, rest } = await list({ folder: 'memfs:/县', names: ['*.md'], most: 3 });
  expect([uris.length, rest]).toEqual([3, []]);
});

test('whoever gives up does not have every folder looked into', async () => {
  tree = county(500);
  await list({ folder: 'memfs:/县', names: ['*.md'], most: 10_000 }, 5);
  expect(looked).toBe(5);
});
