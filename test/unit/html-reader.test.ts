import { describe, expect, test } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { growsWithText } from '../property/support.ts';

const one = (text: string) => {
  const tables = readHtml(text);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};

/** `row,column text`, with the spans where they are more than 1. */
const shape = (text: string): string[] =>
  one(text).cells.map(
    (c) =>
      `${c.row},${c.column}${c.rowSpan > 1 ? ` r${c.rowSpan}` : ''}${c.colSpan > 1 ? ` c${c.colSpan}` : ''}${
        c.header ? ' h' : ''
      } ${JSON.stringify(c.text)}`,
  );

const sources = (text: string): string[] => one(text).cells.map((c) => text.slice(c.start, c.end));

describe('where tables are', () => {
  test('alone, and inside Markdown', () => {
    const html = '<table><tr><td>1</td></tr></table>';
    expect(one(html)).toMatchObject({ start: 0, end: html.length, rows: 1, columns: 1 });
    const text = `## 二、主动公开\n\n${html}\n\n正文 a < b\n\n${html.toUpperCase()}`;
    expect(readHtml(text).map((t) => text.slice(t.start, t.end).toLowerCase())).toEqual([html, html]);
  });

  test('none', () => {
    for (const text of [
      '',
      '<',
      '<tab',
      '<table',
      '<table border=1',
      '<tables><tr><td>1</td></tr></tables>',
      'a<b>c</b>',
    ]) {
      expect(readHtml(text)).toEqual([]);
    }
  });

  test('not in comments, scripts and styles', () => {
    const text =
      '<!-- <table><tr><td>1</td></tr></table> --><script>"<table><tr><td>2"</script><STYLE>/*<table>*/</STYLE><table><tr><td>3</td></tr></table>';
    expect(shape(text)).toEqual(['0,0 "3"']);
  });

  test('after a comment or script that is never closed', () => {
    expect(shape('<!-- <script> <table><tr><td>1</td></tr></table>')).toEqual(['0,0 "1"']);
  });
});

test('rows and cells as elements, whether their end tags are there or not', () => {
  const text =
    '<TABLE><tr ><td>1<td title="a>b"> <b>2</b> </TD></tr>\n<td>3</td><tr><td>4<tr><td hidden>5</td><td></td></tr></table>';
  const { rowElements, cells } = one(text);
  const slices = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));
  expect(slices(rowElements)).toEqual([
    '<tr ><td>1<td title="a>b"> <b>2</b> </TD></tr>',
    '<td>3</td>',
    '<tr><td>4',
    '<tr><td hidden>5</td><td></td></tr>',
  ]);
  expect(slices(cells.map(({ element }) => element))).toEqual([
    '<td>1',
    '<td title="a>b"> <b>2</b> </TD>',
    '<td>3</td>',
    '<td>4',
    '<td></td>',
  ]);
});

describe('the grid', () => {
  test('rowspan and colspan', () => {
    expect(
      shape(
        '<table><thead><tr><th rowspan=2>甲</th><th colspan="2">乙</th></tr><tr><th>丙</th><th>丁</th></tr></thead>' +
          '<tbody><tr><td rowspan="2">a</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>',
      ),
    ).toEqual([
      '0,0 r2 h "甲"',
      '0,1 c2 h "乙"',
      '1,1 h "丙"',
      '1,2 h "丁"',
      '2,0 r2 "a"',
      '2,1 "1"',
      '2,2 "2"',
      '3,1 "3"',
      '3,2 "4"',
    ]);
  });

  test('a rowspan goes on from thead into tbody, and never below the last row', () => {
    expect(shape('<table><thead><tr><th rowspan=9>甲<th>乙</thead><tbody><tr><td>1<tr><td>2</table>')).toEqual([
      '0,0 r3 h "甲"',
      '0,1 h "乙"',
      '1,1 "1"',
      '2,1 "2"',
    ]);
  });

  test('rowspan 0 ends with its row group; colspan 0 and nonsense are 1', () => {
    expect(
      shape('<table><tbody><tr><td rowspan=0 colspan=0>a<td colspan=x>b<tr><td>c</tbody><tbody><tr><td>d</table>'),
    ).toEqual(['0,0 r3 "a"', '0,1 "b"', '1,1 "c"', '2,0 "d"']);
  });

  test('end tags may lack', () => {
    expect(shape('<table><tr><td>1<td>2<tr><th>3<td>4</table>')).toEqual([
      '0,0 "1"',
      '0,1 "2"',
      '1,0 h "3"',
      '1,1 "4"',
    ]);
  });

  test('cells without a row', () => {
    expect(shape('<table><td>1</td><td>2</td></table>')).toEqual(['0,0 "1"', '0,1 "2"']);
  });
});

