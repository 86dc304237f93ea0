/**
 * A web page -> Markdown: the words a reader sees, headings, paragraphs, lists and tables. Navigation, scripts and forms
 * of the page are dropped. Read from parse5's tokens: its tree is not built, since a hostile page makes that quadratic.
 */
import { type Token, type TokenHandler, Tokenizer } from 'parse5';
import { colSpanOf, Grid, rowSpanOf } from '../parser/html/grid.ts';
import { BLOCKS, GROUPS, RAW } from '../parser/html/table.ts';
import { isOfficialCaption } from '../render/tables.ts';
import { type GridCell, gridToMarkdown } from './html-table.ts';
import { harmless, settle, settleLine, softened } from './html-words.ts';
import { type Lost, lostBy, nothing } from './lost.ts';

/** Elements of a page that are no part of its document, from tag to end tag. */
const CHROME: ReadonlySet<string> = new Set([
  'head',
  'nav',
  'footer',
  'aside',
  'select',
  'button',
  'svg',
  'object',
  'template',
]);
/** Head or foot of the printed page, where LibreOffice saves a document as a page. */
const isMargin = ({ tagName, attrs }: Token.TagToken): boolean =>
  tagName === 'div' && attrs.some(({ name, value }) => name === 'title' && /^(?:header|footer)$/.test(value));

/** A cell with more words than this is no cell of a table of figures: the table arranges the page. */
const LONGEST_CELL = 400;
const MOST_COLUMNS = 20_000;

/** Text, or a whole table, or what stood in the cells of a table that only arranges the page. */
type Piece =
  | { readonly words: string; readonly mark: string; readonly lost?: Lost | undefined }
  | { readonly table: DataTable }
  | Flow;

interface DataTable {
  readonly cells: readonly (GridCell & { readonly flow: Flow })[];
  readonly columns: number;
}

/** Running text in the making: a page, or a cell. */
class Flow {
  readonly pieces: Piece[] = [];
  /** Characters so far, tables inside included. */
  length = 0;
  /** What stands before the next paragraph: `## `, `- `. */
  mark = '';
  private parts: string[] = [];
  private lost = nothing();

  add(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }

  lose(what: keyof Lost): void {
    this.lost[what]++;
  }

  endParagraph(): void {
    const words = this.parts.length > 0 ? settle(this.parts.join('')) : '';
    const lost = this.lost;
    this.parts = [];
    this.lost = nothing();
    // A short line in bold is a heading.
    if (!SENTENCE.test(words)) lost.emphasis = 0;
    if (words !== '' || lost.pictures > 0 || lost.frames > 0) this.pieces.push({ words, mark: this.mark, lost });
    this.mark = '';
  }

  put(piece: Piece, length: number): void {
    this.endParagraph();
    this.pieces.push(piece);
    this.length += length;
  }
}

interface OpenTable {
  readonly grid: Grid;
  readonly cells: { row: number; column: number; rowSpan: number; colSpan: number; flow: Flow }[];
  inRow: boolean;
  cell: Flow | null;
  mostInRow: number;
  inThisRow: number;
}

class PageReader implements TokenHandler {
  tokenizer: Tokenizer | null = null;
  readonly page = new Flow();
  private readonly source: string;
  private readonly tables: OpenTable[] = [];
  /** Element whose content is dropped, and how many of its name are open. */
  private dropped: { readonly name: string; depth: number } | null = null;
  private pre = 0;
  private readonly lists: (number | null)[] = [];
  /** End tags that do not come any more. */
  private readonly unclosed = new Set<string>();

  constructor(source: string) {
    this.source = source;
  }

  finish(): { text: string; lost: Lost } {
    while (this.tables.length > 0) this.closeTable();
    this.page.endParagraph();
    return { text: `${write(this.page).join('\n\n')}\n`, lost: lostIn(this.page) };
  }

