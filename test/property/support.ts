/** What the properties share: reading a written report, and comparing it with what was written. */
import { expect } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Cell, Report } from '../../server/src/report/types.ts';
import type { CellAddress, TableId } from '../../server/src/standard/index.ts';
import { addressKey, type Written } from '../fixtures/writer/index.ts';

export const parseWritten = ({ text, kind }: { text: string; kind: Written['kind'] }): Report =>
  parseReport(text, { markdown: kind === 'markdown', html: readHtml });

const toAddress = (key: string): CellAddress => {
  const [table, row, column] = key.split('/') as [TableId, string, string];
  return { table, row, column };
};

export const cellAt = (report: Report, { table, row, column }: CellAddress): Cell | undefined =>
  report.tables[table]?.byKey.get(row)?.cells.find((c) => c.address.column === column);

/** Every written cell that was not read as written, as `address: what is wrong`; and every cell nobody wrote. */
export function misread(written: Written, report: Report = parseWritten(written)): string[] {
  const wrong: string[] = [];
  for (const [key, span] of written.cells) {
    const address = toAddress(key);
    const cell = cellAt(report, address);
    const expected = written.figures[address.table][address.row]?.[address.column] ?? '';
    if (!cell) wrong.push(`${key}: absent, expected ${expected}`);
    else if (cell.value !== (expected === '' ? null : Number(expected)))
      wrong.push(`${key}: ${cell.value} (${cell.kind} ${JSON.stringify(cell.text)}), expected ${expected}`);
    else if (cell.start !== span.start || cell.end !== span.end)
      wrong.push(`${key}: at ${cell.start}–${cell.end}, expected ${span.start}–${span.end}`);
  }
  for (const table of ['disclosure', 'requests', 'reviews'] as const) {
    for (const row of report.tables[table]?.rows ?? []) {
      for (const cell of row.cells) {
        if (!written.cells.has(addressKey(cell.address)))
          wrong.push(`${addressKey(cell.address)}: read, but never written`);
      }
      if (row.surplus.length > 0) wrong.push(`${table}/${row.key}: ${row.surplus.length} cells too many`);
    }
    for (const extra of report.tables[table]?.extras ?? []) {
      const label = extra.label ? report.text.slice(extra.label.start, extra.label.end) : '';
      wrong.push(`${table}: extra row ${JSON.stringify(label)}`);
    }
    if ((report.tables[table]?.groupRows.length ?? 0) > 0) wrong.push(`${table}: a group row with numbers`);
  }
  return wrong;
}

/** Eight times the text: linear work takes 8 times as long, quadratic 64. Tiny times say nothing. */
export function growsWithText(make: (size: number) => string, work: (text: string) => unknown): void {
  const time = (size: number): number => {
    const text = make(size);
    const start = performance.now();
    work(text);
    return performance.now() - start;
  };
  time(400);
  const small = Math.min(time(2000), time(2000));
  const large = Math.min(time(16_000), time(16_000));
  expect(large, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`).toBeLessThan(Math.max(small, 8) * 22);
}
