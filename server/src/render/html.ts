import type { Locale } from '../messages/index.ts';
import { say } from '../messages/index.ts';
import type { Report, Span } from '../report/types.ts';
import { reportBlocks } from './blocks.ts';
import type { Block, ProseReader, Run } from './document.ts';
import { attribute, escapeHtml } from './escape.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { inlineStyle, type Role } from './inline.ts';
import { type Mark, Marks, sentences, worst } from './marks.ts';
import { sizeClass, usualSize } from './room.ts';
import { type Absent, columnWidths } from './tables.ts';

export interface HtmlOptions {
  readonly locale: Locale;
  readonly absent: Absent;
  /** Reader of Markdown prose; null: each line is a paragraph. */
  readonly prose: ProseReader | null;
  readonly marks: readonly Mark[];
  /** Write `data-start`, `data-end`, `data-line` of the source: for the preview. */
  readonly positions: boolean;
  /** Looks by class, for a page with a style sheet, or by `style` on each element, for a site's editor. */
  readonly looks: 'classes' | 'inline';
}

/**
 * The report as an `<article>`: the one renderer of preview, page and fragment. Nothing of the report's text reaches
 * the result unescaped, and no element runs or loads anything.
 */
export function renderReport(report: Report, options: HtmlOptions): string {
  return new Writer(report, options).article(reportBlocks(report, options));
}

/** Prefix of every id and class, so that a fragment does not meet those of the page around it. */
const PREFIX = 'xxgk-';

class Writer {
  readonly report: Report;
  readonly options: HtmlOptions;
  readonly marks: Marks;
  readonly out: string[] = [];

  constructor(report: Report, options: HtmlOptions) {
    this.report = report;
    this.options = options;
    this.marks = new Marks(options.marks);
  }

  article(blocks: readonly Block[]): string {
    this.out.push(`<article lang="zh-CN"${this.look('article')}>\n`);
    let open = false;
    for (const block of blocks) {
      if (block.kind === 'heading' && block.level === 2) {
        if (open) this.out.push('</section>\n');
        this.out.push('<section>\n');
        open = true;
      }
      this.block(block);
    }
    if (open) this.out.push('</section>\n');
    this.out.push('</article>\n');
    return this.out.join('');
  }

  /** Class or style of an element, the marks on it included. */
  look(role: Role, marks: readonly Mark[] = [], more = ''): string {
    if (this.options.looks === 'inline') return attribute('style', inlineStyle(role));
    const level = worst(marks);
    const problem = level ? ` ${PREFIX}problem ${PREFIX}${level}` : '';
    return attribute('class', `${PREFIX}${role}${more}${problem}`) + this.told(marks);
  }

  /** What is told on hover, read by a screen reader, and reached by the Tab key. */
  told(marks: readonly Mark[]): string {
    if (marks.length === 0) return '';
    const text = sentences(marks);
    return `${attribute('title', text)}${attribute('aria-description', text)} tabindex="0"`;
  }

  source(span: Span | null): string {
    if (!span || !this.options.positions) return '';
    const line = this.report.lines.lineAt(span.start);
    return ` data-start="${span.start}" data-end="${span.end}" data-line="${line}"`;
  }

