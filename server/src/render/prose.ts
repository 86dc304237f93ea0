import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { Block, HeadingLevel, ProseReader, Run } from './document.ts';
import { safeLink } from './escape.ts';
import { paragraph, SUB_HEADING } from './plain.ts';

/**
 * Running text of a Markdown document: emphasis, links, lists, headings, tables. HTML stays text, pictures become
 * their words: nothing of a report is loaded or run. Apart from the rest because it is loaded at its first use.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: false, breaks: false });
markdown.use(cjkFriendly);
// Four blanks before a paragraph are an indentation, as in print, and no program.
markdown.disable('code');

type Token = ReturnType<typeof markdown.parse>[number];

export const readMarkdown: ProseReader = (stretch, base) => {
  const reader = new Reader(stretch, base);
  return reader.blocks(markdown.parse(stretch, {}), 0).blocks;
};

interface Style {
  strong: number;
  emphasis: number;
  strike: number;
  links: (string | null)[];
}

class Reader {
  readonly text: string;
  readonly base: number;
  readonly starts: readonly number[];
  /** Where the next run is looked for: runs come in the order of the text. */
  cursor = 0;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
    // markdown-it makes every line break `\n` before it counts lines.
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.starts = starts;
  }

  /** Blocks from token `from` to the token that closes what was open before it. */
  blocks(tokens: readonly Token[], from: number): { blocks: Block[]; next: number } {
    const blocks: Block[] = [];
    let i = from;
    while (i < tokens.length) {
      const token = tokens[i] as Token;
      if (token.nesting < 0) return { blocks, next: i + 1 };
      const span = this.span(token);
      if (token.map) this.cursor = Math.max(this.cursor, this.starts[token.map[0]] ?? 0);
      switch (token.type) {
        case 'heading_open': {
          const runs = this.runs(tokens[i + 1]);
          if (runs.length > 0) blocks.push({ kind: 'heading', span, level: levelOf(token.tag), runs, section: null });
          i += 3;
          break;
        }
        case 'paragraph_open': {
          const runs = this.runs(tokens[i + 1]);
          if (runs.length > 0) blocks.push(asWritten(runs, span));
          i += 3;
          break;
        }
        case 'bullet_list_open':
        case 'ordered_list_open': {
          const inner = this.items(tokens, i + 1);
          const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null;
          blocks.push({ kind: 'list', span, start, items: inner.items });
          i = inner.next;
          break;
        }
        case 'blockquote_open': {
          const inner = this.blocks(tokens, i + 1);
          blocks.push({ kind: 'quote', span, blocks: inner.blocks });
          i = inner.next;
          break;
        }
        case 'table_open': {
          const inner = this.table(tokens, i + 1);
          blocks.push({ kind: 'table', span, headers: 1, rows: inner.rows });
          i = inner.next;
          break;
        }
        case 'hr':
          blocks.push({ kind: 'rule', span });
          i++;
          break;
        case 'fence': {
          const lines = token.content.replace(/\n$/, '');
          if (lines !== '') blocks.push({ kind: 'paragraph', span, runs: [{ text: lines, span: null, code: true }] });
          i++;
          break;
        }
        default:
          i++;
      }
    }
    return { blocks, next: i };
  }

  items(tokens: readonly Token[], from: number): { items: Block[][]; next: number } {
    const items: Block[][] = [];
    let i = from;
    while (i < tokens.length && (tokens[i] as Token).type === 'list_item_open') {
      const inner = this.blocks(tokens, i + 1);
      items.push(inner.blocks);
      i = inner.next;
    }
    return { items, next: i + 1 };
  }

  table(tokens: readonly Token[], from: number): { rows: Run[][][]; next: number } {
    const rows: Run[][][] = [];
    let i = from;
    for (; i < tokens.length && (tokens[i] as Token).type !== 'table_close'; i++) {
      const token = tokens[i] as Token;
      if (token.type === 'tr_open') rows.push([]);
      else if (token.type === 'inline') rows[rows.length - 1]?.push(this.runs(token));
    }
    return { rows, next: i + 1 };
  }

  span(token: Token): { start: number; end: number } {
    const [first, last] = token.map ?? [0, 0];
    const start = this.starts[first] ?? 0;
    const end = this.starts[last] ?? this.text.length;
    return { start: this.base + start, end: this.base + start + this.text.slice(start, end).trimEnd().length };
  }

  runs(inline: Token | undefined): Run[] {
    const runs: Run[] = [];
    const style: Style = { strong: 0, emphasis: 0, strike: 0, links: [] };
    for (const token of inline?.children ?? []) this.inline(token, style, runs);
    return runs;
  }

  inline(token: Token, style: Style, runs: Run[]): void {
    switch (token.type) {
      case 'text':
      case 'text_special':
        this.push(token.content, style, runs, false);
        break;
      case 'code_inline':
        this.push(token.content, style, runs, true);
        break;
      case 'softbreak':
        if (/[\w,.;:]$/.test(runs[runs.length - 1]?.text ?? '')) runs.push({ text: ' ', span: null });
        break;
      case 'hardbreak':
        runs.push({ text: '\n', span: null });
        break;
      case 'image':
        this.push(token.content, style, runs, false);
        break;
      case 'strong_open':
      case 'strong_close':
        style.strong += token.nesting;
        break;
      case 'em_open':
      case 'em_close':
        style.emphasis += token.nesting;
        break;
      case 's_open':
      case 's_close':
        style.strike += token.nesting;
        break;
      case 'link_open':
        style.links.push(safeLink(String(token.attrGet('href') ?? '')));
        break;
      case 'link_close':
        style.links.pop();
        break;
      default:
        break;
    }
  }

  push(text: string, style: Style, runs: Run[], code: boolean): void {
    if (text === '') return;
    const at = this.text.indexOf(text, this.cursor);
    // Far away it is the same word of a later paragraph: an entity or an escape stands in the source instead.
    const found = at >= 0 && at - this.cursor <= 2000;
    if (found) this.cursor = at + text.length;
    const link = style.links[style.links.length - 1];
    runs.push({
      text,
      span: found ? { start: this.base + at, end: this.base + at + text.length } : null,
      ...(style.strong > 0 && { strong: true }),
      ...(style.emphasis > 0 && { emphasis: true }),
      ...(style.strike > 0 && { strike: true }),
      ...(code && { code: true }),
      ...(link && { link }),
    });
  }
}

/** A `#` inside a section is a sub-heading: the title and the six sections are not read here. */
function levelOf(tag: string): HeadingLevel {
  const level = Number(tag.slice(1));
  return Math.min(Math.max(level, 3), 6) as HeadingLevel;
}

/** A paragraph, or a sub-heading that was written without its `###`. */
function asWritten(runs: readonly Run[], span: { start: number; end: number }): Block {
  const words = runs.map((run) => run.text).join('');
  if (runs.every((run) => run.text !== '\n') && SUB_HEADING.test(words)) {
    const block = paragraph(runs);
    return { ...block, span };
  }
  return { kind: 'paragraph', span, runs };
}
