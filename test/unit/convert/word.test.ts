import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../server/src/convert/word.ts';
import { writeNumbers } from '../../../server/src/convert/word-numbering.ts';
import { readXlsx } from '../../../server/src/convert/xlsx.ts';
import { stopwatch } from '../../stopwatch.ts';
import { parse } from './same.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="9">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Section"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Section"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Section"/></w:style></w:styles>`;

const numbered = (words: string, num: number, ilvl = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const styled = (words: string, style: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const plain = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const body = (inner: string): string => `<w:document ${W}><w:body>${inner}</w:body></w:document>`;
const wordsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p\b.*?<\/w:p>/g)].map(([p]) => [...p.matchAll(/<w:t[^>]*>([^<]*)/g)].map((m) => m[1]).join(''));

const docx = (inner: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': TYPES,
        '_rels/.rels': RELS,
        'word/document.xml': body(inner),
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

const reason = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'read',
    (error: { code?: unknown }) => error.code,
  );

describe('numbers that Word makes', () => {
  it('are counted by level, and stand in the text', () => {
    const xml = body(
      [
        numbered('总体情况', 1),
        numbered('主动公开', 1, 1),
        numbered('依申请公开', 1, 1),
        numbered('细目', 1, 2),
        numbered('主动公开政府信息情况', 1),
        numbered('又一', 1, 1),
        numbered('重新开始', 4),
        plain('不编号'),
      ].join(''),
    );
    expect(wordsOf(writeNumbers(xml, numbering, ''))).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1. 细目',
      '二、主动公开政府信息情况',
      '（一）又一',
      '一、重新开始',
      '不编号',
    ]);
  });

  it('come from a style, or the one it is based on', () => {
    const xml = body(styled('甲', 'Section') + styled('乙', 'Own') + plain('丙'));
    expect(wordsOf(writeNumbers(xml, numbering, styles))).toEqual(['一、甲', '二、乙', '丙']);
  });

  it('leave dots, and what a paragraph was before a change, alone', () => {
    const changed = `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`;
    const xml = body(numbered('点', 2) + changed);
    expect(writeNumbers(xml, numbering, '')).toBe(xml);
  });
});

