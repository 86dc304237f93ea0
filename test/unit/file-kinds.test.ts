/** What is offered to be imported can be read, and folders are searched for the same files everywhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { expand } from '../../server/src/cli/walk.ts';
import { nodeFiles } from '../../server/src/lsp/files.node.ts';
import {
  convertedEnds,
  importKinds,
  isLockName,
  isOfficeName,
  isPageName,
  isPlainName,
  isTextName,
  slowEnds,
  textEnds,
} from '../../server/src/report/fileNames.ts';

test('what is told to be imported first can be', () => {
  const offered: readonly string[] = Object.values(importKinds).flat();
  expect([...slowEnds, ...convertedEnds].filter((end) => !offered.includes(end))).toEqual([]);
});

test.each([...importKinds.documents, ...importKinds.pages])(
  'a .%s file is read by a library, by the command line too',
  (kind) => {
    const name = `年报.${kind.toUpperCase()}`;
    expect(isOfficeName(name) || isPageName(name)).toBe(true);
    expect(isTextName(name)).toBe(false);
  },
);

test.each(importKinds.texts)('a .%s file is read as it is', (kind) => {
  expect(isOfficeName(`年报.${kind}`)).toBe(false);
});

test('plain text is what is named so', () => {
  expect(textEnds.filter((end) => isPlainName(`年报.${end}`))).toEqual(['txt']);
});

test('of a folder the command line reads what the editor does, and what it can convert', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-kinds-'));
  try {
    const known = ['a.md', 'b.MARKDOWN', 'c.txt', 'd.ndbg'];
    const converted = ['e.htm', 'f.html', 'g.docx', 'h.pdf'];
    for (const name of [...known, ...converted, 'i.csv', 'j.md.bak', 'k.xlsx', 'txt'])
      writeFileSync(join(folder, name), '');
    const named = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
    expect(expand([folder]).targets.map(({ path }) => named(path))).toEqual([...known, ...converted]);
    const slow = ['l.doc', 'm.WPS', 'n.mht'];
    for (const name of [...slow, '~$l.doc']) writeFileSync(join(folder, name), '');
    expect(expand([folder]).passedOver.map(named)).toEqual(slow);
    const { targets, passedOver } = expand([folder], true);
    expect(targets.map(({ path }) => named(path))).toEqual([...known, ...converted, ...slow]);
    expect(passedOver).toEqual([]);
    expect(slow.every(isOfficeName)).toBe(true);
    const list = async (ends: readonly string[]): Promise<string[]> => {
      const listed: string[] = [];
      for await (const uri of nodeFiles.list(pathToFileURL(folder).href, ends, 100)) listed.push(named(uri));
      return listed.sort();
    };
    expect(await list(textEnds)).toEqual(known);
    expect(await list(convertedEnds)).toEqual(converted);
    expect((await list(slowEnds)).filter((name) => !isLockName(decodeURIComponent(name)))).toEqual(slow);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
