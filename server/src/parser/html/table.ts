import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { Span } from '../../report/types.ts';
import { CellText } from './cell.ts';
import { Dropped, isVoid } from './dropped.ts';
import { BLOCKS, GROUPS, PARTS } from './elements.ts';
import { colSpanOf, Grid, rowSpanOf } from './grid.ts';
import { hiding } from './hidden.ts';
import type { HtmlCell, HtmlTable } from './types.ts';

/** Elements that carry text the tokenizer must not read as markup, and that a reader does not see. */
export const RAW: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);

interface TableRead {
  /** null where the tag `<table` itself is never closed. */
  readonly table: HtmlTable | null;
  /** Where the search for the next table goes on. */
  readonly next: number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
  readonly text: CellText;
  /** Of its tag, in the whole text. */
  readonly from: number;
}

/**
 * Reads one table from its `<table` on, over the tags of HTML's table model: end tags may lack, rows and cells close each
 * other. The tokens come from parse5; its tree is not built, since a hostile document makes the tree's scopes quadratic.
 */
export function readTable(text: string, start: number): TableRead {
  const read = readWith(text, start, false);
  // What a page folds up is hidden as a whole.
  return read.table?.cells.length === 0 ? readWith(text, start, true) : read;
}

/** @param all what is hidden, too */
function readWith(text: string, start: number, all: boolean): TableRead {
  const reader = new TableReader(start, all);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  // A slice shares its characters with the text: nothing is copied, nothing before the table is read.
  reader.source = text.slice(start);
  tokenizer.write(reader.source, true);
  return reader.result();
}

class TableReader implements TokenHandler {
  tokenizer: Tokenizer | null = null;
  source = '';
  private readonly grid = new Grid();
  private readonly cells: HtmlCell[] = [];
  private readonly rowElements: Span[] = [];
  /** Where the row that is open begins, in `source`. */
  private rowStart = 0;
  private cell: OpenCell | null = null;
  private inRow = false;
  private inHead = false;
  /** Name of the raw element that is open. */
  private raw: string | null = null;
  /** What nobody sees, while it lasts. */
  private dropped: Dropped | null = null;
  /** One entry a nested table: whether it has a cell open, in which a further table may stand. */
  private readonly nested: boolean[] = [];
  private started = false;
  /** Offset in `source` after the last tag of a row or cell. */
  private lastEdge = 0;
  private end: number | null = null;
  private next: number | null = null;

  constructor(
    private readonly base: number,
    private readonly all: boolean,
  ) {}

