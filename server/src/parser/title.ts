/** The report's title: organ, year and the words 政府信息公开工作年度报告, over one to three lines. */
import { isOwnDisclosure } from '../report/organ.ts';
import type { Span, Title } from '../report/types.ts';
import { foldWidth, type Squeezed, squeeze, unsqueeze } from '../text/chars.ts';
import { chineseNumber } from '../text/numerals.ts';
import type { Source } from './source.ts';

/** 政府信息公开工作年度报告 and the slips of it that are still a title. */
const kind =
  '(?:政府信息公开(?:和政务公开)?|政务公开|信息公开)(?:工作)?的?(?:年度|年)?(?:工作)?(?:年度)?报告|政府信息公开(?:工作)?情况的?(?:工作)?报告|政府信息公开(?:工作)?(?:年度)?年报';
const chineseYear = '[一二三四五六七八九〇零○]{4}';
const yearWords = `(?:\\d{4}|${chineseYear})`;
/** A remark behind the title: （送审稿）, （公开版）. */
const remark = '(?:[(（][^()（）\\d]{2,8}[)）])?';
/** What the head of a page adds: …年度报告_澄溪县人民政府门户网站, …年度报告—澄溪县水利局. */
const site = '(?:[-_—–]{1,2}([^\\d]{2,24}))?';
/** …年度报告的公告, …年度报告的报告: what sends the report along. */
const sent = '(?:的(?:报告|公告|公示|函))?';
/** Organ, year, organ (the year may come first), the kind, perhaps the year in brackets. */
const anchored = new RegExp(
  `^(.{2,45}?)??(?:(${yearWords})年{1,2}度?)?((?:(?!${chineseYear}年)[^\\d]){0,40}?)(${kind})》?(?:[(（](${yearWords})年?度?[)）])?${remark}${sent}${site}$`,
);
/** …政府信息公开工作2024年度报告: the year stands inside the kind. */
const yearInside = new RegExp(
  `^(.{2,60}?)((?:政府信息公开|政务公开|信息公开)(?:工作)?(${yearWords})年度?(?:工作)?(?:年度)?报告)$`,
);
/** Marks no title has; a line with one is a sentence or page chrome. */
const sentence = /[，。；！？、,;!?|]/;
/** The line above a title is none of it where it has one of these. */
const apart = /[，。；！？、,;!?【】|：:>]/;
/** Marks around a title, and a word before it: 《…》, 【年度报告】…. */
const wrapped = /^[《〖【“「]([^《》〖〗【】“”「」]+)[》〗】”」]$/;
const tag = /^【[^【】]{1,10}】\s*/;
const organEnd = /[省市县区州盟旗镇乡局委办厅院处所会部署府室心队站校学街道社团司行馆台场库关察团)）]$/;
/** Lines looked at before the one that ends in 报告. */
const MOST_LINES = 3;

export interface Line extends Span {
  readonly chrome: boolean;
}

/**
 * Title in the lines `from` … `to`, one that is no chrome (breadcrumb, 标题: cell) if there is one. Of several the fullest:
 * of two reports the later one, since a page lists those of other years above the one it shows.
 */
export function findTitle(source: Source, from: number, to: number): Title | null {
  return (
    titleWith('报告', source, from, to) ??
    titleWith('报 告', source, from, to) ??
    whole(titleWith(SHORT, source, from, to))
  );
}

/** Said for 年度报告. Sites also call the page that lists the reports so: it is a title only with organ and year beside it. */
const SHORT = '年报';
const whole = (title: Title | null): Title | null => (title && completeness(title) === 2 ? title : null);

/** Looks at the lines with `words`, the last ones of a title. */
function titleWith(words: string, source: Source, from: number, to: number): Title | null {
  let found: Title | null = null;
  let fallback: Title | null = null;
  const { text } = source;
  let at = text.indexOf(words, source.lines.starts[from] ?? 0);
  const end = source.lines.ends[Math.min(to, source.lines.count) - 1] ?? text.length;
  while (at >= 0 && at < end) {
    const line = source.lines.lineAt(at);
    for (const part of titleParts(source, line)) {
      const title = readTitle(source, line, part, from);
      if (!title) continue;
      if (part.chrome) fallback ??= title;
      else if (!found || outdoes(title, found)) found = title;
    }
    const next = source.lines.starts[line + 1];
    if (next === undefined) break;
    at = text.indexOf(words, next);
  }
  return found ?? fallback;
}

