/** Identities (勾稽关系) as features tell them: with their numbers, and whether they hold. */
import { type Locale, say } from '../messages/index.ts';
import { type IdentityState, identityStates } from '../repair/index.ts';
import { derived } from '../report/derived.ts';
import { namesOf } from '../report/names.ts';
import type { Report, ReportTable } from '../report/types.ts';
import type { CellAddress, IdentityRule } from '../standard/index.ts';
import { cellAt, sameAddress } from './target.ts';

/** Every identity of a table, computed once a table. */
export const statesOf = (table: ReportTable): readonly IdentityState[] => derived(table, identityStates);

const involves = ({ identity }: IdentityState, address: CellAddress): boolean =>
  [...identity.left, ...identity.right].some((operand) => sameAddress(operand, address));

/** The identities a cell stands in. */
export const statesWith = (table: ReportTable, address: CellAddress): readonly IdentityState[] =>
  statesOf(table).filter((state) => involves(state, address));

const nameKeys = {
  'requests-row-total': 'identity.rowTotal',
  'requests-outcome-total': 'identity.outcomeTotal',
  'requests-balance': 'identity.balance',
  'reviews-total': 'identity.reviewTotal',
} as const satisfies Record<IdentityRule, string>;

/** `8 + 3 + 1 = 14`; zeros are left out where there are many. */
function side(report: Report, cells: readonly CellAddress[]): string {
  const values = cells.map((address) => cellAt(report, address)?.text.trim() || '0');
  const shown = cells.length > 4 ? values.filter((value) => value !== '0') : values;
  return shown.length > 0 ? shown.join(' + ') : '0';
}

/** `26 + 3 + 1 = 30 ≠ 33`; a sum on the right is told behind its value, `79 ≠ 80 = 60 + 20`. */
function unequal(report: Report, { identity, left, right }: IdentityState): string {
  const { length } = identity.right;
  const beyond = length > 1 ? `${right} = ${side(report, identity.right)}` : right;
  return `${side(report, identity.left)} = ${left} ≠ ${beyond}`;
}

/** One line about an identity: what it is, its numbers, ✓ or ✗. */
export function lineOf(report: Report, found: IdentityState, locale: Locale): string {
  const { identity, state } = found;
  const { row, column } = namesOf(identity.total);
  const name = say(locale, nameKeys[identity.rule], { row, column });
  const line = (mark: string, value: string): string => `${mark} ${say(locale, 'hover.named', { name, value })}`;
  if (state === 'unchecked') return line('–', say(locale, 'identity.unchecked'));
  if (state === 'broken') return line('✗', unequal(report, found));
  return line('✓', `${side(report, identity.left)} = ${side(report, identity.right)}`);
}