  /** Where words go: the innermost open cell; between cells, in front of the table. */
  private get flow(): Flow {
    for (let i = this.tables.length - 1; i >= 0; i--) {
      const { cell } = this.tables[i] as OpenTable;
      if (cell) return cell;
    }
    return this.page;
  }

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName;
    const lost = this.dropped ? null : lostBy(token);
    if (lost) this.flow.lose(lost);
    if (this.dropped) {
      if (name === this.dropped.name && !token.selfClosing) this.dropped.depth++;
    } else if ((RAW.has(name) || CHROME.has(name) || isMargin(token)) && this.closes(name, token)) {
      this.dropped = { name, depth: 1 };
    }
    const mode = RAW.get(name);
    if (mode !== undefined && this.tokenizer) this.tokenizer.state = mode;
    if (!this.dropped) this.open(name, token);
  }

  /** Whether an end tag comes; without one the rest of the page would be lost. */
  private closes(name: string, token: Token.TagToken): boolean {
    if (this.unclosed.has(name)) return false;
    const end = new RegExp(`</${name}`, 'gi');
    end.lastIndex = token.location?.endOffset ?? 0;
    if (end.test(this.source)) return true;
    this.unclosed.add(name);
    return RAW.has(name);
  }

  private open(name: string, token: Token.TagToken): void {
    if (name === 'br') this.flow.add('\n');
    else if (name === 'table') this.openTable();
    else if (name === 'td' || name === 'th') this.openCell(token);
    else if (name === 'tr') this.openRow();
    else if (GROUPS.has(name) || name === 'caption') this.endGroup();
    else if (name === 'ul' || name === 'ol') {
      this.flow.endParagraph();
      this.lists.push(name === 'ol' ? 1 : null);
    } else if (BLOCKS.has(name)) {
      this.flow.endParagraph();
      if (name === 'li') this.flow.mark = this.bullet();
      else if (/^h[1-6]$/.test(name)) this.flow.mark = `${'#'.repeat(Number(name[1]))} `;
      else if (name === 'pre') this.pre++;
    }
  }

  private bullet(): string {
    const number = this.lists.at(-1);
    if (number === undefined || number === null) return '- ';
    this.lists[this.lists.length - 1] = number + 1;
    return `${number}. `;
  }

  onEndTag(token: Token.TagToken): void {
    const name = token.tagName;
    if (this.dropped) {
      if (name === this.dropped.name && --this.dropped.depth === 0) this.dropped = null;
      return;
    }
    const table = this.tables.at(-1);
    if (name === 'table') {
      if (table) this.closeTable();
    } else if (name === 'td' || name === 'th') {
      if (table) this.closeCell(table);
    } else if (name === 'tr') {
      if (table) {
        this.closeCell(table);
        table.inRow = false;
      }
    } else if (GROUPS.has(name)) this.endGroup();
    else if (BLOCKS.has(name) || name === 'caption') {
      this.flow.endParagraph();
      if (name === 'ul' || name === 'ol') this.lists.pop();
      else if (name === 'pre' && this.pre > 0) this.pre--;
    }
  }

  private openTable(): void {
    const table = this.tables.at(-1);
    // A table straight inside a table closes it.
    if (table && !table.cell) this.closeTable();
    this.tables.push({ grid: new Grid(), cells: [], inRow: false, cell: null, mostInRow: 0, inThisRow: 0 });
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell(table);
    table.grid.startRow();
    table.inRow = true;
    table.inThisRow = 0;
  }

  private openCell(token: Token.TagToken): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell(table);
    if (!table.inRow) this.openRow();
    const spans = new Map(token.attrs.map(({ name, value }) => [name, value]));
    const colSpan = colSpanOf(spans.get('colspan'));
    const rowSpan = rowSpanOf(spans.get('rowspan'));
    const column = table.grid.place(colSpan, rowSpan);
    const flow = new Flow();
    table.cells.push({ row: table.grid.row, column, rowSpan, colSpan, flow });
    table.cell = flow;
    table.mostInRow = Math.max(table.mostInRow, ++table.inThisRow);
  }

  private closeCell(table: OpenTable): void {
    table.cell?.endParagraph();
    table.cell = null;
  }

  private endGroup(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell(table);
    table.inRow = false;
    table.grid.endGroup();
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    this.closeCell(table);
    const { rows, columns } = table.grid;
    const longest = table.cells.reduce((most, { flow }) => Math.max(most, flow.length), 0);
    const nested = table.cells.some(({ flow }) =>
      flow.pieces.some((piece) => 'table' in piece || piece instanceof Flow),
    );
    const arranges =
      table.mostInRow < 2 || longest > LONGEST_CELL || columns > MOST_COLUMNS || (nested && table.cells.length < 12);
    if (arranges) {
      for (const { flow } of table.cells) this.flow.put(flow, flow.length);
      return;
    }
    const cells = table.cells.map((cell) => {
      const room = rows - cell.row;
      const rowSpan = cell.rowSpan === 0 ? room : Math.min(cell.rowSpan, room);
      return { ...cell, rowSpan, text: settleLine(plain(cell.flow)) };
    });
    const length = cells.reduce((sum, { text }) => sum + text.length, 0);
    this.flow.put({ table: { cells, columns } }, length);
  }

  onCharacter(token: Token.CharacterToken): void {
    if (!this.dropped) this.flow.add(this.pre > 0 ? token.chars : softened(token.chars));
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  /** Instructions to the checker go along. */
  onComment(token: Token.CommentToken): void {
    const words = token.data.trim();
    if (!this.dropped && words.startsWith('xxgk')) this.flow.put({ words: `<!-- ${words} -->`, mark: '<' }, 0);
  }

  onNullCharacter(): void {}
  onDoctype(): void {}
  onEof(): void {}
}

