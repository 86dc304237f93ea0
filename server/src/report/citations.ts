/** The document numbers in the running text: `国办公开办函〔2021〕30号`, `国务院令第711号`, and the titles before them. */
import { type CitedDocument, citedDocuments } from '../standard/citations.ts';
import { foldWidth, isBlank, isDigit, skipBlanks } from '../text/chars.ts';
import { derived } from './derived.ts';
import type { Report, Span } from './types.ts';

/** The range is that of the whole number, from its prefix to 号. */
export interface Citation extends Span {
  /** 国办公开办函; 国务院令 for an order. */
  readonly prefix: string;
  /** Null for an order. */
  readonly year: number | null;
  readonly number: number;
  /** The two brackets around the year, null for an order. */
  readonly open: Span | null;
  readonly close: Span | null;
  /** The title in 《》 right behind it, else right before it, without the marks, line breaks dropped. */
  readonly title: string | null;
  readonly titleSpan: Span | null;
}

const OPEN = '〔[【(（﹝［〖';
const CLOSE = '〕]】)）﹞］〗';
/** Longest prefix of a number (organs' abbreviations), and farthest title before it. */
const PREFIX = 14;
const GAP = 12;
const TITLE = 90;

/** In the order of the text. */
export const citationsOf = (report: Report): readonly Citation[] => derived(report, readCitations);

function readCitations(report: Report): readonly Citation[] {
  const found: Citation[] = [];
  const { text } = report;
  // The next 号 may lie many stretches on: it is looked for once, not from each of them.
  let at = -1;
  for (const prose of report.prose) {
    if (at < prose.start) at = text.indexOf('号', prose.start);
    if (at < 0) break;
    for (; at >= 0 && at < prose.end; at = text.indexOf('号', at + 1)) {
      const citation = readBack(text, at, prose.start);
      if (citation) found.push(citation);
    }
    if (at < 0) break;
  }
  return found;
}

/**
 * Where documents are named: each number, and each title in 《》 that belongs to one or is that of a known document,
 * with its marks. By place.
 */
export const citedSpansOf = (report: Report): readonly Span[] => derived(report, readCitedSpans);

