/**
 * A web page -> Markdown: the words a reader sees, headings, paragraphs, lists and tables. Navigation, scripts and forms
 * of the page are dropped. Read from parse5's tokens: its tree is not built, since a hostile page makes that quadratic.
 */
import { type Token, type TokenHandler, Tokenizer } from 'parse5';
import { Dropped, endsByItself, isVoid } from '../parser/html/dropped.ts';
import { BLOCKS, GROUPS } from '../parser/html/elements.ts';
import { colSpanOf, Grid, rowSpanOf } from '../parser/html/grid.ts';
import { hiding } from '../parser/html/hidden.ts';
import { RAW } from '../parser/html/table.ts';
import { isOfficialCaption } from '../render/tables.ts';
import { Flow, type Piece, pieces, plain, SENTENCE } from './html-flow.ts';
import { gridToMarkdown } from './html-table.ts';
import { HeadTitles, lacksTitle } from './html-title.ts';
import { harmless, settleLine, softened } from './html-words.ts';
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
  /** Whether words were left out because the page hides them. */
  hid = false;
  private readonly source: string;
  private readonly showHidden: boolean;
  private readonly head = new HeadTitles();
  /** The words of the page's `<title>`, while it is open. */
  private titleWords: string[] | null = null;
  private readonly tables: OpenTable[] = [];
  private dropped: Dropped | null = null;
  private pre = 0;
  private readonly lists: (number | null)[] = [];
  /** Name -> where its next end tag was last found; -1 where none comes any more. */
  private readonly ends = new Map<string, number>();

  constructor(source: string, showHidden: boolean) {
    this.source = source;
    this.showHidden = showHidden;
  }

  finish(): PageText {
    while (this.tables.length > 0) this.closeTable();
    this.page.endParagraph();
    const text = toText(write(this.page));
    const title = lacksTitle(text) ? this.head.best : null;
    if (title === null) return { text, lost: lostIn([...pieces(this.page)]), titleOfPage: false };
    const all = [...pieces(this.page)];
    const at = all.findIndex(beginsReport);
    const [before, report] = [new Flow(), new Flow()];
    before.pieces.push(...all.slice(0, Math.max(at, 0)));
    report.pieces.push(...all.slice(Math.max(at, 0)));
    return {
      text: toText([...write(before), `# ${harmless(title)}`, ...write(report)]),
      lost: lostIn(report.pieces),
      titleOfPage: true,
    };
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
    if (name === 'meta') this.head.meta(token);
    else if (name === 'title') this.titleWords ??= [];
    if (this.dropped?.isOverBefore(token)) this.endDropped();
    const shown = !this.dropped && this.isShown(token);
    const mode = RAW.get(name);
    if (mode !== undefined && this.tokenizer) this.tokenizer.state = mode;
    if (shown) this.open(name, token);
  }

  /** Whether an element is text of the page; what one holds that is none is dropped from here on. */
  private isShown(token: Token.TagToken): boolean {
    const name = token.tagName;
    const isChrome = RAW.has(name) || CHROME.has(name) || isMargin(token);
    const hidden = isChrome || this.showHidden ? null : hiding(token);
    const lost = hidden === null ? lostBy(token) : null;
    if (lost) this.flow.lose(lost);
    if (!isChrome && hidden === null) return true;
    if (isVoid(name) || token.selfClosing) return isChrome;
    if (!this.closes(name, token)) return true;
    if (hidden === 'unseen' && (name === 'td' || name === 'th')) this.openCell(token);
    this.dropped = new Dropped(name, hidden !== null);
    return false;
  }

  private endDropped(): void {
    if (this.dropped?.hidden && this.dropped.hasWords) {
      this.hid = true;
      this.flow.lose('hidden');
    }
    this.dropped = null;
  }

  /** Whether an end tag comes, where one must; without one the rest of the page would be lost. */
  private closes(name: string, token: Token.TagToken): boolean {
    if (endsByItself(name)) return true;
    const from = token.location?.endOffset ?? 0;
    const known = this.ends.get(name);
    if (known !== undefined && known >= from) return true;
    if (known === -1) return RAW.has(name);
    const end = new RegExp(`</${name}`, 'gi');
    end.lastIndex = from;
    const found = end.exec(this.source)?.index ?? -1;
    this.ends.set(name, found);
    return found >= 0 || RAW.has(name);
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
    if (name === 'title' && this.titleWords) {
      this.head.title(this.titleWords.join(''));
      this.titleWords = null;
    }
    if (this.dropped) {
      const where = this.dropped.at(name);
      if (where !== 'on') this.endDropped();
      if (where !== 'over') return;
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
    this.titleWords?.push(token.chars);
    if (!this.dropped) this.flow.add(this.pre > 0 ? token.chars : softened(token.chars));
    else if (!this.dropped.hasWords && /\S/.test(token.chars)) this.dropped.hasWords = true;
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

const TITLE = /政府信息公开(?:工作)?(?:年度)?(?:年报|报告)/;

type Written = Exclude<Piece, Flow>;

/** Of the report: what is lost before its title was left behind with all the rest there. */
function lostIn(all: readonly Piece[]): Lost {
  const title = all.findIndex((piece) => 'words' in piece && piece.words.length < 80 && TITLE.test(piece.words));
  const sum = nothing();
  const add = (piece: Piece): void => {
    if ('table' in piece) {
      for (const { flow } of piece.table.cells) for (const inner of pieces(flow)) add(inner);
    } else if ('words' in piece && piece.lost) {
      for (const key of Object.keys(sum) as (keyof Lost)[]) sum[key] += piece.lost[key];
    }
  };
  for (const piece of all.slice(Math.max(title, 0))) add(piece);
  return sum;
}

/** Where the report begins whose title is elsewhere: running text, a section, a table. */
const beginsReport = (piece: Written): boolean =>
  'table' in piece || SENTENCE.test(piece.words) || /^一、/.test(piece.words);

const toText = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

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

/** The text of a page, and what of it is not carried over. */
interface PageText {
  readonly text: string;
  readonly lost: Lost;
  /** The title stood in the head of the page alone. */
  readonly titleOfPage: boolean;
}

/** Never throws; linear time. */
export const htmlToMarkdown = (html: string): string => readPage(html).text;

/**
 * What is hidden is left out, unless a section of the report is: some sites show the text by a script, or a part of it at a
 * click. Never throws; linear time.
 */
export function readPage(html: string): PageText {
  const seen = read(html, false);
  if (!seen.hid) return seen;
  const all = read(html, true);
  return sectionsIn(all.text) > sectionsIn(seen.text) ? all : seen;
}

const SECTION =
  /(主动公开政府信息|收到和处理政府信息公开申请|行政复议、?行政诉讼|改进|总体|需要报告的事项)(?:情况)?$/gm;

/** How many different sections of a report a text names. */
const sectionsIn = (text: string): number => new Set([...text.matchAll(SECTION)].map(([, words]) => words)).size;

function read(html: string, showHidden: boolean): PageText & { readonly hid: boolean } {
  const reader = new PageReader(html, showHidden);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(html, true);
  return { ...reader.finish(), hid: reader.hid };
}
