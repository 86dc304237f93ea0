/** Is this document a report? */
import { isInstitution } from '../report/organ.ts';
import type { Report, Section, Title } from '../report/types.ts';
import type { Source } from './source.ts';
import { isOfInstitution, namesReport } from './title.ts';

const directive = /^<!--\s*xxgk:\s*(on|off)\s*-->$/;
/** Longer comments are none. */
const LONGEST_DIRECTIVE = 200;
const margin = /^\ufeff?[ \t]*$/;
/** Sections that make a document a report when it has no title. */
const ENOUGH_SECTIONS = 3;
/** The first year that a form was prescribed for. */
const FIRST_YEAR = 2019;

/** The first directive `<!-- xxgk: on -->` or `off`; it begins its line: a page that explains it does not give it. */
function readDirective({ written, lines, asides }: Source): 'on' | 'off' | null {
  for (const { start, end } of asides.comments) {
    const m = end - start > LONGEST_DIRECTIVE ? null : directive.exec(written.slice(start, end));
    if (m && margin.test(written.slice(lines.starts[lines.lineAt(start)], start))) return m[1] as 'on' | 'off';
  }
  return null;
}

interface Parts {
  readonly title: Title | null;
  readonly sections: readonly Section[];
  readonly tables: Report['tables'];
}

/** First hit of: directive, title line, three of the six section titles. */
export function recognise(source: Source, { title, sections, tables }: Parts): Report['recognised'] {
  const said = readDirective(source);
  const { text } = source;
  if (said) return said === 'on' ? 'directive' : 'off';
  const tabled = Object.values(tables).some((t) => t !== null);
  const enough = sections.length >= ENOUGH_SECTIONS;
  if (title && isOfInstitution(title)) return enough && tabled ? 'sections' : 'none';
  const standard = sections.filter((s) => s.wording === 'standard');
  // Before there was a form, reports had others, and so have universities that call theirs 政府信息公开. A slip of the year
  // is not taken for one of those, nor what has just been begun.
  const tooOld = title?.year != null && title.year < FIRST_YEAR;
  const otherForm = !tabled && standard.length < ENOUGH_SECTIONS;
  if (otherForm && (tooOld || (sections.length > 0 && isInstitution(title?.organ ?? null)))) return 'none';
  if (namesReport(title) && (sections.length > 0 || standsAlone(text, title))) return 'title';
  return enough && (tabled || isForm(text, standard)) ? 'sections' : 'none';
}

/**
 * 总体情况 and 存在的问题 in words of their own head other reports as well; and a notice lists all six, one below the other,
 * with nothing between them, which under marks of Markdown is a draft.
 */
const isForm = (text: string, standard: readonly Section[]): boolean =>
  (standard.length >= ENOUGH_SECTIONS || standard.some(({ id }) => id > 1 && id < 5)) &&
  (standard.every(({ start }) => text.startsWith('#', start)) ||
    standard.filter(({ body }) => text.slice(body.start, body.end).trim() !== '').length > 1);

/** Longest text without a section in which other titles are looked for, in UTF-16 units. */
const LOOKED_THROUGH = 20_000;
const yearOfTitle = /(20\d\d)\s?年[^\r\n。，]{0,24}公开[^\r\n。，]{0,12}报告/g;

/** A title with no section below it: a draft begun, unless the page has it among its links, or lists the reports of several years. */
function standsAlone(text: string, { start }: Title): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/[：:|»]\s*$/.test(before) || /[^<>\s]\s*>\s*$/.test(before.replace(/<[^<>]*>/g, ''))) return false;
  const years = new Set<string | undefined>();
  for (const m of text.slice(0, LOOKED_THROUGH).matchAll(yearOfTitle)) years.add(m[1]);
  return years.size < 2;
}
