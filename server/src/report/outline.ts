/**
 * The sub-headings of a section: `（一）主动公开`, `1.加强学习`, `一是…` at the start of a line, or a heading of
 * Markdown. Derived from the model and the text, once a report and only when somebody asks.
 */
import type { AspectStandard } from '../standard/index.ts';
import { foldWidth, isBlank, isDigit, skipBlanks, trimEnd } from '../text/chars.ts';
import { derived } from './derived.ts';
import type { Report, ReportTable, Section, Span, SubHeading } from './types.ts';

/** Words shown of a heading that runs on into its paragraph. */
const LONGEST = 40;
/** What ends the words of a heading; where a tab or a bar does, it is none. */
const STOP = /[。：；:;！？!?\t|]/;
const CHINESE = '一二三四五六七八九十';

const isChinese = (c: string | undefined): boolean => c !== undefined && CHINESE.includes(c);

/** Level of a heading by its mark at `at`: 1 for （一）, 2 for `1.` and 一是; 0 where there is none. */
function levelByMark(text: string, at: number, end: number): 0 | 1 | 2 {
  const first = foldWidth(text.charCodeAt(at));
  let i = at + 1;
  if (first === 40) {
    while (i < end && i < at + 4 && isChinese(text[i])) i++;
    return i > at + 1 && foldWidth(text.charCodeAt(i)) === 41 ? 1 : 0;
  }
  if (isDigit(first)) {
    while (i < end && i < at + 2 && isDigit(foldWidth(text.charCodeAt(i)))) i++;
    const mark = text[i];
    const next = foldWidth(text.charCodeAt(i + 1));
    return i < end && (mark === '.' || mark === '．' || mark === '、') && !isDigit(next) ? 2 : 0;
  }
  if (isChinese(text[at])) return text[at + 1] === '是' ? 2 : 0;
  return 0;
}

/** The heading on the line from `start` to `end`, or null. */
function headingOn(report: Report, start: number, end: number): SubHeading | null {
  const text = report.spoken;
  let at = skipBlanks(text, start, end);
  let hashes = 0;
  if (report.markdown) {
    while (text[at] === '#') {
      at++;
      hashes++;
    }
    at = skipBlanks(text, at, end);
    while (hashes === 0 && text[at] === '*') at++;
  }
  if (at >= end) return null;
  const marked = levelByMark(text, at, end);
  const level = marked || (hashes > 0 ? (hashes <= 3 ? 1 : 2) : 0);
  if (level === 0) return null;
  const words = text.slice(at, Math.min(end, at + LONGEST));
  const length = words.search(STOP);
  if (words[length] === '\t' || words[length] === '|') return null;
  let stop = trimEnd(text, at, at + (length < 0 ? words.length : length));
  while (stop > at && text[stop - 1] === '*') stop--;
  return stop > at ? { start: at, end: stop, level, text: text.slice(at, stop) } : null;
}

function tablesIn(report: Report, { start, end }: Span): readonly Span[] {
  return Object.values(report.tables).filter((t): t is ReportTable => t !== null && t.start < end && start < t.end);
}

const newKnown = (): Map<Section, readonly SubHeading[]> => new Map();

/** In the order of the text; `end` is the end of the heading's words, not of what it heads. */
export function subHeadings(report: Report, section: Section): readonly SubHeading[] {
  const known = derived(report, newKnown);
  let found = known.get(section);
  if (!found) {
    found = readSubHeadings(report, section);
    known.set(section, found);
  }
  return found;
}

function readSubHeadings(report: Report, section: Section): readonly SubHeading[] {
  const { lines, spoken } = report;
  const found: SubHeading[] = [];
  const tables = tablesIn(report, section.body);
  const last = lines.lineAt(section.body.end);
  for (let line = lines.lineAt(section.body.start); line <= last; line++) {
    const start = Math.max(lines.starts[line] as number, section.body.start);
    const end = Math.min(lines.ends[line] as number, section.body.end);
    if (start >= end || (isBlank(spoken.charCodeAt(start)) && skipBlanks(spoken, start, end) >= end)) continue;
    const table = tables.find((t) => t.start <= start && start < t.end);
    if (table) {
      line = Math.max(line, lines.lineAt(table.end - 1));
      continue;
    }
    const heading = headingOn(report, start, end);
    if (heading) found.push(heading);
  }
  return found;
}

/**
 * Where the stretch of each sub-heading ends: at the next one of its level or above, else at `end`. From the last to the
 * first, so that a text of nothing but headings takes linear time.
 */
export function headingEnds(headings: readonly SubHeading[], end: number): readonly number[] {
  const ends: number[] = new Array<number>(headings.length);
  let nextTop = end;
  let next = end;
  for (let i = headings.length - 1; i >= 0; i--) {
    const { level, start } = headings[i] as SubHeading;
    ends[i] = level === 1 ? nextTop : next;
    next = start;
    if (level === 1) nextTop = start;
  }
  return ends;
}

/** Whether a heading of section one is that of an aspect, in whatever words. */
export const namesAspect = (heading: string, aspect: AspectStandard): boolean => inHeading(aspect).test(heading);

const headingPatterns = new Map<AspectStandard, RegExp>();

function inHeading(aspect: AspectStandard): RegExp {
  let pattern = headingPatterns.get(aspect);
  if (!pattern) {
    pattern = new RegExp([aspect.words, aspect.headingWords].filter((words) => words !== '').join('|'));
    headingPatterns.set(aspect, pattern);
  }
  return pattern;
}
