import type { Fix, Message, Related, Severity } from '../report/finding.ts';
import type { RuleId } from '../report/ruleIds.ts';
import type { CellAddress, Report, Span } from '../report/types.ts';
import type { LastYear } from '../workspace/types.ts';

export type { Edit, Fix, Message, Related, ReportFinding as Finding, Severity } from '../report/finding.ts';

export type Level = Severity | 'off';
export type Family = 'structure' | 'tables' | 'sums' | 'narrative' | 'text' | 'workspace' | 'engine';

/** What a rule reports. Positions are offsets into the report's text. */
export interface Fact extends Span {
  readonly message: Message;
  readonly cell?: CellAddress | null;
  readonly related?: readonly Related[];
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity;
  /**
   * Tells two findings of one rule apart across versions of the text: a cell's address, a section's id, a number's
   * words. Must not hold offsets. Default: the cell's address, else ''.
   */
  readonly fingerprint?: string;
  /** Computed only when asked for, on this same report. */
  readonly fixes?: () => readonly Fix[];
}

export interface RuleContext {
  /** The same organ's report of the year before, where the workspace has it. */
  readonly lastYear: LastYear | null;
  /** And of the year after. */
  readonly nextYear: LastYear | null;
  /** Other files of the workspace with the same organ and year. */
  readonly duplicates: readonly string[];
}

/**
 * An example is a change of a report that is right (test/fixtures/base): `from` must occur exactly once, and is replaced
 * by `to`. Right examples must give no finding of the rule, wrong ones exactly one, lying inside `at` (a substring of
 * `to`, default: anywhere).
 */
export interface Example {
  /** Which base report: a department's or a government's; default department. */
  readonly base?: 'department' | 'government';
  readonly edits: readonly { readonly from: string; readonly to: string }[];
  readonly at?: string;
  /** How many findings of the rule a wrong example gives; default 1. */
  readonly count?: number;
}

export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly family: Family;
  /** First report year the rule speaks of; default: all. */
  readonly since?: number;
  readonly examples: { readonly right: readonly Example[]; readonly wrong: readonly Example[] };
  /** Reports facts; must not throw (the engine survives it when it does). */
  check(report: Report, emit: (fact: Fact) => void, context: RuleContext): void;
}
