import { describe, expect, test } from 'vitest';
import { toHtmlTable } from '../../../server/src/features/convertHtml.ts';
import { paste } from '../../../server/src/features/paste.ts';
import { readHtml } from '../../../server/src/parser/html/entry.ts';
import { createReportService } from '../../../server/src/service.ts';
import { departmentReport, governmentReport } from '../../fixtures/base.ts';
import { apply, base, type Marked, marked } from './support.ts';

const service = createReportService({ html: () => readHtml });
const parse = (text: string) => service.parse(text, { markdown: true });

/** The table as Word puts it on the clipboard. */
function wordHtml(report: string, id: 'disclosure' | 'requests' | 'reviews'): string {
  const html = toHtmlTable(parse(report), id)?.newText ?? '';
  const cells = html
    .replace(/<caption>.*<\/caption>/, '')
    .replaceAll('<td>', '<td width=40 style="border:1px"><p class=MsoNormal><span lang=EN-US>')
    .replaceAll('</td>', '<o:p></o:p></span></p></td>');
  return `<html xmlns:o="urn:x"><head><style>td{}</style></head><body><!--StartFragment-->${cells}<!--EndFragment--></body></html>`;
}

function pasted(here: Marked, clipboard: string): string | null {
  const result = paste(here.report, here.offset, parse(clipboard), '\n');
  if (!result) return null;
  return apply(here.text, [...result.edits, { start: here.offset, end: here.offset, newText: result.insert }]);
}

describe('a table of Word', () => {
  test.for(['disclosure', 'requests', 'reviews'] as const)(
    '%s onto the same table fills its figures by label',
    (id) => {
      const other = wordHtml(governmentReport, id);
      const result = pasted(marked(departmentReport.replace('\n\n## 二、', '▮\n\n## 二、')), other);
      const figures = (text: string) =>
        parse(text).tables[id]?.rows.map(({ cells }) => cells.map(({ value }) => value));
      expect(figures(result ?? '')).toEqual(figures(governmentReport));
      const without = (text: string): string => text.replace(/\|.*\|/g, '');
      expect(without(result ?? '')).toBe(without(departmentReport));
    },
  );

  test('onto an empty place becomes the standard table', () => {
    const start = departmentReport.indexOf('| 行政复议 结果维持');
    const end = departmentReport.indexOf('\n\n## 五、');
    const here = marked(`${departmentReport.slice(0, start)}▮${departmentReport.slice(end)}`);
    expect(pasted(here, wordHtml(departmentReport, 'reviews'))).toBe(departmentReport);
  });

  test('onto a table that lacks a row gives the whole table', () => {
    const row = '| （四）无法提供 3.补正后申请内容仍不明确 |';
    const start = departmentReport.indexOf(row);
    const end = departmentReport.indexOf('\n', start) + 1;
    const here = marked(`▮${departmentReport.slice(0, start)}${departmentReport.slice(end)}`);
    expect(pasted(here, wordHtml(departmentReport, 'requests'))).toBe(departmentReport);
  });
});

describe('cells of Excel', () => {
  test('numbers without labels go right and down from the caret', () => {
    const here = base('| （一）予以公开 | 8 | 3 |', '| （一）予以公开 | ▮8 | 3 |');
    const result = pasted(here, '1\t2\r\n3\t4\r\n');
    expect(result).toContain('| （一）予以公开 | 1 | 2 | 0 |');
    expect(result).toContain('不计其他情形） | 3 | 4 | 0 |');
  });

  test.for(['| （一）予以公开 |▮   8   | 3 |', '| （一）予以公开 |   8  ▮ | 3 |', '| （一）予以公开 | ▮      | 3 |'])(
    'the caret may stand in the blanks of a cell: %s',
    (cell) => {
      const result = pasted(base('| （一）予以公开 | 8 | 3 |', cell), '1\t2\r\n3\t4\r\n');
      expect(result?.replace(/ +/g, ' ')).toContain('| （一）予以公开 | 1 | 2 | 0 |');
    },
  );

  test('in a label numbers are pasted as they are', () => {
    expect(pasted(base('| （一）予以公开 | 8 |', '| （一）予▮以公开 | 8 |'), '1\t2')).toBeNull();
  });

  test('rows with labels fill by label, wherever the caret is', () => {
    const here = marked(departmentReport.replace('扎实做好', '扎实▮做好'));
    const rows =
      '一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（一）予以公开\t9\t9\t9\t9\t9\t9\t54\n';
    const result = pasted(here, rows);
    if (result !== null) expect(result).toContain('| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |');
  });
});

test('anything else is pasted as it is', () => {
  const here = marked(departmentReport.replace('扎实做好', '扎实▮做好'));
  for (const clipboard of ['一句话', '1\t2', '<table><tr><td>甲</td><td>乙</td></tr></table>', governmentReport, '']) {
    expect(pasted(here, clipboard), clipboard.slice(0, 20)).toBeNull();
  }
});
