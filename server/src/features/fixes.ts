/** Choosing among the fixes of findings. */
import type { Edit, Fix, ReportFinding } from '../report/finding.ts';

/** The fixes of a finding; none when computing them fails: a broken fix must not take the others with it. */
export function fixesOf(finding: ReportFinding): readonly Fix[] {
  try {
    return finding.fixes?.() ?? [];
  } catch {
    return [];
  }
}

/** The fix to apply without asking: the preferred one, of the safe ones where only those may run. */
function unasked(finding: ReportFinding, safeOnly: boolean): Fix | undefined {
  const fixes = fixesOf(finding);
  const allowed = safeOnly ? fixes.filter((fix) => fix.safe) : fixes.filter((fix) => fix.preferred || fix.safe);
  return allowed.find((fix) => fix.preferred) ?? allowed[0];
}

const clash = (a: Edit, b: Edit): boolean =>
  a.start === b.start ? a.end === b.end || a.start === a.end || b.start === b.end : a.start < b.end && b.start < a.end;

export interface GatheredFixes {
  /** In the order of the text, none overlapping another. */
  readonly edits: readonly Edit[];
  /** How many findings they mend. */
  readonly count: number;
  /** Those findings. */
  readonly mended: readonly ReportFinding[];
}

/**
 * The edits that mend as many findings as possible in one go. A fix goes in whole or not at all; one that touches
 * characters of an earlier one waits for the next round.
 */
export function gatherFixes(findings: readonly ReportFinding[], safeOnly: boolean): GatheredFixes {
  const edits: Edit[] = [];
  const taken = new Map<number, Edit>();
  const mended: ReportFinding[] = [];
  for (const finding of findings) {
    const fix = unasked(finding, safeOnly);
    if (!fix || fix.edits.length === 0) continue;
    if (
      fix.edits.some((edit) => taken.get(edit.start)?.end === edit.end || edits.some((other) => clash(edit, other)))
    ) {
      continue;
    }
    for (const edit of fix.edits) {
      edits.push(edit);
      taken.set(edit.start, edit);
    }
    mended.push(finding);
  }
  return { edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), count: mended.length, mended };
}

/** The text with edits applied; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, edit.start) + edit.newText;
    from = edit.end;
  }
  return result + text.slice(from);
}
