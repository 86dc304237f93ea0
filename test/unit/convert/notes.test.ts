/** What an import says it could not carry over. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../server/src/convert/html.ts';
import { notesOf } from '../../../server/src/convert/lost.ts';
import { boundStreams } from '../../../server/src/convert/pdf-bounds.ts';
import type { Note } from '../../../server/src/convert/problem.ts';
import { readXlsx } from '../../../server/src/convert/xlsx.ts';
import { pdfOf } from './hostile.ts';

const told = (notes: readonly Note[]): [string, unknown][] =>
  notes.map(({ key, args }) => [key.replace('convert.note.', ''), args['count']]);

describe('a page', () => {
  const notes = (html: string): [string, unknown][] => told(notesOf(readPage(html).lost));
  const title = '<h1>某某县政府信息公开工作年度报告</h1>';

  it('tells of pictures, links and emphasis in the report', () => {
    expect(notes(`${title}<p>全文见<a href="https://example.org/">网站</a>。</p>`)).toEqual([['links', 1]]);
    expect(notes(`${title}<p><img src="chart.png" width="400"></p>`)).toEqual([['pictures', 1]]);
    expect(notes(`${title}<iframe src="/a.pdf" width="100%"></iframe><embed src="b.pdf"><p>正文。</p>`)).toEqual([
      ['frames', 2],
    ]);
    expect(notes(`${title}<iframe src="/count" width="0" height="0"></iframe><p>正文。</p>`)).toEqual([]);
    expect(notes(`${title}<p>一是<b>按时</b>公开，二是<span style="font-weight: 700">全面</span>公开。</p>`)).toEqual([
      ['emphasis', 2],
    ]);
    expect(notes(`${title}<table><tr><td><a href="/a">甲</a></td><td>1</td></tr></table>`)).toEqual([['links', 1]]);
  });

  it('is silent about what is no part of it: the page around, headings in bold, dots', () => {
    const around = '<p><a href="/">首页</a> <a href="/xxgk">信息公开</a><img src="logo.png"></p>';
    expect(notes(`<nav><a href="/">首页</a></nav>${around}${title}<p>正文。</p>`)).toEqual([]);
    expect(notes(`${title}<p><strong>一、总体情况</strong></p><p>正文。</p>`)).toEqual([]);
    expect(notes(`${title}<p><img src="dot.gif" width="1" height="1">正文，见<a href="#up">上</a>。</p>`)).toEqual([]);
  });
});

describe('a PDF', () => {
  const picture = (more: string) => ({ dictionary: `/Subtype/Image/Width 300/Height 200${more}`, data: strToU8('x') });

  it('is looked through for pictures', () => {
    expect(boundStreams(pdfOf(picture(''), picture('/Filter/DCTDecode'))).pictures).toBe(2);
    // One with a mask of its own (object 4), a stencil, and a dot.
    const dot = { dictionary: '/Subtype/Image/Width 4/Height 4', data: strToU8('x') };
    expect(boundStreams(pdfOf(picture('/SMask 4 0 R'), picture(''), picture('/ImageMask true'), dot)).pictures).toBe(1);
  });
});

describe('a workbook', () => {
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const book = (cells: string, more: Record<string, string> = {}): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'xl/workbook.xml': `<workbook ${S} ${R}><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
          'xl/_rels/workbook.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
          'xl/worksheets/sheet1.xml': `<worksheet ${S}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const notes = async (file: Uint8Array): Promise<[string, unknown][]> => told((await readXlsx(file)).notes);

  it('tells of pictures, charts, comments and formulas without a result', async () => {
    const one = '<c r="A1"><v>1</v></c>';
    expect(await notes(book(one))).toEqual([]);
    expect(await notes(book(`${one}<c r="B1"><f>A1+1</f><v>2</v></c>`))).toEqual([]);
    expect(await notes(book(`${one}<c r="B1"><f>A1+1</f></c>`))).toEqual([['formulas', 1]]);
    const more = {
      'xl/media/image1.png': 'x',
      'xl/charts/chart1.xml': '<c/>',
      'xl/comments1.xml': '<comments><comment ref="A1"/><comment ref="B1"/></comments>',
    };
    expect(await notes(book(one, more))).toEqual([
      ['pictures', 1],
      ['objects', 1],
      ['comments', 2],
    ]);
  });
});
