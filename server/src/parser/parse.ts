/** Text to report. Never throws; what cannot be read is part of the result. Linear in the length of the text. */
import type { Notation, Report, ReportTable, Section, Signature, Span } from '../report/types.ts';
import { yearSpokenIn } from '../report/year.ts';
import { type SectionId, type StandardId, standardOfYear, type TableId } from '../standard/index.ts';
import type { SourceRow } from './cell.ts';
import { findHeadings, type Headings, layOut } from './headings.ts';
import type { HtmlReader, HtmlTable } from './html/types.ts';
import { findPeriod } from './preface.ts';
import { readProse } from './prose.ts';
import { recognise } from './recognise.ts';
import { readRows } from './rows.ts';
import { findSignature } from './signature.ts';
import { type Source, scanSource } from './source.ts';
import { readTable } from './tables.ts';
import { findTitle } from './title.ts';

export interface ParseOptions {
  /** The document is Markdown: comments and blocks of code are none of it. Default true. */
  readonly markdown?: boolean;
  /** Reads `<table>` elements; without it HTML tables are not seen. */
  readonly html?: HtmlReader | null;
}

const tableSections: readonly (readonly [TableId, SectionId])[] = [
  ['disclosure', 2],
  ['requests', 3],
  ['reviews', 4],
];
/** Titles seen before and after that make a second report. */
const ENOUGH_AGAIN = 4;
/** Lines before the first section, or of a text without sections, that may hold the title. */
const TITLE_LINES = 60;

export function parseReport(text: string, options: ParseOptions = {}): Report {
  const markdown = options.markdown ?? true;
  const source = scanSource(text, markdown);
  const headings = findHeadings(source);
  const firstHeading = headings.candidates[0];
  const title = findTitle(source, 0, firstHeading ? firstHeading.line : Math.min(TITLE_LINES, source.lines.count));
  const secondTitle = findSecond(source, headings);
  const end = secondTitle ? secondTitle.start : text.length;
  const { sections, duplicates, strays } = layOut(source, headings, end);
  const firstSection = sections[0];
  const preface: Span = { start: title?.end ?? 0, end: Math.max(title?.end ?? 0, firstSection?.start ?? end) };
  const html = options.html && text.includes('<') && /<table/i.test(text) ? safely(options.html, source.text) : [];
  const tables = readTables(source, sections, duplicates, end, html);
  const period = findPeriod(source.text, preface, { start: preface.end, end });
  const found = Object.values(tables).filter((t): t is ReportTable => t !== null);
  const lastTable = found.reduce((last, t) => Math.max(last, t.end), 0);
  // The signature ends the report: section 六, or what stands last where the order differs.
  const signedIn = (s: Section | undefined): Signature | null =>
    s ? findSignature(source, Math.max(s.body.start, lastTable), s.end) : null;
  const signature = signedIn(sections.find((s) => s.id === 6)) ?? signedIn(sections.at(-1));
  const year = title?.year ?? period?.to.year ?? null;
  return {
    text,
    lines: source.lines,
    recognised: recognise(source, { title, sections, tables }),
    markdown,
    spoken: source.text,
    ...source.asides,
    title,
    organ: title?.organ ?? null,
    year,
    standard: standardFound(tables, () => year ?? yearSpokenIn({ spoken: source.text, sections })),
    notation: notationOf(found),
    period,
    preface,
    sections,
    duplicates,
    strayHeadings: strays.filter((s) => !found.some((t) => s.start >= t.start && s.start < t.end)),
    tables,
    signature,
    secondTitle,
    prose: readProse(source, {
      title,
      preface,
      sections: [...sections, ...duplicates],
      tables: found,
      contents: headings.contents,
      signature,
      end,
    }),
  };
}

function safely(read: HtmlReader, text: string): readonly HtmlTable[] {
  try {
    return read(text);
  } catch {
    return [];
  }
}

/** A second report in the same text: the standard titles begin again, at least four of them. */
function findSecond(source: Source, headings: Headings): Span | null {
  const standard = headings.candidates.filter((c) => c.wording === 'standard');
  const seen = new Set<number>();
  const again = standard.findIndex((c) => {
    if (c.spec.id === 1 && seen.size >= ENOUGH_AGAIN) return true;
    seen.add(c.spec.id);
    return false;
  });
  const first = standard[again];
  if (!first || new Set(standard.slice(again).map((c) => c.spec.id)).size < ENOUGH_AGAIN) return null;
  const before = standard[again - 1];
  const title = findTitle(source, before ? before.line + 1 : 0, first.line);
  return title ? { start: title.start, end: title.end } : first.span;
}

function readTables(
  source: Source,
  sections: readonly Section[],
  duplicates: readonly Section[],
  end: number,
  html: readonly HtmlTable[],
): Record<TableId, ReportTable | null> {
  const tables: Record<TableId, ReportTable | null> = { disclosure: null, requests: null, reviews: null };
  const read = new Map<number, readonly SourceRow[]>();
  const rowsOf = (zone: Span): readonly SourceRow[] => {
    let rows = read.get(zone.start);
    if (!rows) {
      rows = readRows(source, zone.start, zone.end, html);
      read.set(zone.start, rows);
    }
    return rows;
  };
  for (const [table, id] of tableSections) {
    for (const section of sections) if (section.id === id) tables[table] = readTable(table, rowsOf(section.body), true);
    if (tables[table]) continue;
    for (const section of duplicates) {
      if (section.id === id) tables[table] ??= readTable(table, rowsOf(section.body), true);
    }
  }
  for (const [table] of tableSections) {
    if (tables[table]) continue;
    const others = Object.values(tables).filter((t) => t !== null);
    for (const zone of freeZones(sections, end)) {
      const rows = rowsOf(zone).filter((r) => !others.some((t) => r.start >= t.start && r.end <= t.end));
      tables[table] ??= readTable(table, rows, sections.length === 0);
    }
  }
  return tables;
}

/** Where a table may stand when it is not in its section: each section, or the whole text where there are none. */
function freeZones(sections: readonly Section[], end: number): Span[] {
  if (sections.length === 0) return [{ start: 0, end }];
  const first = sections[0] as Section;
  return [...sections.map((s) => s.body), { start: 0, end: first.start }];
}

function notationOf(tables: readonly ReportTable[]): Notation | 'mixed' | null {
  const kinds = new Set(tables.map((t) => t.notation));
  return kinds.size === 0 ? null : kinds.size === 1 ? (tables[0] as ReportTable).notation : 'mixed';
}

/** The format of the tables. One row for （六） is the older one's in a report of its years alone: of `year`, as the rules see it. */
function standardFound(
  tables: Readonly<Record<TableId, ReportTable | null>>,
  year: () => number | null,
): StandardId | null {
  if (tables.disclosure?.standard === '2019') return '2019';
  if (!tables.disclosure && !tables.requests && !tables.reviews) return null;
  return tables.requests?.collapsed && !tables.disclosure ? standardOfYear(year()) : '2021';
}
