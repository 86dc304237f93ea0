/** Text and figures taken over from the year before. */
import type { Report, SectionId, TableId } from '../../report/types.ts';
import { squeeze } from '../../text/chars.ts';
import type { LastYear } from '../../workspace/types.ts';
import { contentOf, sectionOf } from '../edit.ts';
import type { Fact } from '../rule.ts';
import { tablesOf } from '../tables/shared.ts';
import { alike } from './likeness.ts';

const LEAST = 0.9;
/** Shorter sections are the same every year for want of anything to say. */
const SHORTEST = 60;
/** Longer ones are cut: the start tells. */
const LONGEST = 20_000;
/** As many figures must there be for all of them to be the same by no chance. */
const FEWEST_FIGURES = 6;
const compared: readonly SectionId[] = [1, 5];

const known = new WeakMap<Report, Map<SectionId, string>>();

/** Words of a section: no blanks, no digits. Kept per report, since last year's is compared at each change. */
function wordsOf(report: Report, id: SectionId): string {
  let sections = known.get(report);
  if (!sections) {
    sections = new Map();
    known.set(report, sections);
  }
  let words = sections.get(id);
  if (words === undefined) {
    const section = sectionOf(report, id);
    const content = section && contentOf(report, section);
    words = content
      ? squeeze(report.spoken, content.start, Math.min(content.end, content.start + LONGEST)).text.replace(/\d+/g, '')
      : '';
    sections.set(id, words);
  }
  return words;
}

/** Every figure of the tables that is not zero, by its place. */
function figuresOf(report: Report): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const table of tablesOf(report)) {
    for (const row of table.rows) {
      for (const { address, value } of row.cells)
        if (value) figures.set(`${address.table} ${address.row} ${address.column}`, value);
    }
  }
  return figures;
}

function sameFigures(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size < FEWEST_FIGURES || a.size !== b.size) return false;
  for (const [place, value] of a) if (b.get(place) !== value) return false;
  return true;
}

/** What of the texts and figures is the same as in the report of the year before. */
export function copied(report: Report, lastYear: LastYear, emit: (fact: Fact) => void): void {
  const other = lastYear.report;
  const year = other.year ?? '';
  for (const id of compared) {
    const own = wordsOf(report, id);
    const theirs = wordsOf(other, id);
    if (own.length < SHORTEST || theirs.length < SHORTEST || !alike(own, theirs, LEAST)) continue;
    const section = sectionOf(report, id);
    const before = sectionOf(other, id);
    if (!section || !before) continue;
    emit({
      ...section.titleSpan,
      fingerprint: String(id),
      message: { key: 'copied-text', args: { title: section.title, year } },
      related: [
        { ...before.titleSpan, cell: null, uri: lastYear.uri, message: { key: 'copied-text.other', args: { year } } },
      ],
    });
  }
  if (!sameFigures(figuresOf(report), figuresOf(other))) return;
  const [place, before] = [firstTable(report), firstTable(other)];
  if (!place || !before) return;
  emit({
    start: place.start,
    end: place.end,
    fingerprint: 'figures',
    message: { key: 'copied-text.figures', args: { year } },
    related: [
      {
        start: before.start,
        end: before.end,
        cell: null,
        uri: lastYear.uri,
        message: { key: 'copied-text.other', args: { year } },
      },
    ],
  });
}

/** The heading over the figures: the title of section 二, else the first table itself. */
function firstTable(report: Report) {
  const tables: readonly TableId[] = ['disclosure', 'requests', 'reviews'];
  const table = tables.map((id) => report.tables[id]).find((t) => t !== null);
  return sectionOf(report, 2)?.titleSpan ?? table?.rows[0] ?? null;
}
