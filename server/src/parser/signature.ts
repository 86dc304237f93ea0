/** 落款: the organ and the date signed, after section 六. */
import type { Signature, Span } from '../report/types.ts';
import { isDigit, type Squeezed, squeeze, unsqueeze } from '../text/chars.ts';
import { monthOrDay } from '../text/numerals.ts';
import type { Source } from './source.ts';
import { readYear } from './title.ts';

/** Lines from the end that may hold it: a saved page has chrome after it. */
const LOOK_BACK = 14;
const LONGEST_LINE = 160;
const LONGEST_NAME = 60;
/** The mark of a seal, between the organ and the date. */
const seal = /^[（(]?(?:公章|盖章|印章|签章|加盖公章)[）)]?$/;
const date =
  /(\d{4}|[一二三四五六七八九〇零○]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3}|元)月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
/** 2025年1月16日 澄溪县水利局 */
const dateFirst = new RegExp(`^${date.source.slice(0, -1)}(?=.)`);
/** 2025.1.16 */
const dotted = /(\d{4})[.．](\d{1,2})[.．](\d{1,2})$/;
/** 2025-01-16, 2025/1/16: only under the organ that signs, since pages write dates of their own so. */
const dashed = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
/** 2025年1月16日发布: likewise. */
const published = /(?:发布|公布)$/;
/** What may stand before the organ or the date, and behind them. */
const label = /^(?:(?:成文|落款|编制|签发|报告)?(?:日期|时间)|(?:落款|编制|填报|报告)(?:单位|机关|机构))[：:]/;
const marksBefore = /^(?:[*_>\s]|<[^<>]{0,80}>)+/;
const marksBehind =
  /(?:[*_\s。]|<[^<>]{0,20}>|印发|[（(]?星期[一二三四五六日天][）)]?|[（(](?:公章|盖章|印章|印|(?:此件|主动)?公开(?:发布)?)[）)])+$/;
const dateEnd = /日[）)】]/;
/** A label between the organ and the date on one line. */
const labelBetween = /(?:成文|落款|编制|签发|报告)(?:日期|时间)[：:]$/;
const organName = /^[\u3400-\u9fff（）()·]{3,40}$/;
/** 详情见县政府门户网站。, 我局的公开主要依托县政府网站。: a sentence, no name. */
const says = /[见在于为由将的了托可已无未]/;
const organEnd = /[省市县区州盟旗镇乡局委办厅院处所会部署府室心队站校学道司行馆台关）)]$/;

/** The words of a line without marks of Markdown, tags and a label (成文日期：) around them. */
function wordsOf(source: Source, line: number, from: number, to: number): Span | null {
  let start = Math.max(source.first[line] as number, from);
  let end = Math.min(source.last[line] as number, to);
  if (start >= end || end - start > LONGEST_LINE) return null;
  const behind = marksBehind.exec(source.text.slice(start, end));
  if (behind) end = start + behind.index;
  for (const mark of [marksBefore, label, marksBefore]) {
    const before = mark.exec(source.text.slice(start, end));
    if (before) start += before[0].length;
  }
  // （2025年1月16日）
  if (
    end - start > 2 &&
    '（(【'.includes(source.text[start] as string) &&
    dateEnd.test(source.text.slice(end - 2, end))
  ) {
    start++;
    end--;
  }
  return start < end ? { start, end } : null;
}

