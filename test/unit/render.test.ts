import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { attribute, escapeHtml, safeLink } from '../../server/src/render/escape.ts';
import type { Grid } from '../../server/src/render/grid.ts';
import { textWidth } from '../../server/src/render/layout.ts';
import { renderFragment, renderPage } from '../../server/src/render/page.ts';
import { reportCss } from '../../server/src/render/style.ts';
import { officialGrid } from '../../server/src/render/tables.ts';
import type { ReportTable, TableRow } from '../../server/src/report/types.ts';
import { type StandardId, standards, type TableId } from '../../server/src/standard/index.ts';
import { departmentReport } from '../fixtures/base.ts';

/** A table whose figures count up from 1 in the standard's order. */
function tableOf(id: TableId, standard: StandardId = '2021', without: readonly string[] = []): ReportTable {
  let n = 0;
  const rows: TableRow[] = [];
  for (const block of standards[standard].tables[id].blocks) {
    for (const row of block.rows) {
      const cells = block.columns.map((column) => {
        n++;
        const address = { table: id, row: row.key, column: column.key };
        return { start: n * 10, end: n * 10 + 1, address, kind: 'number' as const, value: n, text: String(n) };
      });
      if (without.includes(row.key)) continue;
      const span = { start: (cells[0]?.start ?? 0) - 5, end: cells.at(-1)?.end ?? 0 };
      rows.push({
        ...span,
        table: id,
        key: row.key,
        found: 'label',
        label: null,
        cells,
        count: cells.length,
        surplus: [],
      });
    }
  }
  return {
    id,
    start: 0,
    end: n * 10 + 10,
    notation: 'pipes',
    standard,
    rows,
    byKey: new Map(rows.map((row) => [row.key, row])),
    extras: [],
    groupRows: [],
    collapsed: standard === '2019' && id === 'requests',
    elements: [],
    headers: [],
    inPlace: true,
  };
}

/** Every place of the grid, filled by its cell and the cells that span over it; throws where two meet. */
function places(grid: Grid): string[][] {
  const parts = [grid.head, ...grid.bodies];
  const all: string[][] = [];
  for (const part of parts) {
    const from = all.length;
    for (const _ of part) all.push([]);
    part.forEach((row, r) => {
      let x = 0;
      for (const cell of row.cells) {
        const line = all[from + r] as string[];
        while (line[x] !== undefined) x++;
        for (let dy = 0; dy < cell.rows; dy++) {
          const target = all[from + r + dy];
          if (!target || r + dy >= part.length) throw new Error(`${cell.text} spans beyond its rows`);
          for (let dx = 0; dx < cell.columns; dx++) {
            if (target[x + dx] !== undefined) throw new Error(`${cell.text} meets ${target[x + dx]}`);
            target[x + dx] = cell.text;
          }
        }
      }
    });
  }
  return all;
}

const cells = (grid: Grid) => [grid.head, ...grid.bodies].flat().flatMap((row) => row.cells);
const find = (grid: Grid, text: string) => cells(grid).find((cell) => cell.text === text);