/** All pieces in order, those of tables that only arrange the page among them. */
function* pieces(flow: Flow): Iterable<Exclude<Piece, Flow>> {
  const stack: Iterator<Piece>[] = [flow.pieces[Symbol.iterator]()];
  while (stack.length > 0) {
    const next = stack[stack.length - 1]?.next();
    if (!next || next.done) stack.pop();
    else if (next.value instanceof Flow) stack.push(next.value.pieces[Symbol.iterator]());
    else yield next.value;
  }
}

/** Of running text. */
const SENTENCE = /[。；！？]/;
const TITLE = /政府信息公开(?:工作)?(?:年度)?(?:年报|报告)/;

/** Of the report: what is lost before its title was left behind with all the rest there. */
function lostIn(page: Flow): Lost {
  const all = [...pieces(page)];
  const title = all.findIndex((piece) => 'words' in piece && piece.words.length < 80 && TITLE.test(piece.words));
  const sum = nothing();
  const add = (piece: Exclude<Piece, Flow>): void => {
    if ('table' in piece) {
      for (const { flow } of piece.table.cells) for (const inner of pieces(flow)) add(inner);
    } else if (piece.lost) {
      sum.links += piece.lost.links;
      sum.pictures += piece.lost.pictures;
      sum.frames += piece.lost.frames;
      sum.emphasis += piece.lost.emphasis;
    }
  };
  for (const piece of all.slice(Math.max(title, 0))) add(piece);
  return sum;
}

/** The words alone, for a cell. */
function plain(flow: Flow): string {
  const words: string[] = [];
  for (const piece of pieces(flow))
    words.push('table' in piece ? piece.table.cells.map((c) => c.text).join(' ') : piece.words);
  return words.join('\n');
}

function write(page: Flow): string[] {
  const blocks: string[] = [];
  for (const piece of pieces(page)) {
    if ('table' in piece) blocks.push(gridToMarkdown(piece.table.cells, piece.table.columns));
    else if (piece.mark === '<') blocks.push(piece.words);
    else if (isOfficialCaption(piece.words)) continue;
    else blocks.push(piece.mark + harmless(piece.mark.startsWith('#') ? piece.words.replace(/\n/g, ' ') : piece.words));
  }
  return blocks.filter((block) => block !== '');
}

/** Never throws; linear time. */
export const htmlToMarkdown = (html: string): string => readPage(html).text;

/** The text of a page, and what of it is not carried over. Never throws; linear time. */
export function readPage(html: string): { text: string; lost: Lost } {
  const reader = new PageReader(html);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(html, true);
  return reader.finish();
}
