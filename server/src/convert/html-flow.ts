/** Running text in the making: the pieces of a page, in order. */
import type { GridCell } from './html-table.ts';
import { settle } from './html-words.ts';
import { type Lost, nothing } from './lost.ts';

/** Of running text. */
export const SENTENCE = /[。；！？]/;

/** Text, or a whole table, or what stood in the cells of a table that only arranges the page. */
export type Piece =
  | { readonly words: string; readonly mark: string; readonly lost?: Lost | undefined }
  | { readonly table: DataTable }
  | Flow;

interface DataTable {
  readonly cells: readonly (GridCell & { readonly flow: Flow })[];
  readonly columns: number;
}

/** Running text in the making: a page, or a cell. */
export class Flow {
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
    if (words !== '' || lost.pictures > 0 || lost.frames > 0 || lost.hidden > 0)
      this.pieces.push({ words, mark: this.mark, lost });
    this.mark = '';
  }

  put(piece: Piece, length: number): void {
    this.endParagraph();
    this.pieces.push(piece);
    this.length += length;
  }
}

/** All pieces in order, those of tables that only arrange the page among them. */
export function* pieces(flow: Flow): Iterable<Exclude<Piece, Flow>> {
  const stack: Iterator<Piece>[] = [flow.pieces[Symbol.iterator]()];
  while (stack.length > 0) {
    const next = stack[stack.length - 1]?.next();
    if (!next || next.done) stack.pop();
    else if (next.value instanceof Flow) stack.push(next.value.pieces[Symbol.iterator]());
    else yield next.value;
  }
}

/** The words alone, for a cell. */
export function plain(flow: Flow): string {
  const words: string[] = [];
  for (const piece of pieces(flow))
    words.push('table' in piece ? piece.table.cells.map((c) => c.text).join(' ') : piece.words);
  return words.join('\n');
}
