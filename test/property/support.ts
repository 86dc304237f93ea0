/** What the properties share: reading a written report, and comparing it with what was written. */
import { expect } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Cell, Report } from '../../server/src/report/types.ts';
import type { CellAddress, TableId } from '../../server/src/standard/index.ts';
import { addressKey, type Written } from '../fixtures/writer/index.ts';
import { stopwatch } from '../stopwatch.ts';

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

/** Applies edits from the last to the first. */
export function applyEdits(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((current, e) => current.slice(0, e.start) + e.newText + current.slice(e.end), text);
}

/** How often each inline element of HTML is opened and not closed. */
function openTags(text: string): Record<string, number> {
  const open: Record<string, number> = {};
  for (const [, slash, name = ''] of text.matchAll(/<(\/?)(b|i|u|p|a|span|font|sup|table|tbody|thead)\b/gi)) {
    const key = name.toLowerCase();
    open[key] = (open[key] ?? 0) + (slash === '' ? 1 : -1);
  }
  return open;
}

/** The figures as a reviewer reads them: width, units and separators aside, blanks among digits seen. */
const readByEye = (report: Report): Map<string, string> =>
  new Map(
    Object.values(report.tables).flatMap((table) =>
      (table?.rows ?? []).flatMap((row) =>
        row.cells.map(({ address, text }): [string, string] => {
          const plain = text
            .normalize('NFKC')
            .replace(/[Oo〇○]/g, '0')
            .replace(/,(?=\d{3})/g, '');
          return [
            addressKey(address),
            plain
              .replace(/[^\d.\s-]/g, '')
              .replace(/\s+/g, ' ')
              .trim(),
          ];
        }),
      ),
    ),
  );

/** What edits do beyond their purpose: tags without their partners, and for safe ones figures that are read otherwise. */
export function harm(before: Report, after: Report, safe: boolean): string[] {
  const wrong: string[] = [];
  const [was, is] = [openTags(before.text), openTags(after.text)];
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)]))
    if ((was[name] ?? 0) !== (is[name] ?? 0)) wrong.push(`<${name}>: ${was[name] ?? 0} open, then ${is[name] ?? 0}`);
  if (!safe) return wrong;
  const figures = readByEye(after);
  for (const [cell, text] of readByEye(before))
    if (figures.get(cell) !== text) wrong.push(`${cell}: ${text}, then ${figures.get(cell)}`);
  return wrong;
}

/** Milliseconds that work takes. */
export function cost(work: () => unknown): number {
  const elapsed = stopwatch();
  work();
  return elapsed();
}

/** Eight times the text: linear work costs 8 times as much, quadratic 64. Small costs say nothing. Up to four tries. */
export function growsWithText(make: (size: number) => string, work: (text: string) => unknown): void {
  const [tiny, small, large] = [make(400), make(2000), make(16_000)];
  work(tiny);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const grown = (): boolean => most > Math.max(least, 8) * 22;
  for (let attempt = 0; attempt < 4 && (attempt < 1 || grown()); attempt++) {
    least = Math.min(
      least,
      cost(() => work(small)),
    );
    most = Math.min(
      most,
      cost(() => work(large)),
    );
  }
  expect(grown(), `${least.toFixed(1)} ms, then ${most.toFixed(1)} ms`).toBe(false);
}
