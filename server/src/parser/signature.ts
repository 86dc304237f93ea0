/** 落款: the organ and the date signed, after section 六. */
import type { Signature, Span } from '../report/types.ts';
import { isDigit, squeeze, unsqueeze } from '../text/chars.ts';
import { chineseNumber } from '../text/numerals.ts';
import type { Source } from './source.ts';
import { readYear } from './title.ts';

/** Lines from the end that may hold it: a saved page has chrome after it. */
const LOOK_BACK = 14;
const date =
  /(\d{4}|[一二三四五六七八九〇零]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
/** 2025.1.16 */
const dotted = /(\d{4})[.．](\d{1,2})[.．](\d{1,2})$/;
const organName = /^[\u3400-\u9fff（）()·]{3,40}$/;
const organEnd = /[省市县区州盟旗镇乡局委办厅院处所会部署府室心队站校学道司行馆台关）)]$/;

const toNumber = (words: string): number => (/^\d+$/.test(words) ? Number(words) : (chineseNumber(words) ?? 0));

/** The signature in the last section; `end` is the end of the report. Null when neither organ nor date is there. */
export function findSignature(source: Source, bodyStart: number, end: number): Signature | null {
  const firstLine = source.lines.lineAt(bodyStart);
  let seen = 0;
  for (let line = source.lines.lineAt(end); line >= firstLine && seen < LOOK_BACK; line--) {
    const start = Math.max(source.first[line] as number, bodyStart);
    const stop = Math.min(source.last[line] as number, end);
    if (start >= stop) continue;
    seen++;
    const last = source.text.charCodeAt(stop - 1);
    if (stop - start > 80 || (last !== 0x65e5 && !isDigit(last))) continue;
    const bare = squeeze(source.text, start, stop);
    const m = (last === 0x65e5 ? date : dotted).exec(bare.text);
    if (!m) continue;
    const before = bare.text.slice(0, m.index);
    if (before !== '' && !organName.test(before)) continue;
    const dateSpan = unsqueeze(bare, m.index, bare.text.length);
    const organ =
      before === ''
        ? organAbove(source, line, firstLine, bodyStart)
        : { text: before, span: unsqueeze(bare, 0, m.index) };
    return {
      start: organ?.span.start ?? dateSpan.start,
      end: dateSpan.end,
      organ: organ?.text ?? null,
      organSpan: organ?.span ?? null,
      date: { year: readYear(m[1] as string) ?? 0, month: toNumber(m[2] as string), day: toNumber(m[3] as string) },
      dateSpan,
    };
  }
  const last = lastLine(source, source.lines.lineAt(end) + 1, firstLine, bodyStart);
  const organ = last === null ? null : organIn(source, last, bodyStart);
  return organ && last !== null && last > firstLine
    ? { ...organ.span, organ: organ.text, organSpan: organ.span, date: null, dateSpan: null }
    : null;
}

function lastLine(source: Source, before: number, firstLine: number, bodyStart: number): number | null {
  for (let line = before - 1; line >= firstLine; line--) {
    if ((source.first[line] as number) < (source.last[line] as number))
      return (source.first[line] as number) >= bodyStart ? line : null;
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
  const start = Math.max(source.first[line] as number, bodyStart);
  const end = source.last[line] as number;
  if (end - start > 60) return null;
  const bare = squeeze(source.text, start, end);
  return organName.test(bare.text) && organEnd.test(bare.text) ? { text: bare.text, span: { start, end } } : null;
}
