/** Rows and cells of an HTML table as elements, and the row spans that a new row falls into. */
import { overwritten } from '../../repair/write.ts';
import type { Report, ReportTable, Span, TableElement } from '../../report/types.ts';
import { outcomesLabel, outsideOutcomes } from '../../standard/2021.ts';
import { type RowStandard, standards } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import type { Edit } from '../rule.ts';

const tableAt = ({ elements }: ReportTable, offset: number): TableElement | undefined =>
  elements.find(({ start, end }) => start < offset && offset <= end);

/** The row, or the cell, an offset lies in; null outside of all. */
export const rowElementAt = (table: ReportTable, offset: number): Span | null =>
  tableAt(table, offset)?.rowElements.find(({ start, end }) => start < offset && offset < end) ?? null;
export const cellElementAt = (table: ReportTable, offset: number): Span | null =>
  tableAt(table, offset)?.cells.find(({ element }) => element.start < offset && offset <= element.end)?.element ?? null;

/** How a value is written beside others: where those begin and end, what divides them, and the value as it stands there. */
export interface Shape {
  readonly place: (cell: Span) => Span;
  readonly between: string;
  readonly value: (words: string) => string;
}

/** The shape of two cells side by side: of HTML the second one is copied. */
export function shapeOf({ text }: Report, table: ReportTable, one: Span, two: Span): Shape {
  const [before, after] = [cellElementAt(table, one.start), cellElementAt(table, two.start)];
  if (!before || !after)
    return { place: (cell) => cell, between: text.slice(one.end, two.start), value: (words) => words };
  const open = text.slice(after.start, two.start).replace(/\s+(?:row|col)span\s*=\s*["']?\d+["']?/gi, '');
  const written = text.slice(two.start, two.end);
  return {
    place: (cell) => cellElementAt(table, cell.start) ?? cell,
    between: text.slice(before.end, after.start),
    value: (words) => open + overwritten(written, words) + text.slice(two.end, after.end),
  };
}

const rowspan = /(?<![\w-])rowspan\s*=\s*["']?\s*(\d{1,3})/i;
/** Adds `more` to the rowspan of each cell that covers the place (an offset between two rows) the row is written to. */
export function widenSpans(
  text: string,
  table: ReportTable,
  offset: number,
  row: RowStandard,
  more: number,
): readonly Edit[] {
  const element = tableAt(table, offset);
  if (!element) return [];
  const above = element.rowElements.filter(({ start }) => start < offset).length;
  const group = standards['2021'].tables.requests.groups.find((g) => g.key === row.group);
  return element.cells.flatMap((cell): Edit[] => {
    const match = cell.rowSpan > 1 && cell.row < above && rowspan.exec(text.slice(cell.element.start, cell.start));
    if (!match) return [];
    const [said, count = ''] = match;
    const left = cell.row + Number(count) - above;
    const words = foldWords(cell.text);
    const own =
      words === foldWords(outcomesLabel)
        ? !outsideOutcomes.has(row.key)
        : group !== undefined && words === foldWords(group.label);
    if (left < 0 || (left === 0 && !own)) return [];
    const end = cell.element.start + match.index + said.length;
    return [{ start: end - count.length, end, newText: String(Number(count) + more) }];
  });
}