  result(): TableRead {
    const end = this.end ?? (this.cell ? this.source.length : this.lastEdge);
    this.closeRow(end);
    const { rows, columns } = this.grid;
    const cells = this.cells.map((cell) => {
      const room = rows - cell.row;
      return cell.rowSpan === 0 || cell.rowSpan > room ? { ...cell, rowSpan: room } : cell;
    });
    const table = { start: this.base, end: this.base + end, rows, columns, rowElements: this.rowElements, cells };
    return { table: this.started ? table : null, next: this.base + (this.next ?? this.source.length) };
  }

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName;
    const from = token.location?.startOffset ?? 0;
    const to = token.location?.endOffset ?? 0;
    const mode = RAW.get(name);
    if (mode !== undefined && this.tokenizer) {
      this.tokenizer.state = mode;
      this.raw = name;
      return;
    }
    if (this.dropped) {
      if (!this.isOverBefore(token)) return;
      this.dropped = null;
    }
    if (this.hides(token, from, to)) return;
    if (name === 'table') this.openTable(from, to);
    else if (this.nested.length > 0) this.inNested(name, true);
    else this.openPart(token, name, from, to);
    if (this.cell && BLOCKS.has(name)) this.cell.text.lineBreak();
    this.cell?.text.markup(to, true);
  }

  onEndTag(token: Token.TagToken): void {
    const name = token.tagName;
    const from = token.location?.startOffset ?? 0;
    const to = token.location?.endOffset ?? 0;
    if (this.raw !== null) {
      if (this.raw === name) this.raw = null;
      return;
    }
    if (this.dropped) {
      const where = this.whereAt(name);
      if (where !== 'on') this.dropped = null;
      if (where === 'last' && !this.cell) this.lastEdge = to;
      if (where !== 'over') return;
    }
    if (name === 'table') {
      if (this.nested.pop() === undefined) {
        this.closeRow(from);
        this.finish(to, to);
        return;
      }
    } else if (this.nested.length > 0) {
      this.inNested(name, false);
    } else {
      this.closePart(name, from, to);
    }
    if (this.cell && BLOCKS.has(name)) this.cell.text.lineBreak();
    this.cell?.text.markup(to, false);
  }

  /** Whether a tag opens what nobody sees; the table itself does not count. */
  private hides(token: Token.TagToken, from: number, to: number): boolean {
    const name = token.tagName;
    if (this.all || token.attrs.length === 0 || token.selfClosing || isVoid(name)) return false;
    if (!this.started || (name === 'table' && !this.cell)) return false;
    const isPart = PARTS.has(name) && this.nested.length === 0;
    // Words stand in cells.
    if (!isPart && !this.cell) return false;
    const how = hiding(token);
    if (how === null) return false;
    if (isPart) {
      // What is merely unseen keeps its place.
      const keeps = how === 'unseen' && (name === 'td' || name === 'th');
      if (keeps) this.openPart(token, name, from, to);
      this.closePart(name, from, keeps ? to : from);
      this.lastEdge = to;
    }
    this.dropped = new Dropped(name, true);
    return true;
  }

  /** What is hidden in a cell ends with it at the latest, whether its end is written or not. */
  private isOverBefore(token: Token.TagToken): boolean {
    const inCell = this.cell !== null && !this.dropped?.holds('table');
    return (inCell && PARTS.has(token.tagName)) || this.dropped?.isOverBefore(token) === true;
  }

  private whereAt(name: string): 'on' | 'last' | 'over' {
    const { dropped } = this;
    if (!dropped) return 'over';
    const endsCell = this.cell !== null && !dropped.holds('table') && (name === 'table' || PARTS.has(name));
    return endsCell && !dropped.holds(name) ? 'over' : dropped.at(name);
  }

  private openTable(from: number, to: number): void {
    if (!this.started) {
      this.started = true;
      this.lastEdge = to;
    } else if (this.nested.length > 0) {
      // A table straight inside a table closes it.
      if (this.nested.at(-1)) this.nested.push(false);
    } else if (this.cell) {
      this.nested.push(false);
    } else {
      this.closeRow(this.lastEdge);
      this.finish(this.lastEdge, from);
    }
  }

  private inNested(name: string, opening: boolean): void {
    if (name === 'td' || name === 'th' || name === 'caption') this.nested[this.nested.length - 1] = opening;
    else if (name === 'tr' || GROUPS.has(name)) this.nested[this.nested.length - 1] = false;
  }

  private openPart(token: Token.TagToken, name: string, from: number, to: number): void {
    if (name === 'td' || name === 'th') {
      this.closeCell(from);
      if (!this.inRow) this.openRow(from);
      const spans = new Map(token.attrs.map((attribute) => [attribute.name, attribute.value]));
      const colSpan = colSpanOf(spans.get('colspan'));
      const rowSpan = rowSpanOf(spans.get('rowspan'));
      const column = this.grid.place(colSpan, rowSpan);
      const header = name === 'th' || this.inHead;
      this.cell = {
        row: this.grid.row,
        column,
        rowSpan,
        colSpan,
        header,
        text: new CellText(to),
        from: this.base + from,
      };
    } else if (name === 'tr') {
      this.closeRow(from);
      this.openRow(from);
    } else if (GROUPS.has(name)) {
      this.endGroup(from);
      this.inHead = name === 'thead';
    } else if (name === 'caption' || name === 'colgroup') {
      this.endGroup(from);
    } else {
      return;
    }
    this.lastEdge = to;
  }

  private closePart(name: string, from: number, to: number): void {
    if (name === 'td' || name === 'th') this.closeCell(to);
    else if (name === 'tr') this.closeRow(from, to);
    else if (GROUPS.has(name)) this.endGroup(from);
    else if (name !== 'caption' && name !== 'colgroup') return;
    this.lastEdge = to;
  }

  private openRow(from: number): void {
    this.grid.startRow();
    this.inRow = true;
    this.rowStart = from;
  }

  /** @param cellEnd where a cell ends that is still open; @param rowEnd where the row ends. Both in `source`. */
  private closeRow(cellEnd: number, rowEnd = cellEnd): void {
    this.closeCell(cellEnd);
    if (this.inRow) this.rowElements.push({ start: this.base + this.rowStart, end: this.base + rowEnd });
    this.inRow = false;
  }

  private endGroup(at: number): void {
    this.closeRow(at);
    this.inHead = false;
    this.grid.endGroup();
  }

  private closeCell(end: number): void {
    if (!this.cell) return;
    const { text, from, ...place } = this.cell;
    const read = text.result();
    const element = { start: from, end: this.base + end };
    this.cells.push({ ...place, start: this.base + read.start, end: this.base + read.end, text: read.text, element });
    this.cell = null;
  }

  private finish(end: number, next: number): void {
    this.end = end;
    this.next = next;
    this.tokenizer?.pause();
  }

  onCharacter(token: Token.CharacterToken): void {
    if (!this.cell || this.dropped || this.raw !== null || !token.location) return;
    this.cell.text.characters(this.source, token.location.startOffset, token.location.endOffset, token.chars);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
}
