/** 统计期限: the reporting period as the report states it. */
import type { Period, Span } from '../report/types.ts';
import { squeeze, unsqueeze } from '../text/chars.ts';

const range =
  /(\d{4})年(\d{1,2})月(\d{1,2})日起?[,，]?(?:至|到|—+|-+|–|－|~|～|止)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
const named = /统计(?:的)?(?:期限|时限|周期|时间|期间|时段|范围|区间|起止)|所列数据|数据(?:的)?(?:期限|时限|时间)/;
/** How far after the words 统计期限 the dates may stand, and before. */
const NEAR = 60;

/**
 * Period in the preface, else wherever in the given spans the words 统计期限 (统计时限, 统计周期 …) stand before a range
 * of dates. The second year may be left out (2024年1月1日至12月31日).
 */
export function findPeriod(text: string, preface: Span, rest: Span): Period | null {
  return inSpan(text, preface, true) ?? (text.indexOf('统计', rest.start) < 0 ? null : inSpan(text, rest, false));
}

function inSpan(text: string, span: Span, preface: boolean): Period | null {
  const at = text.indexOf('日', span.start);
  if (at < 0 || at >= span.end) return null;
  if (preface) return search(text, span, () => true);
  for (let from = span.start; ; ) {
    const word = text.indexOf('统计', from);
    if (word < 0 || word >= span.end) return null;
    const found = search(
      text,
      { start: word, end: Math.min(span.end, word + 2 * NEAR) },
      (bare, index) => index < NEAR && named.test(bare.slice(0, index)),
    );
    if (found) return found;
    from = word + 2;
  }
}

function search(text: string, span: Span, accept: (bare: string, index: number) => boolean): Period | null {
  const bare = squeeze(text, span.start, span.end);
  for (const m of bare.text.matchAll(range)) {
    if (!accept(bare.text, m.index)) continue;
    const [whole, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = m as unknown as [
      string,
      string,
      string,
      string,
      string | undefined,
      string,
      string,
    ];
    const fromLength = whole.indexOf('日') + 1;
    const toLength = (toYear ? toYear.length + 1 : 0) + toMonth.length + toDay.length + 2;
    const end = m.index + whole.length;
    return {
      ...unsqueeze(bare, m.index, end),
      from: { year: Number(fromYear), month: Number(fromMonth), day: Number(fromDay) },
      to: { year: Number(toYear ?? fromYear), month: Number(toMonth), day: Number(toDay) },
      fromSpan: unsqueeze(bare, m.index, m.index + fromLength),
      toSpan: unsqueeze(bare, end - toLength, end),
    };
  }
  return null;
}
