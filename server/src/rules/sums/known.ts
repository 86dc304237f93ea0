/** What the report's own text and its neighbours in time say of a cell: evidence between several explanations. */
import type { Known } from '../../repair/evidence.ts';
import { cellsOf, factsOf } from '../../report/facts.ts';
import type { CellAddress, Report } from '../../report/types.ts';
import { addressKey } from '../../standard/address.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Plain digits by address. Of the text only statements that can mean one cell alone count; 二 is last year's 四, and 四 is
 * next year's 二. Where two sources disagree, neither is believed.
 */
export function knownElsewhere(report: Report, { lastYear, nextYear }: RuleContext): Known {
  const known = new Map<string, string>();
  const doubted = new Set<string>();
  const take = (address: CellAddress, value: number): void => {
    const key = addressKey(address);
    const before = known.get(key);
    if (before !== undefined && before !== String(value)) doubted.add(key);
    known.set(key, String(value));
  };
  for (const fact of factsOf(report)) {
    const counted = fact.kind === 'count' || fact.kind === 'zero';
    if (!counted || fact.scope !== null || fact.approximate || fact.weak || fact.accepts.length !== 1) continue;
    const cells = cellsOf(fact.accepts[0] ?? '') ?? [];
    const [cell] = cells;
    if (cell && cells.length === 1) take(cell, fact.number);
  }
  const carry = (neighbour: Report | undefined, from: string, to: string): void => {
    for (const { address, value } of neighbour?.tables.requests?.byKey.get(from)?.cells ?? []) {
      if (value !== null) take({ ...address, row: to }, value);
    }
  };
  carry(lastYear?.report, 'carriedForward', 'carriedIn');
  carry(nextYear?.report, 'carriedIn', 'carriedForward');
  for (const key of doubted) known.delete(key);
  return known;
}
