import type { Report } from '../../report/types.ts';

/** Follows code spans and tags of HTML along the marks of a text, which come in order: one pass over each line. */
export class CodeSpans {
  private readonly report: Report;
  private line = -1;
  private at = 0;
  private tag = false;
  /** End of the code span being read; -1 outside of one. */
  private close = -1;

  constructor(report: Report) {
    this.report = report;
  }

  /** Whether the offset, not before the last one asked for, is in code or in a tag. */
  holds(offset: number): boolean {
    const { text, lines } = this.report;
    const line = lines.lineAt(offset);
    if (line !== this.line) {
      this.line = line;
      this.at = lines.starts[line] as number;
      this.tag = false;
      this.close = -1;
    }
    const end = lines.ends[line] as number;
    for (; this.at < offset; this.at++) {
      const c = text.charCodeAt(this.at);
      if (this.at <= this.close) continue;
      if (c === 96) {
        const close = text.indexOf('`', this.at + 1);
        this.close = close > 0 && close < end ? close : -1;
        // Not closed on this line: no mark after it can be in code.
        if (this.close < 0) this.at = Math.max(this.at, Math.min(offset, end) - 1);
      } else if (c === 60 && /[a-z/!]/i.test(text[this.at + 1] ?? '')) this.tag = true;
      else if (c === 62) this.tag = false;
    }
    return this.tag || offset < this.close;
  }
}
