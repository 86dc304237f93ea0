/** The outline: title, sections with their sub-headings, the standard tables and their rows. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import { derived } from '../report/derived.ts';
import { headingEnds, subHeadings } from '../report/outline.ts';
import type { Report, ReportTable, Section, Span, SubHeading, TableRow } from '../report/types.ts';
import { type RowStandard, standards, type TableStandard } from '../standard/index.ts';
import { oneLine } from '../text/chars.ts';
import { rangeOf } from './place.ts';
import { symbolKind } from './protocol.ts';

/** Sub-headings of one section in the outline; nobody reads more, and building them takes time at every keystroke. */
const MOST_HEADINGS = 500;

function symbol(
  report: Report,
  name: string,
  kind: DocumentSymbol['kind'],
  whole: Span,
  selection: Span,
  detail?: string,
): DocumentSymbol {
  // The protocol wants the selection inside the whole, and clients drop the outline when it is not.
  const span = { start: Math.min(whole.start, selection.start), end: Math.max(whole.end, selection.end) };
  const result: DocumentSymbol = {
    name: name || '…',
    kind,
    range: rangeOf(report, span),
    selectionRange: rangeOf(report, selection),
  };
  if (detail) result.detail = detail;
  return result;
}

/** A row's numbers in one line, so that the outline can be read instead of the table. */
const figures = (row: TableRow): string => row.cells.map((cell) => oneLine(cell.text) || '–').join(' ');

const rowsByKey = ({ blocks }: TableStandard): ReadonlyMap<string, RowStandard> =>
  new Map(blocks.flatMap(({ rows }) => rows.map((row) => [row.key, row])));

/** The row; of those that stand on one line, as in 表四, only its numbers, so that a place lies in one row. */
function extentOf(table: ReportTable, row: TableRow): Span {
  const [first, last] = [row.cells[0], row.cells.at(-1)];
  const shared = table.rows.some((other) => other !== row && other.start < row.end && row.start < other.end);
  return shared && first && last ? { start: first.start, end: last.end } : row;
}

function rowSymbol(report: Report, table: ReportTable, row: TableRow): DocumentSymbol {
  const standard = derived(standards[table.standard].tables[table.id], rowsByKey).get(row.key);
  const name =
    standard?.markdownLabel ?? (row.label ? oneLine(report.spoken.slice(row.label.start, row.label.end)) : row.key);
  return symbol(report, name, symbolKind.field, extentOf(table, row), row.label ?? row.cells[0] ?? row, figures(row));
}

function tableSymbol(report: Report, table: ReportTable, locale: Locale): DocumentSymbol {
  const { name, section } = standards[table.standard].tables[table.id];
  const title = standards[table.standard].sections.find((s) => s.id === section)?.title ?? '';
  const result = symbol(report, say(locale, 'symbols.table', { table: name, title }), symbolKind.array, table, {
    start: table.start,
    end: Math.min(table.end, report.lines.ends[report.lines.lineAt(table.start)] as number),
  });
  result.children = table.rows.map((row) => rowSymbol(report, table, row));
  return result;
}

/** Whether the outline leaves sub-headings out; it says so where they would stand. */
export const outlineStops = (report: Report): boolean =>
  report.lines.count > MOST_HEADINGS &&
  [...report.sections, ...report.duplicates].some((section) => subHeadings(report, section).length > MOST_HEADINGS);

/** Sub-headings of level 2 lie inside the one of level 1 before them; each reaches to the next. */
function headingSymbols(report: Report, section: Section, locale: Locale): DocumentSymbol[] {
  const headings = subHeadings(report, section);
  const ends = headingEnds(headings, section.end);
  const top: DocumentSymbol[] = [];
  headings.slice(0, MOST_HEADINGS).forEach((heading, i) => {
    const whole = { start: heading.start, end: ends[i] as number };
    const made = symbol(report, oneLine(heading.text), kindOf(heading), whole, heading);
    const parent = heading.level === 2 ? top.at(-1) : undefined;
    if (parent && parent.kind === symbolKind.namespace) {
      parent.children ??= [];
      parent.children.push(made);
    } else top.push(made);
  });
  const beyond = headings[MOST_HEADINGS];
  if (beyond) {
    const name = say(locale, 'symbols.more', { count: headings.length - MOST_HEADINGS });
    top.push(symbol(report, name, symbolKind.string, { start: beyond.start, end: section.end }, beyond));
  }
  return top;
}

const kindOf = (heading: SubHeading): DocumentSymbol['kind'] =>
  heading.level === 1 ? symbolKind.namespace : symbolKind.string;

/** A table that runs over the end of its section stands beside it: no symbol may reach out of its parent. */
const contains = (section: Span, table: Span): boolean => section.start <= table.start && table.end <= section.end;

function sectionSymbol(
  report: Report,
  section: Section,
  tables: readonly ReportTable[],
  locale: Locale,
): DocumentSymbol {
  const result = symbol(report, oneLine(section.title), symbolKind.module, section, section.titleSpan);
  const inside = tables.filter((table) => contains(section, table));
  const children = [
    ...headingSymbols(report, section, locale),
    ...inside.map((table) => tableSymbol(report, table, locale)),
  ];
  if (children.length > 0) result.children = children;
  return result;
}

/** Empty for a text without any part of a report. */
export function documentSymbols(report: Report, locale: Locale): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  const { title } = report;
  if (title) symbols.push(symbol(report, oneLine(title.text), symbolKind.file, title, title));
  const tables = Object.values(report.tables).filter((table): table is ReportTable => table !== null);
  const sections = [...report.sections, ...report.duplicates].sort((a, b) => a.start - b.start);
  for (const section of sections) symbols.push(sectionSymbol(report, section, tables, locale));
  for (const table of tables) {
    if (!sections.some((section) => contains(section, table))) symbols.push(tableSymbol(report, table, locale));
  }
  if (report.signature) {
    symbols.push(
      symbol(report, say(locale, 'symbols.signature'), symbolKind.string, report.signature, report.signature),
    );
  }
  return symbols;
}

/** The outline for clients that know no levels: each symbol names the one it lies in. */
export const flatSymbols = (
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children ?? [], uri, name),
  ]);
