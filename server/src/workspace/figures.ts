/** The figures of a report's tables by their addresses, and exact reckoning with them. */
import { type Exact, exactValue, print } from '../repair/exact.ts';
import type { Report } from '../report/types.ts';
import { addressKey } from '../standard/address.ts';
import type { CellAddress, TableId, TableStandard } from '../standard/index.ts';

/** By `addressKey`. A cell that is absent, or holds no number, has no entry; a blank one counts 0. */
export type Figures = ReadonlyMap<string, Exact>;

export const tableIds = ['disclosure', 'requests', 'reviews'] as const satisfies readonly TableId[];

export function figuresOf(report: Report): Figures {
  const figures = new Map<string, Exact>();
  for (const id of tableIds) {
    for (const { cells } of report.tables[id]?.rows ?? []) {
      for (const cell of cells) {
        const value = exactValue(cell);
        const key = addressKey(cell.address);
        if (value && !figures.has(key)) figures.set(key, value);
      }
    }
  }
  return figures;
}

/** Every cell of a table of the standard, row by row. */
export const addressesOf = ({ id, blocks }: TableStandard): readonly CellAddress[] =>
  blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => ({ table: id, row: row.key, column: column.key }))),
  );

export const zero: Exact = { units: 0n, scale: 0 };

const unitsAt = ({ units, scale }: Exact, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

export function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const minus = (a: Exact, { units, scale }: Exact): Exact => plus(a, { units: -units, scale });

export const isZero = ({ units }: Exact): boolean => units === 0n;

/** Plain digits: 12, 3.5, -4. */
export const inDigits = ({ units, scale }: Exact): string => print(units, scale);

/** `+12`, `-3.5`, `0` */
export const signed = (value: Exact): string => `${value.units > 0n ? '+' : ''}${inDigits(value)}`;

/** Decimals of a percentage: what reports print. */
const PERCENT_DECIMALS = 2;

/** Growth from `last` to `now` in percent, rounded half away from zero: `+12.50%`; null where there was nothing to grow from. */
export function growth(last: Exact, now: Exact): string | null {
  if (last.units <= 0n) return null;
  const scale = Math.max(last.scale, now.scale);
  const from = unitsAt(last, scale);
  const more = unitsAt(now, scale) - from;
  const size = more < 0n ? -more : more;
  const hundredths = (2n * size * 10n ** BigInt(2 + PERCENT_DECIMALS) + from) / (2n * from);
  const digits = hundredths.toString().padStart(PERCENT_DECIMALS + 1, '0');
  const mark = hundredths === 0n ? '' : more < 0n ? '-' : '+';
  return `${mark}${digits.slice(0, -PERCENT_DECIMALS)}.${digits.slice(-PERCENT_DECIMALS)}%`;
}
