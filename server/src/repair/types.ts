/** What the cross-footing of a report says. Numbers are plain ASCII digits, exact, ready to be shown and written. */
import type { Cell, ReportTable } from '../report/types.ts';
import type { Identity } from '../standard/index.ts';

export interface Change {
  readonly cell: Cell;
  /** The value now; 0 for a blank cell or a placeholder. */
  readonly written: string;
  readonly right: string;
  /** How far `written` is off, without sign. */
  readonly difference: string;
  /** True where `written` is too large. */
  readonly over: boolean;
}

/** An identity with its two sums. */
export interface IdentityState {
  readonly identity: Identity;
  /** unchecked: an operand is absent or no number, or all addends are blank. */
  readonly state: 'holds' | 'broken' | 'unchecked';
  readonly left: string;
  readonly right: string;
}

export interface BrokenIdentity extends IdentityState {
  /** Left sum less right sum, without sign. */
  readonly difference: string;
  /** The cells of the left side, then of the right side. */
  readonly operands: readonly Cell[];
  /** The total it is reported on. */
  readonly total: Cell;
  /** What would make the total right, all else left alone; null where that would be negative or a fraction. */
  readonly mendTotal: Change | null;
}

/** Broken identities that are explained together: all those of 表三; each one of 表四 by itself. */
export interface Fault {
  readonly broken: readonly BrokenIdentity[];
  /** The only smallest explanation: one or two cells. Empty where there is none or more than one. */
  readonly claimed: readonly Change[];
  /** Every explanation of the smallest size (one or two cells). */
  readonly explanations: readonly (readonly Change[])[];
}

export interface TableSums {
  readonly table: ReportTable;
  readonly faults: readonly Fault[];
}

export interface CrossSums {
  /** In the order of the tables; a table without a fault is not listed. */
  readonly tables: readonly TableSums[];
}