describe('official tables', () => {
  it.each(['disclosure', 'requests', 'reviews'] as const)('%s is a full rectangle', (id) => {
    for (const standard of ['2021', '2019'] as const) {
      for (const without of [[], ['received'], ['other.misc', 'carriedForward'], ['reconsideration'], ['directSuit']]) {
        for (const absent of ['mark', 'omit'] as const) {
          const grid = officialGrid(tableOf(id, standard, without), absent);
          const rows = places(grid);
          const width = rows[0]?.length;
          for (const row of rows) {
            expect(row.length).toBe(width);
            expect(row.includes(undefined as unknown as string)).toBe(false);
          }
        }
      }
      expect(officialGrid(tableOf(id, standard), 'mark').widths.reduce((a, b) => a + b)).toBe(1000);
    }
  });

  it('make room for long figures, in a table as wide as ever', () => {
    const usual = officialGrid(tableOf('requests'), 'mark').widths;
    const text = departmentReport.replace(/(\| 一、本年新收政府信息公开申请数量 \| )\d+/, '$1123456');
    const report = parseReport(text);
    const { widths } = officialGrid(report.tables.requests as ReportTable, 'mark');
    expect(widths[3]).toBeGreaterThan((usual[3] as number) + 20);
    expect(widths[2]).toBeLessThan(usual[2] as number);
    expect(widths.reduce((a, b) => a + b)).toBe(1000);
    // The preview allows no style of an element: where the width is not the usual one, an attribute says it.
    const page = renderPage(report, { prose: null, locale: 'zh-cn', look: 'a4' });
    expect(page).toContain(`<col width="${(widths[3] as number) / 10}%">`);
    expect(renderPage(parseReport(departmentReport), { prose: null, locale: 'zh-cn', look: 'a4' })).not.toContain(
      '<col ',
    );
  });

  it('of nothing but long figures has smaller letters, and room for each of them', () => {
    const DIGIT = 0.64;
    const points = (textWidth / 25.4) * 72;
    const filled = (digits: number): string => {
      const figure = '7'.repeat(digits);
      return departmentReport.replace(/^\|.*\|$/gm, (line) => line.replace(/(?<=\| )\d+(?= \|)/g, figure));
    };
    const sizes = [4, 5, 6, 7, 8, 9].map((digits) => {
      const report = parseReport(filled(digits));
      const grids = (['requests', 'reviews'] as const).map((id) => {
        const grid = officialGrid(report.tables[id] as ReportTable, 'mark');
        expect(grid.widths.reduce((a, b) => a + b)).toBe(1000);
        return grid;
      });
      const [requests, reviews] = grids as [Grid, Grid];
      for (const width of requests.widths.slice(3)) {
        expect((width / 1000) * points, `${digits} digits`).toBeGreaterThan(digits * requests.size * DIGIT + 4);
      }
      if (digits < 7) {
        for (const width of reviews.widths) {
          expect((width / 1000) * points, `${digits} digits`).toBeGreaterThan(digits * reviews.size * DIGIT + 3.5);
        }
      }
      const looks = `class="xxgk-table xxgk-requests${requests.size < 10.5 ? ` xxgk-size${requests.size * 2}` : ''}"`;
      expect(renderPage(report, { prose: null, locale: 'zh-cn', look: 'a4' })).toContain(looks);
      expect(reportCss).toContain(`.xxgk-a4 .xxgk-size${Math.min(requests.size, 10) * 2} { font-size:`);
      expect(reportCss).toContain(`\n.xxgk-size${Math.min(requests.size, 10) * 2} { --xxgk-room:`);
      const inline = renderFragment(report, { prose: null, locale: 'zh-cn' });
      expect(inline).toContain(`font-size:${requests.size}pt;`);
      return requests.size;
    });
    expect(sizes[0]).toBe(10.5);
    expect(sizes[5]).toBeLessThan(9);
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  });

  it('表二 has four blocks whose last column takes the room left', () => {
    const grid = officialGrid(tableOf('disclosure'), 'mark');
    expect(grid.bodies).toHaveLength(4);
    expect(find(grid, '第二十条第（五）项')).toMatchObject({ columns: 4, scope: 'colgroup' });
    expect(find(grid, '本年处理决定数量')).toMatchObject({ columns: 3 });
    expect(places(grid)).toHaveLength(2 + 2 + 3 + 4 + 3);
  });

  it('表三 has three header rows, and the outcomes span 22 rows', () => {
    const grid = officialGrid(tableOf('requests'), 'mark');
    expect(grid.head).toHaveLength(3);
    expect(grid.bodies.flat()).toHaveLength(25);
    expect(grid.head[0]?.cells.map((c) => [c.rows, c.columns])).toEqual([
      [3, 3],
      [1, 7],
    ]);
    expect(grid.head[1]?.cells.map((c) => [c.text, c.rows, c.columns])).toEqual([
      ['自然人', 2, 1],
      ['法人或其他组织', 1, 5],
      ['总计', 2, 1],
    ]);
    expect(find(grid, '三、本年度办理结果')).toMatchObject({ rows: 22, scope: 'rowgroup' });
    expect(find(grid, '（三）不予公开')?.rows).toBe(8);
    expect(find(grid, '（四）无法提供')?.rows).toBe(3);
    expect(find(grid, '（五）不予处理')?.rows).toBe(5);
    expect(find(grid, '（六）其他处理')?.rows).toBe(3);
    const cell = cells(grid).find((c) => c.address?.row === 'refused.thirdParty' && c.address.column === 'research');
    expect(cell?.headers).toEqual([
      'outcomes',
      'refused',
      'refused-thirdParty',
      'applicants',
      'organisations',
      'research',
    ]);
    const ids = cells(grid).flatMap((c) => c.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of cells(grid)) for (const id of each.headers) expect(ids).toContain(id);
  });

  it('表三 with one row of （六） spans 20', () => {
    const grid = officialGrid(tableOf('requests', '2019'), 'mark');
    expect(grid.bodies.flat()).toHaveLength(23);
    expect(find(grid, '三、本年度办理结果')?.rows).toBe(20);
    expect(find(grid, '（六）其他处理')).toMatchObject({ rows: 1, columns: 2, scope: 'row' });
  });

  it('表四 has 行政复议 beside two kinds of 行政诉讼', () => {
    const grid = officialGrid(tableOf('reviews'), 'mark');
    expect(grid.head.map((row) => row.cells.length)).toEqual([2, 7, 10]);
    expect(find(grid, '行政诉讼')?.columns).toBe(10);
    expect(grid.bodies[0]?.[0]?.cells.map((c) => c.text)).toEqual(Array.from({ length: 15 }, (_, i) => String(i + 1)));
  });

  it('the 2019 format has its own columns and rows', () => {
    const grid = officialGrid(tableOf('disclosure', '2019'), 'mark');
    expect(grid.bodies).toHaveLength(5);
    for (const words of ['对外公开总数量', '其他对外管理服务事项', '第二十条第（九）项', '采购总金额']) {
      expect(find(grid, words)).toBeDefined();
    }
    expect(find(grid, '采购总金额')?.columns).toBe(2);
  });

  it('shows an absent row as marked cells, or leaves it out', () => {
    const table = tableOf('requests', '2021', ['granted', 'other.misc']);
    const marked = officialGrid(table, 'mark');
    expect(cells(marked).filter((c) => c.kind === 'absent')).toHaveLength(14);
    const omitted = officialGrid(table, 'omit');
    expect(omitted.bodies.flat()).toHaveLength(23);
    expect(find(omitted, '三、本年度办理结果')?.rows).toBe(20);
    expect(find(omitted, '（六）其他处理')?.rows).toBe(2);
  });
});

describe('the escaper', () => {
  it('leaves no character that means something in HTML', () => {
    expect(escapeHtml(`<script>alert("1")</script>&'\u0000\u0008`)).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;',
    );
    expect(attribute('title', '" onload="x')).toBe(' title="&quot; onload=&quot;x"');
    expect(attribute('title', '')).toBe('');
  });

  it('lets only harmless addresses through', () => {
    for (const bad of [
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      ' data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '\u0001javascript:x',
      'command:x',
      '//evil',
    ]) {
      expect(safeLink(bad)).toBeNull();
    }
    for (const good of ['https://www.gov.cn/a?b=1', 'http://x.gov.cn', 'mailto:a@b.cn', '#here']) {
      expect(safeLink(good)).toBe(good);
    }
  });
});
