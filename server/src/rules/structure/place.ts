/** Where a missing section belongs, and what is written there. */

import { sectionBody } from '../../render/templates.ts';
import { lineEnd, lineStart } from '../../report/lines.ts';
import type { Report, Section } from '../../report/types.ts';
import { type SectionId, type SectionStandard, standards } from '../../standard/index.ts';
import { isBlank } from '../../text/chars.ts';
import { insertAbove, usesHashes } from '../edit.ts';
import type { Edit } from '../rule.ts';
import { topOfTable } from '../tables/shared.ts';
import { tableText } from '../tables/write.ts';
import { titleLike } from '../title-like.ts';

/** Words left behind by a heading that got lost: fewer are a page number or a stray mark. */
const LEFT_BEHIND = 12;

/** The nearest sections before and after it that the report has, by their number. */
export function neighbours(report: Report, id: SectionId): { before: Section | null; after: Section | null } {
  let before: Section | null = null;
  let after: Section | null = null;
  for (const section of report.sections) {
    if (section.id < id && (!before || section.id > before.id)) before = section;
    if (section.id > id && (!after || section.id < after.id)) after = section;
  }
  return { before, after };
}

interface Place {
  readonly offset: number;
  /** Its text is there already; only the title is lost. */
  readonly titleOnly: boolean;
}

function placeOf(report: Report, standard: SectionStandard): Place {
  const { before, after } = neighbours(report, standard.id);
  const own = standard.table ? report.tables[standard.table] : null;
  const holds = (section: Section | null): boolean =>
    !section || (own !== null && own.end > section.start && own.end <= section.end);
  if (own && holds(before)) return { offset: topOfTable(report, own), titleOnly: true };
  if (before) {
    const tableId = standards['2021'].sections.find((s) => s.id === before.id)?.table;
    const table = tableId ? report.tables[tableId] : null;
    if (standard.id === 5 && table && table.end <= before.end) {
      const rest = nextLine(report, table.end);
      if (wordsBetween(report.spoken, rest, before.end) >= LEFT_BEHIND) return { offset: rest, titleOnly: true };
    }
    const signature = report.signature;
    const signed = signature && signature.start > before.titleSpan.end && signature.start < before.end;
    return { offset: signed ? lineStart(report, signature.start) : before.end, titleOnly: false };
  }
  return { offset: after ? after.start : report.text.length, titleOnly: false };
}

function nextLine(report: Report, offset: number): number {
  const end = lineEnd(report, Math.max(0, offset - 1));
  const line = report.lines.lineAt(end);
  return report.lines.starts[line + 1] ?? report.text.length;
}

function wordsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end && count < LEFT_BEHIND; i++) {
    const c = text.charCodeAt(i);
    if (!isBlank(c) && c >= 0x4e00 && c <= 0x9fff) count++;
  }
  return count;
}

/** Writes a missing section where it belongs: its title in the document's manner, with its table or skeleton. */
export function insertSection(report: Report, id: SectionId): Edit {
  const standard = standards['2021'].sections.find((s) => s.id === id) as SectionStandard;
  const place = placeOf(report, standard);
  const title = titleLike(report, standard);
  if (place.titleOnly) return insertAbove(report, place.offset, title);
  const hashes = usesHashes(report);
  const body = sectionBody(id, {
    organ: report.organ,
    year: report.year,
    markdown: hashes,
    table: (table) => tableText(report, table),
  });
  return insertAbove(report, place.offset, `${title}${hashes || report.markdown ? '\n\n' : '\n'}${body}`);
}
