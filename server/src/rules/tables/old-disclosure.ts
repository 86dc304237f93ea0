/** What is old in a 表二 of the trial format of 2019. */
import type { ReportTable, Span } from '../../report/types.ts';
import { standards } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';

export const blocksOf = (id: '2019' | '2021') => standards[id].tables.disclosure.blocks;
export const newWords = new Set(blocksOf('2021').flatMap((b) => b.columns.map((c) => foldWords(c.label))));
/** Column headers that only the old format has. */
export const oldWords = new Set(
  blocksOf('2019')
    .flatMap((b) => b.columns.flatMap((c) => [c.label, ...c.aliases]).map((w) => foldWords(w)))
    .filter((w) => !newWords.has(w)),
);
const oldRows = ['otherManagement', 'procurement'];

/** The first thing in the table that only the old format has. */
export function firstOld(table: ReportTable): Span {
  const row = table.rows.find((r) => oldRows.includes(r.key));
  const header = table.headers.find((h) => oldWords.has(foldWords(h.text)));
  return header ?? row?.label ?? row ?? table.headers[0] ?? table;
}
