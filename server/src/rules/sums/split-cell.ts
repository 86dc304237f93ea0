/** A number torn in two by extraction: 20 read as 2 and 0. Said only where nothing else explains the row. */
import { crossSums } from '../../repair/index.ts';
import { holds } from '../../repair/join.ts';
import type { Report, ReportTable, TableRow } from '../../report/types.ts';
import type { Rule } from '../rule.ts';
import { tornNumber } from './torn-number.ts';
import { WIDTH } from './width.ts';

/** Rows of 表三 with one value too many, or that fail while no wrong cell could be named. */
function suspects(report: Report, table: ReportTable): TableRow[] {
  const faults = crossSums(report).tables.find((t) => t.table === table)?.faults ?? [];
  const open = new Set(
    faults
      .filter((f) => f.claimed.length === 0)
      .flatMap((f) => f.broken.filter((b) => b.identity.rule === 'requests-row-total').map((b) => b.identity.along)),
  );
  return table.rows.filter((row) => {
    const given = row.cells.length + row.surplus.length;
    if (given === WIDTH.requests && row.surplus.length === 0) return open.has(row.key);
    if (given !== WIDTH.requests + 1 || row.surplus.length !== 1) return false;
    return !holds(
      row.cells.map((c) => c.text),
      WIDTH.requests,
    );
  });
}

export const splitCell: Rule = {
  id: 'split-cell',
  severity: 'information',
  family: 'sums',
  examples: {
    right: [
      { edits: [{ from: '| 8 | 3 | 0 | 1 | 1 | 1 | 14 |', to: '| 8 | 3 | 0 | 1 | 1 | 1 | 1 |' }] },
      { edits: [{ from: '| 8 | 3 | 0 | 1 | 1 | 1 | 14 |', to: '| 8 | 3 | 0 | 1 | 1 | 1 | 14 | 0 |' }] },
    ],
    wrong: [
      { edits: [{ from: '| 8 | 3 | 0 | 1 | 1 | 1 | 14 |', to: '| 8 | 3 | 0 | 1 | 1 | 1 | 1 | 4 |' }], at: '1 | 4' },
      {
        base: 'government',
        edits: [
          { from: '| 14 | 2 | 5 | 3 | 24 | 3 | 1 | 2 | 1 | 7 |', to: '| 14 | 2 | 5 | 3 | 2 | 4 | 3 | 1 | 2 | 1 | 7 |' },
        ],
        at: '2 | 4',
      },
    ],
  },
  check(report, emit) {
    const { requests, reviews } = report.tables;
    for (const row of requests ? suspects(report, requests) : []) {
      const fact = requests && tornNumber(report, requests, [row]);
      if (fact) emit(fact);
    }
    if (reviews?.rows.some((row) => row.surplus.length > 0)) {
      const fact = tornNumber(report, reviews, reviews.rows);
      if (fact) emit(fact);
    }
  },
};
