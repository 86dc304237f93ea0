/** From elements of the page, whole or as far as they are selected, to pieces for the clipboard. */
import { type Piece, rowsOf, type Table, type TableCell } from './clip.ts';

const PREFIX = 'xxgk-';
const BLOCKS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'HR']);
/** Elements whose children stand in their place: they are there for the page, or for its marks. */
const CLEAR = new Set(['ARTICLE', 'SECTION', 'MARK']);
/** What a selection inside one of these holds is words, no block. */
const LINES = 'h1, h2, h3, h4, h5, h6, p, th, td';

/** Everything an element holds. */
export function whole(element: Element): readonly Piece[] {
  const range = document.createRange();
  range.selectNode(element);
  return piecesOf(element, range);
}

/** What is selected of the report; empty where nothing is. */
export function selected(report: Element): readonly Piece[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(report)) return [];
  const common = range.commonAncestorContainer;
  const around = common instanceof Element ? common : common.parentElement;
  if (!around) return [];
  // Of words inside a paragraph or a cell only the words: they go into the middle of another paragraph.
  const line = around.closest(LINES);
  if (line && report.contains(line)) return childrenOf(line, range);
  const table = around.closest('table');
  return piecesOf(table && report.contains(table) ? table : report, range);
}

const childrenOf = (element: Node, range: Range): Piece[] =>
  [...element.childNodes].flatMap((child) => piecesOf(child, range));

function piecesOf(node: Node, range: Range): readonly Piece[] {
  if (!range.intersectsNode(node)) return [];
  if (node instanceof Text) {
    const text = wordsIn(node, range);
    return text === '' || (text.trim() === '' && isBetween(node)) ? [] : [{ kind: 'words', text }];
  }
  if (!(node instanceof HTMLElement) || node.dataset['clip'] === 'no') return [];
  if (node instanceof HTMLTableElement) return tableIn(node, range);
  if (node.tagName === 'BR') return [{ kind: 'break' }];
  const children = childrenOf(node, range);
  const role = roleOf(node);
  if (CLEAR.has(node.tagName) || (node.tagName === 'DIV' && role === 'scroll')) return children;
  const block = BLOCKS.has(node.tagName) || node.tagName === 'DIV';
  if (children.length === 0 && node.tagName !== 'HR') return [];
  return [{ kind: 'holder', tag: node.tagName.toLowerCase(), block, role, attributes: attributesOf(node), children }];
}

/** The characters of a text that lie in the range. */
function wordsIn(node: Text, range: Range): string {
  const start = range.startContainer === node ? range.startOffset : 0;
  const end = range.endContainer === node ? range.endOffset : node.length;
  return node.data.slice(start, end);
}

/** Whether a blank stands between blocks, where it is no character of the report. */
const isBetween = ({ parentElement }: Text): boolean =>
  parentElement !== null && !parentElement.matches(`${LINES}, span, strong, em, s, code, a, mark`);

/** What an element is: its first class, without the prefix. */
const roleOf = (element: Element): string | null =>
  element.classList[0]?.startsWith(PREFIX) ? element.classList[0].slice(PREFIX.length) : null;

function attributesOf(element: Element): Record<string, string> {
  const kept = element instanceof HTMLAnchorElement ? 'href' : element instanceof HTMLOListElement ? 'start' : null;
  const value = kept && element.getAttribute(kept);
  return kept && value ? { [kept]: value } : {};
}

/** A table as far as it is selected: of one row the cells, of more whole rows. */
function tableIn(element: HTMLTableElement, range: Range): readonly Piece[] {
  const lines = [...element.rows];
  const touched = lines.map((line) => [...line.cells].filter((cell) => isTouched(cell, range)));
  const from = touched.findIndex((cells) => cells.length > 0);
  if (from < 0) return [];
  const to = touched.findLastIndex((cells) => cells.length > 0);
  const table: Table = {
    kind: 'table',
    role: roleOf(element) ?? 'table',
    widths: widthsOf(element),
    rows: lines.map((line) => [...line.cells].map(cellOf)),
  };
  const some = touched[from] as HTMLTableCellElement[];
  if (from < to) return [rowsOf(table, from, to)];
  return [{ ...table, widths: [], rows: [some.map((cell) => ({ ...cellOf(cell), rows: 1 }))] }];
}

/** Whether a character of the cell lies in the range, or the whole of an empty one. */
function isTouched(cell: HTMLTableCellElement, range: Range): boolean {
  if (!range.intersectsNode(cell)) return false;
  if (cell.textContent !== '') return childrenOf(cell, range).length > 0;
  const { parentNode: line } = cell;
  if (!line) return false;
  const at = [...line.childNodes].indexOf(cell);
  return range.comparePoint(line, at) === 0 && range.comparePoint(line, at + 1) === 0;
}

function cellOf(cell: HTMLTableCellElement): TableCell {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return {
    header: cell.tagName === 'TH',
    role: roleOf(cell),
    rows: cell.rowSpan,
    columns: cell.colSpan,
    children: childrenOf(cell, range),
  };
}

/** Shares of the columns as the page shows them. */
function widthsOf(element: HTMLTableElement): string[] {
  const columns = [...element.querySelectorAll('col')].map((column) => column.getBoundingClientRect().width);
  const sum = columns.reduce((all, one) => all + one, 0);
  return sum > 0 ? columns.map((one) => `${Math.round((one / sum) * 1000) / 10}%`) : [];
}
