/** 重算合计 writes into the text the server has read, or not at all. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../client/src/session.ts';
import type { RecomputeResult } from '../../../server/src/requests.ts';
import { clear, converters, documentOf, type FakeDocument, seen, type } from './editor.ts';

vi.mock('vscode', async () => (await import('./editor.ts')).vscode);

const { recompute } = await import('../../../client/src/commands/recompute.ts');

const range = { start: { line: 7, character: 2 }, end: { line: 7, character: 4 } };
const answer: RecomputeResult = {
  version: 1,
  totals: 1,
  unknown: 0,
  cells: [
    {
      cell: { table: 'requests', row: 'results.granted', column: 'total' },
      place: '表三',
      from: '12',
      to: '18',
      blanks: false,
      edit: { range, newText: '18' },
    },
  ],
};

let document: FakeDocument;
beforeEach(() => {
  clear();
  document = documentOf('file:///a.md', '一\n二');
  seen.documents = [document];
  seen.active = document;
});

/** @param meanwhile what happens before the server has answered */
const run = async (meanwhile: () => void): Promise<void> => {
  const sendRequest = async (): Promise<RecomputeResult> => {
    await Promise.resolve();
    meanwhile();
    return answer;
  };
  const session = { client: { sendRequest, ...converters } } as unknown as Session;
  await recompute.run(session);
};

test('what is ticked is written', async () => {
  await run(() => {});
  expect(seen.replaced).toMatchObject([{ range, newText: '18' }]);
  expect(seen.told).toEqual(['1 totals were changed.']);
});

test('nothing, where somebody typed while the server was busy: not even a list is shown', async () => {
  seen.choose = () => expect.fail('a list of places that are no more');
  await run(() => type(document, '\n\n一\n二'));
  expect(seen.replaced).toEqual([]);
  expect(seen.told).toEqual(['The document has changed meanwhile; please try again.']);
});

test('nothing, where the text changed under the list', async () => {
  seen.choose = (items) => {
    type(document, '\n\n一\n二');
    return items;
  };
  await run(() => {});
  expect(seen.replaced).toEqual([]);
  expect(seen.told).toEqual(['The document has changed meanwhile; please try again.']);
});
