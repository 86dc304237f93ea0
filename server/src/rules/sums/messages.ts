/** What is said about a broken identity: of the cell that is claimed wrong, or of its total where none is. */
import type { BrokenIdentity, Change } from '../../repair/index.ts';
import { namesOf } from '../../report/names.ts';
import type { Message } from '../rule.ts';

/** The two sums of an identity and the words for its parts. */
export function sumArgs({ identity, left, right, difference, total }: BrokenIdentity): Message['args'] {
  const names = namesOf(total.address);
  const first = namesOf(identity.left[0] ?? total.address).column;
  // Along a column it is the row of the total that has the name: “（七）总计”.
  const label = identity.rule === 'requests-outcome-total' ? names.row : names.column;
  return { ...names, first, count: identity.left.length, left, sum: right, total: label, difference };
}

/** Where no cell is claimed. */
export function openMessage(broken: BrokenIdentity): Message {
  const { identity, total, mendTotal } = broken;
  // A blank 总计 is not said to be 0.
  if (identity.rule === 'requests-row-total' && total.kind === 'blank' && mendTotal)
    return claimMessage(broken, mendTotal, null);
  return { key: identity.rule, args: sumArgs(broken) };
}

/** @param other the second of two cells that are wrong together */
export function claimMessage(broken: BrokenIdentity, change: Change, other: Change | null): Message {
  const { cell, written, right, difference, over } = change;
  const how = cell.text === '' ? 'blank' : over ? 'more' : 'less';
  const value = cell.kind === 'placeholder' ? cell.text : written;
  const args = { ...sumArgs(broken), ...namesOf(cell.address), value, right, difference };
  const rule = broken.identity.rule;
  if (rule === 'reviews-total') return { key: `${rule}.${how}`, args };
  if (other) {
    const names = namesOf(other.cell.address);
    const second = { otherRow: names.row, otherColumn: names.column, otherRight: other.right };
    return { key: `${rule}.pair.${how}`, args: { ...args, ...second } };
  }
  return { key: `${rule}.${cell === broken.total ? 'total' : 'part'}.${how}`, args };
}
