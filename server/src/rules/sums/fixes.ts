/** Edits that write right values, and what a reader may choose between. None of them is safe: they all change figures. */
import {
  addressKey,
  type BrokenIdentity,
  type Change,
  type Fault,
  favoured,
  type Known,
  recomputedTotals,
} from '../../repair/index.ts';
import type { Cell, Report, ReportTable } from '../../report/types.ts';
import type { Edit, Fix, Message, RuleContext } from '../rule.ts';
import { namesOf } from './names.ts';

/** Writing here would run into the digits beside it. */
const touches = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}.,，．-]/u.test(char);

/**
 * Plain digits in place of the cell's characters; a note in brackets behind the number stays. A blank cell is written
 * where its number would stand, with a blank where it would stick to its neighbours.
 */
export function writeNumber(report: Report, cell: Cell, digits: string): Edit {
  const { start, end } = cell;
  let newText = digits;
  if (cell.kind === 'notation') {
    const note = cell.text.search(/[(（[【〔]/);
    if (note > 0) newText += cell.text.slice(note);
  }
  if (start === end) {
    if (start > 0 && touches(report.text[start - 1])) newText = ` ${newText}`;
    if (touches(report.text[end])) newText += ' ';
  }
  return { start, end, newText };
}

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

/** Figures the reports of the years before and after state for this one: 二 is last year's 四, 四 is next year's 二. */
export function knownElsewhere({ lastYear, nextYear }: RuleContext): Known {
  const known = new Map<string, string>();
  const take = (report: Report | undefined, from: string, to: string): void => {
    for (const cell of report?.tables.requests?.byKey.get(from)?.cells ?? []) {
      if (cell.value !== null) known.set(addressKey({ ...cell.address, row: to }), String(cell.value));
    }
  };
  take(lastYear?.report, 'carriedForward', 'carriedIn');
  take(nextYear?.report, 'carriedIn', 'carriedForward');
  return known;
}

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
  const likely = favoured(fault, knownElsewhere(context));
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
