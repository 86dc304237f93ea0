/**
 * From the faults of a report to what is said about them: one fact for each claimed cell, else one for each broken
 * identity, on its total. A claimed cell carries the first broken rule in the order row total, outcome total, balance.
 */
import type { BrokenIdentity, Fault } from '../../repair/index.ts';
import { namesOf } from '../../report/names.ts';
import type { Cell, Report, ReportTable } from '../../report/types.ts';
import type { IdentityRule } from '../../standard/index.ts';
import type { Fact, Message, Related, RuleContext } from '../rule.ts';
import { fixesFor } from './fixes.ts';
import { claimMessage, openMessage, sumArgs } from './messages.ts';

/** What a rule says of a fault. */
export function* factsOf(
  report: Report,
  table: ReportTable,
  fault: Fault,
  rule: IdentityRule,
  context: RuleContext,
): Generator<Fact> {
  if (fault.claimed.length === 0) {
    const blank = blankTotals(fault);
    const [head] = blank;
    if (head && rule === 'requests-row-total') {
      const right = head.mendTotal?.right ?? '';
      const message: Message = {
        key: 'requests-row-total.blanks',
        args: { ...sumArgs(head), count: blank.length, right },
      };
      const fixes = () => fixesFor(report, table, fault, head, null, context);
      yield { ...place(head.total), message, related: totalsOf(blank.slice(1)), fixes };
    }
    for (const broken of fault.broken) {
      if (broken.identity.rule !== rule || blank.includes(broken)) continue;
      const fixes = () => fixesFor(report, table, fault, broken, null, context);
      yield { ...place(broken.total), message: openMessage(broken), related: related([broken], broken.total), fixes };
    }
  }
  for (const change of fault.claimed) {
    const own = fault.broken.filter((b) => b.operands.includes(change.cell));
    const through = own.length > 0 ? own : fault.broken;
    const first = through[0];
    if (first?.identity.rule !== rule) continue;
    const other = fault.claimed.find((c) => c !== change) ?? null;
    const fixes = () => fixesFor(report, table, fault, first, change, context);
    const cells = related(through, change.cell, other?.cell);
    yield { ...place(change.cell), message: claimMessage(first, change, other), related: cells, fixes };
  }
}

/** So many rows without their 总计 are one slip. */
const MANY_TOTALS = 3;

/** Rows whose numbers add up to something and whose 总计 is blank, where there are many. */
function blankTotals({ broken }: Fault): readonly BrokenIdentity[] {
  const blank = broken.filter((b) => b.identity.rule === 'requests-row-total' && b.total.kind === 'blank');
  return blank.length >= MANY_TOTALS ? blank : [];
}

const totalsOf = (broken: readonly BrokenIdentity[]): Related[] =>
  broken.map(({ total }) => {
    const message: Message = { key: 'sums.operand.blank', args: { ...namesOf(total.address) } };
    return { start: total.start, end: total.end, message, cell: total.address };
  });

const place = ({ start, end, address }: Cell): Pick<Fact, 'start' | 'end' | 'cell'> => ({ start, end, cell: address });

/** Every other cell of the identities, once, with its label and value: those that add something first, then the zeros. */
function related(broken: readonly BrokenIdentity[], self: Cell, also?: Cell): Related[] {
  const cells = new Set(broken.flatMap((b) => b.operands));
  if (also) cells.add(also);
  cells.delete(self);
  const adding = [...cells].filter((cell) => cell.value !== 0);
  return [...new Set([...adding, ...cells])].map((cell): Related => {
    const { row, column } = namesOf(cell.address);
    const key = cell.address.table === 'reviews' ? 'sums.operand.reviews' : 'sums.operand';
    const message: Message =
      cell.text === ''
        ? { key: `${key}.blank`, args: { row, column } }
        : { key, args: { row, column, value: cell.text } };
    return { start: cell.start, end: cell.end, message, cell: cell.address };
  });
}
