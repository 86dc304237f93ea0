import type { CellAddress, Report } from '../report/types.ts';
import type { Suppression } from './types.ts';

/** What is asked of a finding. */
interface Suppressible {
  readonly rule: string;
  readonly start: number;
  readonly cell?: CellAddress | null;
}

/**
 * The suppression of the project file that lets this finding stand, or null.
 * @param suppressions those of the report's file
 */
export function suppressionOf(
  suppressions: readonly Suppression[],
  report: Report,
  finding: Suppressible,
): Suppression | null {
  for (const one of suppressions) {
    if (one.rule !== finding.rule) continue;
    if (one.cell && !sameCell(one.cell, finding.cell ?? null)) continue;
    if (one.line !== null && one.line !== lineOf(report, finding.start)) continue;
    return one;
  }
  return null;
}

const sameCell = (a: CellAddress, b: CellAddress | null): boolean =>
  b !== null && a.table === b.table && a.row === b.row && a.column === b.column;

/** The words of the line an offset lies on, blanks at both ends dropped: how a suppression names a line. */
export function lineOf(report: Report, offset: number): string {
  const line = report.lines.lineAt(offset);
  return report.text.slice(report.lines.starts[line], report.lines.ends[line]).trim();
}

/** Whether an entry may speak of several files. */
export const isGlob = ({ file }: Suppression): boolean => file.includes('*');

/** Tells the entries about one file apart; two with one key do the same. */
export const entryKey = ({ rule, line, cell }: Pick<Suppression, 'rule' | 'line' | 'cell'>): string =>
  `${rule} ${line ?? ''} ${cell ? `${cell.table} ${cell.row} ${cell.column}` : ''}`;
