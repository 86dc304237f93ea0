/** 表二 of the trial format of 2019 written anew in the format in force. */
import { cellWords } from '../../render/markdown.ts';
import { elementOf, lineEnd } from '../../report/lines.ts';
import type { Report, ReportTable, Span } from '../../report/types.ts';
import type { CellAddress } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import { inDocument } from '../edit.ts';
import type { Edit } from '../rule.ts';
import { blocksOf, newWords, oldWords } from './old-disclosure.ts';
import { topOfTable } from './shared.ts';
import { tableText } from './write.ts';

/** New column → the old one of the same meaning. 对外公开总数量 is no 现行有效件数, and nothing old is an amount of charges. */
const sameMeaning: Readonly<Record<string, string>> = { issued: 'newlyMade', decisions: 'decisions' };

/** The text of the cell in the old table whose meaning the new cell has; undefined writes 0. */
function carried(report: Report, table: ReportTable, address: CellAddress): string | undefined {
  const cells = table.byKey.get(address.row)?.cells ?? [];
  const columns = blocksOf('2021').find((b) => b.rows.some((r) => r.key === address.row))?.columns ?? [];
  const old = sameMeaning[address.column];
  // A block that has the new columns already is read by their order.
  const isNew = cells.length === columns.length && !hasOldHeaders(table, cells);
  const cell = isNew
    ? cells[columns.findIndex((c) => c.key === address.column)]
    : cells.find((c) => c.address.column === old);
  return cell && cell.value !== null ? (report.markdown ? cellWords(table, cell) : cell.text) : undefined;
}

/** Whether the headers above the cells, down from the row before them, are old ones. */
function hasOldHeaders(table: ReportTable, cells: readonly Span[]): boolean {
  const first = cells[0]?.start ?? 0;
  const above = table.headers.filter(
    (h) => h.end <= first && (oldWords.has(foldWords(h.text)) || newWords.has(foldWords(h.text))),
  );
  const nearest = above.at(-1);
  return nearest !== undefined && oldWords.has(foldWords(nearest.text));
}

/** The edit that writes the table anew; what has no counterpart in the old one is 0. */
export function convert(report: Report, table: ReportTable): Edit {
  return {
    ...wholeTable(report, table),
    newText: inDocument(
      report,
      tableText(report, 'disclosure', (a) => carried(report, table, a), '2021'),
    ),
  };
}

/** The table with what stands on its first and last lines; in HTML its element. */
function wholeTable(report: Report, table: ReportTable): Span {
  if (table.notation === 'html') return elementOf(table);
  return { start: topOfTable(report, table), end: lineEnd(report, table.end) };
}