function readCitedSpans(report: Report): readonly Span[] {
  const { text } = report;
  const numbers = citationsOf(report);
  const titled = new Set(numbers.map(({ titleSpan }) => titleSpan?.start));
  const found: Span[] = [...numbers];
  let open = -1;
  for (const prose of report.prose) {
    // As with 号 above: looked for once, not from each stretch.
    if (open < prose.start) open = text.indexOf('《', prose.start);
    for (; open >= 0 && open < prose.end; open = text.indexOf('《', open + 1)) {
      const title = text.slice(open + 1, Math.min(prose.end, open + 1 + TITLE));
      const length = title.search(/[《》]/);
      if (length < 1 || title[length] === '《') continue;
      if (titled.has(open + 1) || documentOfTitle(title.slice(0, length).replace(/\s+/g, ''))) {
        found.push({ start: open, end: open + length + 2 });
      }
    }
    if (open < 0) break;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The document whose title stands in a citation; the longest words win, so the trial format is not taken for the format. */
export function documentOfTitle(title: string): CitedDocument | null {
  let best: CitedDocument | null = null;
  let length = 0;
  for (const document of citedDocuments) {
    for (const words of document.titleWords) {
      if (words.length > length && title.includes(words)) {
        best = document;
        length = words.length;
      }
    }
  }
  return best;
}

/** The document whose number a citation gives, or null. */
export const documentOfNumber = (citation: Citation): CitedDocument | null =>
  citedDocuments.find((d) =>
    d.prefix === null
      ? citation.year === null && d.number === citation.number
      : d.prefix === citation.prefix && d.year === citation.year && d.number === citation.number,
  ) ?? null;

/** Reads a document number backwards from its 号. */
function readBack(text: string, sign: number, from: number): Citation | null {
  const numberEnd = blanksBack(text, sign, from);
  const numberStart = digitsBack(text, numberEnd, from);
  if (numberStart === numberEnd || numberEnd - numberStart > 5) return null;
  const number = toNumber(text, numberStart, numberEnd);
  let at = blanksBack(text, numberStart, from);
  const mark = text[at - 1] ?? '';
  if (mark === '第') {
    const word = blanksBack(text, at - 1, from);
    for (const prefix of ['国务院令', '国令', '国务院']) {
      const start = word - prefix.length;
      if (start >= from && text.startsWith(prefix, start) && (prefix !== '国务院' || text[sign + 1] === '令')) {
        const end = prefix === '国务院' ? sign + 2 : sign + 1;
        const title = titleBeside(text, start, end, from);
        return { start, end, prefix: '国务院令', year: null, number, open: null, close: null, ...title };
      }
    }
    return null;
  }
  if (!CLOSE.includes(mark) || mark === '') return null;
  const close = { start: at - 1, end: at };
  const yearEnd = blanksBack(text, at - 1, from);
  const yearStart = digitsBack(text, yearEnd, from);
  if (yearEnd - yearStart !== 4) return null;
  at = blanksBack(text, yearStart, from);
  if (at <= from || !OPEN.includes(text[at - 1] ?? '。')) return null;
  const open = { start: at - 1, end: at };
  let start = at - 1;
  while (start > from && open.start - start < PREFIX && isHan(text.charCodeAt(start - 1))) start--;
  if (start === open.start) return null;
  start += wordsBefore(text.slice(start, open.start));
  let prefix = text.slice(start, open.start);
  const cut = prefixCut(text, start, from, prefix);
  if (cut) {
    start = cut.start;
    prefix = cut.prefix;
  }
  return {
    start,
    end: sign + 1,
    prefix,
    year: toNumber(text, yearStart, yearEnd),
    number,
    open,
    close,
    ...titleBeside(text, start, sign + 1, from),
  };
}

/** What a sentence says right before a number: 按照国办函〔2020〕109号. */
const leading = /^.*(?:按照?|根据|依[据照]|遵照|参照|执行|落实|贯彻|印发|文件|规定|通知)(?=..)/;

/** How many characters of what stands before the brackets are no part of the number. */
function wordsBefore(words: string): number {
  let length = 0;
  for (const { prefix } of citedDocuments)
    if (prefix !== null && prefix.length > length && words.endsWith(prefix)) length = prefix.length;
  return length > 0 ? words.length - length : (leading.exec(words)?.[0].length ?? 0);
}

/** A known prefix that a line break cuts in two, as on the narrow lines of a page; null where there is none. */
function prefixCut(text: string, start: number, from: number, rest: string): { start: number; prefix: string } | null {
  const at = blanksBack(text, start, from);
  if (at === start) return null;
  for (const { prefix } of citedDocuments) {
    if (prefix === null || !prefix.endsWith(rest) || prefix === rest) continue;
    const before = at - (prefix.length - rest.length);
    if (before >= from && text.startsWith(prefix.slice(0, -rest.length), before)) return { start: before, prefix };
  }
  return null;
}

const isHan = (c: number): boolean => c >= 0x4e00 && c <= 0x9fff;

function blanksBack(text: string, at: number, from: number): number {
  let i = at;
  while (i > from && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}

function digitsBack(text: string, at: number, from: number): number {
  let i = at;
  while (i > from && isDigit(foldWidth(text.charCodeAt(i - 1)))) i--;
  return i;
}

function toNumber(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + foldWidth(text.charCodeAt(i)) - 48;
  return value;
}

type Titled = Pick<Citation, 'title' | 'titleSpan'>;

/** 国办函〔2020〕109号《…》: what stands right behind a number is its title; else the one before. */
function titleBeside(text: string, start: number, end: number, from: number): Titled {
  const open = skipBlanks(text, end, Math.min(text.length, end + GAP));
  const close = text[open] === '《' ? text.slice(open + 1, open + TITLE).search(/[《》]/) : -1;
  if (close < 1 || text[open + 1 + close] === '《') return titleBefore(text, start, from);
  const span = { start: open + 1, end: open + 1 + close };
  return { title: text.slice(span.start, span.end).replace(/\s+/g, ''), titleSpan: span };
}

/** 《…》 that ends right before the number, at most a bracket and a few words away. */
function titleBefore(text: string, start: number, from: number): Titled {
  let end = start;
  while (end > from && start - end < GAP && text[end - 1] !== '》') {
    if ('。；！？'.includes(text[end - 1] as string)) return { title: null, titleSpan: null };
    end--;
  }
  if (text[end - 1] !== '》') return { title: null, titleSpan: null };
  const back = Math.max(from, end - TITLE);
  const open = back + text.slice(back, end).lastIndexOf('《');
  if (open < back) return { title: null, titleSpan: null };
  const span = { start: open + 1, end: end - 1 };
  return { title: text.slice(span.start, span.end).replace(/\s+/g, ''), titleSpan: span };
}
