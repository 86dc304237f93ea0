/** Whether a text names problems, and measures against them. Lenient: what a person would read as either counts. */
import type { Report, Span } from '../../report/types.ts';
import { mayNameProblem, measure, namesProblem, remedy } from './problem-signs.ts';
import { hasAny, squeezed } from './words.ts';

/** Fewer characters than this are too few for problems and measures; half of them say nothing at all. */
const PERFUNCTORY = 30;
/** 不存在突出问题: that there is none is no problem named. */
const denial = /(?:不存在|没有|未发现|无)[^，。；：,;]{0,12}(?:问题|不足)/;

const words = (list: string): readonly string[] => list.split(' ');

const measureHeads = words(
  '下一步 整改 改进措施 改进情况 改进方向 改进意见 改进举措 工作措施 今后 对此 为此 针对 着手 对策 打算 努力方向',
);
/** Done about a problem; where none is named they say nothing. */
const doing =
  /解决|破解|把关|逐[一项条件个]|轮[值训]|[新增]设|新[增建]|引[入进]|责[令成]|约谈|改正|销号|一律|限期|专[人班]/;
/** A clause with one of these speaks of what is lacking, not of what is done. */
const lacking = words('待 需 不 差距 薄弱 仍 还 问题 欠 缺');

/** Fewer characters are a heading, or a word that closes a list. */
const SENTENCE = 7;
/** What a problem leads to is no measure. */
const consequence = /^(?:影响|导致|造成|致使|使得)/;

/** Sentences behind the last one that names a problem: what is said there is done about it. */
function followsProblems(text: string): boolean {
  const sentences = text.split(/[。；;\n]/).filter((s) => s.length >= SENTENCE && !consequence.test(s));
  const last = sentences.map(namesProblem).lastIndexOf(true);
  return last >= 0 && last < sentences.length - 1;
}

/** 经梳理: how the problems were found. */
const found = /经过?(?:梳理|检查)/g;

const namesMeasure = (text: string, next: string): boolean =>
  hasAny(text, measureHeads) ||
  remedy.test(text) ||
  text.includes(next) ||
  text
    .replace(found, '')
    .split(/[，。；、,;]/)
    .some((clause) => (measure.test(clause) || doing.test(clause)) && !hasAny(clause, lacking)) ||
  followsProblems(text);

export interface Said {
  /** 无, or a few words. */
  readonly perfunctory: boolean;
  /** A problem is named, for all that can be told. */
  problems(): boolean;
  /** Nothing but plans and praise: no sentence that could name one. */
  noProblems(): boolean;
  measures(): boolean;
}

/** The words are looked up as they stand; only where none is found, with the line breaks of a print taken out. */
export function whatIsSaid(report: Report, content: Span): Said {
  const raw = report.spoken.slice(content.start, content.end);
  let joined: string | null = null;
  const bare = (): string => {
    joined ??= squeezed(report, content);
    return joined;
  };
  let named: boolean | null = null;
  const problems = (): boolean => {
    named ??= namesProblem(raw) || namesProblem(bare()) || remedy.test(bare());
    return named;
  };
  const noProblems = (): boolean => !problems() && !mayNameProblem(bare());
  const next = report.year === null ? '下一步' : `${report.year + 1}年`;
  const measures = (): boolean => namesMeasure(raw, next) || namesMeasure(bare(), next);
  // A short text that names one of the two lacks the other; one that names both, or none, is perfunctory.
  const says = (words: string): boolean =>
    words.length * 2 >= PERFUNCTORY && !denial.test(words) && problems() !== measures();
  // Blanks are never half of a text this long.
  const short = raw.length < 4 * PERFUNCTORY && bare().length < PERFUNCTORY;
  return { perfunctory: short && !says(bare()), problems, noProblems, measures };
}
