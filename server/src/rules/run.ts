/** The only engine: runs the rules over a report, decides levels, applies suppressions, sorts. */
import { derived } from '../report/derived.ts';
import { MOST_OF_A_RULE } from '../report/finding.ts';
import type { RuleId } from '../report/ruleIds.ts';
import type { Report } from '../report/types.ts';
import { yearOf } from '../report/year.ts';
import type { LastYear, Suppression } from '../workspace/types.ts';
import { rules as allRules } from './index.ts';
import type { Fact, Finding, Level, Related, Rule, RuleContext, Severity } from './rule.ts';
import { suppress } from './suppression.ts';

export interface RunOptions {
  /** Levels the reader chose; they win over the rule's own and over a finding's. */
  readonly levels?: Readonly<Partial<Record<string, Level>>>;
  /** Entries of the project file that speak of this report. */
  readonly suppressions?: readonly Suppression[];
  readonly lastYear?: LastYear | null;
  readonly nextYear?: LastYear | null;
  /** Other files with the same organ and year. */
  readonly duplicates?: readonly string[];
  /** A rule threw: its findings so far are kept, the others go on. For the log; the reader is told nothing. */
  readonly onError?: (rule: RuleId, error: unknown) => void;
  /** Default: every rule of the product. */
  readonly rules?: readonly Rule[];
}

/** What a run asks of each rule, and of all of them. */
interface Plan {
  readonly steps: readonly Step[];
  readonly needOthers: ReadonlySet<string>;
  /** The engine's own rules. */
  readonly engine: ReadonlyMap<RuleId, Severity>;
}

/** One shape for all: objects that each rule file writes in its own way are slow to ask. */
interface Step {
  readonly rule: Rule;
  readonly id: RuleId;
  readonly severity: Severity;
  /** 0: all years. */
  readonly since: number;
}

const planOf = (rules: readonly Rule[]): Plan => ({
  steps: rules.map((rule) => ({ rule, id: rule.id, severity: rule.severity, since: rule.since ?? 0 })),
  needOthers: new Set(rules.filter(needsOthers).map(({ id }) => id)),
  engine: new Map(rules.filter(({ family }) => family === 'engine').map(({ id, severity }) => [id, severity])),
});

/** Rules that say nothing where no other report is known: whether a suppression of theirs is of use cannot be told then. */
const needsOthers = (rule: Rule): boolean => rule.family === 'workspace' || rule.id === 'narrative-growth';

/** Those that hold a report against others. */
export const rulesOfYears: readonly Rule[] = allRules.filter(needsOthers);

/** Stands in each comment that switches rules off; most texts have none. */
const SWITCH = 'xxgk-';

const nothing: ReadonlySet<string> = new Set();
const none: readonly Related[] = [];

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** All findings, by place, then by severity. Never throws. */
export function runRules(report: Report, options: RunOptions = {}): Finding[] {
  const { suppressions = [], onError, rules = allRules } = options;
  const levels = options.levels && Object.keys(options.levels).length > 0 ? options.levels : null;
  const context: RuleContext = {
    lastYear: options.lastYear ?? null,
    nextYear: options.nextYear ?? null,
    duplicates: options.duplicates ?? [],
  };
  const { steps, needOthers, engine } = derived(rules, planOf);
  const found: Finding[] = [];
  const alone = !context.lastYear && !context.nextYear && context.duplicates.length === 0;
  const year = yearOf(report) ?? Number.POSITIVE_INFINITY;
  // One function for all rules, which knows by `speaker` whose finding it is given: most rules give none, and a function
  // made for each would be work for nothing.
  let speaker = steps[0] as Step;
  let level: Severity | undefined;
  let count = 0;
  const emit = (fact: Fact): void => {
    if (count++ < MOST_OF_A_RULE) found.push(toFinding(speaker.id, fact, level ?? fact.severity ?? speaker.severity));
  };
  for (let i = 0; i < steps.length; i++) {
    speaker = steps[i] as Step;
    const chosen = levels?.[speaker.id];
    if (chosen === 'off' || year < speaker.since) continue;
    level = chosen;
    count = 0;
    try {
      speaker.rule.check(report, emit, context);
    } catch (error) {
      onError?.(speaker.id, error);
    }
  }
  // Most reports suppress nothing: what it takes is not even loaded for them.
  if (suppressions.length === 0 && !report.text.includes(SWITCH)) return distinct(found.sort(compare));
  const about: Finding[] = [];
  const given = { entries: suppressions, unsure: alone ? needOthers : nothing };
  const kept = suppress(report, found, given, (id, fact) => {
    const level = levels?.[id] ?? engine.get(id) ?? 'off';
    if (level !== 'off') about.push(toFinding(id, fact, level));
  });
  return distinct([...kept, ...about].sort(compare));
}

function toFinding(rule: RuleId, fact: Fact, severity: Severity): Finding {
  const cell = fact.cell ?? null;
  const fingerprint = fact.fingerprint ?? (cell ? `${cell.table} ${cell.row} ${cell.column}` : '');
  const { start, end, message, related = none, fixes } = fact;
  return fixes
    ? { start, end, message, rule, severity, cell, related, fingerprint, fixes }
    : { start, end, message, rule, severity, cell, related, fingerprint };
}

const compare = (a: Finding, b: Finding): number =>
  a.start - b.start ||
  rank[a.severity] - rank[b.severity] ||
  a.end - b.end ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** Drops a finding that says the same of the same place as one just before it; the list is sorted. */
function distinct(sorted: readonly Finding[]): Finding[] {
  const out: Finding[] = [];
  for (const finding of sorted) {
    let twin = false;
    for (let i = out.length - 1; i >= 0 && !twin; i--) {
      const before = out[i] as Finding;
      if (before.start !== finding.start || before.end !== finding.end) break;
      twin = before.rule === finding.rule && before.fingerprint === finding.fingerprint;
    }
    if (!twin) out.push(finding);
  }
  return out;
}
