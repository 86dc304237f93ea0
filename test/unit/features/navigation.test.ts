import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentLinks } from '../../../server/src/features/links.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../../server/src/features/navigation.ts';
import { selectionRange } from '../../../server/src/features/selection.ts';
import { readHtml } from '../../../server/src/parser/html/entry.ts';
import { factsOf } from '../../../server/src/report/facts.ts';
import { createReportService, type Report } from '../../../server/src/service.ts';
import { at, base, type Marked, marked } from './support.ts';

const texts = ({ text }: Marked, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

const granted = '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 14 |';

describe('definition', () => {
  test('a total leads to its parts', () => {
    const here = base(granted, '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | ▮14 |');
    expect(texts(here, definitionsAt(here.report, here.offset))).toEqual(['8', '3', '0', '1', '1', '1']);
  });

  test('a part leads to the totals it goes into', () => {
    const here = base(granted, '| （一）予以公开 | ▮8 | 3 | 0 | 1 | 1 | 1 | 14 |');
    expect(texts(here, definitionsAt(here.report, here.offset))).toEqual(['14', '22']);
  });

  test('a number of the text leads to its cells', () => {
    const here = base('予以公开14件，部分公开5件，不予公开5件', '予以公开14件，部分公开5件，不予公开▮5件');
    const places = definitionsAt(here.report, here.offset);
    expect(places).toHaveLength(8);
    expect(texts(here, places).filter((text) => text !== '0')).toEqual(['1', '1', '1', '2']);
  });

  test('words lead nowhere', () => {
    const here = base('扎实做好', '扎▮实做好');
    expect(definitionsAt(here.report, here.offset)).toEqual([]);
  });
});

test('references: every cell of its sums, and the sentence that states it', () => {
  const here = base(granted, '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | ▮14 |');
  const places = referencesAt(here.report, here.offset, true);
  const sentence = here.text.indexOf('予以公开14件') + 4;
  expect(places.some(({ start }) => start === sentence)).toBe(true);
  expect(places.some(({ start }) => start === here.offset)).toBe(true);
  expect(places.length).toBeGreaterThan(6 + 18);
});

test('highlights: the cell, its parts, its sentence', () => {
  const here = base(granted, '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | ▮14 |');
  const marks = highlightsAt(here.report, here.offset);
  expect(marks).toHaveLength(8);
  expect(marks[0]).toMatchObject({ kind: 3 });
  expect(at(here.report, marks[0]?.range ?? raise())).toBe('14');
});

test('the label of a row stands for its cells and what the text says of them', () => {
  const here = base(granted, granted.replace('予以', '予▮以'));
  const marks = highlightsAt(here.report, here.offset).map(({ range }) => at(here.report, range));
  expect(marks[0]).toBe('（一）予以公开');
  expect(marks.slice(1)).toEqual(['14', '8', '3', '0', '1', '1', '1', '14']);
  expect(texts(here, referencesAt(here.report, here.offset, true))).toEqual(marks.slice(1));
});

describe('in other notations', () => {
  const service = createReportService({ html: () => readHtml });
  const read = (name: string): Report =>
    service.parse(readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8'), {
      markdown: name.endsWith('.md'),
    });

  test.each(['03-Word粘贴-一行一格.txt', '05-PDF文本.txt', '12-HTML表格.md', '09-其他处理未分三行.txt'])(
    '%s',
    (name) => {
      const report = read(name);
      const total = report.tables.requests?.byKey.get('received')?.cells.at(-1) ?? raise();
      const parts = definitionsAt(report, total.start).map(({ start, end }) => Number(report.text.slice(start, end)));
      expect(parts).toHaveLength(6);
      expect(parts.reduce((sum, part) => sum + part)).toBe(Number(total.text));
      const stated = factsOf(report).find(({ text, start }) => text === total.text && start < total.start) ?? raise();
      expect(definitionsAt(report, stated.start).map(({ start }) => start)).toEqual([total.start]);
      expect(referencesAt(report, total.start, false).map(({ start }) => start)).toContain(stated.start);
      for (const { start } of [...(report.tables.requests?.rows ?? []), ...(report.tables.reviews?.rows ?? [])].flatMap(
        ({ cells }) => cells,
      )) {
        const { range } = selectionRange(report, start);
        expect(at(report, range)).toMatch(/^\d+$/);
      }
    },
  );
});

test('links: addresses end before Chinese marks, 见表三 leads to the table', () => {
  const here = base('扎实做好', '详见https://example.org/a?b=1，申请办理情况见表三，扎实做好');
  const links = documentLinks(here.report, 'file:///a.md', 'zh-cn');
  expect(links.map(({ range }) => at(here.report, range))).toEqual(['https://example.org/a?b=1', '表三']);
  const line = here.text.slice(0, here.text.indexOf('| 办理情况')).split('\n').length;
  expect(links[1]?.target).toBe(`file:///a.md#L${line}`);
});

test('selection grows from the cell to row, table, section, report', () => {
  const here = base(granted, '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | ▮14 |');
  const grown: string[] = [];
  for (let range = selectionRange(here.report, here.offset); range; range = range.parent as typeof range) {
    grown.push(at(here.report, range.range));
  }
  expect(grown[0]).toBe('14');
  expect(grown[1]).toContain('予以公开');
  expect(grown[2]).toContain('结转下年度继续办理');
  expect(grown[3]?.startsWith('## 三、')).toBe(true);
  expect(grown.at(-1)).toBe(here.text);
  expect(selectionRange(marked('').report, 0).range).toEqual({
    start: { line: 0, character: 0 },
    end: { line: 0, character: 0 },
  });
});

function raise(): never {
  throw new Error('nothing there');
}
