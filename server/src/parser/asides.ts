/**
 * What stands in a text and is none of the document: comments, and fenced blocks of code, where an example of a report may
 * stand. Found once, before anything is read: every reader sees the text with blanks in their place.
 */
import type { Span } from '../report/types.ts';
import { isBlank } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';

export interface Asides {
  /** In the order of the text; of plain text, which has no comments, the directives alone. */
  readonly comments: readonly Span[];
  /** From the mark that opens a block to the end of the line that closes it. */
  readonly code: readonly Span[];
}

/** A line that begins with ``` or ~~~. */
export interface FenceLine {
  readonly line: number;
  /** Of the mark. */
  readonly start: number;
}

export const OPEN = '<!--';
const CLOSE = '-->';
const DIRECTIVE = /[\s\u3000]*xxgk/y;

const BACKTICK = 96;
const TILDE = 126;
const FEWEST = 3;
/** Longer marks are told apart no further. */
const LONGEST = 32;

export const isFenceMark = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  return (c === BACKTICK || c === TILDE) && text.charCodeAt(at + 1) === c && text.charCodeAt(at + 2) === c;
};

/** Plain text has neither comments nor code, but it may say what is to be done with it. */
export function directivesOf(text: string): Asides {
  const comments: Span[] = [];
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + OPEN.length)) {
    DIRECTIVE.lastIndex = at + OPEN.length;
    if (!DIRECTIVE.test(text)) continue;
    const close = text.indexOf(CLOSE, at + OPEN.length);
    if (close < 0) break;
    comments.push({ start: at, end: close + CLOSE.length });
  }
  return { comments, code: [] };
}

/** Of Markdown. Where a comment opens first it holds the marks of fences, and the other way round. Linear time. */
export function asidesOf(text: string, lines: Lines, fenceLines: readonly FenceLine[]): Asides {
  const comments = new Comments(text);
  const closing = closingLines(text, lines, fenceLines);
  const found: Span[] = [];
  const code: Span[] = [];
  let fence = 0;
  for (let at = 0; ; ) {
    const comment = comments.from(at);
    while (fence < fenceLines.length && ((fenceLines[fence] as FenceLine).start < at || closing[fence] === -1)) fence++;
    const opening = fenceLines[fence];
    if (opening && (!comment || opening.start < comment.start)) {
      at = lines.ends[closing[fence] as number] as number;
      code.push({ start: opening.start, end: at });
    } else if (comment) {
      found.push(comment);
      at = comment.end;
    } else return { comments: found, code };
  }
}

/**
 * The comments of a text, asked for from its beginning to its end. A comment ends at the first `-->`, as Markdown and HTML
 * have it. A `<!--` that nothing closes is a stray mark; and so is one that a whole comment follows before anything closes
 * it, unless it is closed afterwards: a slip must not swallow what lies before the next comment.
 */
class Comments {
  private readonly opens: readonly number[];
  private readonly closes: readonly number[];
  /** Indices of the marks looked at last; they only grow. */
  private open = 0;
  private close = 0;
  private nextOpen = 0;
  private nextClose = 0;
  private found: Span | null | undefined;

  constructor(text: string) {
    this.opens = placesOf(text, OPEN);
    this.closes = this.opens.length === 0 ? [] : placesOf(text, CLOSE);
  }

  /** The first that begins at the offset or behind it. Offsets never go back. */
  from(offset: number): Span | null {
    if (this.found === undefined || (this.found && this.found.start < offset)) this.found = this.find(offset);
    return this.found;
  }

  private find(offset: number): Span | null {
    const { opens, closes } = this;
    this.open = indexFrom(opens, this.open, offset);
    const start = opens[this.open];
    if (start === undefined) return null;
    // `<!-->` is whole.
    this.close = indexFrom(closes, this.close, start + 2);
    const close = closes[this.close];
    if (close === undefined) return null;
    this.nextOpen = indexFrom(opens, this.nextOpen, close);
    this.nextClose = indexFrom(closes, this.nextClose, opens[this.nextOpen] ?? Number.POSITIVE_INFINITY);
    const opened = this.nextOpen - this.open;
    const closed = this.nextClose - this.close;
    this.open += Math.max(0, opened - closed);
    return { start: opens[this.open] as number, end: close + CLOSE.length };
  }
}

function placesOf(text: string, mark: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) places.push(at);
  return places;
}

/** The first index from `index` on whose place is at the offset or behind it. */
function indexFrom(places: readonly number[], index: number, offset: number): number {
  let i = index;
  while (i < places.length && (places[i] as number) < offset) i++;
  return i;
}

/**
 * For each line the line that closes the block it opens: the same mark, at least as long and nothing behind it. -1 where it
 * opens none; a fence that nothing closes is a stray mark.
 */
function closingLines(text: string, lines: Lines, fenceLines: readonly FenceLine[]): readonly number[] {
  const closing: number[] = new Array<number>(fenceLines.length);
  /** By mark and length, the nearest line below. */
  const nearest = {
    [BACKTICK]: new Array<number>(LONGEST + 1).fill(-1),
    [TILDE]: new Array<number>(LONGEST + 1).fill(-1),
  };
  for (let i = fenceLines.length - 1; i >= 0; i--) {
    const { line, start } = fenceLines[i] as FenceLine;
    const end = lines.ends[line] as number;
    const mark = text.charCodeAt(start) as typeof BACKTICK | typeof TILDE;
    let behind = start;
    while (behind < end && text.charCodeAt(behind) === mark) behind++;
    const length = Math.min(behind - start, LONGEST);
    // ```甲``` is code within a line.
    const opens = mark === TILDE || !text.slice(behind, end).includes('`');
    closing[i] = opens ? (nearest[mark][length] as number) : -1;
    while (behind < end && isBlank(text.charCodeAt(behind))) behind++;
    if (behind === end) for (let k = FEWEST; k <= length; k++) nearest[mark][k] = line;
  }
  return closing;
}

/** The text with blanks in the place of what is aside; line breaks stay. @param spans in order, none within another */
export function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    const blanks = text.slice(start, end).replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length));
    result += text.slice(from, start) + blanks;
    from = end;
  }
  return result + text.slice(from);
}
