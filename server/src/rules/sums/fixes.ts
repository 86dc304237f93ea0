/** Edits that write right values, and what a reader may choose between. None of them is safe: they all change figures. */
import { favoured } from '../../repair/evidence.ts';
import type { BrokenIdentity, Change, Fault } from '../../repair/index.ts';
import { recomputedTotals } from '../../repair/totals.ts';
import { writeNumber } from '../../repair/write.ts';
import { namesOf } from '../../report/names.ts';
import type { Report, ReportTable } from '../../report/types.ts';
import type { Fix, Message, RuleContext } from '../rule.ts';
import { knownElsewhere } from './known.ts';

const write = (report: Report, title: Message, preferred: boolean, changes: readonly Change[]): Fix => ({
  title,
  preferred,
  safe: false,
  edits: changes.map((c) => writeNumber(report, c.cell, c.right)),
});

const setting = (key: 'sums.fix.cell' | 'sums.fix.total', { cell, right }: Change): Message => {
  const { row, column } = namesOf(cell.address);
  return { key, args: { row, column, right } };
};

/** The claimed value first and preferred; else what the evidence favours; then the total, then all totals. */
export function fixesFor(
  report: Report,
  table: ReportTable,
  fault: Fault,
  broken: BrokenIdentity,
  claimed: Change | null,
  context: RuleContext,
): readonly Fix[] {
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  const offer = (fix: Fix): void => {
    const edits = JSON.stringify(fix.edits);
    if (fix.edits.length > 0 && !seen.has(edits)) fixes.push(fix);
    seen.add(edits);
  };
  if (claimed) offer(write(report, setting('sums.fix.cell', claimed), true, [claimed]));
  const likely = favoured(fault, knownElsewhere(report, context));
  if (likely) {
    const changes = likely.map(
      (c) => `${namesOf(c.cell.address).row} ${namesOf(c.cell.address).column} ${c.written} → ${c.right}`,
    );
    offer(write(report, { key: 'sums.fix.likely', args: { changes: changes.join('；') } }, false, likely));
  }
  const total = broken.mendTotal;
  if (total) offer(write(report, setting('sums.fix.total', total), false, [total]));
  const recompute: Message = { key: 'sums.fix.recompute', args: { table: namesOf(broken.identity.total).table } };
  offer(write(report, recompute, false, recomputedTotals(table)));
  return fixes;
}
