/** 总计 of a whole table that has lost the column. */
import { holds } from '../../repair/join.ts';
import type { Cell, Report, ReportTable } from '../../report/types.ts';
import { standards } from '../../standard/index.ts';
import { foldWords, trimEnd } from '../../text/chars.ts';
import type { Edit } from '../rule.ts';
import { shapeOf } from './html-rows.ts';

const TOTAL = standards['2021'].tables.requests.blocks[0]?.columns.at(-1)?.label ?? '';

/**
 * 总计 of each row that ends before it, and of the header where that is one line of bars. Null where a row cannot be
 * told, or all of them end with their sum: then another column is the one that was lost.
 */
export function addTotals(report: Report, table: ReportTable): readonly Edit[] | null {
  const edits: Edit[] = [];
  const ended = (cells: readonly Cell[]): boolean =>
    holds(
      cells.map((c) => String(c.value ?? 0)),
      cells.length,
    );
  if (table.rows.every((row) => ended(row.cells))) return null;
  for (const row of table.rows) {
    const [before, after] = row.cells.slice(-2);
    if (!before || !after) return null;
    const sum = row.cells.reduce((n, c) => n + (c.value ?? 0), 0);
    const { place, between, value } = shapeOf(report, table, before, after);
    const { end } = place(after);
    edits.push({ start: end, end, newText: between + value(String(sum)) });
  }
  return [...headerEdits(report, table), ...edits];
}

/** `| 总计 |` behind the header of a pipe table, and the rule under it. */
function headerEdits(report: Report, table: ReportTable): readonly Edit[] {
  const first = table.headers[0];
  if (table.notation !== 'pipes' || !first || table.headers.some((h) => foldWords(h.text) === TOTAL)) return [];
  const { lines, text } = report;
  const line = lines.lineAt(first.start);
  return [` ${TOTAL} |`, ' --- |'].flatMap((newText, i): Edit[] => {
    const at = trimEnd(text, lines.starts[line + i] as number, lines.ends[line + i] as number);
    return text[at - 1] === '|' ? [{ start: at, end: at, newText }] : [];
  });
}