  block(block: Block): void {
    const { out } = this;
    switch (block.kind) {
      case 'title': {
        const lines = block.lines.map((runs) => this.runs(runs)).join('<br>');
        out.push(`<h1${this.look('title', this.marks.rest(block.span))}${this.source(block.span)}>${lines}</h1>\n`);
        break;
      }
      case 'heading': {
        const words = this.runs(block.runs);
        const role: Role = block.level === 2 ? 'section' : block.level === 3 ? 'subheading' : 'minor';
        const look = this.look(role, this.marks.rest(block.span));
        out.push(`<h${block.level}${look}${this.source(block.span)}>${words}</h${block.level}>\n`);
        break;
      }
      case 'paragraph': {
        const words = this.runs(block.runs);
        const look = this.look('paragraph', this.marks.rest(block.span));
        out.push(`<p${look}${this.source(block.span)}>${words}</p>\n`);
        break;
      }
      case 'list': {
        const tag = block.start === null ? 'ul' : 'ol';
        const start = block.start === null || block.start === 1 ? '' : attribute('start', block.start);
        out.push(`<${tag}${start}${this.look('list')}${this.source(block.span)}>\n`);
        for (const item of block.items) {
          out.push('<li>');
          for (const inner of item) this.block(inner);
          out.push('</li>\n');
        }
        out.push(`</${tag}>\n`);
        break;
      }
      case 'quote':
        out.push(`<blockquote${this.look('quote')}${this.source(block.span)}>\n`);
        for (const inner of block.blocks) this.block(inner);
        out.push('</blockquote>\n');
        break;
      case 'rule':
        out.push(`<hr${this.look('rule')}${this.source(block.span)}>\n`);
        break;
      case 'official':
        this.official(block.grid);
        break;
      case 'table':
        this.table(block.rows, block.headers, block.span);
        break;
      case 'signature': {
        const lines = block.lines.map((runs) => `<p${this.look('signatureLine')}>${this.runs(runs)}</p>\n`).join('');
        const look = this.look('signature', this.marks.rest(block.span));
        out.push(`<div${look}${this.source(block.span)}>\n${lines}</div>\n`);
        break;
      }
    }
  }

  runs(runs: readonly Run[]): string {
    return runs.map((run) => this.run(run)).join('');
  }

  run(run: Run): string {
    let html = this.marked(run).replaceAll('\n', '<br>');
    if (run.code) html = `<code>${html}</code>`;
    if (run.strike) html = `<s>${html}</s>`;
    if (run.emphasis) html = `<em>${html}</em>`;
    if (run.strong) html = `<strong>${html}</strong>`;
    if (run.lead) html = `<span${this.look('lead')}>${html}</span>`;
    if (run.link) html = `<a${attribute('href', run.link)} rel="noopener noreferrer"${this.look('link')}>${html}</a>`;
    return html;
  }

  /** The characters of a run, those under a finding marked. */
  marked(run: Run): string {
    const { span, text } = run;
    const marks = span && this.options.looks === 'classes' ? this.marks.along(span) : [];
    if (!span || marks.length === 0) return escapeHtml(text);
    const cuts = new Set([span.start, span.end]);
    for (const mark of marks) {
      cuts.add(Math.max(span.start, mark.start));
      cuts.add(Math.min(span.end, mark.end));
    }
    const places = [...cuts].sort((a, b) => a - b);
    let html = '';
    for (let i = 0; i + 1 < places.length; i++) {
      const start = places[i] as number;
      const end = places[i + 1] as number;
      const words = escapeHtml(text.slice(start - span.start, end - span.start));
      const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
      html +=
        here.length === 0 ? words : `<mark${this.look('mark', here)}${this.source({ start, end })}>${words}</mark>`;
    }
    return html;
  }

  official(grid: Grid): void {
    const rows: string[] = [];
    const marked = this.markedCells(grid);
    const write = (row: GridRow): string => this.row(grid, row, marked);
    rows.push(`<thead>\n${grid.head.map(write).join('')}</thead>\n`);
    for (const body of grid.bodies) rows.push(`<tbody>\n${body.map(write).join('')}</tbody>\n`);
    const marks = this.marks.rest(grid.span);
    const columns = grid.widths.map((width, i) => {
      if (this.options.looks === 'inline') return `<col style="width:${width / 10}%">`;
      // Not by a style, which the preview forbids: the style sheet holds the usual widths.
      return width === columnWidths[grid.id][i] ? '<col>' : `<col${attribute('width', `${width / 10}%`)}>`;
    });
    this.out.push(
      `<div role="region" tabindex="0"${attribute('aria-label', grid.caption)}${this.look('scroll')}>\n`,
      `<table${attribute('id', PREFIX + grid.id)}${this.officialLook(grid, marks)}`,
      `${this.source(grid.span)}>\n<caption${this.look('caption')}>${escapeHtml(grid.caption)}</caption>\n`,
      `<colgroup>${columns.join('')}</colgroup>\n${rows.join('')}</table>\n</div>\n`,
    );
  }

