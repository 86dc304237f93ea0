/** Which of the five aspects section 一 speaks of: by a heading, or by the opening of a sentence. */
import { namesAspect, subHeadings } from '../../report/outline.ts';
import type { Report, Section } from '../../report/types.ts';
import { type AspectStandard, standards } from '../../standard/index.ts';

/** How much of a sentence is its opening, in UTF-16 units; it ends sooner at the first comma or colon. */
const OPENING = 28;
const SENTENCE_ENDS = '。！？；;\n\r';
const CLAUSE_ENDS = '，,：:';
/** A clause of time, of purpose or of the ground (2024年以来，… 为健全机制，… 按照县政府要求，…) says nothing yet. */
const leadClause = /^\s*(?:\d{4}年(?:度|以来)?|(?:今|一|本|全)年(?:度|来|以来)?|(?:为了?|按照|根据|依据)[^，,：:]+)$/;
const LONGEST_LEAD = 40;
/** 本报告由主动公开政府信息情况、…行政诉讼情况、存在的主要问题…组成: names the sections, and says nothing of any. */
const contents = /诉讼(?:的)?情况[^。\n]{0,16}(?:问题|不足)/;
const SENTENCE = 200;

/** Drops the aspects some heading of section 一 names. */
function withoutHeadings(
  report: Report,
  section: Section,
  aspects: readonly AspectStandard[],
): readonly AspectStandard[] {
  let open = aspects;
  for (const heading of subHeadings(report, section)) open = open.filter((a) => !namesAspect(heading.text, a));
  for (const stray of report.strayHeadings) {
    if (stray.start >= section.body.start && stray.end <= section.end)
      open = open.filter((a) => !namesAspect(stray.text, a));
  }
  return open;
}

/**
 * Whether the characters before `at` are the opening of a sentence: none of them ends a clause but one of time, or a count
 * follows; of a clause where the words are `clear`.
 */
function opensSentence(report: Report, section: Section, at: number, clear: boolean): boolean {
  const { spoken: text } = report;
  for (let i = at - 1; i >= section.body.start; i--) {
    const c = text[i] as string;
    if (SENTENCE_ENDS.includes(c)) return true;
    if (at - i > OPENING) return false;
    if (!CLAUSE_ENDS.includes(c)) continue;
    return clear || afterLead(text, section.body.start, i) || (i === at - 1 && counts(text, at));
  }
  return true;
}

/** 通过门户网站公开信息35条 says where something was published: nothing of how the platform fares. */
const before = /(?:通过|利用|借助|运用|在|经)[^，。；]*$/;
const published = /^[^，。；\n]{0,24}?(?:公开|发布|公布|推送|转载)[^，。；\n]{0,16}?\d/;
const isChannel = (text: string, at: number): boolean =>
  published.test(text.slice(at, at + 48)) && before.test(text.slice(Math.max(0, at - OPENING), at));

/** Half-width marks end a clause as the others do. */
const widened = (text: string): string => text.replace(/[,;]/g, (mark) => (mark === ',' ? '，' : '；'));

/** 通过门户网站，主动公开政府信息63条: a clause of its own that says how much was done. */
const counts = (text: string, at: number): boolean =>
  /^[^，,：:。；;\n]{2,24}?\d+ ?[件条份篇个]/.test(text.slice(at, at + 40));

/** Whether the clause that ends at `end` opens the sentence and only says when, what for or on what ground. */
function afterLead(text: string, from: number, end: number): boolean {
  let start = end;
  while (start > from && end - start <= LONGEST_LEAD && !SENTENCE_ENDS.includes(text[start - 1] as string)) start--;
  return leadClause.test(text.slice(start, end));
}

/** Whether the sentence around `at` lists what the report consists of. */
function listsSections(text: string, at: number): boolean {
  const words = text.slice(Math.max(0, at - SENTENCE), at + SENTENCE);
  const before = at - Math.max(0, at - SENTENCE);
  const end = words.indexOf('。', before);
  return contents.test(words.slice(words.lastIndexOf('。', before) + 1, end < 0 ? undefined : end));
}

const patterns = new Map<AspectStandard, { readonly words: RegExp; readonly clear: RegExp }>();

function patternsOf(aspect: AspectStandard): { readonly words: RegExp; readonly clear: RegExp } {
  let made = patterns.get(aspect);
  if (!made) {
    made = { words: new RegExp(aspect.words, 'g'), clear: new RegExp(aspect.clauseWords, 'y') };
    patterns.set(aspect, made);
  }
  return made;
}

/** Drops the aspects a sentence of section 一 opens with. */
const withoutOpenings = (
  report: Report,
  section: Section,
  aspects: readonly AspectStandard[],
): readonly AspectStandard[] => {
  const body = widened(report.spoken.slice(section.body.start, section.body.end));
  return aspects.filter((aspect) => {
    const { words, clear } = patternsOf(aspect);
    for (const found of body.matchAll(words)) {
      clear.lastIndex = found.index;
      const at = section.body.start + found.index;
      if (aspect.key === 'platform' && isChannel(body, found.index)) continue;
      if (opensSentence(report, section, at, clear.test(body)) && !listsSections(report.spoken, at)) return false;
    }
    return true;
  });
};

/** The aspects section 一 does not name. */
export function unnamedAspects(report: Report, section: Section): readonly AspectStandard[] {
  const open = withoutHeadings(report, section, standards['2021'].aspects);
  return open.length > 0 ? withoutOpenings(report, section, open) : open;
}