describe('the text of a cell', () => {
  const cell = (inner: string) => {
    const text = `前<table>\r\n<tr>\r\n<td align="right">${inner}</td></tr></table>`;
    const read = one(text).cells[0]!;
    return { text: read.text, source: text.slice(read.start, read.end), before: text.slice(0, read.start) };
  };

  test.each([
    ['12', '12', '12'],
    [' \r\n 12\r\n', '12', '12'],
    ['\u00a0\u300012\u3000\u00a0', '12', '12'],
    ['&nbsp;&#160;&#xA0;12&nbsp;&emsp;', '12', '12'],
    ['&nbsp12', '12', '12'],
    ['&#49;2', '12', '&#49;2'],
    ['<p><span>12</span></p>', '12', '12'],
    ['1<b>2</b>', '12', '1<b>2'],
    ['商业<br/>企业', '商业\n企业', '商业<br/>企业'],
    ['<p>商业</p>\r\n<p>企业</p>', '商业\n企业', '商业</p>\r\n<p>企业'],
    ['一、本年\r\n  新收', '一、本年 新收', '一、本年\r\n  新收'],
    ['<!-- x -->5<!-- 6 -->', '5', '5'],
    ['<script>9</script>5<style>6</style>', '5', '5'],
    ['&lt;b&gt;&amp;', '<b>&', '&lt;b&gt;&amp;'],
    ['𠮷12 ', '𠮷12', '𠮷12'],
  ])('%j', (inner, text, source) => {
    expect(cell(inner)).toMatchObject({ text, source });
  });

  test.each([
    ['', ''],
    ['  ', ''],
    ['&nbsp;', ''],
    ['<p>&nbsp;</p>', '<p>'],
    ['<p><span></span></p>', '<p><span>'],
    ['<!-- x -->', ''],
  ])('an empty cell stands where its text would: %j', (inner, before) => {
    const read = cell(inner);
    expect(read).toMatchObject({ text: '', source: '' });
    expect(read.before.endsWith(`<td align="right">${before}`)).toBe(true);
  });

  test('the text of a nested table belongs to its cell', () => {
    const text = '<table><tr><td>1<table><tr><td>2</td><td>3</td></tr></table>4</td><td>5</td></tr></table>';
    expect(shape(text)).toEqual(['0,0 "1\\n2\\n3\\n4"', '0,1 "5"']);
    expect(one(text).end).toBe(text.length);
  });

  test('text outside of cells is dropped', () => {
    expect(shape('<table>a<caption>表三</caption>b<tr>c<td>1</td>d</tr>e</table>f')).toEqual(['0,0 "1"']);
  });
});

describe('offsets', () => {
  test('with a BOM, CRLF, astral characters and more than one buffer before the cell', () => {
    const filler = '𠮷\r\n&amp;<b>x</b>'.repeat(8000);
    const text = `\ufeff# 标题\r\n<table>\r\n<tr><td>${filler}</td>\r\n<td> 7 </td></tr>\r\n</table>\r\n<TABLE><tr><td>8</td></tr></TABLE>`;
    const [first, second] = readHtml(text);
    const seven = first!.cells[1]!;
    expect(text.slice(seven.start, seven.end)).toBe('7');
    expect(text.slice(first!.end - 8, first!.end)).toBe('</table>');
    const eight = second!.cells[0]!;
    expect(text.slice(eight.start, eight.end)).toBe('8');
  });
});

