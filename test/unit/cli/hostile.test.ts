/** Files made to do harm, through the command line as it ships: a reason, soon, in bounded memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageOf, pdfFile, pdfOf, type Stream } from '../convert/hostile.ts';
import { folderOf, put, xxgk } from './run.ts';

const flate = (text: string): Stream => ({ dictionary: '/Filter/FlateDecode', data: deflateSync(Buffer.from(text)) });
const plain = (text: string, dictionary = ''): Stream => ({ dictionary, data: strToU8(text) });
const words = 'BT /F1 9 Tf 10 10 Td (hello) Tj ET\n';

const form = (content: string, resources: string): Stream =>
  plain(content, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${resources}>>`);
/** Each calls the next one twice; the last one has words. */
const doubling = [
  ...Array.from({ length: 29 }, (_, i) => form('/X0 Do /X0 Do\n', `/XObject<</X0 ${i + 7} 0 R>>`)),
  form(words, '/Font<</F1 4 0 R>>'),
];

const manyPages = pdfFile([
  '<</Type/Catalog/Pages 2 0 R>>',
  `<</Type/Pages/Kids[${Array.from({ length: 5000 }, (_, i) => `${i + 5} 0 R`).join(' ')}]/Count 5000>>`,
  flate(words),
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ...Array.from(
    { length: 5000 },
    () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 3 0 R>>',
  ),
]);

const tooMuch = '文件内容太多';
const damaged = '文件已损坏';

const files: Readonly<Record<string, { bytes: () => Uint8Array; says: string }>> = {
  'bomb.pdf': { bytes: () => pageOf(flate(' '.repeat(300_000_000))), says: tooMuch },
  'twice.pdf': {
    bytes: () =>
      pdfOf({ dictionary: '/Filter[/FlateDecode/FlateDecode]', data: deflateSync(deflateSync(new Uint8Array(3e8))) }),
    says: tooMuch,
  },
  'words.pdf': { bytes: () => pageOf(flate(words.repeat(600_000))), says: tooMuch },
  'lines.pdf': { bytes: () => pageOf(flate(`${words}${'0 0 m 9 9 l S\n'.repeat(1_500_000)}`)), says: tooMuch },
  'saves.pdf': { bytes: () => pageOf(flate('q '.repeat(5_000_000))), says: tooMuch },
  'string.pdf': { bytes: () => pageOf(flate(`BT /F1 9 Tf (${'a'.repeat(2e7)}) Tj ET`)), says: tooMuch },
  'forms.pdf': { bytes: () => pageOf(plain('/X0 Do'), '/XObject<</X0 6 0 R>>', doubling), says: tooMuch },
  'objects.pdf': { bytes: () => strToU8(`%PDF-1.7\n${'1 0 obj\n<<\n'.repeat(1_000_000)}`), says: tooMuch },
  'loop.pdf': {
    bytes: () => pdfFile(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000>>']),
    says: damaged,
  },
  'cut.pdf': { bytes: () => pageOf(flate(words.repeat(100))).subarray(0, 300), says: damaged },
  'pages.pdf': { bytes: () => manyPages, says: '页数太多' },
  'bomb.docx': { bytes: () => zipSync({ 'word/document.xml': new Uint8Array(2e8) }), says: tooMuch },
  'deep.docx': { bytes: () => zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000)) }), says: tooMuch },
  'rows.html': { bytes: () => strToU8(`<table>${'<tr><td>1<td>2'.repeat(300_000)}`), says: tooMuch },
  'deep.rtf': { bytes: () => strToU8(`{\\rtf1${'{'.repeat(1_000_000)}`), says: tooMuch },
  'old.doc': {
    bytes: () => Uint8Array.from({ length: 1e6 }, (_, i) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][i] ?? i),
    says: damaged,
  },
};

/**
 * What the program took: ms of the processor, and MB at most. Linux counts into the usage of a program what the one that
 * started it held; its own peak stands in its status.
 */
const MEASURE = `process.on('exit', () => {
  const fs = require('fs');
  let peak = process.resourceUsage().maxRSS;
  try {
    peak = Number(/VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  fs.writeFileSync(process.env.MEASURED, JSON.stringify([process.cpuUsage().user / 1000, peak / 1024]));
});`;

describe('a hostile file', () => {
  const folder = folderOf({ 'measure.cjs': MEASURE });
  const env = {
    NODE_OPTIONS: `--require=${JSON.stringify(join(folder, 'measure.cjs'))}`,
    MEASURED: join(folder, 'm.json'),
  };

  it.each(Object.entries(files))('%s gives a reason, soon, in bounded memory', { timeout: 60_000 }, (name, file) => {
    put(folder, name, file.bytes());
    const { err } = xxgk(['convert', name], { cwd: folder, env });
    expect(err).toContain(file.says);
    const [ms, megabytes] = JSON.parse(readFileSync(join(folder, 'm.json'), 'utf8'));
    expect(ms).toBeLessThan(5000);
    expect(megabytes).toBeLessThan(512);
  });

  it('is no file of too many bytes: the check says what is too much', { timeout: 60_000 }, () => {
    put(folder, 'bomb.docx', files['bomb.docx']?.bytes() ?? new Uint8Array());
    put(folder, 'rows.html', files['rows.html']?.bytes() ?? new Uint8Array());
    const { code, out } = xxgk(['check', '--format', 'json', 'bomb.docx', 'rows.html'], { cwd: folder });
    expect(code).toBe(2);
    for (const { error } of JSON.parse(out).files) {
      expect(error).toEqual({ code: 'too-large', message: expect.stringContaining(tooMuch) });
    }
  });
});
