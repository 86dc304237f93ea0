/** A server that fails is told of once, with the way to the log; it is no word on the document. */

import { beforeEach, expect, test, vi } from 'vitest';
import type { CancellationToken } from 'vscode';
import type { Connection } from 'vscode-languageserver';
import type { Command, Session } from '../../../client/src/session.ts';
import { registerRender } from '../../../server/src/lsp/render.ts';
import { type RequestWorld, registerRequests } from '../../../server/src/lsp/requests.ts';
import { requests } from '../../../server/src/requests.ts';
import { clear, converters, documentOf, seen } from './editor.ts';

vi.mock('vscode', async () => (await import('./editor.ts')).vscode);

const commands: readonly (readonly [Command, ...unknown[]])[] = [
  [(await import('../../../client/src/commands/check.ts')).check],
  [(await import('../../../client/src/commands/recompute.ts')).recompute],
  [(await import('../../../client/src/commands/fixAll.ts')).fixAll],
  [(await import('../../../client/src/commands/convert.ts')).convertDocument, 'html'],
  [(await import('../../../client/src/commands/insertTable.ts')).insertTable, 'requests'],
  [(await import('../../../client/src/commands/toggle.ts')).toggle],
  [(await import('../../../client/src/commands/suppress.ts')).suppress, {}, '已核实'],
];

const { ask, askAndTell } = await import('../../../client/src/session.ts');

const uri = 'file:///a.md';
const log: string[] = [];
/** The server's handlers, by what they answer to. */
const handlers = new Map<string, (params: object) => unknown>();
const fail = (): never => {
  throw new Error('broken inside');
};

beforeEach(() => {
  clear();
  log.length = 0;
  const document = documentOf(uri, '');
  seen.documents = [document];
  seen.active = document;
  const connection = {
    onRequest: (name: string, handler: (params: object) => unknown) => handlers.set(name, handler),
  } as unknown as Connection;
  const world = { log: (line: string) => log.push(line), locale: () => 'zh-cn' as const, snapshotAt: fail };
  registerRequests(connection, { ...world, reportAt: fail, find: fail, switch: fail } as unknown as RequestWorld);
  registerRender(connection, { ...world });
});

test('every request that fails is answered by an error, and logged', async () => {
  const ours = [...handlers.keys()].filter((name) => name !== requests.tables);
  expect(ours).toHaveLength(10);
  for (const name of ours) {
    const params = { uri, on: true, organ: '甲', year: 2024, carryOver: true };
    await expect(handlers.get(name)?.(params), name).rejects.toThrow('broken inside');
    expect(log.pop(), name).toContain(`${name}: Error: broken inside`);
  }
});

test.each(commands.map((one) => [one[0].id, one] as const))('%s says that it failed, once', async (_, one) => {
  const [command, ...args] = one;
  const session = {
    client: { sendRequest: () => Promise.reject(new Error('broken inside')), ...converters },
    context: { workspaceState: { get: () => ({}), update: () => Promise.resolve() } },
    output: { error: (line: string) => log.push(line) },
  } as unknown as Session;
  await command.run(session, ...args);
  expect(seen.told).toEqual(['An error occurred, and this was not completed. The log says why.']);
  expect(log).toHaveLength(1);
});

test('without a token a request has its parameters alone: whatever stands behind them is one more', async () => {
  const sent: unknown[][] = [];
  const sendRequest = async (...args: unknown[]): Promise<null> => {
    sent.push(args);
    return null;
  };
  const session = { client: { sendRequest } } as unknown as Session;
  const token = { isCancellationRequested: false } as unknown as CancellationToken;
  for (const asks of [ask, askAndTell]) {
    await asks(session, 'xxgk/any', { uri });
    await asks(session, 'xxgk/any', { uri }, token);
  }
  expect(sent).toEqual(
    [0, 1].flatMap(() => [
      ['xxgk/any', { uri }],
      ['xxgk/any', { uri }, token],
    ]),
  );
});
