/** The built server as a web worker: files of other kinds, read and written without Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-jsonrpc/node';
import { converterBundles, workerBundles, workerText } from '../../client/src/worker.ts';
import type {
  ExportResult,
  FilesParams,
  ImportResult,
  PackageResult,
  ReadParams,
  ReviewResult,
} from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import { brokenReport } from '../fixtures/broken.ts';
import { pageOf } from '../unit/convert/hostile.ts';
import { startWebWorker } from './webWorker.ts';

const dist = join(import.meta.dirname, '../../dist');
const addressesOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`./${name}.js`, join(dist, `${name}.js`)]));

/** A workspace that only the client can read, by the ends of URIs. */
const folder = 'memfs:/年报';
const files = new Map<string, Buffer>([
  [`${folder}/丙.md`, Buffer.from(departmentReport.replaceAll('澄溪县水利局', '澄溪县公安局'))],
]);
const uri = 'memfs:/年报/甲.md';
const log: string[] = [];
let asked = 0;
let worker: Worker;
let connection: MessageConnection;

beforeAll(async () => {
  worker = startWebWorker(workerText(addressesOf(workerBundles)));
  connection = createMessageConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('xxgk/bundles', () => {
    asked++;
    return { addresses: addressesOf(converterBundles) };
  });
  connection.onRequest('xxgk/files', ({ names }: FilesParams) => ({
    uris: [...files.keys()].filter((one) => names.some((name) => one.endsWith(name.replace('*', '')))),
  }));
  connection.onRequest('xxgk/read', ({ uri: one }: ReadParams) => {
    const bytes = files.get(decodeURIComponent(one));
    return bytes ? { base64: bytes.toString('base64') } : null;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: '年报' }],
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { files: true },
  });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'markdown', version: 1, text: brokenReport };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}, 60_000);

afterAll(async () => {
  connection.dispose();
  await worker.terminate();
  expect(log).toEqual([]);
});

const send = <Result>(method: string, params: object): Promise<Result> =>
  connection.sendRequest<Result>(method, params);
const importOf = (name: string, bytes: Uint8Array): Promise<ImportResult> =>
  send('xxgk/import', { name, base64: Buffer.from(bytes).toString('base64') });
const textOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const { text, problem } = await importOf(name, bytes);
  expect(problem).toBeNull();
  return text ?? '';
};
const exported = async (format: string): Promise<Buffer> => {
  const { base64, problem } = await send<ExportResult>('xxgk/export', { uri, format });
  expect(problem).toBeNull();
  return Buffer.from(base64 ?? '', 'base64');
};
const rowOf = (text: string): string | undefined =>
  text
    .split('\n')
    .find((line) => /^\|.*（一）予以公开/.test(line))
    ?.replace(/\s/g, '');

test('a check asks for none of what converts', async () => {
  await send('textDocument/diagnostic', { textDocument: { uri } });
  expect(asked).toBe(0);
});

describe('a report goes out', () => {
  test.each(['docx', 'html', 'md'])('as %s, and comes in again with every figure', async (format) => {
    const text = await textOf(`a.${format}`, await exported(format));
    expect(text).toMatch(/^# .*2024年政府信息公开工作年度报告$/m);
    expect(rowOf(text)).toBe(rowOf(brokenReport));
    expect(asked).toBe(1);
  });

  test('as a PDF it does not, and it is said how to make one', async () => {
    const { base64, problem } = await send<ExportResult>('xxgk/export', { uri, format: 'pdf' });
    expect(base64).toBeNull();
    expect(problem).toMatch(/浏览器版不能生成 PDF.*网页/);
  });

  test('with all that is handed in, but the PDF', async () => {
    const made = await send<PackageResult>('xxgk/package', { uri });
    expect(made.files.map(({ name }) => name.slice(name.lastIndexOf('.')))).toEqual(['.docx', '.html', '.html']);
    expect(made.problems).toEqual([expect.stringMatching(/PDF/)]);
    expect(made.unready).toMatch(/1 个错误/);
  });
});

describe('a file comes in', () => {
  test('a page with all that belongs to it', async () => {
    const page = (await exported('html')).toString('base64').replace(/.{76}/g, '$&\r\n');
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}\r\n--b--\r\n`;
    expect(rowOf(await textOf('a.mht', Buffer.from(archive)))).toBe(rowOf(brokenReport));
  });

  test('a PDF whose font names its characters by a table outside the file', async () => {
    const words = [...'政府信息公开'].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    const data = new TextEncoder().encode(`BT /F2 16 Tf 72 700 Td <${words}> Tj ET`);
    const font = [
      '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[7 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 8 0 R>>',
      '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>',
    ];
    const bytes = pageOf({ dictionary: '', data }, '', font);
    const named = Buffer.from(
      Buffer.from(bytes).toString('latin1').replace('<</F1 4 0 R>>', '<</F2 6 0 R>>'),
      'latin1',
    );
    expect(await textOf('a.pdf', named)).toContain('政府信息公开');
  });

  test('a broken one, and one that a browser cannot read, with the reason; the next is read', async () => {
    const word = await exported('docx');
    expect((await importOf('a.docx', word.subarray(0, 4000))).problem).toMatch(/损坏/);
    expect((await importOf('a.docx', Buffer.from('x'))).problem).toMatch(/与扩展名不符/);
    expect((await importOf('a.rtf', Buffer.from('{\\rtf1 x}'))).problem).toMatch(/浏览器版.*另存为 \.docx/);
    expect((await importOf('a.pdf', Buffer.from('%PDF-1.7\nx'))).problem).toMatch(/损坏/);
    expect(await Promise.all([1, 2, 3].map(async () => rowOf(await textOf('a.docx', word))))).toEqual(
      [1, 2, 3].map(() => rowOf(brokenReport)),
    );
  });

  test('the samples of other kinds', async () => {
    const samples = join(dist, '../samples');
    const pages = readdirSync(samples).filter((name) => name.endsWith('.html'));
    expect(pages).not.toEqual([]);
    for (const name of pages) expect(await textOf(name, readFileSync(join(samples, name)))).toMatch(/^# /m);
  });
});

test('Word files of the workspace are reviewed like texts', async () => {
  files.set(`${folder}/乙.docx`, await exported('docx'));
  files.set(`${folder}/坏.docx`, Buffer.from('PK'));
  files.set(`${folder}/旧.doc`, Buffer.from('x'));
  const { reports, unreadable, passedOver } = await send<ReviewResult>('xxgk/review', {});
  const named = (one: string): string => basename(decodeURIComponent(one));
  expect(reports.map((one) => `${named(one.uri)} ${one.errors}`).sort()).toEqual(['丙.md 0', '乙.docx 1', '甲.md 1']);
  expect(unreadable.map((one) => named(one.uri))).toEqual(['坏.docx']);
  expect(passedOver).toMatch(/1 个 \.doc 文件没有检查/);
});
