/** Tables of the report as the official HTML tables, with their merged header cells; values kept. */
import { attribute, escapeHtml } from '../render/escape.ts';
import { type GridCell, type GridRow, withWords } from '../render/grid.ts';
import { officialGrid } from '../render/tables.ts';
import type { Edit } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import type { TableId } from '../standard/index.ts';
import { apart, inPlace, linesOfTable } from './convert.ts';

function cellHtml({ kind, scope, rows, columns, text }: GridCell): string {
  const tag = kind === 'header' ? 'th' : 'td';
  const spans = (columns > 1 ? attribute('colspan', columns) : '') + (rows > 1 ? attribute('rowspan', rows) : '');
  // A blank line or a line break would end the HTML block of a Markdown document.
  return `<${tag}${attribute('scope', scope)}${spans}>${escapeHtml(text.replace(/\s+/g, ' ').trim())}</${tag}>`;
}

const rowHtml = ({ cells }: GridRow): string => `<tr>${cells.map(cellHtml).join('')}</tr>`;

/** The edit that puts the table into HTML, in its place; null where the report has none. */
export function toHtmlTable(report: Report, id: TableId): Edit | null {
  const table = report.tables[id];
  if (!table) return null;
  const grid = withWords(officialGrid(table, 'omit'), report.spoken);
  const lines = [
    '<table>',
    '<thead>',
    ...grid.head.map(rowHtml),
    '</thead>',
    ...grid.bodies.flatMap((body) => ['<tbody>', ...body.map(rowHtml), '</tbody>']),
    '</table>',
  ];
  // An HTML block of Markdown ends at a blank line.
  return inPlace(report, table, linesOfTable(report, table), lines.join('\n'), report.markdown);
}

/** Every table that is in another notation, in the order of the text; nothing around them changes. */
export function convertAllToHtml(report: Report): readonly Edit[] {
  return apart(
    Object.values(report.tables).flatMap((table) =>
      table && table.notation !== 'html' ? (toHtmlTable(report, table.id) ?? []) : [],
    ),
  );
}
