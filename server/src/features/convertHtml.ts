/** A table of the report as the official HTML table, with its merged header cells; values kept. */
import { attribute, escapeHtml } from '../render/escape.ts';
import type { GridCell, GridRow } from '../render/grid.ts';
import { officialGrid } from '../render/tables.ts';
import type { Edit } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import type { TableId } from '../standard/index.ts';
import { linesOfTable } from './convert.ts';
import { newlineOf } from './place.ts';

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
  const grid = officialGrid(table, 'omit');
  const lines = [
    '<table>',
    `<caption>${escapeHtml(grid.caption)}</caption>`,
    '<thead>',
    ...grid.head.map(rowHtml),
    '</thead>',
    ...grid.bodies.flatMap((body) => ['<tbody>', ...body.map(rowHtml), '</tbody>']),
    '</table>',
  ];
  return { ...linesOfTable(report, table), newText: lines.join(newlineOf(report)) };
}
