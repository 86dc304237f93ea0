/** Files that are made to use up time or memory: refused with a reason, before a library sees them. */
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { countElements, isHugePage, isHugeRtf } from '../../../server/src/convert/bounds.ts';
import { compoundKind } from '../../../server/src/convert/compound.ts';
import { boundStreams } from '../../../server/src/convert/pdf-bounds.ts';
import { readWord } from '../../../server/src/convert/word.ts';
import { readXlsx } from '../../../server/src/convert/xlsx.ts';
import { stopwatch } from '../../stopwatch.ts';
import { pdfOf } from './hostile.ts';

/** What comes of it, and in how many ms. */
function tried(act: () => unknown): { said: unknown; ms: number } {
  const elapsed = stopwatch();
  let said: unknown;
  try {
    said = act();
  } catch (error) {
    said = (error as { code?: unknown }).code;
  }
  return { said, ms: elapsed() };
}

const reason = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'read',
    (error: { code?: unknown }) => error.code,
  );

describe('an XML part', () => {
  const count = (xml: string, most?: number): unknown => tried(() => countElements(strToU8(xml), most)).said;

  it('is counted by its elements', () => {
    expect(count('<?xml version="1.0"?><a><b x="1"/><!-- c --><d>1 &lt; 2</d></a>')).toBe(3);
    expect(count('<a/>'.repeat(10), 9)).toBe('too-large');
    expect(count('<a/>'.repeat(9), 9)).toBe(9);
  });

  it('is refused when it is deep, cut off, or declares entities', () => {
    expect(count('<a>'.repeat(900) + '</a>'.repeat(900))).toBe(900);
    expect(count('<a>'.repeat(1100))).toBe('too-large');
    expect(count('<a><b')).toBe('damaged');
    expect(count('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('damaged');
  });

  it('is bounded in every part of a Word file, not in the document alone', async () => {
    const part = (inner: string): Uint8Array => strToU8(`<a>${inner}</a>`);
    const file = (name: string, inner: string): Uint8Array =>
      zipSync({ 'word/document.xml': part('<w:p/>'), [name]: part(inner) });
    for (const name of ['word/styles.xml', 'word/numbering.xml', 'word/footnotes.xml', 'word/comments.xml']) {
      expect(await reason(readWord(file(name, '<b/>'.repeat(300_000))))).toBe('too-large');
    }
    expect(await reason(readWord(zipSync({ 'word/document.xml': part('<x:p/>'.repeat(300_000)) })))).toBe('too-large');
  });
});

describe('a sheet', () => {
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const book = (cells: string): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook ${S} ${R}><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${S}><sheetData>${cells}</sheetData></worksheet>`),
    });

  it('is refused when a cell lies so far out that its grid fills the memory', async () => {
    for (const place of ['XFD1048576', 'ZZZZZZZ999999999', 'A99999999999999999999']) {
      expect(await reason(readXlsx(book(`<row r="1"><c r="${place}"><v>1</v></c></row>`)))).toBe('too-large');
    }
  });

  it('is read when only the look of its rows and columns reaches so far', async () => {
    const cells = `<row r="1"><c r="A1"><v>12</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`;
    expect((await readXlsx(book(cells))).text).toBe('12\n');
  });
});

describe('a page', () => {
  it('is huge by its tags, not by the pictures in its text', () => {
    expect(isHugePage('<p>甲</p>'.repeat(50_000))).toBe(false);
    expect(isHugePage(`<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`)).toBe(false);
    expect(isHugePage('<tr><td>1'.repeat(250_000))).toBe(true);
    expect(isHugePage('&amp'.repeat(2_500_000))).toBe(true);
  });
});

describe('an old Word file', () => {
  const rtf = (text: string): boolean => isHugeRtf(strToU8(text));

  it('as RTF is huge by its words and its depth', () => {
    expect(rtf(`{\\rtf1 ${'\\par hello '.repeat(10_000)}{\\pict ${'00ff'.repeat(1_000_000)}}}`)).toBe(false);
    expect(rtf(`{\\rtf1 ${'\\par hello '.repeat(600_000)}}`)).toBe(true);
    expect(rtf(`{\\rtf1${'{'.repeat(1000)}`)).toBe(true);
  });

  /** A container with one stream of that name, of so many sectors, and as many as its header speaks of. */
  function compound(name: string, sectors = 40, directory = 1): Uint8Array {
    const bytes = new Uint8Array(512 * (sectors + 1));
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const header = new DataView(bytes.buffer);
    header.setUint16(30, 9, true);
    header.setUint32(44, 1, true);
    header.setUint32(48, directory, true);
    for (const [i, c] of [...name].entries()) bytes[1024 + 128 + i * 2] = c.charCodeAt(0);
    return bytes;
  }

  it('is told apart from what LibreOffice would try in vain', () => {
    expect(compoundKind(compound('WordDocument'))).toBe('document');
    expect(compoundKind(compound('Workbook'))).toBe('old-sheet');
    expect(compoundKind(compound('PowerPoint Document'))).toBe('other-kind');
    expect(compoundKind(compound('EncryptedPackage'))).toBe('encrypted');
    expect(compoundKind(compound('Nothing'))).toBe('damaged');
    // Cut off: its directory, or what its tables speak of, lies behind its end.
    expect(compoundKind(compound('WordDocument', 40, 90))).toBe('damaged');
    expect(compoundKind(compound('WordDocument').subarray(0, 1200))).toBe('damaged');
  });
});

describe('streams of a PDF', () => {
  const flate = (bytes: Uint8Array, more = ''): { dictionary: string; data: Uint8Array } => ({
    dictionary: `/Filter/FlateDecode${more}`,
    data: deflateSync(bytes),
  });
  const bound = (...streams: { dictionary: string; data: Uint8Array }[]) =>
    tried(() => boundStreams(pdfOf(...streams)).size);

  it('are counted unpacked, pictures apart', () => {
    expect(bound(flate(new Uint8Array(5000))).said).toBe(5000);
    expect(bound(flate(new Uint8Array(5000)), flate(new Uint8Array(70_000))).said).toBe(75_000);
    expect(bound(flate(new Uint8Array(60_000_000), '/Type/XObject/Subtype/Image/Width 9000')).said).toBe(0);
  });

  it('are refused as a bomb, at once', () => {
    const { said, ms } = bound(flate(new Uint8Array(200_000_000)));
    expect(said).toBe('too-large');
    expect(ms).toBeLessThan(2000);
    const many = Array.from({ length: 12 }, () => flate(new Uint8Array(10_000_000)));
    expect(bound(...many).said).toBe('too-large');
  });

  it('are refused packed twice, or as runs', () => {
    const twice = deflateSync(deflateSync(new Uint8Array(200_000_000)));
    expect(bound({ dictionary: '/Filter[/FlateDecode/FlateDecode]', data: twice }).said).toBe('too-large');
    const runs = new Uint8Array(4_000_000).fill(0x81);
    expect(bound({ dictionary: '/Filter/RunLengthDecode', data: runs }).said).toBe('too-large');
    expect(bound({ dictionary: '/Filter[/ASCII85Decode/FlateDecode]', data: strToU8('abc~>') }).said).toBe(0);
  });

  it('are counted as far as they go when they are broken, or their length is a lie', () => {
    const bomb = deflateSync(new Uint8Array(200_000_000));
    expect(bound({ dictionary: '/Filter/FlateDecode', data: bomb.subarray(0, bomb.length - 9) }).said).toBe(
      'too-large',
    );
    expect(bound({ dictionary: '/Length 3/Filter/FlateDecode', data: bomb }).said).toBe('too-large');
    expect(bound({ dictionary: '/Filter/Nothing', data: bomb }).said).toBe('too-large');
  });

  it('take little time however many seem to begin, or lie one in the other', () => {
    const { said, ms } = tried(() => boundStreams(strToU8(`%PDF-1.7\n${'stream\n'.repeat(1_000_000)}`)));
    expect(said).toBe('too-large');
    expect(ms).toBeLessThan(2000);
    const overlapping = deflateSync(new Uint8Array(1000)).toString('latin1');
    const file = Uint8Array.from(`%PDF-1.7\n${`/Length 99999999>>stream\n${overlapping}`.repeat(2000)}`, (c) =>
      c.charCodeAt(0),
    );
    expect(tried(() => boundStreams(file).size).said).toBe('too-large');
  });
});