/** The signature in the last section; `end` is the end of the report. Null when neither organ nor date is there. */
export function findSignature(source: Source, bodyStart: number, end: number): Signature | null {
  const firstLine = source.lines.lineAt(bodyStart);
  let seen = 0;
  for (let line = source.lines.lineAt(end); line >= firstLine && seen < LOOK_BACK; line--) {
    if ((source.first[line] as number) >= (source.last[line] as number)) continue;
    seen++;
    let words = wordsOf(source, line, bodyStart, end);
    if (!words) continue;
    if (published.test(source.text.slice(words.start, words.end))) {
      if (!organAbove(source, line, firstLine, bodyStart)) continue;
      words = { start: words.start, end: words.end - 2 };
    }
    const last = source.text.charCodeAt(words.end - 1);
    if (last !== 0x65e5 && !isDigit(last)) {
      const first = source.text.charCodeAt(words.start);
      const behind =
        isDigit(first) || first === 0x4e8c ? organBehind(squeeze(source.text, words.start, words.end)) : null;
      if (behind) return behind;
      continue;
    }
    const bare = squeeze(source.text, words.start, words.end);
    const dashes = dashed.exec(bare.text);
    if (dashes && !organAbove(source, line, firstLine, bodyStart)) continue;
    const m = (last === 0x65e5 ? date : dotted).exec(dashes ? bare.text.replace(/[-/]/g, '.') : bare.text);
    if (!m) continue;
    const before = bare.text.slice(0, m.index).replace(labelBetween, '');
    if (before !== '' && !organName.test(before)) continue;
    const dateSpan = unsqueeze(bare, m.index, bare.text.length);
    const organ =
      before === ''
        ? organAbove(source, line, firstLine, bodyStart)
        : { text: before, span: unsqueeze(bare, 0, before.length) };
    return {
      start: organ?.span.start ?? dateSpan.start,
      end: dateSpan.end,
      organ: organ?.text ?? null,
      organSpan: organ?.span ?? null,
      date: dayOf(m),
      dateSpan,
    };
  }
  const last = lastLine(source, source.lines.lineAt(end) + 1, firstLine, bodyStart);
  const organ = last === null ? null : organIn(source, last, bodyStart);
  return organ && last !== null && last > firstLine
    ? { ...organ.span, organ: organ.text, organSpan: organ.span, date: null, dateSpan: null }
    : null;
}

/** The date before the organ on one line. */
function organBehind(bare: Squeezed): Signature | null {
  const m = bare.text.length > LONGEST_NAME ? null : dateFirst.exec(bare.text);
  const organ = m && bare.text.slice(m[0].length).replace(remark, '');
  if (!m || !organ || !organName.test(organ) || !organEnd.test(organ)) return null;
  const organSpan = unsqueeze(bare, bare.text.length - organ.length, bare.text.length);
  const dateSpan = unsqueeze(bare, 0, m[0].length);
  // 2025年1月16日召开部署会
  if (organSpan.start === dateSpan.end) return null;
  return { start: dateSpan.start, end: organSpan.end, organ, organSpan, date: dayOf(m), dateSpan };
}

/** （此件公开发布） */
const remark = /^[（(][^（）()]*[）)]/;

const dayOf = (m: RegExpExecArray): NonNullable<Signature['date']> => ({
  year: readYear(m[1] as string) ?? 0,
  month: monthOrDay(m[2] as string),
  day: monthOrDay(m[3] as string),
});

/** The last line before one that holds words, （公章） and the like left out. */
function lastLine(source: Source, before: number, firstLine: number, bodyStart: number): number | null {
  for (let line = before - 1; line >= firstLine; line--) {
    const start = source.first[line] as number;
    const end = source.last[line] as number;
    if (start < end && !seal.test(source.text.slice(start, Math.min(end, start + LONGEST_LINE))))
      return start >= bodyStart ? line : null;
  }
  return null;
}

function organAbove(
  source: Source,
  line: number,
  firstLine: number,
  bodyStart: number,
): { text: string; span: Span } | null {
  const above = lastLine(source, line, firstLine, bodyStart);
  return above === null ? null : organIn(source, above, bodyStart);
}

function organIn(source: Source, line: number, bodyStart: number): { text: string; span: Span } | null {
  const words = wordsOf(source, line, bodyStart, source.text.length);
  if (!words || words.end - words.start > LONGEST_NAME) return null;
  const bare = squeeze(source.text, words.start, words.end);
  if (source.text[words.end] === '。' && says.test(bare.text)) return null;
  return organName.test(bare.text) && organEnd.test(bare.text) ? { text: bare.text, span: words } : null;
}
