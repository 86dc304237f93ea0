/** Row spans of an HTML table that a new row falls into. */
import type { ReportTable } from '../../report/types.ts';
import { outcomesLabel, outsideOutcomes } from '../../standard/2021.ts';
import { type RowStandard, standards } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import type { Edit } from '../rule.ts';

const spanning = /<t[dh]\b[^<>]*\browspan\s*=\s*["']?(\d{1,3})["']?[^<>]*>/gi;

/** Adds `more` to the rowspan of each cell that covers the place (an offset between two rows) the row is written to. */
export function widenSpans(
  text: string,
  table: ReportTable,
  offset: number,
  row: RowStandard,
  more: number,
): readonly Edit[] {
  const start = text.lastIndexOf('<table', table.start);
  if (start < 0) return [];
  const source = text.slice(start, offset);
  const rowStarts = [...source.matchAll(/<tr\b/gi)].map((m) => m.index);
  const group = standards['2021'].tables.requests.groups.find((g) => g.key === row.group);
  const edits: Edit[] = [];
  for (const m of source.matchAll(spanning)) {
    const count = Number(m[1]);
    const from = rowStarts.filter((r) => r < m.index).length - 1;
    const left = from + count - rowStarts.length;
    const close = source.indexOf('</t', m.index);
    const words = foldWords(
      source.slice(m.index + m[0].length, close < 0 ? undefined : close).replace(/<[^<>]*>/g, ''),
    );
    const own =
      words === foldWords(outcomesLabel)
        ? !outsideOutcomes.has(row.key)
        : group !== undefined && words === foldWords(group.label);
    if (count < 2 || left < 0 || (left === 0 && !own)) continue;
    const digits = m.index + m[0].search(/\browspan/i) + (m[0].slice(m[0].search(/\browspan/i)).search(/\d/) ?? 0);
    edits.push({ start: start + digits, end: start + digits + String(m[1]).length, newText: String(count + more) });
  }
  return edits;
}
