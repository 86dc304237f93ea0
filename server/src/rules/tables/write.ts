/** Standard tables in the notation of the report they are inserted into. */

import { escapeHtml } from '../../render/escape.ts';
import { markdownTable, type ValueOf } from '../../render/markdown.ts';
import type { Notation, Report } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import { suitsLabel } from '../../standard/2021.ts';
import { type StandardId, standardOfYear, standards, type TableId, type TableStandard } from '../../standard/index.ts';

/** Rows of fields in the shape every notation can show: the group in front of the label, 表四 as three rows of five. */
function fieldsOf(table: TableStandard, valueAt: ValueOf): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const block of table.blocks) {
    if (block.heading !== null) rows.push([block.heading]);
    rows.push([block.corner, ...block.columns.map((c) => c.label)]);
    for (const row of block.rows) {
      const label =
        table.id === 'reviews' && row.key !== 'reconsideration' ? `${suitsLabel} ${row.label}` : row.markdownLabel;
      rows.push([label, ...block.columns.map((c) => valueAt({ table: table.id, row: row.key, column: c.key }) ?? '0')]);
    }
  }
  return rows;
}

const writers: Readonly<Record<Exclude<Notation, 'pipes'>, (rows: readonly (readonly string[])[]) => string>> = {
  tabs: (rows) => rows.map((r) => r.join('\t')).join('\n'),
  layout: (rows) => rows.map((r) => r.join('    ')).join('\n'),
  rows: (rows) => rows.map((r) => r.join(' | ')).join('\n'),
  cells: (rows) => rows.map((r) => `${r.map((f) => `\t${f}`).join('\n')}\n`).join('\n'),
  bars: (rows) => rows.map((r) => `|\n${r.map((f) => `${f} |`).join('\n')}`).join('\n'),
  html: (rows) =>
    `<table>\n${rows.map((r) => `<tr>${r.map((f) => `<td>${escapeHtml(f)}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
};

/** A standard table as text, lines parted by `\n`: in the notation of the report's other tables. */
export function tableText(
  report: Report,
  id: TableId,
  valueAt: ValueOf = () => undefined,
  standard: StandardId = standardOfYear(yearOf(report)),
): string {
  const table = standards[standard].tables[id];
  const notation = notationOf(report);
  return notation === 'pipes' ? markdownTable(table, valueAt) : writers[notation](fieldsOf(table, valueAt));
}

/** Markdown takes pipes whatever its other tables are; a document of another kind, the notation of its tables. */
function notationOf(report: Report): Notation {
  if (report.markdown) return 'pipes';
  const notation = report.notation === 'mixed' ? null : report.notation;
  return notation ?? 'tabs';
}
