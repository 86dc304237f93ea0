/** Any figures, written in any way, are read exactly: every value, and the very characters of every number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../server/src/convert/html.ts';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Figures } from '../fixtures/base.ts';
import { anyFigures, anyOptions, figuresOf } from '../fixtures/generate.ts';
import { notations, type WriterOptions, writeReport } from '../fixtures/writer/index.ts';
import { describeReports, expectedFigures, realReports } from '../reports.ts';
import { cellAt, misread, parseWritten } from './support.ts';
import { takesItsTime, tries } from './tries.ts';

/** A page is converted before it is parsed; its own tests are those of the conversion. */
const read = notations.filter((n) => n !== 'html-page');

const dressings: readonly Partial<WriterOptions>[] = [
  {},
  { eol: '\r\n', bom: true, halfwidth: true, marks: 'halfwidth' },
  { padding: 'mixed', digits: 'thousands', marks: 'comma' },
  { padding: '\u00a0', digits: 'fullwidth', marks: 'fullstop' },
  { padding: '\u3000', digits: 'notes', marks: 'spaced' },
  { brokenLabels: true, shuffledHeaders: true },
];

takesItsTime();

describe('any figures in any notation', () => {
  test.each(read)('%s', (notation) => {
    dressings.forEach((dressing, i) => {
      for (const profile of ['sparse', 'dense', 'large', 'zero'] as const) {
        const figures = figuresOf(1000 + i, profile);
        expect(
          misread(writeReport(figures, { notation, seed: 7 * i + 1, ...dressing })),
          JSON.stringify(dressing),
        ).toEqual([]);
      }
    });
  });

  test.each(read)('%s, （六） as one row', (notation) => {
    const figures = figuresOf(5, 'dense', 'collapsed');
    expect(misread(writeReport(figures, { notation, format: 'collapsed', seed: 3 }))).toEqual([]);
  });

  test.each(read)('%s, the format of 2019', (notation) => {
    const figures = figuresOf(6, 'dense', '2019');
    expect(misread(writeReport(figures, { notation, format: '2019', year: 2020, seed: 4 }))).toEqual([]);
  });

  test('of chance', () => {
    fc.assert(
      fc.property(
        anyOptions
          .filter((o) => o.notation !== 'html-page')
          .chain((options) => fc.tuple(fc.constant(options), anyFigures(options.format))),
        ([options, figures]) => {
          const written = writeReport(figures, options);
          const report = parseWritten(written);
          expect(misread(written, report)).toEqual([]);
          expect(report.sections.map((s) => s.id)).toEqual([1, 2, 3, 4, 5, 6]);
          expect(report.organ).toBe(options.organ);
          expect(report.year).toBe(options.year);
        },
      ),
      tries(300),
    );
  });
});

test('a page, by way of its conversion: every value', () => {
  dressings.forEach((dressing, i) => {
    const figures = figuresOf(2000 + i, 'dense');
    const written = writeReport(figures, { notation: 'html-page', seed: i, ...dressing });
    const report = parseReport(htmlToMarkdown(written.text), { markdown: true, html: readHtml });
    const wrong = misread(written, report).filter((m) => !/: at \d+–\d+, expected/.test(m));
    expect(wrong, JSON.stringify(dressing)).toEqual([]);
    expect(report.sections.map((s) => s.id)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('tables that are not whole', () => {
  test.each(read)('%s: rows may lack, the others are read', (notation) => {
    for (const format of ['2021', 'collapsed'] as const) {
      const figures = figuresOf(31, 'dense', format);
      for (const [i, key] of Object.keys(figures.requests).entries()) {
        const written = writeReport(figures, { notation, format, omit: [key], seed: i });
        expect(misread(written), key).toEqual([]);
      }
    }
  });

  /** Notations in which an empty cell can be seen. */
  const visible = read.filter((n) => !n.startsWith('torn') && n !== 'cells-bare' && n !== 'layout');

  /** One in five of the cells, other ones in each notation. */
  let turn = 0;

  test.each(visible)('%s: a blank cell is a blank cell, and stands where its number would', (notation) => {
    // Where a bar opens each row, a blank cell can be told from the bar of the next row only behind a row's label, and the
    // last cell of a table not at all.
    for (const table of notation === 'bars'
      ? ['requests' as const]
      : (['disclosure', 'requests', 'reviews'] as const)) {
      const figures = figuresOf(32, 'dense');
      for (const [row, columns] of Object.entries(figures[table])) {
        for (const column of Object.keys(columns)) {
          turn++;
          if (turn % 5 !== 0) continue;
          if (notation === 'bars' && row === 'carriedForward' && column === 'total') continue;
          const blanked = { ...figures, [table]: { ...figures[table], [row]: { ...columns, [column]: '' } } };
          const written = writeReport(blanked, { notation, seed: 5 });
          const report = parseWritten(written);
          const key = `${table}/${row}/${column}`;
          expect(misread(written, report).filter((m) => !m.startsWith(`${key}: at`))).toEqual([]);
          const cell = cellAt(report, { table, row, column });
          expect(cell, key).toMatchObject({ kind: 'blank', text: '' });
          const at = written.cells.get(key)?.start ?? -1;
          const [from, to] = [Math.min(at, cell?.start ?? 0), Math.max(at, cell?.end ?? 0)];
          expect(report.text.slice(from, to), key).toMatch(/^(?:[ \u00a0\u3000]|&nbsp;|<[^>]*>)*$/);
        }
      }
    }
  });
});

describeReports('real reports', () => {
  const expected = expectedFigures();
  const reports = realReports();

  test.each(reports.map((r) => [r.name, r] as const))('%s is read exactly', (name, { text }) => {
    const report = parseWritten({ text, kind: 'plain' });
    const figures = expected[name];
    const wrong: string[] = [];
    for (const table of ['disclosure', 'requests', 'reviews'] as const) {
      for (const [row, columns] of Object.entries(figures?.[table] ?? {})) {
        for (const [column, value] of Object.entries(columns)) {
          const cell = cellAt(report, { table, row, column });
          if (!cell || cell.value !== value) wrong.push(`${table}/${row}/${column}: ${cell?.value}, expected ${value}`);
          else if (text.slice(cell.start, cell.end) !== cell.text) wrong.push(`${table}/${row}/${column}: range`);
        }
      }
      const rows = Object.keys(figures?.[table] ?? {});
      expect([...(report.tables[table]?.byKey.keys() ?? [])].sort(), table).toEqual(rows.sort());
    }
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(expected))('%s stays exact in every other notation', (_, given) => {
    const figures = Object.fromEntries(
      Object.entries(given).map(([table, rows]) => [
        table,
        Object.fromEntries(
          Object.entries(rows).map(([row, columns]) => [
            row,
            Object.fromEntries(
              Object.entries(columns).map(([column, value]) => [column, value === null ? '0' : String(value)]),
            ),
          ]),
        ),
      ]),
    ) as unknown as Figures;
    const format = 'other.total' in figures.requests ? 'collapsed' : '2021';
    for (const notation of read) {
      expect(misread(writeReport(figures, { notation, format, seed: 11 })), notation).toEqual([]);
    }
  });
});
