import type { Report, Section, Span } from '../report/types.ts';
import type { Block, ProseReader, Run } from './document.ts';
import { withWords } from './grid.ts';
import { looksWrapped, plainBlocks } from './plain.ts';
import { type Absent, isHeaderLabel, isOfficialCaption, officialGrid } from './tables.ts';

export interface BlockOptions {
  readonly absent: Absent;
  /** Reads the Markdown of running text; without it, and in plain text, each line is a paragraph. */
  readonly prose: ProseReader | null;
}

/**
 * The report as blocks in the order of its text. What the model names (title, headings, tables, signature) becomes
 * what it is; its running text is read by lines or as Markdown, so that no sentence is lost.
 */
export function reportBlocks(report: Report, options: BlockOptions): Block[] {
  const prose = report.markdown ? options.prose : null;
  const wrapped = !report.markdown && looksWrapped(report);
  const read: ProseReader = prose ?? ((stretch, base) => plainBlocks(stretch, base, wrapped));
  const pieces = structure(report, options);
  const words = (span: Span): void => {
    const text = report.text.slice(span.start, span.end);
    if (text.trim() !== '') pieces.push({ start: span.start, blocks: () => read(text, span.start) });
  };
  for (const { start, end } of report.prose) around(report, start, end).forEach(words);
  // Code is none of the report, but its readers see it.
  const stop = report.secondTitle?.start ?? report.text.length;
  for (const span of report.code) if (span.start >= report.preface.start && span.end <= stop) words(span);
  return withoutTornHeads(pieces.sort((a, b) => a.start - b.start).flatMap((piece) => piece.blocks()));
}

/** Drops what stands apart from the official table it heads: the header of a pipe table, column labels, the caption. */
function withoutTornHeads(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'official') while (isTornHead(kept[kept.length - 1])) kept.pop();
    kept.push(block);
  }
  return kept;
}

function isTornHead(block: Block | undefined): boolean {
  if (block?.kind === 'table') return block.rows.length <= block.headers;
  if (block?.kind !== 'paragraph') return false;
  const words = block.runs.map((run) => run.text).join('');
  return isHeaderLabel(words) || isOfficialCaption(words);
}

interface Piece {
  readonly start: number;
  readonly blocks: () => readonly Block[];
}

/** start … end without the stray headings and their marks, and without the tags that hold a table of HTML. */
function around({ text, strayHeadings, tables }: Report, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const heading of strayHeadings) {
    if (heading.end <= at || heading.start >= end) continue;
    let before = heading.start;
    while (before > at && /[#* \t]/.test(text[before - 1] as string)) before--;
    if (before > at) spans.push({ start: at, end: before });
    at = heading.end;
  }
  if (at < end) spans.push({ start: at, end });
  const html = Object.values(tables).some((table) => table?.notation === 'html');
  return html ? spans.map((span) => withoutTags(text, span)) : spans;
}

const TAGS = '(?:</?(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|t[dh]|div|center)\\b[^<>]*>\\s*)+';
const FIRST_TAGS = new RegExp(`^\\s*${TAGS}`, 'i');
const LAST_TAGS = new RegExp(`${TAGS}$`, 'i');
/** Where tags are looked for, from the end of a stretch. */
const TAIL = 2000;

function withoutTags(text: string, { start, end }: Span): Span {
  const first = FIRST_TAGS.exec(text.slice(start, Math.min(end, start + TAIL)));
  const from = start + (first?.[0].length ?? 0);
  const tailStart = Math.max(from, end - TAIL);
  const last = LAST_TAGS.exec(text.slice(tailStart, end));
  return { start: from, end: last ? tailStart + last.index : end };
}

function structure(report: Report, options: BlockOptions): Piece[] {
  const pieces: Piece[] = [];
  const add = ({ start, end }: Span, block: (span: Span) => Block): void => {
    pieces.push({ start, blocks: () => [block({ start, end })] });
  };
  const { title, signature } = report;
  if (title) add(title, (span) => ({ kind: 'title', span, lines: titleLines(report, span) }));
  for (const section of [...report.sections, ...report.duplicates]) {
    add(section.titleSpan, () => heading(report, section));
  }
  for (const stray of report.strayHeadings) {
    add(stray, (span) => ({ kind: 'heading', span, level: 2, section: null, runs: lineRuns(report, span).flat() }));
  }
  for (const table of Object.values(report.tables)) {
    if (!table) continue;
    add(table, (span) => ({
      kind: 'official',
      span,
      grid: withWords(officialGrid(table, options.absent), report.spoken),
    }));
  }
  if (signature) {
    const parts = [signature.organSpan, signature.dateSpan].filter((span) => span !== null);
    add(signature, (span) => ({
      kind: 'signature',
      span,
      lines: parts.length > 0 ? parts.map((part) => [run(report.text, part)]) : lineRuns(report, span),
    }));
  }
  return pieces;
}

/** A line of 二号 characters on A4 holds this many. */
const TITLE_LINE = 20;

/** The lines of the title as written; one too long for a line is parted where print parts it, before the year. */
function titleLines(report: Report, span: Span): Run[][] {
  const lines = lineRuns(report, span);
  const year = report.title?.yearSpan;
  const only = lines.length === 1 ? lines[0]?.[0] : undefined;
  if (!only?.span || !year || year.start <= only.span.start || only.text.length <= TITLE_LINE) return lines;
  return [
    [run(report.text, { start: only.span.start, end: year.start })],
    [run(report.text, { start: year.start, end: only.span.end })],
  ];
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
  const { lines, spoken: text } = report;
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
