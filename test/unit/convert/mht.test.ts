/** A page saved with all that belongs to it in one file. */
import { expect, it } from 'vitest';
import { importFile } from '../../../server/src/convert/files.node.ts';
import { isArchive, pageOf } from '../../../server/src/convert/mht.ts';
import { stopwatch } from '../../stopwatch.ts';

const page = '<html><head><meta charset="utf-8"></head><body><p>甲=乙，一二三</p></body></html>';
const archive = (encoding: string, body: string): Uint8Array =>
  new TextEncoder().encode(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_b"\r\n\r\n------=_b\r\nContent-Location: file:///a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n------=_b\r\nContent-Type: image/png\r\n\r\nAAAA\r\n------=_b--\r\n`,
  );
const bytes = new TextEncoder().encode(page);
const quoted = [...bytes]
  .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
  .join('')
  .replace(/.{70}(?=[^=])(?<!=.?)/g, '$&=\r\n');
const base64 = btoa(String.fromCharCode(...bytes)).replace(/.{60}/g, '$&\r\n');

it('is read from such an archive, however it is packed', async () => {
  for (const [encoding, body] of [
    ['quoted-printable', quoted],
    ['base64', base64],
    ['8bit', page],
  ] as const) {
    for (const name of ['a.mht', 'a.doc']) {
      expect((await importFile(archive(encoding, body), name)).text, encoding).toBe('甲=乙，一二三\n');
    }
  }
});

it('is looked for only where such an archive begins', () => {
  expect(isArchive(new TextDecoder().decode(archive('8bit', page)))).toBe(true);
  expect(isArchive('一、总体情况\nContent-Type: multipart/related')).toBe(false);
  expect(isArchive('Date: 2025\n正文')).toBe(false);
});

it('takes little time where there is none', () => {
  const elapsed = stopwatch();
  expect(pageOf(new TextEncoder().encode(`Content-Type: text/html\n${'=\n'.repeat(500_000)}`))).toBeNull();
  pageOf(archive('quoted-printable', '=\t'.repeat(500_000)));
  pageOf(archive('quoted-printable', `=${' '.repeat(1_000_000)}`));
  expect(elapsed()).toBeLessThan(1000);
});
