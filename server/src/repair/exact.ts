/**
 * Exact decimals: a number is a count of units of 10^-scale. Nothing here ever goes through a double, so 0.1 + 0.2 is 0.3
 * and figures beyond 2^53 keep every digit.
 */
import type { Cell } from '../report/types.ts';

export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

const ZERO: Exact = { units: 0n, scale: 0 };
const whole = (value: number): Exact => (value === 0 ? ZERO : { units: BigInt(value), scale: 0 });

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** The number a cell begins with, its digits folded: 1,234 and 22（其中修订16件）. */
const LEADING = /^[+-]?\d[\d,]*(?:\.\d+)?/;
/** More decimals than any figure has: such a text is no exact number. */
const MOST_DECIMALS = 60;

function parse(text: string): Exact | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > MOST_DECIMALS) return null;
  const units = BigInt(`${match[2]}${decimals}`);
  return { units: match[1] === '-' ? -units : units, scale: decimals.length };
}

const fold = (text: string): string =>
  text.replace(/[０-９．，－＋]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\s/g, '');

/**
 * The value of a cell as it is written. A blank cell and a placeholder count 0; null where no exact number can be told
 * (a text), so that every sum through the cell is left alone.
 */
export function exactValue(cell: Cell): Exact | null {
  if (cell.kind === 'text') return null;
  if (cell.value === null) return ZERO;
  if (cell.kind === 'number') {
    // So few digits are exact in a double.
    if (cell.text.length <= 15 && Number.isInteger(cell.value)) return whole(cell.value);
    const written = parse(cell.text);
    if (written) return written;
  }
  if (Number.isSafeInteger(cell.value)) return whole(cell.value);
  const leading = LEADING.exec(fold(cell.text));
  return leading ? parse(leading[0].replaceAll(',', '')) : null;
}

/** Plain ASCII digits, without trailing zeros after the point: 12, 3.5, -4. */
export function print(units: bigint, scale: number): string {
  if (scale === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const decimals = digits.slice(-scale).replace(/0+$/, '');
  const whole = digits.slice(0, -scale);
  return `${units < 0n ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`;
}
