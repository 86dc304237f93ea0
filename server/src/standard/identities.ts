import { standard2019 } from './2019.ts';
import { outsideOutcomes, standard2021 } from './2021.ts';
import type { CellAddress, Identity, RowStandard, Standard, StandardId, TableStandard } from './types.ts';

const PARTS = { requests: 6, reviews: 4 } as const;

/**
 * The identities of 表三 over the given rows (25, or 23 where （六） is one row): a total for each row, and for each
 * column the sum of the outcomes and the balance. Order: row totals, outcome totals, balances.
 * Source: the note in the corner cell of the official form, and the meaning of 总计.
 */
function requestIdentities(table: TableStandard): Identity[] {
  const block = table.blocks[0];
  if (!block) return [];
  const columns = block.columns.map((c) => c.key);
  const at = (row: string, column: string): CellAddress => ({ table: 'requests', row, column });
  const isOutcome = (r: RowStandard): boolean => !outsideOutcomes.has(r.key) && r.key !== 'outcomeTotal';
  const outcomes = block.rows.filter(isOutcome).map((r) => r.key);
  const identities: Identity[] = [];
  for (const r of block.rows) {
    const total = at(r.key, 'total');
    identities.push({
      rule: 'requests-row-total',
      table: 'requests',
      along: r.key,
      left: columns.slice(0, PARTS.requests).map((c) => at(r.key, c)),
      right: [total],
      total,
    });
  }
  for (const c of columns) {
    const total = at('outcomeTotal', c);
    identities.push({
      rule: 'requests-outcome-total',
      table: 'requests',
      along: c,
      left: outcomes.map((r) => at(r, c)),
      right: [total],
      total,
    });
  }
  for (const c of columns) {
    identities.push({
      rule: 'requests-balance',
      table: 'requests',
      along: c,
      left: [at('received', c), at('carriedIn', c)],
      right: [at('outcomeTotal', c), at('carriedForward', c)],
      total: at('carriedForward', c),
    });
  }
  return identities;
}

function reviewIdentities(table: TableStandard): Identity[] {
  const block = table.blocks[0];
  if (!block) return [];
  return block.rows.map((r) => {
    const cells = block.columns.map((c): CellAddress => ({ table: 'reviews', row: r.key, column: c.key }));
    const total = cells[PARTS.reviews] as CellAddress;
    return {
      rule: 'reviews-total',
      table: 'reviews',
      along: r.key,
      left: cells.slice(0, PARTS.reviews),
      right: [total],
      total,
    };
  });
}

/** Made when they are asked for: most runs see one format only. */
let full: readonly Identity[] | undefined;
let collapsed: readonly Identity[] | undefined;

const identitiesOf = ({ tables }: Standard): readonly Identity[] => [
  ...requestIdentities(tables.requests),
  ...reviewIdentities(tables.reviews),
];

/** 42 identities of the 2021 format; 40 where （六）其他处理 is one row (`collapsed`, always so in the 2019 format). */
export const identities: Readonly<Record<'full' | 'collapsed', readonly Identity[]>> = {
  get full() {
    full ??= identitiesOf(standard2021);
    return full;
  },
  get collapsed() {
    collapsed ??= identitiesOf(standard2019);
    return collapsed;
  },
};

/** The format that serves a report year; the newest one when the year is unknown. */
export function standardOfYear(year: number | null): StandardId {
  return year !== null && year <= (standard2019.to ?? 0) ? '2019' : '2021';
}
