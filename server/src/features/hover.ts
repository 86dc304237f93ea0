/** What a cell counts and how it stands in the sums; what belongs in a section; what a number in the text states. */
import type { Hover } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import { cellsIn, type Fact, relationValue as tableValue } from '../report/facts.ts';
import { namesOf } from '../report/names.ts';
import { namesAspect, subHeadings } from '../report/outline.ts';
import type { Cell, Report, ReportTable, Section, Span, TableRow } from '../report/types.ts';
import { basisOfRow, explainColumn, explainRow, sectionExplanations } from '../standard/explanations.ts';
import { type ColumnStandard, type SectionStandard, standards, type Text } from '../standard/index.ts';
import { foldWords } from '../text/chars.ts';
import { citationHover } from './citations.ts';
import { rangeOf, within } from './place.ts';
import { speak } from './speak.ts';
import { lineOf, statesWith } from './sums.ts';
import { standingOf, targetAt } from './target.ts';

/** Characters Markdown would take for marks stay characters. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

const inWords = (words: Text | null, locale: Locale): string => (words ? speak(locale, words) : '');

/** An explanation as Markdown; '' for none. */
const spoken = (words: Text | null, locale: Locale): string => plain(inWords(words, locale));

/** A name and what is said of it, with the colon of the reader's language. */
const named = (locale: Locale, name: string, value: string): string => say(locale, 'hover.named', { name, value });

const hover = (report: Report, span: Span, blocks: readonly string[]): Hover => ({
  contents: { kind: 'markdown', value: blocks.filter((block) => block !== '').join('\n\n') },
  range: rangeOf(report, span),
});

function aboutRow(table: ReportTable, key: string, column: string | null, locale: Locale): string[] {
  const standing = standingOf(table, key, column);
  if (!standing) return [];
  const { row } = standing;
  const words = spoken(explainRow(row.key), locale);
  const basis = basisOfRow(row.key);
  const ofColumn = standing.column && inWords(explainColumn(table.id, row.key, standing.column.key), locale);
  return [
    words,
    standing.column && ofColumn ? plain(named(locale, standing.column.label, ofColumn)) : '',
    basis ? say(locale, 'hover.basis', { basis }) : '',
  ];
}

function aboutCell(report: Report, table: ReportTable, cell: Cell, locale: Locale): Hover {
  const names = namesOf(cell.address);
  const text = cell.text.trim() || say(locale, 'hover.blank');
  const sums = statesWith(table, cell.address).map((state) => `- ${plain(lineOf(report, state, locale))}`);
  const name = plain(
    named(locale, `${standards[table.standard].tables[table.id].name} ${names.row} · ${names.column}`, text),
  );
  return hover(report, cell, [
    `**${name}**`,
    ...aboutRow(table, cell.address.row, cell.address.column, locale),
    sums.join('\n'),
  ]);
}

function aboutLabel(report: Report, table: ReportTable, row: TableRow, span: Span, locale: Locale): Hover {
  const label = standingOf(table, row.key, null)?.row.markdownLabel ?? row.key;
  return hover(report, span, [`**${plain(label)}**`, ...aboutRow(table, row.key, null, locale)]);
}

function aboutSection(report: Report, { id, titleSpan }: Section, locale: Locale): Hover | null {
  const standard: SectionStandard | undefined = standards[report.standard ?? '2021'].sections.find((s) => s.id === id);
  if (!standard) return null;
  return hover(report, titleSpan, [
    `**${standard.numeral}、${standard.title}**`,
    spoken(sectionExplanations[id], locale),
    plain(say(locale, 'hover.basis', { basis: speak(locale, standard.basis) })),
  ]);
}

/** The column a header stands for; null for other headers. In 表四 the words may be those of a row and a column. */
function columnOf(table: ReportTable, words: string): ColumnStandard | null {
  for (const { rows, columns } of standards[table.standard].tables[table.id].blocks) {
    for (const column of columns) {
      for (const label of [column.label, ...column.aliases].map((one) => foldWords(one))) {
        if (words === label || rows.some((row) => words === foldWords(row.label) + label)) return column;
      }
    }
  }
  return null;
}

/** A header of a table: what its column counts. */
function aboutHeader(report: Report, offset: number, locale: Locale): Hover | null {
  for (const table of Object.values(report.tables)) {
    if (!table || !within(offset, table)) continue;
    const header = table.headers.find((one) => within(offset, one));
    const column = header && columnOf(table, foldWords(header.text));
    return column
      ? hover(report, header, [
          `**${plain(header.text.trim())}**`,
          spoken(explainColumn(table.id, null, column.key), locale),
        ])
      : null;
  }
  return null;
}

/** A sub-heading of section one: what belongs below it. */
function aboutAspect(report: Report, offset: number, locale: Locale): Hover | null {
  const section = report.sections.find(({ id }) => id === 1);
  if (!section || !within(offset, section)) return null;
  const heading = subHeadings(report, section).find((one) => within(offset, one));
  if (!heading) return null;
  const found = standards[report.standard ?? '2021'].aspects.filter((aspect) => namesAspect(heading.text, aspect));
  if (found.length === 0) return null;
  return hover(report, heading, [
    `**${plain(heading.text)}**`,
    ...found.map(({ explain }) => plain(speak(locale, explain))),
  ]);
}

/** The cells a number of the text states, with their sum. */
function aboutFact(report: Report, fact: Fact, locale: Locale): Hover | null {
  if (fact.relation === null || fact.scope !== null) return null;
  const cells = cellsIn(report, fact.relation);
  if (!cells || cells.length === 0) return null;
  const lines = cells.map((address) => {
    const { table, row, column } = namesOf(address);
    const value = report.tables[address.table]?.byKey
      .get(address.row)
      ?.cells.find((c) => c.address.column === address.column);
    const text = value?.text.trim() || say(locale, 'hover.blank');
    return `- ${plain(named(locale, `${table} ${row} · ${column}`, text))}`;
  });
  const agrees = fact.accepts.some((relation) => tableValue(report, relation) === fact.number);
  const value = tableValue(report, fact.relation);
  const verdict =
    value === null ? '' : say(locale, agrees ? 'hover.factAgrees' : 'hover.factDiffers', { number: fact.text, value });
  return hover(report, fact, [say(locale, 'hover.fact'), lines.join('\n'), verdict]);
}

/** Null where there is nothing to say. */
export function hoverAt(report: Report, offset: number, locale: Locale): Hover | null {
  const target = targetAt(report, offset);
  switch (target?.kind) {
    case 'cell':
      return aboutCell(report, target.table, target.cell, locale);
    case 'label':
      return aboutLabel(report, target.table, target.row, target.row.label ?? target.row, locale);
    case 'section':
      return aboutSection(report, target.section, locale);
    case 'fact':
      return aboutFact(report, target.fact, locale) ?? citationHover(report, offset, locale);
    default:
      return (
        citationHover(report, offset, locale) ??
        aboutHeader(report, offset, locale) ??
        aboutAspect(report, offset, locale)
      );
  }
}
