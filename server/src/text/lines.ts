/**
 * Lines of a text, split by the rule of documents: `\n`, `\r\n`, `\r`, and nothing else (U+2028 and the form feed are
 * ordinary characters). Offsets and columns are UTF-16 units.
 */
export interface Position {
  line: number;
  character: number;
}

export class Lines {
  /** Start offset of each line. */
  readonly starts: readonly number[];
  /** Offset of the end of each line, its line break not included. */
  readonly ends: readonly number[];
  readonly length: number;

  constructor(starts: readonly number[], ends: readonly number[], length: number) {
    this.starts = starts;
    this.ends = ends;
    this.length = length;
  }

  get count(): number {
    return this.starts.length;
  }

  /** Index of the line that holds the offset; offsets outside the text give the first or last line. */
  lineAt(offset: number): number {
    const starts = this.starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const clamped = offset < 0 ? 0 : Math.min(offset, this.length);
    const line = this.lineAt(clamped);
    const end = this.ends[line] as number;
    return { line, character: Math.min(clamped, end) - (this.starts[line] as number) };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.length;
    const start = this.starts[position.line] as number;
    const end = this.ends[position.line] as number;
    return Math.min(start + Math.max(0, position.character), end);
  }
}

/** Without a carriage return, the usual case, the engine's own search finds the line feeds. */
export function splitLines(text: string): Lines {
  return text.includes('\r') ? splitAnyBreaks(text) : splitLineFeeds(text);
}

function splitLineFeeds(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    ends.push(at);
    starts.push(at + 1);
  }
  ends.push(text.length);
  return new Lines(starts, ends, text.length);
}

function splitAnyBreaks(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c > 13) continue;
    if (c === 10) {
      ends.push(i);
      starts.push(i + 1);
    } else if (c === 13) {
      ends.push(i);
      if (text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
  }
  ends.push(length);
  return new Lines(starts, ends, length);
}
