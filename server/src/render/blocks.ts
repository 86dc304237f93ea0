import type { Report, Section, Span } from '../report/types.ts';
import type { Block, ProseReader, Run } from './document.ts';
import type { Grid, GridRow } from './grid.ts';
import { looksWrapped, plainBlocks } from './plain.ts';
import { type Absent, officialGrid } from './tables.ts';

export interface BlockOptions {
  readonly absent: Absent;
  /** Reads the Markdown of running text; without it, and in plain text, each line is a paragraph. */
  readonly prose: ProseReader | null;
}

/**
 * The report as blocks in the order of its text, from its title on. What the model names (title, headings, tables,
 * signature) becomes what it is; everything between, comments left out, is running text: no character is lost.
 */
export function reportBlocks(report: Report, options: BlockOptions): Block[] {
  const pieces = structure(report, options);
  const prose = report.markdown ? options.prose : null;
  const wrapped = !report.markdown && looksWrapped(report);
  const read: ProseReader = prose ?? ((stretch, base) => plainBlocks(stretch, base, wrapped));
  const blocks: Block[] = [];
  let at = report.title
    ? report.title.start
    : Math.min(report.preface.start, pieces[0]?.span.start ?? report.preface.start);
  const between = (end: number): void => {
    if (end <= at) return;
    for (const stretch of withoutComments(report.text, at, end)) {
      const text = report.text.slice(stretch.start, stretch.end);
      if (/\S/.test(text)) blocks.push(...read(text, stretch.start));
    }
  };
  for (const { span, block } of pieces) {
    if (span.start < at) continue; // inside a piece already written
    between(span.start);
    blocks.push(block());
    at = Math.max(at, span.end);
  }
  between(report.text.length);
  return blocks;
}

interface Piece {
  readonly span: Span;
  readonly block: () => Block;
}

function structure(report: Report, options: BlockOptions): Piece[] {
  const pieces: Piece[] = [];
  const add = (span: Span, block: (span: Span) => Block): void => {
    const whole = wholeLines(report, span);
    pieces.push({ span: whole, block: () => block({ start: span.start, end: span.end }) });
  };
  const { title, signature, secondTitle } = report;
  if (title) add(title, (span) => ({ kind: 'title', span, lines: lineRuns(report, span) }));
  if (secondTitle) add(secondTitle, (span) => ({ kind: 'title', span, lines: lineRuns(report, span) }));
  for (const section of [...report.sections, ...report.duplicates])
    add(section.titleSpan, () => heading(report, section));
  for (const stray of report.strayHeadings) {
    add(stray, (span) => ({ kind: 'heading', span, level: 2, section: null, runs: lineRuns(report, span).flat() }));
  }
  for (const table of Object.values(report.tables)) {
    if (!table) continue;
    add(table, (span) => ({ kind: 'official', span, grid: filled(officialGrid(table, options.absent), report.text) }));
  }
  if (signature) {
    const parts = [signature.organSpan, signature.dateSpan].filter((span) => span !== null);
    add(signature, (span) => ({
      kind: 'signature',
      span,
      lines: parts.length > 0 ? parts.map((part) => [run(report.text, part)]) : lineRuns(report, span),
    }));
  }
  return pieces.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The span and the marks around it on its first and last line (`## `, `**`, indentation). */
function wholeLines(report: Report, span: Span): Span {
  const { lines, text } = report;
  const first = lines.starts[lines.lineAt(span.start)] as number;
  const last = lines.ends[lines.lineAt(Math.max(span.start, span.end - 1))] as number;
  const blank = /^[\s#*_>|\u3000\ufeff]*$/;
  return {
    start: blank.test(text.slice(first, span.start)) ? first : span.start,
    end: blank.test(text.slice(span.end, last)) ? last : span.end,
  };
}

function run(text: string, span: Span): Run {
  return { text: text.slice(span.start, span.end), span: { start: span.start, end: span.end } };
}

function heading(report: Report, section: Section): Block {
  return {
    kind: 'heading',
    span: { start: section.titleSpan.start, end: section.titleSpan.end },
    level: 2,
    section: section.id,
    runs: lineRuns(report, section.titleSpan).flat(),
  };
}

const MARKS = /[\s\u3000\ufeff#*_>]/;

/** Each line of the span as a run, blanks and Markdown marks at its ends left out; empty lines are dropped. */
function lineRuns(report: Report, span: Span): Run[][] {
  const { lines, text } = report;
  const runs: Run[][] = [];
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  for (let line = lines.lineAt(span.start); line <= last; line++) {
    let start = Math.max(span.start, lines.starts[line] as number);
    let end = Math.min(span.end, lines.ends[line] as number);
    while (start < end && MARKS.test(text[start] as string)) start++;
    while (end > start && MARKS.test(text[end - 1] as string)) end--;
    if (end > start) runs.push([run(text, { start, end })]);
  }
  return runs;
}

/** Gives the cells beyond the standard's their words, which only their spans tell. */
function filled(grid: Grid, text: string): Grid {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end).trim() : '');
  const fill = (row: GridRow): GridRow =>
    row.cells.some((cell) => cell.kind === 'surplus')
      ? {
          ...row,
          cells: row.cells.map((cell) => (cell.kind === 'surplus' ? { ...cell, text: words(cell.span) } : cell)),
        }
      : row;
  return { ...grid, bodies: grid.bodies.map((rows) => rows.map(fill)) };
}

/** The stretches of start … end outside `<!-- -->`; an open comment runs to the end. */
function withoutComments(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let at = start;
  while (at < end) {
    const open = text.indexOf('<!--', at);
    if (open < 0 || open >= end) {
      spans.push({ start: at, end });
      break;
    }
    if (open > at) spans.push({ start: at, end: open });
    const close = text.indexOf('-->', open + 4);
    at = close < 0 ? end : close + 3;
  }
  return spans;
}
