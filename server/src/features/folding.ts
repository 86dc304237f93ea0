/** What can be folded away: sections, sub-headings, tables. */
import type { FoldingRange } from 'vscode-languageserver-types';
import { derived } from '../report/derived.ts';
import { headingEnds, subHeadings } from '../report/outline.ts';
import type { Report, Section } from '../report/types.ts';
import { isBlank } from '../text/chars.ts';

/** Blank lines at the end stay visible, as between the paragraphs of a page. */
function lastLine(report: Report, start: number, end: number): number {
  let at = Math.min(end, report.text.length);
  while (at > start && isBlank(report.text.charCodeAt(at - 1))) at--;
  return report.lines.lineAt(Math.max(start, at - 1));
}

/** More an editor does not fold either, unless its user says so. */
const MOST = 5000;

/** Whether the end of the report cannot be folded. */
export const foldingStops = (report: Report): boolean =>
  report.lines.count > MOST && derived(report, allRanges).length > MOST;

export const foldingRanges = (report: Report): FoldingRange[] => derived(report, allRanges).slice(0, MOST);

function allRanges(report: Report): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const seen = new Set<number>();
  const add = (start: number, end: number): void => {
    const startLine = report.lines.lineAt(start);
    const endLine = lastLine(report, start, end);
    const key = startLine * 0x1000000 + endLine;
    if (endLine <= startLine || seen.has(key)) return;
    seen.add(key);
    ranges.push({ startLine, endLine });
  };
  const sections: readonly Section[] = [...report.sections, ...report.duplicates];
  for (const section of sections) {
    add(section.titleSpan.start, section.end);
    const headings = subHeadings(report, section);
    const ends = headingEnds(headings, section.end);
    headings.forEach((heading, i) => {
      add(heading.start, ends[i] as number);
    });
  }
  for (const table of Object.values(report.tables)) if (table) add(table.start, table.end);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
