/** Files of other kinds, and what happens to them while they are being read. */
import { expect, test } from 'vitest';
import { isProblem } from '../../server/src/convert/problem.ts';
import type { Converter } from '../../server/src/lsp/convert.ts';
import type { Files } from '../../server/src/lsp/files.ts';
import { Papers } from '../../server/src/lsp/papers.ts';
import { createReportService } from '../../server/src/service.ts';
import { uriKey } from '../../server/src/workspace/uris.ts';
import { departmentReport } from '../fixtures/base.ts';

const service = createReportService();
const encoder = new TextEncoder();

/** The bytes of a file are its text; the reading of each goes on when it is let. */
function papersOf(
  contents: Map<string, string>,
  files = { read: async (uri: string) => encoder.encode(contents.get(uri) ?? '') } as unknown as Files,
) {
  const waiting: (() => void)[] = [];
  const converter = {
    isProblem,
    toMarkdownForm: ({ text }: { text: string }) => text,
    importFile: async (bytes: Uint8Array) => {
      await new Promise<void>((resume) => waiting.push(resume));
      return { text: new TextDecoder().decode(bytes), markdown: true, notes: [] };
    },
  } as unknown as Converter;
  const papers = new Papers({
    files,
    converter: async () => converter,
    parse: (text, markdown) => service.parse(text, { markdown }),
  });
  const go = async (): Promise<void> => {
    while (waiting.length === 0) await new Promise((resume) => setTimeout(resume, 1));
    waiting.shift()?.();
  };
  return { papers, waiting, go };
}

test('one that changes while it is read is read again', async () => {
  const uri = 'file:///甲.docx';
  const contents = new Map([[uri, departmentReport]]);
  const { papers, go } = papersOf(contents);
  const before = papers.read(uri);
  await new Promise((resume) => setTimeout(resume, 5));
  contents.set(uri, departmentReport.replaceAll('2024年', '2023年'));
  papers.forget(uriKey(uri));
  await go();
  await before;
  const now = papers.read(uri);
  await go();
  expect((await now)?.year).toBe(2023);
});

test('whoever asks while it is read waits for that reading', async () => {
  const uri = 'file:///甲.docx';
  const { papers, waiting, go } = papersOf(new Map([[uri, departmentReport]]));
  const both = [papers.read(uri), papers.read(uri)];
  await go();
  expect((await Promise.all(both)).map((report) => report?.year)).toEqual([2024, 2024]);
  expect((await papers.read(uri))?.year).toBe(2024); // kept
  expect(waiting).toHaveLength(0);
});

test('why one could not be read is told in the language of the moment', async () => {
  const uri = 'file:///甲.docx';
  const files = { read: async () => null } as unknown as Files;
  const { papers } = papersOf(new Map(), files);
  expect(await papers.read(uri)).toBeNull();
  expect(papers.unreadable('zh-cn')).toEqual([{ uri, problem: expect.stringContaining('大于 50 MB') }]);
  expect(papers.unreadable('en')).toEqual([{ uri, problem: expect.stringContaining('50 MB') }]);
  expect(papers.unreadable('en')[0]?.problem).not.toMatch(/[一-鿿]/);
});
