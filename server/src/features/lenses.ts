/** Code lenses: above a table how many of its sums hold, above a section what it lacks. */
import type { CodeLens } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import type { ReportFinding } from '../report/finding.ts';
import type { RuleId } from '../report/ruleIds.ts';
import type { Report, Span } from '../report/types.ts';
import { standards } from '../standard/index.ts';
import { rangeOf, within } from './place.ts';
import type { ClientCommands } from './protocol.ts';
import { statesOf } from './sums.ts';

/** Rules whose findings say what a section lacks. */
const lacks: ReadonlySet<RuleId> = new Set<RuleId>([
  'section-missing',
  'section-empty',
  'overview-aspect',
  'problems-absent',
  'measures-absent',
  'fee-absent',
  'table-missing',
  'row-missing',
]);

export interface LensOptions {
  readonly uri: string;
  readonly locale: Locale;
  /** null for a client that has none of ours: a lens is words alone. */
  readonly commands: ClientCommands | null;
}

/** One for each table and each of the six sections at most. */
export function codeLenses(report: Report, findings: readonly ReportFinding[], options: LensOptions): CodeLens[] {
  const { uri, locale, commands } = options;
  const lens = (span: Span, title: string, command = '', args?: unknown[]): CodeLens => ({
    range: rangeOf(report, { start: span.start, end: span.start }),
    command: { title, command: commands ? command : '', ...(args && { arguments: args }) },
  });
  const lenses: CodeLens[] = [];
  for (const table of Object.values(report.tables)) {
    if (!table) continue;
    const states = statesOf(table);
    const checked = states.filter(({ state }) => state !== 'unchecked').length;
    const broken = states.filter(({ state }) => state === 'broken').length;
    if (checked === 0) continue;
    const { name } = standards[table.standard].tables[table.id];
    const counts = { table: name, holds: checked - broken, checked, broken };
    lenses.push(
      broken === 0
        ? lens(table, say(locale, 'lens.balances', counts))
        : lens(table, say(locale, 'lens.broken', counts), commands?.recompute, [uri, table.id]),
    );
  }
  for (const section of report.sections) {
    const count = { error: 0, warning: 0 };
    let missing = '';
    for (const finding of findings) {
      if (!within(finding.start, section) || finding.start === section.end) continue;
      if (finding.severity === 'error' || finding.severity === 'warning') {
        count[finding.severity]++;
        if (missing === '' && lacks.has(finding.rule)) missing = say(locale, finding.message.key, finding.message.args);
      }
    }
    if (count.error + count.warning === 0) continue;
    const errors = count.error > 0 ? [say(locale, 'cli.errors', { n: count.error })] : [];
    const warnings = count.warning > 0 ? [say(locale, 'cli.warnings', { n: count.warning })] : [];
    const counts = [...errors, ...warnings].join(say(locale, 'cli.comma'));
    const title = missing === '' ? counts : say(locale, 'lens.missing', { counts, missing });
    lenses.push(lens(section.titleSpan, title, 'workbench.actions.view.problems'));
  }
  return lenses;
}
