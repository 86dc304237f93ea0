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

const inOrder = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

/** Where the first edit from an offset on stands among edits in the order of the text. */
function firstFrom(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an edit touches characters of another, or begins where one does. @param edits apart, in the order of the text */
function clashes(edits: readonly Edit[], { start, end }: Edit): boolean {
  const at = firstFrom(edits, start);
  const [before, after] = [edits[at - 1], edits[at]];
  return (
    (before !== undefined && before.end > start) ||
    (after !== undefined && (after.start === start || after.start < end))
  );
}

/** So many edits go in one by one; of more the whole list is put in order once. */
const FEW = 16;

/** @param edits in the order of the text, as they are afterwards */
function take(edits: Edit[], more: readonly Edit[]): void {
  if (more.length > FEW) {
    for (const edit of more) edits.push(edit);
    edits.sort(inOrder);
  } else for (const edit of more) edits.splice(firstFrom(edits, edit.start + 1), 0, edit);
}

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
  const mended: ReportFinding[] = [];
  for (const finding of findings) {
    const fix = unasked(finding, safeOnly);
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => clashes(edits, edit))) continue;
    take(edits, fix.edits);
    mended.push(finding);
  }
  return { edits: edits.sort(inOrder), count: mended.length, mended };
}

/** The text with edits applied; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort(inOrder)) {
    result += text.slice(from, edit.start) + edit.newText;
    from = edit.end;
  }
  return result + text.slice(from);
}
