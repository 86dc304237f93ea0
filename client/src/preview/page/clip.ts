/**
 * Part of the report as the clipboard takes it: HTML that carries its looks with it, and plain text with a tab between
 * the cells of a table. Knows nothing of the page it comes from.
 */
export type Piece = Words | Break | Holder | Table;

export interface Words {
  readonly kind: 'words';
  readonly text: string;
}

/** A forced line break. */
export interface Break {
  readonly kind: 'break';
}

/** An element; `block`: it stands on lines of its own. */
export interface Holder {
  readonly kind: 'holder';
  readonly tag: string;
  readonly block: boolean;
  readonly role: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Piece[];
}

export interface Table {
  readonly kind: 'table';
  readonly role: string;
  /** Width of each column in per cent; empty: left to whoever shows it. */
  readonly widths: readonly string[];
  /** Cells in the order of the page; those that another one's span covers are not listed. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly header: boolean;
  readonly role: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly children: readonly Piece[];
}

export interface Clip {
  readonly html: string;
  readonly text: string;
}

/** `style` by role. */
export type Styles = Readonly<Record<string, string>>;

export function clipOf(pieces: readonly Piece[], styles: Styles): Clip {
  const html = `<meta charset="utf-8">${pieces.map((piece) => htmlOf(piece, styles)).join('')}`;
  return { html, text: textOf(pieces).replace(/^\n+|\n+$/g, '') };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

const attribute = (name: string, value: string | number): string => ` ${name}="${escaped(String(value))}"`;

const styleOf = (role: string | null, styles: Styles): string => {
  const style = role === null ? '' : (styles[role] ?? '');
  return style === '' ? '' : attribute('style', style);
};

function htmlOf(piece: Piece, styles: Styles): string {
  if (piece.kind === 'words') return escaped(piece.text);
  if (piece.kind === 'break') return '<br>';
  if (piece.kind === 'table') return tableHtml(piece, styles);
  const { tag, role, attributes, children } = piece;
  const more = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  const open = `<${tag}${more.join('')}${styleOf(role, styles)}>`;
  return tag === 'hr' ? open : `${open}${children.map((child) => htmlOf(child, styles)).join('')}</${tag}>`;
}

/** Borders are said twice: editors of sites that drop `style` keep the old attributes. */
function tableHtml({ role, widths, rows }: Table, styles: Styles): string {
  const columns = widths.map((width) => `<col${attribute('width', width)} style="width:${escaped(width)}">`);
  const cell = ({ header, role: look, rows: tall, columns: wide, children }: TableCell): string => {
    const tag = header ? 'th' : 'td';
    const spans = (wide > 1 ? attribute('colspan', wide) : '') + (tall > 1 ? attribute('rowspan', tall) : '');
    return `<${tag}${spans}${styleOf(look, styles)}>${children.map((child) => htmlOf(child, styles)).join('')}</${tag}>`;
  };
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`);
  return (
    `<table border="1" cellspacing="0" cellpadding="4"${styleOf(role, styles)}>` +
    `${columns.length > 0 ? `<colgroup>${columns.join('')}</colgroup>` : ''}<tbody>${body.join('')}</tbody></table>`
  );
}

function textOf(pieces: readonly Piece[]): string {
  let text = '';
  const line = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  for (const piece of pieces) {
    if (piece.kind === 'words') text += piece.text;
    else if (piece.kind === 'break') text += '\n';
    else if (piece.kind === 'table') {
      line();
      text += `${grid(piece.rows)
        .map((cells) => cells.map((cell) => (cell ? textOf(cell.children).replace(/\s+/g, ' ').trim() : '')).join('\t'))
        .join('\n')}\n`;
    } else if (piece.block) {
      line();
      text += textOf(piece.children);
      line();
    } else text += textOf(piece.children);
  }
  return text;
}

/** Every place of a table: the cell that begins there, null where one reaches over from the left or above. */
export function grid(rows: Table['rows']): (TableCell | null)[][] {
  return places(rows).map((line, y) =>
    line.map((place) => (place && place.y === y && place.first ? place.cell : null)),
  );
}

interface Place {
  readonly cell: TableCell;
  /** Row in which the cell begins. */
  readonly y: number;
  /** Whether this is its leftmost column. */
  readonly first: boolean;
}

function places(rows: Table['rows']): Place[][] {
  const all: Place[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      const line = all[y] as Place[];
      while (line[x]) x++;
      for (let dy = 0; dy < cell.rows && y + dy < rows.length; dy++)
        for (let dx = 0; dx < cell.columns; dx++) (all[y + dy] as Place[])[x + dx] = { cell, y, first: dx === 0 };
      x += cell.columns;
    }
  });
  return all;
}

/** The rows `from` … `to` as a table of their own: a label that spans them from above comes along, cut to fit. */
export function rowsOf(table: Table, from: number, to: number): Table {
  const all = places(table.rows);
  const rows = table.rows.slice(from, to + 1).map((_, i): TableCell[] => {
    const y = from + i;
    return (all[y] as Place[]).flatMap(({ cell, y: top, first }) => {
      if (!first || (top !== y && i > 0)) return [];
      return [{ ...cell, rows: Math.min(top + cell.rows - 1, to) - y + 1 }];
    });
  });
  return { ...table, rows };
}
