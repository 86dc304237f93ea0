/** Tables of a Word file: fixed layout, every width in twips. */
import {
  AlignmentType,
  type IFontAttributesProperties,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Grid, GridCell } from '../render/grid.ts';
import { placesOf } from '../render/room.ts';

/** Twentieths of a point, of millimetres. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Word opens no file with characters that XML does not know. */
export const xmlText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Room between the border and the words, in twips; WPS and Word differ where it is not said. */
const MARGINS = { top: 30, bottom: 30, left: 40, right: 40 } as const;

/** Lines of a table are closer than those of the text, whose grid they leave. */
const LINE = { line: twipsOfPoints(14), lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

/** （三） stands alone above 不予公开: Word would break the narrow line after any character. */
function linesOf({ text, scope }: GridCell): string[] {
  const words = xmlText(text.replace(/\s+/g, ' '));
  const numeral = scope === 'rowgroup' ? /^（.{1,2}）(?=.)/.exec(words)?.[0] : undefined;
  return numeral === undefined ? [words] : [numeral, words.slice(numeral.length)];
}

/** Widths in twips that add up to `total`. */
function widthsOf(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  let before = 0;
  return shares.map((share) => {
    const start = Math.round((before * total) / sum);
    before += share;
    return Math.round((before * total) / sum) - start;
  });
}

/** Rows that stay on the page of the next one: of a head, of a block of 表二, and all of 表四, as far as they are followed by one. */
function rowsWithNext({ id, head, bodies }: Grid): ReadonlySet<number> {
  const all = new Set(head.keys());
  let row = head.length;
  for (const body of bodies) {
    if (id !== 'requests') for (let i = 0; i + 1 < body.length; i++) all.add(row + i);
    row += body.length;
  }
  return all;
}

export function officialTable(grid: Grid, width: number, font: IFontAttributesProperties): Table {
  const rows = [...grid.head, ...grid.bodies.flat()];
  const { starts, columns } = placesOf(rows);
  // Figures beyond the standard's columns get columns of their own, as narrow as the narrowest.
  const spare = Array.from({ length: Math.max(0, columns - grid.widths.length) }, () => Math.min(...grid.widths));
  const widths = widthsOf([...grid.widths, ...spare], width);
  const size = grid.size * 2;
  const together = rowsWithNext(grid);
  const cellOf = (cell: GridCell, start: number, keepNext: boolean): TableCell =>
    new TableCell({
      columnSpan: cell.columns,
      rowSpan: cell.rows,
      width: { size: widths.slice(start, start + cell.columns).reduce((a, b) => a + b, 0), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: MARGINS,
      children: [
        new Paragraph({
          alignment: cell.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: LINE,
          keepNext,
          children: linesOf(cell).map((text, i) => new TextRun({ text, font, size, ...(i > 0 && { break: 1 }) })),
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row, r) =>
        new TableRow({
          // The head of 表二 is that of its first block alone: it must not come again above another one.
          tableHeader: r < grid.head.length && grid.id !== 'disclosure',
          cantSplit: true,
          children: row.cells.map((cell, i) => cellOf(cell, starts[r]?.[i] ?? 0, together.has(r))),
        }),
    ),
  });
}

/** A table that is none of the official ones: columns of one width. */
export function plainTable(
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  headers: number,
  width: number,
): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const widths = widthsOf(new Array<number>(columns).fill(1), width);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row, r) =>
        new TableRow({
          tableHeader: r < headers,
          cantSplit: true,
          children: widths.map(
            (size, i) =>
              new TableCell({
                width: { size, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                margins: MARGINS,
                children: [
                  new Paragraph({ alignment: AlignmentType.CENTER, spacing: LINE, children: [...(row[i] ?? [])] }),
                ],
              }),
          ),
        }),
    ),
  });
}
