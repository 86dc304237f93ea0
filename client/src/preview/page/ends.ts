/** Where the pages of a printed report end. Lengths in any one unit. Knows nothing of the page it is shown on. */

/** What no page end cuts: a line of text, a row of a table. */
export interface Piece {
  readonly top: number;
  readonly bottom: number;
  /** How many before it go to the page that it begins. */
  readonly back: number;
  /** Whether these take no others along, whatever they would where they begin a page themselves. */
  readonly tears?: boolean;
  /** How tall the table head is that is repeated above it where it begins a page. */
  readonly head: number;
  /** What lies between the one before and this one on the screen alone. */
  readonly extra: number;
}

/** The pieces that begin a page, the first page apart: indices, rising. */
export function pageStarts(pieces: readonly Piece[], height: number): number[] {
  const starts: number[] = [];
  let start = 0;
  let extra = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const first = pieces[start] as Piece;
    if (i > start) extra += piece.extra;
    if (i === start || first.head + piece.bottom - first.top - extra <= height) continue;
    let next = i;
    for (let back = piece.back; back > 0; back = piece.tears ? 0 : (pieces[next]?.back ?? 0)) next -= back;
    // All of the page belongs together: it is cut where it is full.
    if (next <= start) next = i;
    starts.push(next);
    start = next;
    extra = 0;
    i = next;
  }
  return starts;
}
