/**
 * What belongs where the caret is: the section titles still missing, sub-headings of 一, rows of the table, fixed
 * sentences with organ and year filled in. Offered by Chinese words and by pinyin.
 */
import type { CompletionItem, Range } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import { markdownRow } from '../render/markdown.ts';
import {
  aspectTemplate,
  feeSentence,
  nothingElse,
  periodSentence,
  prefaceTemplate,
  sectionTemplate,
  sectionTitle,
  signatureTemplate,
  type TemplateOptions,
  tableTemplate,
  titleTemplate,
} from '../render/templates.ts';
import { lineBreak, lineStart } from '../report/lines.ts';
import { namesAspect, subHeadings } from '../report/outline.ts';
import type { Report, ReportTable, Section } from '../report/types.ts';
import { explainRow, sectionExplanations } from '../standard/explanations.ts';
import { newest, type Standard, standards, type Text } from '../standard/index.ts';
import { aspectPinyin, rowPinyin, sectionPinyin, sentencePinyin, tablePinyin } from '../standard/pinyin.ts';
import { standardOfTable } from './convert.ts';
import { asideAt, rangeOf, within } from './place.ts';
import { completionKind } from './protocol.ts';
import { speak } from './speak.ts';

interface Draft {
  readonly label: string;
  readonly insert: string;
  readonly filter: string;
  readonly kind: CompletionItem['kind'];
  readonly detail?: string;
  readonly about?: Text | null;
}

/** The part of the report an offset lies in; null in title and preface. */
function sectionAt(report: Report, offset: number): Section | null {
  return [...report.sections, ...report.duplicates].find((s) => s.start <= offset && offset <= s.end) ?? null;
}

function sectionDrafts(report: Report, standard: Standard, options: TemplateOptions): Draft[] {
  const present = new Set(report.sections.map(({ id }) => id));
  return standard.sections
    .filter(({ id }) => !present.has(id))
    .map((section) => ({
      label: `${section.numeral}、${section.title}`,
      insert: report.sections.length === 0 ? sectionTitle(section, options) : sectionTemplate(section.id, options),
      filter: `${section.numeral}、${section.title} ${sectionPinyin[section.id - 1]}`,
      kind: completionKind.module,
      about: sectionExplanations[section.id],
    }));
}

/** Sub-headings of 一 that are not there yet, numbered on. */
function aspectDrafts(report: Report, section: Section, offset: number, options: TemplateOptions): Draft[] {
  const standard = options.standard ?? newest;
  const headings = subHeadings(report, section).filter(({ level }) => level === 1);
  const next = headings.filter((heading) => heading.end <= offset).length + 1;
  return standard.aspects
    .filter((aspect) => !headings.some(({ text }) => namesAspect(text, aspect)))
    .map((aspect) => {
      const insert = aspectTemplate(aspect, next, { ...options, prompt: () => '' }).trimEnd();
      return {
        label: insert.replace(/^#+\s*/, ''),
        insert,
        filter: `${insert} ${aspectPinyin[aspect.key]}`,
        kind: completionKind.module,
        about: aspect.explain,
      };
    });
}

/** Rows of the table that are missing, with blank cells. */
function rowDrafts(table: ReportTable): Draft[] {
  if (table.notation !== 'pipes' || table.id === 'reviews') return [];
  const standard = standardOfTable(table);
  return standard.blocks.flatMap((block) =>
    block.rows
      .filter(({ key }) => !table.byKey.has(key))
      .map((row) => {
        const insert = markdownRow(standard, block, row, () => '');
        const filter = `| ${row.markdownLabel} ${rowPinyin[row.key] ?? ''}`;
        return { label: row.markdownLabel, insert, filter, kind: completionKind.field, about: explainRow(row.key) };
      }),
  );
}

function sentenceDrafts(
  report: Report,
  section: Section | null,
  offset: number,
  options: TemplateOptions,
  locale: Locale,
): Draft[] {
  const words = (key: 'title' | 'preface' | 'period' | 'fee' | 'nothing' | 'signature', insert: string): Draft => ({
    label: insert.length > 30 ? `${insert.slice(0, 30)}…` : insert.replace(/^#+\s*/, '').replace(/\s+/g, ' '),
    insert,
    filter: `${insert.replace(/\s+/g, '').slice(0, 20)} ${sentencePinyin[key]}`,
    kind: completionKind.text,
    detail: say(locale, `complete.${key}`),
  });
  const drafts: Draft[] = [];
  if (!report.title && section === null) drafts.push(words('title', titleTemplate(options)));
  if (section === null && report.title && offset > report.title.end) {
    if (!report.period) {
      drafts.push(words('preface', prefaceTemplate(options)), words('period', periodSentence(options.year ?? '××××')));
    }
  }
  if (section?.id === 6) {
    drafts.push(words('fee', feeSentence), words('nothing', nothingElse));
    if (!report.signature) drafts.push(words('signature', signatureTemplate(options)));
  }
  return drafts;
}

function tableDrafts(report: Report, section: Section | null, options: TemplateOptions): Draft[] {
  const standard = options.standard ?? newest;
  return Object.values(standard.tables)
    .filter(({ id, section: home }) => report.tables[id] === null && section?.id === home)
    .map(({ id, name, section: home }) => ({
      label: name,
      insert: tableTemplate(id, options),
      filter: `${name} ${tablePinyin[id]}`,
      kind: completionKind.snippet,
      detail: standard.sections.find((s) => s.id === home)?.title ?? '',
    }));
}

/** Everything that fits at the caret; the words already typed on the line are replaced. Empty inside a sentence, a comment or code. */
export function completions(report: Report, offset: number, locale: Locale): CompletionItem[] {
  if (asideAt(report, offset)) return [];
  const start = lineStart(report, offset);
  const typed = report.text.slice(start, offset);
  // Marks of headings and bars, then at most a few words: anything longer is a sentence being written.
  if (!/^[ \t]*(?:#{1,6}[ \t]*)?[^#]{0,16}$/.test(typed) || /[。；]|<!--/.test(typed)) return [];
  const standard = standards[report.standard ?? '2021'];
  const options: TemplateOptions = { organ: report.organ, year: report.year, markdown: report.markdown, standard };
  const table = Object.values(report.tables).find((one) => one && within(offset, one));
  const section = sectionAt(report, offset);
  const drafts = table
    ? rowDrafts(table)
    : typed.trimStart().startsWith('|')
      ? []
      : [
          ...(section?.id === 1 ? aspectDrafts(report, section, offset, options) : []),
          ...tableDrafts(report, section, options),
          ...sentenceDrafts(report, section, offset, options, locale),
          ...sectionDrafts(report, standard, options),
        ];
  const range: Range = rangeOf(report, { start: start + (typed.length - typed.trimStart().length), end: offset });
  const newline = lineBreak(report);
  // Headings are found whether their marks are typed or not.
  const marks = /^[ \t]*(#*[ \t]*)/.exec(typed)?.[1] ?? '';
  return drafts.map((draft, i) => toItem(draft, marks, i, range, newline, locale));
}

function toItem(
  draft: Draft,
  marks: string,
  order: number,
  range: Range,
  newline: string,
  locale: Locale,
): CompletionItem {
  const { label, insert, filter, kind, detail, about } = draft;
  const item: CompletionItem = {
    label,
    filterText: marks + filter.replace(/^#+\s*/, ''),
    sortText: String(order).padStart(3, '0'),
    textEdit: { range, newText: insert.replaceAll('\n', newline) },
  };
  if (kind) item.kind = kind;
  if (detail) item.detail = detail;
  if (about) item.documentation = speak(locale, about);
  return item;
}
