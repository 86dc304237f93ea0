/** The three tables as we print them, held against the official form, which was written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocksToDocx } from '../../server/src/convert/docx.ts';
import { readWord } from '../../server/src/convert/word.ts';
import { renderFragment, renderPage } from '../../server/src/render/page.ts';
import { departmentReport } from '../fixtures/base.ts';
import { blocksOf, parse } from './convert/same.ts';

const form = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'official-form-2021.html'), 'utf8');
const report = parse(departmentReport, true);

interface Shape {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  readonly left: boolean;
}

const isLeft = (tag: string): boolean => /class="left"|xxgk-rowLabel|text-align: ?left/.test(tag);
const span = (tag: string, name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(tag)?.[1] ?? 1);

/** The rows of each table: words of the labels, blank for a figure, and how far each cell reaches. */
function shapes(html: string): Shape[][][] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<(t[hd]\b[^>]*)>([^<]*)/g)].map(([, tag = '', words = '']) => ({
        text: /^[\d.]*$/.test(words) ? '' : words,
        rows: span(tag, 'rowspan'),
        columns: span(tag, 'colspan'),
        left: isLeft(tag),
      })),
    ),
  );
}

describe('the official form', () => {
  it('has the cells the standard counts', () => {
    const [disclosure, requests, reviews] = shapes(form);
    expect([disclosure?.length, requests?.length, reviews?.length]).toEqual([14, 28, 4]);
    expect(requests?.flat().filter((cell) => cell.text === '')).toHaveLength(25 * 7);
  });

  it('is what the page prints: labels, order, merged cells, alignment', () => {
    expect(shapes(renderPage(report, { prose: null, locale: 'zh-cn', look: 'a4' }))).toEqual(shapes(form));
  });

  it('is what the fragment for a web site prints', () => {
    expect(shapes(renderFragment(report, { prose: null, locale: 'zh-cn' }))).toEqual(shapes(form));
  });

  it('is what the Word file holds', async () => {
    const bytes = await blocksToDocx(blocksOf(report), { title: '', organ: null });
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    const tables = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => wordShapes(table));
    expect(tables).toEqual(shapes(form));
    expect((await readWord(bytes)).notes).toEqual([]);
  });
});

/** Word tells of a cell that reaches down by an empty one in each row it covers. */
function wordShapes(table: string): Shape[][] {
  const rows = [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)].map(([row]) => {
    let column = 0;
    return [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => {
      const columns = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
      const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cell);
      const words = [...cell.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
      const start = column;
      column += columns;
      return {
        start,
        covered: merge !== null && merge[1] !== 'restart',
        text: /^[\d.]*$/.test(words) ? '' : words,
        columns,
        left: /<w:jc w:val="(?:left|start)"/.test(cell),
      };
    });
  });
  return rows.map((cells, r) =>
    cells
      .filter((cell) => !cell.covered)
      .map(({ start, text, columns, left }) => {
        let down = r + 1;
        while (rows[down]?.some((cell) => cell.covered && cell.start === start)) down++;
        return { text, rows: down - r, columns, left };
      }),
  );
}
