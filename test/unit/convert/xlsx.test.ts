/** Numbers of a workbook come as Excel shows them. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../server/src/convert/xlsx.ts';
import { formatsOf, withShownNumbers } from '../../../server/src/convert/xlsx-shown.ts';
import { stopwatch } from '../../stopwatch.ts';

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one row. @param cells the insides of <c>, or a number alone @param formats of the styles 1, 2, … */
function book(cells: readonly string[], formats: readonly string[] = []): Uint8Array {
  const row = cells.map((cell, i) => cell.replace('<c', `<c r="${String.fromCharCode(65 + i)}1"`)).join('');
  const escaped = (code: string): string => code.replaceAll('"', '&quot;');
  const codes = formats.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${escaped(code)}"/>`).join('');
  const styles = formats.map((code, i) => `<xf numFmtId="${/^\d+$/.test(code) ? code : 170 + i}"/>`).join('');
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${S} xmlns:r="${R}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${R}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${S}><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${S}><sheetData><row r="1">${row}</row></sheetData></worksheet>`),
  });
}

const shown = async (cells: readonly string[], formats?: readonly string[]): Promise<string[]> =>
  (await readXlsx(book(cells, formats))).text.trimEnd().split('\t');

describe('a number of a workbook', () => {
  it('has no more digits than Excel reckons with', async () => {
    const values = ['128.60000000000002', '0.30000000000000004', '1234567.8900000001', '12', '0', '2.1E2', '-3.5'];
    expect(await shown(values.map((value) => `<c><v>${value}</v></c>`))).toEqual(
      ['128.6', '0.3', '1234567.89', '12', '0', '210', '-3.5'], // as shown
    );
  });

  it('has the decimals of its format', async () => {
    const formats = ['0.00', '#,##0.00', '0', '0.0%', '2', '4', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '];
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    const cells = [
      cell(1, '128.6'),
      cell(2, '12345.678'),
      cell(3, '31.999999999999996'),
      cell(4, '0.12345'),
      cell(5, '1.005'),
      cell(6, '0'),
      cell(7, '9.5'),
      `<c s="1" t="n"><f>A1*2</f><v>257.2</v></c>`,
    ];
    expect(await shown(cells, formats)).toEqual(
      ['128.60', '12345.68', '32', '12.3%', '1.01', '0.00', '9.50', '257.20'], // as shown
    );
  });

  it('is left alone where its format is not simple, or it is no number', async () => {
    const formats = ['0.00', '0.0E+00', '[>=100]0;0.00', '"约"0', 'yyyy"年"m"月"d"日"', '0.00;(0.00)'];
    const cells = [
      `<c s="2"><v>128.65</v></c>`,
      `<c s="3"><v>128.65</v></c>`,
      `<c s="4"><v>128.65</v></c>`,
      `<c s="5"><v>45658</v></c>`,
      `<c s="6"><v>-1.234</v></c>`,
      `<c s="1" t="inlineStr"><is><t>1.234</t></is></c>`,
      `<c s="1" t="b"><v>1</v></c>`,
      `<c s="1"><v>1E+300</v></c>`,
    ];
    expect(await shown(cells, formats)).toEqual(
      ['128.65', '128.65', '128.65', '2025年1月1日', '-1.234', '1.234', 'true', '1e+300'], // as held
    );
  });

  it('costs time in proportion to the sheet, broken as it may be', () => {
    const formats = formatsOf(`<cellXfs><xf numFmtId="2"/></cellXfs>`);
    const elapsed = stopwatch();
    for (const piece of ['<c s="0"', '<c s="0"><f>', '<c s="0"><v>1', 's="0" ', '<numFmt ', '<cellXfs><xf ']) {
      withShownNumbers(`<c ${piece.repeat(200_000)}`, formats);
      formatsOf(`<cellXfs>${piece.repeat(200_000)}</cellXfs>`);
    }
    expect(elapsed()).toBeLessThan(3000);
  });
});
