/** A client that refuses what the server asks of it, or is gone while it is being answered. */
import { expect, test } from 'vitest';
import { departmentReport } from '../fixtures/base.ts';
import { Talk, until } from './harness.ts';

const uri = 'file:///a.md';
const refuse = () => {
  throw new Error('not today');
};
const refreshes = ['diagnostic', 'semanticTokens', 'inlayHint', 'codeLens'].map((of) => `workspace/${of}/refresh`);

test('a refresh that is refused leaves a line in the log, and the server goes on', async () => {
  const talk = await Talk.start({
    configuration: {},
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: true,
        ...Object.fromEntries(['diagnostics', 'semanticTokens', 'inlayHint', 'codeLens'].map((of) => [of, REFRESHES])),
      },
    },
    answers: Object.fromEntries(refreshes.map((method) => [method, refuse])),
  });
  await talk.open(uri, departmentReport);
  await talk.diagnostics(uri);
  await talk.connection.sendNotification('workspace/didChangeConfiguration', { settings: { xxgk: {} } });
  await until(() => refreshes.every((method) => talk.log.some((line) => line.includes(method))));
  expect(await talk.diagnostics(uri)).toEqual([]);
  expect(await talk.stop()).toBe(0);
});

const REFRESHES = { refreshSupport: true };
