/** What is said about a report, by whoever says it: the shapes that rules give and features show. */
import type { Argument, MessageKey } from '../messages/index.ts';
import { derived } from './derived.ts';
import type { RuleId } from './ruleIds.ts';
import type { CellAddress, Span } from './types.ts';

/** Findings of one rule that are kept: more help nobody, and a text made to give millions must not fill the memory. */
export const MOST_OF_A_RULE = 1000;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: Iterable<{ readonly severity: Severity }>): SeverityCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** A sentence of the catalogue and what fills it. Rendered in the reader's language as late as possible. */
export interface Message {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, Argument>>;
}

export interface Edit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  /** The one fix that is right when there is one. */
  readonly preferred: boolean;
  /** Changes no figure and asserts no fact: only these run by `fixAll` and `xxgk fix`. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Related extends Span {
  readonly message: Message;
  readonly cell: CellAddress | null;
  /** Another file of the workspace; absent for the report itself. */
  readonly uri?: string;
}

/** A finding as features see it: positions are offsets into the report's text. */
export interface ReportFinding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  readonly cell: CellAddress | null;
  readonly related: readonly Related[];
  /** What it is about, across versions of the text; holds no offsets. Two of one rule may share it: see `FindingTarget`. */
  readonly fingerprint: string;
  /** Computed only when asked for, on the report the finding was made from. */
  readonly fixes?: () => readonly Fix[];
}

/** What a finding is known by from one version of the text to the next. */
export const keyOf = ({ rule, fingerprint }: ReportFinding): string => `${rule}\n${fingerprint}`;

/** How many findings there are of each key. */
export function tally(findings: readonly ReportFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** Names one finding among all of a text, across versions of it: what a client is given and sends back. */
export interface FindingTarget {
  readonly rule: string;
  readonly fingerprint: string;
  /** Which of those of one rule and fingerprint, from 0 in the order of the text, and how many there are. */
  readonly nth: number;
  readonly of: number;
}

function targetsOf(findings: readonly ReportFinding[]): ReadonlyMap<ReportFinding, FindingTarget> {
  const all = tally(findings);
  const counts = new Map<string, number>();
  const targets = new Map<ReportFinding, FindingTarget>();
  for (const finding of findings) {
    const { rule, fingerprint } = finding;
    const key = keyOf(finding);
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    targets.set(finding, { rule, fingerprint, nth, of: all.get(key) as number });
  }
  return targets;
}

/** The name of one of these findings. */
export const targetOf = (findings: readonly ReportFinding[], finding: ReportFinding): FindingTarget =>
  derived(findings, targetsOf).get(finding) as FindingTarget;

/** Whether a name that came back from a client is this one. */
export const isTarget = (one: Partial<FindingTarget>, { rule, fingerprint, nth, of }: FindingTarget): boolean =>
  one.rule === rule && one.fingerprint === fingerprint && one.nth === nth && one.of === of;

/** The finding of that name; null when it is gone, or others like it came or went so that it cannot be told from them. */
export const findTarget = (findings: readonly ReportFinding[], target: FindingTarget): ReportFinding | null =>
  findings.find((finding) => isTarget(target, targetOf(findings, finding))) ?? null;
