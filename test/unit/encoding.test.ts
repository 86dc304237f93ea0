import { describe, expect, it } from 'vitest';
import { encode } from '../../server/src/text/encode.ts';
import { type Decoded, decode } from '../../server/src/text/encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sentence = '清源县人民政府2024年政府信息公开工作年度报告\r\n一、总体情况\n共计12件，镕𠮷€。\n';
const gbk = encode(sentence, 'gb18030', false) as Uint8Array;

const read = (bytes: Uint8Array): Decoded => {
  const result = decode(bytes);
  if ('noText' in result) throw new Error(result.noText);
  return result;
};

describe('decode', () => {
  it('reads UTF-8, with and without its mark, which counts no character', () => {
    expect(read(utf8(sentence))).toEqual({ text: sentence, encoding: 'utf-8', bom: false, exact: true });
    expect(read(utf8(`\ufeff${sentence}`))).toEqual({ text: sentence, encoding: 'utf-8', bom: true, exact: true });
  });

  it('reads an empty file as an empty text', () => {
    expect(read(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', bom: false, exact: true });
  });

  it('reads GBK, which is no valid UTF-8', () => {
    expect(read(gbk)).toEqual({ text: sentence, encoding: 'gb18030', bom: false, exact: true });
    // 年报 in the two bytes each that every Windows writes
    expect(read(Uint8Array.of(0xc4, 0xea, 0xb1, 0xa8)).text).toBe('年报');
  });

  it('reads UTF-16 by its mark', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const bytes = encode(sentence, encoding, true) as Uint8Array;
      expect(read(bytes)).toEqual({ text: sentence, encoding, bom: true, exact: true });
    }
  });

  it('reads UTF-16 without its mark, and gives its bytes back', () => {
    const page = `<html><head><meta charset="utf-16"></head><body><p>一、二、三、一一一</p></body></html>`;
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      for (const text of [sentence, page, '一、总体情况\n一一一一一一一一一一\n']) {
        const bytes = encode(text, encoding, false) as Uint8Array;
        expect(read(bytes), `${encoding} ${text}`).toEqual({ text, encoding, bom: false, exact: true });
      }
    }
  });

  it('takes no other file with zero bytes for UTF-16', () => {
    const binary = (make: (i: number) => number): unknown =>
      decode(Uint8Array.from({ length: 4000 }, (_, i) => make(i)));
    // Numbers of two and four bytes, records with blanks between, noise, an odd end.
    expect(binary((i) => (i % 2 === 0 ? (i * 7) & 0xff : 0))).toEqual({ noText: 'binary' });
    expect(binary((i) => (i % 4 === 0 ? 65 + ((i / 4) % 26) : 0))).toEqual({ noText: 'binary' });
    expect(binary((i) => (i % 50 < 20 ? 65 + (i % 26) : 0))).toEqual({ noText: 'binary' });
    expect(binary((i) => ((i * i * 37 + i * 11) >> 3) & 0xff)).toEqual({ noText: 'binary' });
    expect(decode(Uint8Array.from([...(encode(sentence, 'utf-16le', false) ?? []), 0]))).toEqual({ noText: 'binary' });
    expect(decode(utf8(`${sentence}\0\0`))).toEqual({ noText: 'binary' });
  });

  it('keeps UTF-8 with a damaged byte as UTF-8, and says so', () => {
    const bytes = utf8(sentence.repeat(5));
    const cut = bytes.subarray(0, bytes.length - 3);
    const broken = Uint8Array.from([...cut, 0xe5, 0xb9]);
    const result = read(broken);
    expect(result.encoding).toBe('utf-8');
    expect(result.exact).toBe(false);
    expect(result.text.startsWith(sentence)).toBe(true);
  });

  it('keeps GBK with a damaged byte as GBK, and says so', () => {
    const result = read(Uint8Array.from([...gbk, ...gbk, ...gbk, 0xff, 0x0a]));
    expect(result.encoding).toBe('gb18030');
    expect(result.exact).toBe(false);
    expect(result.text.startsWith(sentence)).toBe(true);
  });

  it('refuses what is no text, by its kind', () => {
    const kind = (bytes: Uint8Array): unknown => decode(bytes);
    expect(kind(Uint8Array.of(1, 2, 0, 4))).toEqual({ noText: 'binary' });
    expect(kind(utf8('%PDF-1.7\n'))).toEqual({ noText: 'pdf' });
    expect(kind(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ noText: 'doc' });
    expect(kind(utf8('PK\u0003\u0004…word/document.xml'))).toEqual({ noText: 'docx' });
    expect(kind(utf8('PK\u0003\u0004…xl/workbook.xml'))).toEqual({ noText: 'zip' });
    expect(kind(Uint8Array.from({ length: 5000 }, (_, i) => 1 + ((i * i * 37 + i) % 255)))).toEqual({
      noText: 'binary',
    });
  });

  it('never throws on any bytes', () => {
    for (let seed = 1; seed < 300; seed++) {
      const bytes = Uint8Array.from({ length: seed }, (_, i) => (seed * 7919 + i * i * 31 + i * seed) & 0xff);
      expect(() => decode(bytes)).not.toThrow();
    }
  });
});

describe('encode', () => {
  it('gives the bytes back that decode read', () => {
    for (const bytes of [utf8(sentence), utf8(`\ufeff${sentence}`), gbk]) {
      const { text, encoding, bom } = read(bytes);
      expect(encode(text, encoding, bom)).toEqual(bytes);
    }
  });

  it('writes every character of the plane in GB 18030 so that it is read back', () => {
    let text = '';
    for (let code = 0x80; code < 0xfffd; code += 7)
      if (code < 0x1e40 || (code > 0x1e48 && code < 0xd800)) text += String.fromCharCode(code);
    const bytes = encode(text, 'gb18030', false) as Uint8Array;
    expect(new TextDecoder('gb18030').decode(bytes)).toBe(text);
  });
});
