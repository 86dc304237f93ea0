import { eastAsianWidth } from 'get-east-asian-width';
import type { Report } from '../report/types.ts';
import { isPageNumber } from '../text/pages.ts';
import type { Block, Run } from './document.ts';

/**
 * Running text without any markup: a paragraph a line. Text taken from a print has its lines broken at the margin; such
 * lines are joined again (`wrapped`).
 */
export function plainBlocks(stretch: string, base: number, wrapped: boolean): Block[] {
  const lines = readLines(stretch, base);
  const groups: Line[][] = [];
  let full = 0;
  if (wrapped) for (const line of lines) full = Math.max(full, line.width);
  let last: Line[] | undefined;
  let gap: 'none' | 'blank' | 'page' = 'none';
  for (const line of lines) {
    if (line.text === '' || NO_WORDS.test(line.text)) {
      if (gap === 'none') gap = 'blank';
    } else if (wrapped && isPageNumber(line.text, 0, line.text.length)) {
      // It may stand between the halves of a paragraph, blank lines around it: it is no part of the text.
      gap = 'page';
    } else if (wrapped && last && gap !== 'blank' && continues(last[last.length - 1] as Line, line, full)) {
      last.push(line);
      gap = 'none';
    } else {
      last = [line];
      groups.push(last);
      gap = 'none';
    }
  }
  return groups.map((group) => paragraph(joined(group)));
}

/** Whether the lines of a plain text are broken at a margin: many are as long as the longest and end inside a sentence. */
export function looksWrapped(report: Report): boolean {
  let longest = 0;
  let count = 0;
  const open: number[] = [];
  for (const { start, end } of report.prose) {
    for (const line of readLines(report.text.slice(start, end), start)) {
      if (line.text === '') continue;
      count++;
      longest = Math.max(longest, line.width);
      if (!SENTENCE_END.test(line.text)) open.push(line.width);
    }
  }
  if (longest < 40 || longest > 160) return false;
  const broken = open.filter((width) => width >= longest * 0.8).length;
  return broken >= 4 && broken * 4 >= count;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Indentation and text, in columns of a terminal. */
  readonly width: number;
  readonly indented: boolean;
}

/** What is left of a table of the page around the report. */
const NO_WORDS = /^[|\s]+$/;
const BLANK = /[\s\u3000\ufeff]/;
const SENTENCE_END = /[。！？；：!?;:]$/;
const OPENING =
  /^(第[一二三四五六七八九十]+[章条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九]是)/;

function readLines(stretch: string, base: number): Line[] {
  const lines: Line[] = [];
  const length = stretch.length;
  let from = 0;
  while (from <= length) {
    let to = from;
    while (to < length && stretch.charCodeAt(to) !== 10 && stretch.charCodeAt(to) !== 13) to++;
    let start = from;
    let end = to;
    while (start < end && BLANK.test(stretch[start] as string)) start++;
    while (end > start && BLANK.test(stretch[end - 1] as string)) end--;
    const text = stretch.slice(start, end);
    lines.push({ text, start: base + start, width: columns(stretch, from, end), indented: start > from });
    from = stretch.charCodeAt(to) === 13 && stretch.charCodeAt(to + 1) === 10 ? to + 2 : to + 1;
  }
  return lines;
}

/** Whether `next` goes on with the paragraph of `last`: the line was full, and the next one opens nothing. */
function continues(last: Line, next: Line, full: number): boolean {
  if (last.width < full * 0.8 || full < 40) return false;
  if (OPENING.test(next.text)) return false;
  return !(next.indented && SENTENCE_END.test(last.text));
}

function columns(text: string, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    sum += c < 0x300 ? 1 : eastAsianWidth(c, { ambiguousAsWide: true });
  }
  return sum;
}

const LATIN_END = /[A-Za-z0-9,.;:]$/;
const LATIN_START = /^[A-Za-z0-9]/;

function joined(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const before = runs[runs.length - 1];
    if (before && LATIN_END.test(before.text) && LATIN_START.test(line.text)) runs.push({ text: ' ', span: null });
    runs.push({ text: line.text, span: { start: line.start, end: line.start + line.text.length } });
  }
  return runs;
}

/** A sub-heading as it is numbered: （一）. */
export const SUB_HEADING = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const NUMBERED = /^\d{1,2}[.．、](?!\d)/;
/** A line longer than this is no heading. */
const HEADING_LENGTH = 40;

/** A paragraph, or the sub-heading it is: （一）… or 1.… alone on its line. */
export function paragraph(runs: readonly Run[]): Block {
  const first = runs[0] as Run;
  const spans = runs.flatMap((run) => run.span ?? []);
  const span = { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
  const level = SUB_HEADING.test(first.text) ? 3 : NUMBERED.test(first.text) ? 4 : null;
  if (level === null) return { kind: 'paragraph', span, runs };
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  const ended = runs.some((run) => /[。；;！？]/.test(run.text)) || /[：:，,]$/.test(runs[runs.length - 1]?.text ?? '');
  if (length <= HEADING_LENGTH && !ended) return { kind: 'heading', span, level, runs, section: null };
  return { kind: 'paragraph', span, runs: level === 3 ? withLead(runs) : runs };
}

/** Sets the opening sentence of a （一） paragraph apart, as print does: up to the first 。 or ： near its start. */
function withLead(runs: readonly Run[]): readonly Run[] {
  const first = runs[0] as Run;
  const end = first.text.slice(0, HEADING_LENGTH).search(/[。：:]/) + 1;
  if (end === 0 || first.code) return runs;
  const cut = first.span ? first.span.start + end : 0;
  const head: Run = {
    ...first,
    text: first.text.slice(0, end),
    span: first.span && { start: first.span.start, end: cut },
    lead: true,
  };
  const tail: Run = { ...first, text: first.text.slice(end), span: first.span && { start: cut, end: first.span.end } };
  return [head, ...(tail.text === '' ? [] : [tail]), ...runs.slice(1)];
}
