/** What a table looks like where a page ends. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { blocksToDocx } from '../../../server/src/convert/docx.ts';
import { renderPage } from '../../../server/src/render/page.ts';
import { governmentReport } from '../../fixtures/base.ts';
import { blocksOf, parse } from './same.ts';

const report = parse(governmentReport, true);

it('in Word no block of 表二 and no 表四 is cut, nor a head left alone', async () => {
  const file = unzipSync(await blocksToDocx(blocksOf(report), { title: '', organ: null }));
  const document = strFromU8(file['word/document.xml'] ?? new Uint8Array());
  const [disclosure = '', requests = '', reviews = ''] = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  const kept = (table: string): string =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => (row.includes('<w:keepNext/>') ? '+' : '.')).join('');
  expect(kept(disclosure)).toBe('+++.++.+++.++.');
  expect(kept(requests)).toBe(`+++${'.'.repeat(25)}`);
  expect(kept(reviews)).toBe('+++.');
});

it('in Word a figure has room on one line, in a table as wide as ever', async () => {
  const widthsOf = async (figure: string): Promise<number[][]> => {
    const long = parse(governmentReport.replace(/(\| 一、本年新收政府信息公开申请数量 \| )\d+/, `$1${figure}`), true);
    const file = unzipSync(await blocksToDocx(blocksOf(long), { title: '', organ: null }));
    const document = strFromU8(file['word/document.xml'] ?? new Uint8Array());
    return (document.match(/<w:tblGrid>.*?<\/w:tblGrid>/gs) ?? []).map((grid) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    );
  };
  const [, usual = []] = await widthsOf('12');
  const [, wide = []] = await widthsOf('123456');
  const natural = 3;
  // Six digits of 五号, as wide as the widest face has them, and the room around them.
  expect(wide[natural]).toBeGreaterThanOrEqual(6 * 10.5 * 20 * 0.64);
  expect(usual[natural]).toBeLessThan(6 * 10.5 * 20 * 0.64);
  const sum = (widths: number[]): number => widths.reduce((a, b) => a + b, 0);
  expect(sum(wide)).toBe(sum(usual));
  const others = (widths: number[]): number[] => widths.filter((_, i) => i !== natural && i !== 2);
  expect(others(wide)).toEqual(others(usual));
  // Of a table full of them none is narrower than before by half.
  expect((await widthsOf('1'.repeat(60)))[1]).toEqual(usual);
});

it('on paper a merged cell that is cut has a line below', () => {
  const page = renderPage(report, { prose: null, locale: 'zh-cn', look: 'a4' });
  expect(page).toMatch(/@media print \{.*\.xxgk-table::after \{[^}]*table-footer-group[^}]*border-top/s);
});