  /** The look of an official table, its letters smaller where its figures leave no room. */
  officialLook(grid: Grid, marks: readonly Mark[]): string {
    const isUsual = grid.size === usualSize(grid);
    if (this.options.looks === 'inline' && !isUsual) {
      return attribute('style', `${inlineStyle('table')}font-size:${grid.size}pt;`);
    }
    return this.look('table', marks, ` ${PREFIX}${grid.id}${isUsual ? '' : ` ${PREFIX}${sizeClass(grid.size)}`}`);
  }

  /** The marks of each cell. Figures ask first: a header of 表四 in one row spans the characters of all its figures. */
  markedCells(grid: Grid): ReadonlyMap<GridCell, readonly Mark[]> {
    const cells = [...grid.head, ...grid.bodies.flat()].flatMap((row) => row.cells);
    const marked = new Map<GridCell, readonly Mark[]>();
    for (const headers of [false, true]) {
      for (const cell of cells) {
        if ((cell.kind === 'header') === headers && cell.span) marked.set(cell, this.marks.on(cell.span));
      }
    }
    return marked;
  }

  row(grid: Grid, row: GridRow, marked: ReadonlyMap<GridCell, readonly Mark[]>): string {
    const cells = row.cells.map((cell) => this.cell(grid, cell, marked.get(cell)));
    return `<tr${this.source(row.span)}>${cells.join('')}</tr>\n`;
  }

  cell(grid: Grid, cell: GridCell, marks: readonly Mark[] = []): string {
    const name = (id: string): string => `${PREFIX}${grid.id}-${id}`;
    const tag = cell.kind === 'header' ? 'th' : 'td';
    const role: Role = cell.kind === 'header' ? (cell.align === 'left' ? 'rowLabel' : 'header') : 'figure';
    const kind = cell.kind === 'absent' || cell.kind === 'surplus' ? ` ${PREFIX}${cell.kind}` : '';
    const absent = cell.kind === 'absent' && this.options.absent === 'mark';
    const parts = [
      `<${tag}`,
      cell.id === null ? '' : attribute('id', name(cell.id)),
      attribute('scope', cell.scope),
      cell.columns > 1 ? attribute('colspan', cell.columns) : '',
      cell.rows > 1 ? attribute('rowspan', cell.rows) : '',
      attribute('headers', cell.headers.map(name).join(' ')),
      this.look(role, marks, kind),
      absent ? attribute('title', say(this.options.locale, 'preview.absent')) : '',
      this.source(cell.span),
      '>',
      escapeHtml(cell.text.replace(/\s+/g, ' ')),
      `</${tag}>`,
    ];
    return parts.join('');
  }

  /** A table that is none of the three. */
  table(rows: readonly (readonly (readonly Run[])[])[], headers: number, span: Span): void {
    const line = (cells: readonly (readonly Run[])[], head: boolean): string => {
      const tag = head ? 'th scope="col"' : 'td';
      const look = this.look(head ? 'header' : 'figure');
      const close = head ? 'th' : 'td';
      return `<tr>${cells.map((runs) => `<${tag}${look}>${this.runs(runs)}</${close}>`).join('')}</tr>\n`;
    };
    const head = rows.slice(0, headers).map((cells) => line(cells, true));
    const body = rows.slice(headers).map((cells) => line(cells, false));
    this.out.push(
      `<div tabindex="0"${this.look('scroll')}>\n<table${this.look('table')}${this.source(span)}>\n`,
      `<thead>\n${head.join('')}</thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n</div>\n`,
    );
  }
}
