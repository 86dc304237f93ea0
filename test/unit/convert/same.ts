/** Whether two reports say the same: every cell, and every sentence after dropping blanks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { htmlToMarkdown } from '../../../server/src/convert/html.ts';
import { readHtml } from '../../../server/src/parser/html/entry.ts';
import { parseReport } from '../../../server/src/parser/parse.ts';
import { reportBlocks } from '../../../server/src/render/blocks.ts';
import type { Block, Run } from '../../../server/src/render/document.ts';
import { readMarkdown } from '../../../server/src/render/prose.ts';
import type { Report } from '../../../server/src/report/types.ts';
import { departmentReport, governmentReport } from '../../fixtures/base.ts';
import { realReports } from '../../reports.ts';

export const parse = (text: string, markdown: boolean): Report => parseReport(text, { markdown, html: readHtml });

export const blocksOf = (report: Report): Block[] =>
  reportBlocks(report, { absent: 'omit', prose: report.markdown ? readMarkdown : null });

/** Address → characters, for every cell the report has. */
export function cellsOf(report: Report): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const table of Object.values(report.tables)) {
    for (const row of table?.rows ?? []) {
      for (const cell of row.cells) {
        cells[`${row.table}.${row.key}.${cell.address.column}`] = cell.text.replace(/\s+/g, ' ');
      }
    }
  }
  return cells;
}

const words = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

function sentences(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'signature':
      return block.lines.map(words).join('');
    case 'heading':
    case 'paragraph':
      return words(block.runs);
    case 'list':
      return block.items.flat().map(sentences).join('');
    case 'quote':
      return block.blocks.map(sentences).join('');
    case 'table':
      return block.rows.flat().map(words).join('');
    case 'official':
      return `[${block.grid.id}]`;
    case 'rule':
      return '';
  }
}

export const textOf = (report: Report): string => blocksOf(report).map(sentences).join('').replace(/\s+/g, '');

/** Every cell, every sentence, the sections, and whose report of which year it is. */
export function expectSame(after: Report, before: Report): void {
  expect(cellsOf(after)).toEqual(cellsOf(before));
  expect(textOf(after)).toBe(textOf(before));
  expect(after.tables.requests?.collapsed).toBe(before.tables.requests?.collapsed);
  expect(after.sections.map((s) => s.id)).toEqual(before.sections.map((s) => s.id));
  expect([after.organ, after.year]).toEqual([before.organ, before.year]);
}

const samples = join(import.meta.dirname, '..', '..', '..', 'samples');

/** Every report there is: the base ones, the samples, the real ones. */
export function everyReport(): { name: string; report: Report }[] {
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|txt|html)$/.test(name) && !/README|不是年报/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(samples, name), 'utf8');
      const page = name.endsWith('.html');
      return { name, report: parse(page ? htmlToMarkdown(text) : text, !name.endsWith('.txt')) };
    });
  return [
    { name: 'department', report: parse(departmentReport, true) },
    { name: 'government', report: parse(governmentReport, true) },
    ...files,
    ...realReports().map(({ name, text }) => ({ name, report: parse(text, false) })),
  ];
}
