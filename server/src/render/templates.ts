/**
 * The texts a report is begun with: the whole of it, each section, each table, the fixed sentences. New reports,
 * snippets, completion and fixes all take them from here. They are words of the document, so always Chinese.
 */
import {
  type AspectStandard,
  newest,
  type SectionId,
  type SectionStandard,
  type Standard,
  type TableId,
} from '../standard/index.ts';
import { ordinalOf } from '../text/numerals.ts';
import { markdownTable, type ValueOf } from './markdown.ts';

export interface TemplateOptions {
  /** Name of the organ; a prompt where it is not known. */
  readonly organ?: string | null;
  /** Report year (统计年度); a prompt where it is not known. */
  readonly year?: number | null;
  /** Whether headings carry marks of Markdown; default true. */
  readonly markdown?: boolean;
  /** Default the newest format. */
  readonly standard?: Standard;
  /** Figures to write into the tables; default 0. */
  readonly valueAt?: ValueOf;
  /** How a table is written; default the Markdown form. */
  readonly table?: (id: TableId) => string;
  /** What stands where the writer has to write: snippets make a placeholder of it. Default: the words in brackets. */
  readonly prompt?: (words: string) => string;
}

const inBrackets = (words: string): string => `（${words.replace(/。$/, '')}。）`;

const promptOf = (o: TemplateOptions): ((words: string) => string) => o.prompt ?? inBrackets;
const organOf = (o: TemplateOptions): string => o.organ || (o.prompt?.('机关名称') ?? '××××');
const yearOf = (o: TemplateOptions): string => (o.year ? String(o.year) : (o.prompt?.('年度') ?? '××××'));
const standardOf = (o: TemplateOptions): Standard => o.standard ?? newest;
const heading = (o: TemplateOptions, marks: string, words: string): string =>
  o.markdown === false ? words : `${marks} ${words}`;

/** `澄溪县水利局2024年政府信息公开工作年度报告` with no mark before it. */
export const titleWords = (organ: string, year: number | string): string => `${organ}${year}年${reportKind}`;

/** The words every report's title ends in. */
export const reportKind = '政府信息公开工作年度报告';

export const titleTemplate = (o: TemplateOptions): string => heading(o, '#', titleWords(organOf(o), yearOf(o)));

/** 统计期限, as a sentence of its own. */
export const periodSentence = (year: number | string): string =>
  `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;

/** Legal basis and 统计期限. */
export function prefaceTemplate(o: TemplateOptions): string {
  const s = standardOf(o);
  return (
    '本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发' +
    `〈${s.documentTitle}〉的通知》（${s.documentNumber}）编制。${periodSentence(yearOf(o))}`
  );
}

/** The sentence on the 信息处理费 where none was collected. */
export const feeSentence = '本年度未收取政府信息公开信息处理费。';

/** What stands in section six where there is nothing else. */
export const nothingElse = '没有其他需要报告的事项。';

/** Organ and date signed, each a paragraph. The day is the last one the law allows every organ. */
export function signatureTemplate(o: TemplateOptions): string {
  const date = o.year ? `${o.year + 1}年1月31日` : (o.prompt?.('成文日期') ?? '××××年1月31日');
  const between = o.markdown === false ? '\n' : '\n\n';
  return `${organOf(o)}${between}${date}`;
}

/** `## 一、总体情况`; in plain text without the marks. */
export const sectionTitle = (section: SectionStandard, o: TemplateOptions): string =>
  heading(o, '##', `${section.numeral}、${section.title}`);

/** A sub-heading （n） of section one with the prompt for its aspect below it. */
export function aspectTemplate(aspect: AspectStandard, ordinal: number, o: TemplateOptions): string {
  const between = o.markdown === false ? '\n' : '\n\n';
  return `${heading(o, '###', `（${ordinalOf(ordinal)}）${aspect.title}`)}${between}${promptOf(o)(aspect.explain.zh)}`;
}

/** The two halves of section five. */
const halves = {
  problems: { title: '存在的主要问题', prompt: '写明本年度工作中存在的主要问题' },
  measures: { title: '改进情况', prompt: '写明上年度问题的整改情况和针对上述问题的改进措施' },
} as const;
export type Half = keyof typeof halves;

/** Half of section five as a paragraph: `存在的主要问题：…` */
export const halfSentence = (half: Half, o: TemplateOptions): string =>
  `${halves[half].title}：${promptOf(o)(halves[half].prompt)}`;

/** Half of section five below its own sub-heading, `（一）存在的主要问题`. */
function halfTemplate(half: Half, ordinal: number, o: TemplateOptions): string {
  const between = o.markdown === false ? '\n' : '\n\n';
  return `${heading(o, '###', `（${ordinalOf(ordinal)}）${halves[half].title}`)}${between}${promptOf(o)(halves[half].prompt)}`;
}

/** What stands below the title of a section. */
export function sectionBody(id: SectionId, o: TemplateOptions): string {
  const s = standardOf(o);
  const table = s.sections.find((section) => section.id === id)?.table ?? null;
  const between = o.markdown === false ? '\n' : '\n\n';
  if (table !== null) return o.table?.(table) ?? tableTemplate(table, o);
  if (id === 1) return s.aspects.map((aspect, i) => aspectTemplate(aspect, i + 1, o)).join(between);
  if (id === 5) return `${halfTemplate('problems', 1, o)}${between}${halfTemplate('measures', 2, o)}`;
  return `${feeSentence}${nothingElse}`;
}

/** Title and body of a section, parted by a blank line. */
export function sectionTemplate(id: SectionId, o: TemplateOptions): string {
  const section = standardOf(o).sections.find((s) => s.id === id) as SectionStandard;
  return `${sectionTitle(section, o)}\n\n${sectionBody(id, o)}`;
}

/** A standard table in the Markdown form. */
export const tableTemplate = (id: TableId, o: TemplateOptions): string =>
  markdownTable(standardOf(o).tables[id], o.valueAt);

/** A whole report, with a line break at its end. */
export function reportTemplate(o: TemplateOptions): string {
  return `${[
    titleTemplate(o),
    prefaceTemplate(o),
    ...standardOf(o).sections.map((section) => sectionTemplate(section.id, o)),
    signatureTemplate(o),
  ].join('\n\n')}\n`;
}

/** Every prompt of the templates, without brackets and stop: words that are to be replaced by the writer's own. */
export const promptWords = (): readonly string[] =>
  [...newest.aspects.map((aspect) => aspect.explain.zh), ...Object.values(halves).map(({ prompt }) => prompt)].map(
    (words) => words.replace(/。$/, ''),
  );

/** The first words of a new report that are to be replaced by the writer's own; null where it has none in brackets. */
export function firstPrompt(text: string): { readonly start: number; readonly end: number } | null {
  const words = inBrackets((newest.aspects[0] as AspectStandard).explain.zh);
  const start = text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}
