/** A report in any notation -> the Markdown form: what an import writes. */

import { reportBlocks } from '../render/blocks.ts';
import type { Block, ProseReader, Run } from '../render/document.ts';
import { markdownTable, pipeRow } from '../render/markdown.ts';
import type { Report, ReportTable, Span } from '../report/types.ts';
import { standards, type TableStandard } from '../standard/index.ts';
import { oneLine } from '../text/chars.ts';
import type { Note } from './problem.ts';

/**
 * Headings get their marks, the three tables their pipes; running text stays as it is, lines that a print had broken
 * joined again. Rows the report lacks stay away. A text that is no report comes back unchanged.
 */
export function toMarkdownForm(report: Report): string {
  if (!report.title && report.sections.length === 0 && Object.values(report.tables).every((table) => !table)) {
    return report.text;
  }
  const blocks = reportBlocks(report, { absent: 'omit', prose: report.markdown ? verbatim : null });
  const written = blocks.map((block) => write(report, block)).filter((text) => text !== '');
  return `${written.join('\n\n')}\n`;
}

/** What of the text the Markdown form leaves out: the page around the report, a second report behind it. */
export function leftOut(report: Report): Note[] {
  const notes: Note[] = [];
  if (!report.title) return notes;
  const before = report.spoken
    .slice(0, report.title.start)
    .split('\n')
    .filter((line) => /[^\s#*|>_-]/.test(line)).length;
  if (before > 0) notes.push({ key: 'convert.note.before', args: { count: before } });
  if (report.secondTitle) notes.push({ key: 'convert.note.second', args: {} });
  return notes;
}

/** Markdown prose as one block: it is copied, not read. */
const verbatim: ProseReader = (stretch, base) => [
  {
    kind: 'paragraph',
    span: { start: base, end: base + stretch.length },
    runs: [{ text: asSubheadings(stretch.trim()), span: null, code: true }],
  },
];

/** What is headed inside a section stands below its `##`. */
const asSubheadings = (stretch: string): string => stretch.replace(/^#{1,2}(?=[ \t])/gm, '###');

function write(report: Report, block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.lines.map(words).join('')}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${words(block.runs)}`;
    case 'paragraph':
      return report.markdown ? words(block.runs) : plain(words(block.runs));
    case 'official': {
      const table = report.tables[block.grid.id as ReportTable['id']];
      return table ? tableForm(report, table) : '';
    }
    case 'signature':
      return block.lines.map(words).join('\n\n');
    default:
      return '';
  }
}

const words = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Plain words that Markdown would take for marks stay words. */
function plain(text: string): string {
  return text
    .replace(/[*`\\]/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?])/g, '&lt;')
    .replace(/^([#>]|[-+](?=\s))/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');
}

function tableForm(report: Report, table: ReportTable): string {
  const standard = present(report, table);
  const markdown = markdownTable(standard, ({ row, column }) => {
    const cell = table.byKey.get(row)?.cells.find((c) => c.address.column === column);
    return cell ? oneLine(cell.text) : '';
  });
  const slice = (span: Span | null): string => (span ? oneLine(report.spoken.slice(span.start, span.end)) : '');
  const rest = [
    ...table.groupRows.map((row) => {
      const label = standard.groups.find((group) => group.key === row.group)?.label ?? '';
      return { start: row.start, line: pipeRow([label, ...row.cells.map((cell) => oneLine(cell.text))]) };
    }),
    ...table.extras.map((row) => ({
      start: row.start,
      line: pipeRow([slice(row.label), ...row.cells.map(slice)]),
    })),
  ].sort((a, b) => a.start - b.start);
  return [markdown, ...rest.map(({ line }) => line)].join('\n');
}

/** The standard's table with the rows the report has, （六） in one row where it has one. */
function present(report: Report, table: ReportTable): TableStandard {
  const year = table.id === 'requests' ? (table.collapsed ? '2019' : '2021') : table.standard;
  const standard = standards[year].tables[table.id];
  const blocks = standard.blocks
    .map((block) => ({ ...block, rows: block.rows.filter((row) => report.tables[table.id]?.byKey.has(row.key)) }))
    .filter((block) => block.rows.length > 0);
  return { ...standard, blocks };
}