describe('a Word file', () => {
  it('is read with its numbers and merged cells', async () => {
    const cell = (words: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${plain(words)}</w:tc>`;
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('信息内容', '<w:vMerge w:val="restart"/>')}${cell('件数', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('甲')}${cell('乙')}</w:tr><w:tr>${cell('规章')}${cell('1')}${cell('2')}</w:tr></w:tbl>`;
    const { text, notes } = await readWord(
      docx(numbered('总体情况', 1) + plain('正文。') + table, { 'word/numbering.xml': numbering }),
    );
    expect(text).toBe(
      '一、总体情况\n\n正文。\n\n| 信息内容 | 件数 甲 | 件数 乙 |\n| --- | ---: | ---: |\n| 规章 | 1 | 2 |\n',
    );
    expect(notes).toEqual([]);
  });

  const notesOf = async (inner: string, more: Record<string, string> = {}): Promise<[string, unknown][]> =>
    (await readWord(docx(inner, more))).notes.map(({ key, args }) => [key.replace('convert.note.', ''), args['count']]);
  const run = (words: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;

  it('keeps the words of a field, and leaves those that are hidden', async () => {
    const sum = `<w:fldSimple w:instr="=SUM(LEFT)">${run('31')}</w:fldSimple>`;
    const turned = `<w:bdo w:val="ltr">${run('甲')}</w:bdo>`;
    const { text } = await readWord(docx(`<w:p>${sum}</w:p><w:p>${turned}<w:r><w:cr/><w:t>乙</w:t></w:r></w:p>`));
    expect(text).toBe('31\n\n甲\n乙\n');

    const hidden = `<w:p>${run('一')}${run('暗', '<w:vanish/>')}${run('二', '<w:vanish w:val="0"/>')}</w:p>`;
    const read = await readWord(docx(`<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('首')}</w:p>${hidden}`));
    expect(read.text).toBe('首\n\n一二\n');
    expect(read.notes).toEqual([{ key: 'convert.note.hidden', args: { count: 1 } }]);
  });

  it('is found under the names its lists of parts give, and in a file of XML alone', async () => {
    const relation = (kind: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="${target}" Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}"/></Relationships>`;
    const parts = {
      '_rels/.rels': relation('officeDocument', '/word/document2.xml'),
      'word/document2.xml': body(numbered('总体情况', 1)),
      'word/_rels/document2.xml.rels': relation('numbering', 'numbering2.xml'),
      'word/numbering2.xml': numbering,
    };
    const packed = Object.entries({ ...parts, '[Content_Types].xml': TYPES }).map(([name, xml]) => [
      name,
      strToU8(xml),
    ]);
    expect((await readWord(zipSync(Object.fromEntries(packed)))).text).toBe('一、总体情况\n');

    const flat = Object.entries(parts).map(
      ([name, xml]) => `<pkg:part pkg:name="/${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`,
    );
    const file = `<?xml version="1.0"?><pkg:package xmlns:pkg="p">${flat.join('')}</pkg:package>`;
    expect((await readWord(strToU8(file))).text).toBe('一、总体情况\n');
    expect(await reason(readWord(strToU8(file.slice(0, 300))))).toBe('other-kind');
  });

  describe('that holds whole files in place of text', () => {
    const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;
    const relations = (targets: readonly string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
        .map(
          (target, i) =>
            `<Relationship Id="c${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/>`,
        )
        .join('')}</Relationships>`;
    const holding = (inner: string, chunks: Record<string, string | Uint8Array>): Uint8Array =>
      zipSync(
        Object.fromEntries(
          Object.entries({
            '[Content_Types].xml': TYPES,
            '_rels/.rels': RELS,
            'word/document.xml': body(inner).replace('<w:document', '<w:document xmlns:r="r"'),
            'word/_rels/document.xml.rels': relations(Object.keys(chunks)),
            ...Object.fromEntries(
              Object.entries(chunks).map(([name, file]) => [
                name.startsWith('/') ? name.slice(1) : `word/${name}`,
                file,
              ]),
            ),
          }).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
        ),
      );
    const page =
      '<!DOCTYPE html><html><head><title>页</title></head><body><p>页中<b>文字</b></p><table><tr><td>规章</td><td>1</td></tr></table></body></html>';
    const inPage = '页中文字\n\n|  |  |\n| --- | ---: |\n| 规章 | 1 |';

    it('reads pages, Word files and texts where they stand', async () => {
      const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--b--\r\n`;
      const inner = plain('前') + chunk('c0') + plain('间') + chunk('c1') + chunk('c2') + chunk('c3') + plain('后');
      const { text, notes } = await readWord(
        holding(inner, {
          'a.html': page,
          '/word/b.mht': archive,
          'c.docx': docx(plain('内') + chunk('c0')),
          'd.txt': '1 < 2\n末',
        }),
      );
      expect(text.trim().split('\n\n').join('\n')).toBe(
        `前\n${inPage}\n间\n${inPage}\n内\n1 < 2\n末\n后`.replaceAll('\n\n', '\n'),
      );
      expect(notes.filter(({ key }) => key !== 'convert.note.emphasis')).toEqual([]);
    });

    it('is not lost where it is all the file has', async () => {
      expect((await readWord(holding(chunk('c0'), { 'a.htm': page }))).text).toContain(inPage);
    });

    it('says which it does not read', async () => {
      const inner = plain('前') + chunk('c0') + chunk('c1') + chunk('none');
      const { text, notes } = await readWord(
        holding(inner, { 'a.rtf': '{\\rtf1 x}', 'b.bin': Uint8Array.of(1, 0, 2, 0) }),
      );
      expect(text).toBe('前\n');
      expect(notes).toEqual([{ key: 'convert.note.chunks', args: { count: 3 } }]);
    });

    it('refuses too many of them', async () => {
      expect(await reason(readWord(holding(chunk('c0').repeat(101), { 'a.html': page })))).toBe('too-large');
      const long = `<p>${'字'.repeat(1_000_000)}</p>`;
      expect(await reason(readWord(holding(chunk('c0').repeat(30), { 'a.html': long })))).toBe('too-large');
    });
  });

  it('tells what it leaves behind', async () => {
    const changed = `<w:p><w:ins w:id="1" w:author="a">${run('甲')}</w:ins></w:p>`;
    expect(await notesOf(changed)).toEqual([['changes', 1]]);
    const bold = `<w:p>${run('首先，')}${run('按时公开', '<w:b/>')}${run('各项信息。')}</w:p>`;
    expect(await notesOf(bold)).toEqual([['emphasis', 1]]);
    const object = `<w:p><w:r><w:drawing><c:chart xmlns:c="c"/></w:drawing></w:r></w:p>${plain('甲')}`;
    expect(await notesOf(object)).toEqual([['objects', 1]]);
    const noted = `<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>${plain('甲')}`;
    expect(await notesOf(noted, { 'word/comments.xml': `<w:comments ${W}/>` })).toEqual([['comments', 1]]);
    expect(await notesOf(plain('甲'), { 'word/header1.xml': body(plain('内部资料')) })).toEqual([
      ['margins', undefined],
    ]);
  });

  it('tells of nothing where nothing is left behind', async () => {
    const heading = `<w:p>${run('一、总体情况', '<w:b/>')}</w:p>`;
    const more = {
      'word/comments.xml': `<w:comments ${W}/>`,
      'word/footer1.xml': body(plain('— 1 —') + plain('第 1 页')),
    };
    expect(await notesOf(heading, more)).toEqual([]);
  });
});

