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

it('on paper a merged cell that is cut has a line below', () => {
  const page = renderPage(report, { prose: null, locale: 'zh-cn', look: 'a4' });
  expect(page).toMatch(/@media print \{.*\.xxgk-table::after \{[^}]*table-footer-group[^}]*border-top/s);
});
