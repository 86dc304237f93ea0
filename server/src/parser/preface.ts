/** 统计期限: the reporting period as the report states it. */
import type { Period, Span } from '../report/types.ts';
import { squeeze, unsqueeze } from '../text/chars.ts';

const range =
  /((\d{4})年(\d{1,2})月(\d{1,2})日)(?:0?0[时点])?起?[,，]?(?:至|到|—+|-+|–|－|~|～|止)((?:(\d{4})年)?(\d{1,2})月(\d{1,2})日)/;
/** 2024.1.1—2024.12.31, 2024-01-01至2024-12-31, only behind the words 统计期限. */
const dotted =
  /((\d{4})[.．-](\d{1,2})[.．-](\d{1,2}))起?(?:至|到|—+|-+|–|－|~|～)((?:(\d{4})[.．-])?(\d{1,2})[.．-](\d{1,2}))(?![.．\d])/;
const named = /统计(?:的)?(?:期限|时限|周期|时间|期间|时段|范围|区间|起止)|所列数据|数据(?:的)?(?:期限|时限|时间)/;
/** How far after the words 统计期限 the dates may stand, and before. */
const NEAR = 60;

/**
 * Period in the preface, else wherever in the given spans the words 统计期限 (统计时限, 统计周期 …) stand before a range
 * of dates. The second year may be left out (2024年1月1日至12月31日).
 */
export function findPeriod(text: string, preface: Span, rest: Span): Period | null {
  return (
    inSpan(text, preface, true) ??
    inSpan(text, preface, false) ??
    (text.indexOf('统计', rest.start) < 0 ? null : inSpan(text, rest, false))
  );
}

function inSpan(text: string, span: Span, preface: boolean): Period | null {
  for (let from = span.start; ; ) {
    const at = text.indexOf(preface ? '日' : '统计', from);
    if (at < 0 || at >= span.end) return null;
    const window = preface
      ? { start: Math.max(span.start, at - NEAR / 2), end: Math.min(span.end, at + NEAR) }
      : { start: at, end: Math.min(span.end, at + 2 * NEAR) };
    const found = search(text, window, preface);
    if (found) return found;
    from = at + 1;
  }
}

function search(text: string, span: Span, preface: boolean): Period | null {
  const bare = squeeze(text, span.start, span.end);
  const m = range.exec(bare.text) ?? (preface ? null : dotted.exec(bare.text));
  if (!m || !(preface || (m.index < NEAR && named.test(bare.text.slice(0, m.index))))) return null;
  const [whole, from, fromYear, fromMonth, fromDay, to, toYear, toMonth, toDay] = m as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string | undefined,
    string,
    string,
  ];
  const end = m.index + whole.length;
  return {
    ...unsqueeze(bare, m.index, end),
    from: { year: Number(fromYear), month: Number(fromMonth), day: Number(fromDay) },
    to: { year: Number(toYear ?? fromYear), month: Number(toMonth), day: Number(toDay) },
    fromSpan: unsqueeze(bare, m.index, m.index + from.length),
    toSpan: unsqueeze(bare, end - to.length, end),
  };
}