function outdoes(title: Title, other: Title): boolean {
  const more = completeness(title) - completeness(other);
  return more > 0 || (more === 0 && (title.year !== other.year || title.organ !== other.organ));
}

const sentenceBegins = /^(?:现|根据|按|特|以下|本)/;
/** 附件：…, 上一篇：…: another document. */
const otherLink = /(?:附件?\s*\d*|[上下]一[篇条]|相关\S{0,4})[：:]$/;

/** The line without marks of Markdown and tags; of chrome its cells and what follows 标题: or the last `>`. */
function titleParts(source: Source, line: number): Line[] {
  const { text } = source;
  let start = source.first[line] as number;
  let end = source.last[line] as number;
  while (start < end && /[#*\s\ufeff_]/.test(text[start] as string)) start++;
  while (end > start && /[*\s_#]/.test(text[end - 1] as string)) end--;
  if (text[end - 1] === '。' && !sentenceBegins.test(text.slice(start, start + 2))) end--;
  if (end - start > 400) return [];
  const before = tag.exec(text.slice(start, end));
  if (before && before[0].length < end - start) start += before[0].length;
  const inside = wrapped.exec(text.slice(start, end))?.[1];
  if (inside !== undefined) {
    start = text.indexOf(inside, start);
    end = start + inside.length;
  }
  const content = text.slice(start, end);
  if (!/[|>：:]/.test(content)) return end - start <= 80 ? [{ start, end, chrome: false }] : [];
  const parts: Line[] = [];
  for (const m of content.matchAll(
    /(?:^|[|>：:»])([^|>：:»]*报告(?:[(（][^|>：:»)）]*[)）])?)\s*(?=$|[|<]|(?:发布|更新)?(?:时间|日期)[：:])/g,
  )) {
    if (otherLink.test(content.slice(0, m.index + 1))) continue;
    const words = m[1] as string;
    const lead = words.length - words.trimStart().length;
    const at = start + m.index + m[0].indexOf(words) + lead;
    parts.push({ start: at, end: at + words.trim().length, chrome: true });
  }
  return parts;
}

function readTitle(source: Source, line: number, part: Line, from: number): Title | null {
  let best: Title | null = null;
  let start = part.start;
  let previous = line;
  for (let k = 0; k < MOST_LINES; k++) {
    const title = matchTitle(source.text, start, part.end);
    if (title && (!best || completeness(title) > completeness(best))) best = title;
    if ((best && completeness(best) === 2) || part.chrome) break;
    previous = lineBefore(source, previous, from);
    if (previous < 0) break;
    let first = source.first[previous] as number;
    while (/[#*\s\ufeff_]/.test(source.text[first] ?? '')) first++;
    const words = source.text.slice(first, source.last[previous] as number);
    const joined = words.replace(/\s/g, '');
    if (joined.length > 40 || apart.test(joined)) break;
    if (best && !organEnd.test(joined.replace(/[*_#]/g, '').replace(/关于$/, ''))) break;
    start = first;
  }
  return best;
}

/**
 * Whether a title makes a document a report. The bare name, without organ and year, heads a guide or a page about reports
 * as well; 年报 also names the page that lists them.
 */
export const namesReport = (title: Title | null): title is Title =>
  title !== null && completeness(title) > 0 && !title.kind.endsWith(SHORT) && !sends.test(title.text);

/** The report of a school, a hospital or an enterprise on its own 信息公开, which other rules and another form hold for. */
export const isOfInstitution = (title: Title): boolean => schoolYear.test(title.text) || isOwnDisclosure(title);

const completeness = (t: Title): number => (t.organ ? 1 : 0) + (t.year !== null ? 1 : 0);

/** The line before, over at most two blank ones; -1 when there is none. */
function lineBefore(source: Source, line: number, from: number): number {
  for (let i = line - 1; i >= from && i >= line - 3; i--)
    if ((source.first[i] as number) < (source.last[i] as number)) return i;
  return -1;
}

function matchTitle(text: string, start: number, end: number): Title | null {
  const bare = squeeze(text, start, end);
  if (bare.text.length > 90 || sentence.test(withoutJoint(bare.text))) return null;
  const m = anchored.exec(bare.text);
  if (!m) return matchYearInside(start, end, bare);
  const [whole, before = '', yearText, after = '', words = '', trailingYear, behind = ''] = m;
  const year = yearText ?? trailingYear;
  let organ = organOf(before + after) ?? organOf(behind);
  let kindStart = whole.lastIndexOf(words, whole.length - (trailingYear ? trailingYear.length : 0));
  let kindWords = words;
  // 澄溪县人民政府信息公开工作年度报告: the two characters are the organ's.
  if (organ?.endsWith('人民') && words.startsWith('政府')) {
    organ += '政府';
    kindStart += 2;
    kindWords = words.slice(2);
  }
  const yearAt = yearText ? before.length : trailingYear ? whole.lastIndexOf(trailingYear) : -1;
  return {
    start,
    end,
    text: withoutMarks(bare.text),
    organ,
    year: year ? readYear(year) : null,
    yearSpan: year && yearAt >= 0 ? spanOf(bare, yearAt, yearAt + year.length) : null,
    kind: kindWords,
    kindSpan: spanOf(bare, kindStart, kindStart + kindWords.length),
  };
}

function matchYearInside(start: number, end: number, bare: Squeezed): Title | null {
  const m = yearInside.exec(bare.text);
  if (!m) return null;
  const [whole, before = '', words = '', year = ''] = m;
  const kindStart = whole.length - words.length;
  const yearAt = whole.indexOf(year, kindStart);
  return {
    start,
    end,
    text: withoutMarks(bare.text),
    organ: organOf(before),
    year: readYear(year),
    yearSpan: spanOf(bare, yearAt, yearAt + year.length),
    kind: words,
    kindSpan: spanOf(bare, kindStart, whole.length),
  };
}

/** Two organs that report together are parted by 、: both are names of organs. */
const withoutJoint = (words: string): string =>
  !words.includes('、')
    ? words
    : words.replace(/^([^、]{4,30})、(?=[^、]+$)/, (joint, organ: string) => (organEnd.test(organ) ? organ : joint));

const spanOf = (bare: Squeezed, from: number, to: number): Span => unsqueeze(bare, from, to);

/** A title over two lines may carry the marks of a heading, or bold ones, on each. */
const withoutMarks = (words: string): string => (/[#*_]/.test(words) ? words.replace(/[#*_]+/g, '') : words);

/** What is done with a report, by words before it: such a title may head a letter or the news as well. */
const SENDS = '报送|上报|公布|发布|印发|提交|编制|解读|图解|一图读懂';
const sends = new RegExp(`${SENDS}|的公[告示]$|英文`);
const schoolYear = /(?:\d{4}[-—–－~～至]+)?\d{4}学年度?/;
const aroundOrgan = new RegExp(
  `^[-—–·•]+|^关于(?:${SENDS})?|【[^【】]*】|[《》]|${schoolYear.source}|(?:关于)?(?:${SENDS})?《?$`,
  'g',
);

function organOf(words: string): string | null {
  const organ = withoutMarks(words).replace(aroundOrgan, '');
  return organ.length > 1 ? organ : null;
}

/** 2024, ２０２４ or 二〇二四. */
export function readYear(words: string): number | null {
  if (/^\d{4}$/.test(words)) return Number(words);
  const folded = [...words.replaceAll('○', '〇')].map((c) => String.fromCharCode(foldWidth(c.charCodeAt(0)))).join('');
  return /^\d{4}$/.test(folded) ? Number(folded) : chineseNumber(folded);
}
