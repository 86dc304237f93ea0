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

export const involves = ({ identity }: IdentityState, address: CellAddress): boolean =>
  [...identity.left, ...identity.right].some((operand) => sameAddress(operand, address));

/** The identities a cell stands in. */
export const statesWith = (table: ReportTable, address: CellAddress): readonly IdentityState[] =>
  statesOf(table).filter((state) => involves(state, address));

export const nameKeys = {
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

/** One line about an identity: what it is, its numbers, ✓ or ✗ with the difference. */
export function lineOf(report: Report, { identity, state, left, right }: IdentityState, locale: Locale): string {
  const address = identity.total;
  const { row, column } = namesOf(address);
  const name = say(locale, nameKeys[identity.rule], { row, column });
  const equation = `${side(report, identity.left)} = ${side(report, identity.right)}`;
  if (state === 'holds') return `✓ ${name}：${equation}`;
  if (state === 'broken') return `✗ ${name}：${equation} ${say(locale, 'identity.broken', { left, right })}`;
  return `– ${name}：${say(locale, 'identity.unchecked')}`;
}