describe('broken and hostile', () => {
  test('a table that is never closed ends with its last row, and the next one is read', () => {
    const first = '<table><tr><td>1</td></tr>';
    const text = `${first}\n\n## 四、其他\n\n<table><tr><td>2</td></tr></table>`;
    expect(readHtml(text).map((t) => [text.slice(t.start, t.end), t.cells.length])).toEqual([
      [first, 1],
      ['<table><tr><td>2</td></tr></table>', 1],
    ]);
  });

  test('a cell that is never closed ends with the text', () => {
    const text = '<table><tr><td>1';
    expect(one(text).end).toBe(text.length);
    expect(sources(text)).toEqual(['1']);
  });

  test('cut anywhere, spans stay inside the text and in order', () => {
    const text =
      '<!-- c --><table border="1"><caption>x</caption><thead><tr><th rowspan=2>甲&nbsp;</th></tr></thead><tr><td>1<br>2<td><table><tr><td>3</table></tr></table>';
    for (let cut = 0; cut <= text.length; cut++) {
      const part = text.slice(0, cut);
      for (const table of readHtml(part)) {
        expect(table.end).toBeLessThanOrEqual(part.length);
        let last = table.start;
        for (const c of table.cells) {
          expect(c.start).toBeGreaterThanOrEqual(last);
          expect(c.end).toBeGreaterThanOrEqual(c.start);
          expect(c.end).toBeLessThanOrEqual(table.end);
          last = c.end;
        }
      }
    }
  });

  test('10 000 columns, huge spans', () => {
    expect(one(`<table><tr>${'<td>1'.repeat(10_000)}</table>`).columns).toBe(10_000);
    const read = one('<table><tr><td colspan=1000000000 rowspan=99999999999999999999>1<td>2</table>');
    expect(read.cells.map((c) => [c.column, c.colSpan, c.rowSpan])).toEqual([
      [0, 1000, 1],
      [1000, 1, 1],
    ]);
  });

  const hostile: readonly [string, (n: number) => string][] = [
    ['deep nesting of tables', (n) => '<table><tr><td>'.repeat(n)],
    ['deep nesting of blocks', (n) => `<table><tr><td>${'<div><p><b>'.repeat(n)}`],
    ['tables straight inside tables', (n) => '<table>'.repeat(n)],
    ['unclosed comments', (n) => '<!-- <table'.repeat(n)],
    ['unclosed scripts', (n) => '<script><style>'.repeat(n)],
    ['unclosed quotes', (n) => '<table a="'.repeat(n)],
    ['many attributes', (n) => `<table><tr><td ${Array.from({ length: n }, (_, i) => `a${i}`).join(' ')}>1`],
    ['rowspans', (n) => `<table><tr>${'<td rowspan=65534>'.repeat(n)}${'<tr><td>'.repeat(n)}`],
    ['wide rowspans', (n) => `<table>${'<tr><td rowspan=9 colspan=1000>'.repeat(n)}`],
    ['blanks', (n) => `<table><tr><td>${'&nbsp; '.repeat(n)}1${' &nbsp;'.repeat(n)}`],
    ['references', (n) => `<table><tr><td>${'&'.repeat(n)}${'&nbsp'.repeat(n)}`],
  ];
  test.each(hostile)(
    '%s: no overflow, and the time grows with the text',
    (_, make) => {
      growsWithText((size) => make(size * 5), readHtml);
    },
    60_000,
  );
});

describe('what nobody sees', () => {
  const table = (rows: string): string => `<table>${rows}</table>`;

  test('is no row, no cell, no words', () => {
    expect(
      shape(
        table(
          '<tr><th>甲</th><th hidden>乙</th><th>丙</th></tr><tr style="display:none"><td>1</td><td>2</td></tr>' +
            '<tr><td>3<span style="DISPLAY: none;">9</span></td><td style="color:red; display : none">4</td><td>5</td></tr>' +
            '<tbody hidden><tr><td>6</td></tr></tbody><tr><td>7<b hidden>8</td><td>9</td></tr>',
        ),
      ),
    ).toEqual(['0,0 h "甲"', '0,1 h "丙"', '1,0 "3"', '1,1 "5"', '2,0 "7"', '2,1 "9"']);
  });

  test('keeps its place where it is only made invisible', () => {
    expect(shape(table('<tr><td>1</td><td style="visibility:hidden">2</td><td>3</td></tr>'))).toEqual([
      '0,0 "1"',
      '0,1 ""',
      '0,2 "3"',
    ]);
  });

  test('ends where its cell, row or table ends, whether its own end is written or not', () => {
    const text = `${table('<tr hidden><td>1<td>2<tr><td>3<div hidden><table><tr><td>4</td></tr></table>5</div>6<p hidden>7')}后<table><tr><td>8</td></tr></table>`;
    const [first, second] = readHtml(text);
    expect(first?.cells.map((cell) => cell.text)).toEqual(['36']);
    expect(second?.cells.map((cell) => cell.text)).toEqual(['8']);
    expect(text.slice(first?.end, second?.start)).toBe('后');
  });

  test('is read where it is all there is: a page has folded it up', () => {
    expect(shape(table('<tbody style="display:none"><tr><td>1</td></tr></tbody>'))).toEqual(['0,0 "1"']);
    expect(shape('<table style="display:none"><tr><td>1</td></tr></table>')).toEqual(['0,0 "1"']);
  });
});
