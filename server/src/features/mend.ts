/** Fixes put into a text round by round, until nothing more is to be put: one may make room for the next. */
import { keyOf, type ReportFinding, tally } from '../report/finding.ts';
import type { Report } from '../report/types.ts';
import { applyEdits, gatherFixes } from './fixes.ts';

/** A report that is not at rest by then is left as it is there. */
const MOST_ROUNDS = 50;

export interface Mending {
  readonly check: (report: Report) => readonly ReportFinding[];
  /** The same document with another text. */
  readonly parse: (text: string) => Report;
  /** Only what needs nobody's word. */
  readonly safeOnly: boolean;
}

/**
 * The report at rest, and how many findings were mended on the way. A fix after which its finding is still there (what
 * it put in lies in a comment that is never closed, say) is not made.
 */
export function mend(first: Report, { check, parse, safeOnly }: Mending): { report: Report; count: number } {
  const seen = new Set<string>([first.text]);
  const useless = new Set<string>();
  let report = first;
  let findings = check(report);
  let count = 0;

  /** Makes the fixes of these findings; what was of no use comes back, and nothing is made then. Null: nothing to make. */
  const make = (chosen: readonly ReportFinding[]): { tried: number; kept: ReadonlySet<string> } | null => {
    const { edits, mended } = gatherFixes(chosen, safeOnly);
    const text = applyEdits(report.text, edits);
    if (seen.has(text)) return null;
    const next = parse(text);
    const left = check(next);
    const [before, after] = [tally(findings), tally(left)];
    const kept = new Set(mended.map(keyOf).filter((key) => (after.get(key) ?? 0) >= (before.get(key) ?? 0)));
    if (kept.size === 0) {
      seen.add(text);
      count += mended.length;
      [report, findings] = [next, left];
    }
    return { tried: mended.length, kept };
  };

  for (let round = 0; round < MOST_ROUNDS; round++) {
    let chosen = findings.filter((finding) => !useless.has(keyOf(finding)));
    let made = make(chosen);
    if (!made) break;
    // Fixes may stand in each other's way: without those that did nothing, then one of those alone.
    while (made && made.kept.size > 0 && made.tried > 1) {
      const { kept } = made;
      const others = chosen.filter((finding) => !kept.has(keyOf(finding)));
      const idle = chosen.filter((finding) => kept.has(keyOf(finding)));
      chosen = gatherFixes(others, safeOnly).count > 0 ? others : idle.slice(0, 1);
      made = make(chosen);
    }
    for (const key of made ? made.kept : chosen.map(keyOf)) useless.add(key);
  }
  return { report, count };
}
