/** Places of files, where small letters and capitals are the same, and where they are not. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Files } from '../../server/src/lsp/files.ts';
import { Years } from '../../server/src/lsp/years.ts';
import { createReportService } from '../../server/src/service.ts';
import { folderAround, ignoreCapitals, nameOf, pathWithin, uriKey } from '../../server/src/workspace/uris.ts';
import { departmentReport } from '../fixtures/base.ts';

afterEach(() => ignoreCapitals(false));

const service = createReportService();
const LISTED = 'file:///c:/Office/%E5%B9%B4%E6%8A%A5.md';
const OPENED = 'file:///C%3A/office/年报.MD';

/** How many reports there are where one file is listed by one spelling, and open by another. */
async function reportsOfOneFile(): Promise<number> {
  const report = service.parse(departmentReport, { uri: OPENED, markdown: true });
  const files = {
    async *list() {
      yield LISTED;
    },
    read: async () => new TextEncoder().encode(departmentReport),
  } as unknown as Files;
  const years = new Years({
    service,
    files,
    papers: () => null,
    open: (uri) => (uriKey(uri) === uriKey(OPENED) ? { report, isReport: true } : null),
    inside: () => true,
    included: () => true,
    named: () => false,
    moved: () => {},
    stale: () => {},
    log: (message) => expect(message).toBe(''),
  });
  years.seen(OPENED, report, true);
  await years.start(['file:///c:/Office']);
  const found = await years.allRead();
  years.dispose();
  return found.length;
}

describe('a disk that tells A from a', () => {
  it('has two files of two spellings', async () => {
    expect(uriKey('file:///x/A.md')).not.toBe(uriKey('file:///x/a.md'));
    expect(pathWithin('file:///X', 'file:///x/a.md')).toBeNull();
    expect(await reportsOfOneFile()).toBe(2);
  });
});

describe('a disk that does not', () => {
  it('has one; people read it as it was spelled', async () => {
    ignoreCapitals();
    expect(uriKey(LISTED)).toBe(uriKey(OPENED));
    expect(pathWithin('file:///c:/OFFICE/', LISTED)).toBe('年报.md');
    expect(folderAround(['file:///c%3A/OFFICE'], LISTED)).toBe('file:///c%3A/OFFICE');
    expect(nameOf(OPENED)).toBe('年报.MD');
    expect(await reportsOfOneFile()).toBe(1);
  });

  it('says nothing of places that lie on no disk', () => {
    ignoreCapitals();
    expect(uriKey('vscode-vfs://github/A.md')).not.toBe(uriKey('vscode-vfs://github/a.md'));
  });
});