describe('what is no Word file', () => {
  it('is told apart', async () => {
    const good = docx(plain('甲'));
    expect(await reason(readWord(good))).toBe('read');
    expect(await reason(readWord(good.subarray(0, good.length - 60)))).toBe('damaged');
    expect(await reason(readWord(strToU8('hello')))).toBe('wrong-type');
    expect(await reason(readWord(zipSync({ 'a.txt': strToU8('a') })))).toBe('other-kind');
    expect(await reason(readWord(zipSync({ '[Content_Types].xml': strToU8(TYPES) })))).toBe('damaged');
    expect(await reason(readWord(zipSync({ 'OFD.xml': strToU8('<a/>') })))).toBe('ofd');
    expect(await reason(readWord(zipSync({ 'xl/workbook.xml': strToU8('<a/>') })))).toBe('wrong-type');
    expect(await reason(readXlsx(good))).toBe('wrong-type');
    const compound = new Uint8Array(2048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await reason(readWord(compound))).toBe('wrong-type');
    compound.set(
      [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
      768,
    );
    expect(await reason(readWord(compound))).toBe('encrypted');
  });

  it('is refused when it is a bomb, at once and in little memory', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    const elapsed = stopwatch();
    expect(await reason(readWord(bomb))).toBe('too-large');
    expect(elapsed()).toBeLessThan(500);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
    // One of small parts, too.
    expect(await reason(readWord(docx('<w:p/>'.repeat(260_000))))).toBe('too-large');
    // One that lies about its size is unpacked only as far as it says.
    const lying = bomb.slice();
    const size = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++) {
      if (size.getUint32(at, true) === 0x02014b50) size.setUint32(at + 24, 1000, true);
    }
    expect(['damaged', 'read']).toContain(await reason(readWord(lying)));
  });
});

describe('a workbook', () => {
  it('gives a table that fills its rows by their labels', async () => {
    const rows = [
      ['办理情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
      ['一、本年新收政府信息公开申请数量', 3, 0, 0, 0, 0, 0, 3],
      ['二、上年结转政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1],
      ['（七）总计', 4, 0, 0, 0, 0, 0, 4],
    ];
    const cells = rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((value, c) => {
            const at = `${String.fromCharCode(65 + c)}${r + 1}`;
            return typeof value === 'number'
              ? `<c r="${at}"><v>${value}</v></c>`
              : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
          })
          .join('')}</row>`,
    );
    const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const book = zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook ${S} ${R}><sheets><sheet name="表三" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet ${S}><dimension ref="A1:H4"/><sheetData>${cells.join('')}</sheetData></worksheet>`,
      ),
    });
    const { text, markdown } = await readXlsx(book);
    const report = parse(text, markdown);
    const figures = (key: string) => report.tables.requests?.byKey.get(key)?.cells.map((cell) => cell.value);
    expect(figures('received')).toEqual([3, 0, 0, 0, 0, 0, 3]);
    expect(figures('carriedIn')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(figures('outcomeTotal')).toEqual([4, 0, 0, 0, 0, 0, 4]);
  });
});
