/** What the preview puts on the clipboard: read back by the product, and laid out as a word processor needs it. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { clipOf, grid, type Piece, rowsOf, type Table, type TableCell } from '../../client/src/preview/page/clip.ts';
import { paste } from '../../server/src/features/paste.ts';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { renderReport } from '../../server/src/render/html.ts';
import { clipboardStyles } from '../../server/src/render/inline.ts';
import { createReportService, type Report } from '../../server/src/service.ts';
import type { TableId } from '../../server/src/standard/index.ts';
import { departmentReport, governmentReport } from '../fixtures/base.ts';
import { apply } from './features/support.ts';

const service = createReportService({ html: () => readHtml });
const parse = (text: string): Report => service.parse(text, { markdown: true });
const ids = ['disclosure', 'requests', 'reviews'] as const;

type Node = DefaultTreeAdapterTypes.ChildNode;
const named = (node: Node, name: string): DefaultTreeAdapterTypes.Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [
        ...('tagName' in child && child.tagName === name ? [child] : []),
        ...named(child, name),
      ])
    : [];
const attribute = (node: DefaultTreeAdapterTypes.Element, name: string): string =>
  node.attrs.find((one) => one.name === name)?.value ?? '';
const roleOf = (node: DefaultTreeAdapterTypes.Element): string =>
  (attribute(node, 'class').split(' ')[0] ?? '').replace('xxgk-', '');
const wordsOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';

/** A table as the page hands it over: of its elements the same parts. */
function tableOf(report: Report, id: TableId): Table {
  const html = renderReport(report, {
    locale: 'zh-cn',
    absent: 'mark',
    prose: null,
    marks: [],
    positions: true,
    looks: 'classes',
  });
  const page = parseFragment(html);
  const table = page.childNodes
    .flatMap((node) => named(node, 'table'))
    .find((one) => attribute(one, 'id') === `xxgk-${id}`);
  if (!table) throw new Error(`no ${id}`);
  const rows = named(table, 'tr').map((line) =>
    line.childNodes.flatMap((node): TableCell[] => {
      if (!('tagName' in node)) return [];
      return [
        {
          header: node.tagName === 'th',
          role: roleOf(node),
          rows: Number(attribute(node, 'rowspan') || 1),
          columns: Number(attribute(node, 'colspan') || 1),
          children: [{ kind: 'words', text: wordsOf(node) }],
        },
      ];
    }),
  );
  return { kind: 'table', role: roleOf(table), widths: [], rows };
}

function pasted(onto: string, clipboard: string): string | null {
  const report = parse(onto);
  const result = paste(report, onto.indexOf('## 二、'), parse(clipboard), '\n');
  return result && apply(onto, result.edits);
}
const figures = (text: string, id: TableId) =>
  parse(text).tables[id]?.rows.map(({ cells }) => cells.map((c) => c.text));

describe('a table copied in the preview', () => {
  test.for(ids)('%s fills the same table of another report, from its HTML and from its text', (id) => {
    const { html, text } = clipOf([tableOf(parse(governmentReport), id)], clipboardStyles);
    for (const clipboard of [html, text]) {
      const result = pasted(departmentReport, clipboard) ?? '';
      expect(figures(result, id)).toEqual(figures(governmentReport, id));
      for (const other of ids)
        if (other !== id) expect(figures(result, other)).toEqual(figures(departmentReport, other));
    }
  });

  test('every cell carries its border, and no class, place or script of the page', () => {
    const { html } = clipOf([tableOf(parse(departmentReport), 'requests')], clipboardStyles);
    const cells = html.match(/<t[dh][^>]*>/g) ?? [];
    expect(cells.length).toBeGreaterThan(175);
    for (const cell of cells) expect(cell).toContain('border:1px solid #000');
    expect(html).not.toMatch(/class=|data-|id=|title=|tabindex/);
    expect(html).toContain('rowspan="22"');
    expect(html).toContain('colspan="7"');
  });

  test('its text has one line a row, as many tabs in each', () => {
    const { text } = clipOf([tableOf(parse(departmentReport), 'requests')], clipboardStyles);
    const lines = text.split('\n');
    expect(lines).toHaveLength(28);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([10]));
  });
});

describe('some rows of it', () => {
  const requests = tableOf(parse(departmentReport), 'requests');
  const first = (table: Table, row: number): string => clipOf(table.rows[row]?.[0]?.children ?? [], {}).text;

  test('keep the labels that reach over them from above', () => {
    const from = requests.rows.findIndex((cells) => clipOf(cells[0]?.children ?? [], {}).text.startsWith('2.'));
    const cut = rowsOf(requests, from, from + 2);
    expect(first(cut, 0)).toBe('三、本年度办理结果');
    expect(cut.rows[0]?.slice(0, 2).map(({ rows }) => rows)).toEqual([3, 3]);
    expect(grid(cut.rows).map((line) => line.length)).toEqual([10, 10, 10]);
  });

  test('of any stretch make a full rectangle', () => {
    for (const id of ids) {
      const table = tableOf(parse(departmentReport), id);
      for (let from = 0; from < table.rows.length; from++)
        for (let to = from; to < table.rows.length; to++) {
          const cut = rowsOf(table, from, to);
          const widths = grid(cut.rows).map((line) => line.length);
          expect(new Set(widths).size).toBe(1);
          const area = cut.rows.flat().reduce((sum, { rows, columns }) => sum + rows * columns, 0);
          expect(area).toBe((widths[0] as number) * (to - from + 1));
        }
    }
  });
});

test('words, headings and lists: escaped, on lines of their own, with the letters they have on paper', () => {
  const words = (text: string): Piece => ({ kind: 'words', text });
  const holder = (tag: string, role: string | null, children: readonly Piece[], block = true): Piece => ({
    ...{ kind: 'holder', tag, role, block, attributes: {}, children },
  });
  const { html, text } = clipOf(
    [
      holder('h2', 'section', [words('一、总体情况')]),
      holder('p', 'paragraph', [words('<b>甲</b> & '), holder('strong', null, [words('乙')], false)]),
      { kind: 'break' },
    ],
    clipboardStyles,
  );
  expect(html).toContain('&lt;b&gt;甲&lt;/b&gt; &amp; <strong>乙</strong></p>');
  expect(html).toMatch(/<h2 style="[^"]*黑体[^"]*">/);
  expect(html.match(/<p style="([^"]*)"/)?.[1]).toMatch(/font-family:[^;]*仿宋[\s\S]*font-size:16pt/);
  expect(text).toBe('一、总体情况\n<b>甲</b> & 乙');
});
