/** A click in the preview selects what was clicked, not what stands there after more was typed. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../client/src/session.ts';
import { clear, documentOf, type FakeDocument, seen, type } from './editor.ts';

vi.mock('vscode', async () => (await import('./editor.ts')).vscode);

const { Previews } = await import('../../../client/src/preview/panel.ts');

let document: FakeDocument;
/** The version the page was sent; it says it back. */
let version: number;
/** The page shows version 1, as the server rendered it. */
beforeEach(async () => {
  clear();
  document = documentOf('file:///a.md', '一二三');
  seen.documents = [document];
  const sendRequest = async () => ({ title: '', html: '', version: 1 });
  const session = { client: { sendRequest }, context: { extensionUri: 'file:///x' }, output: {} };
  await new Previews(session as unknown as Session).open(document.uri as never);
  seen.panels[0]?.says({ type: 'ready' });
  const update = await vi.waitFor(() => seen.panels[0]?.posted[0] ?? expect.fail('nothing is shown'));
  version = (update as { version: number }).version;
});

const click = async (): Promise<void> => {
  seen.panels[0]?.says({ type: 'reveal', start: 1, end: 2, version });
  await new Promise((done) => setTimeout(done));
};

test('what was clicked is selected', async () => {
  await click();
  expect(seen.selected).toEqual([{ anchor: 1, active: 2 }]);
});

test('nothing is, where the text changed and the page has still to follow', async () => {
  type(document, '零一二三');
  await click();
  expect(seen.selected).toEqual([]);
});

test('nothing is for a click on a page that has been replaced meanwhile', async () => {
  version = 0;
  await click();
  expect(seen.selected).toEqual([]);
});

test('what was clicked is selected in a document that was closed and is opened anew', async () => {
  seen.documents = [documentOf('file:///a.md', '一二三')];
  await click();
  expect(seen.selected).toHaveLength(1);
});
