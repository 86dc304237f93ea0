/** Turns a statement that disagrees with its cells into a finding: both places, and the fix that follows the table. */
import type { MessageKey } from '../../messages/index.ts';
import { derived } from '../../report/derived.ts';
import type { Fact as Statement } from '../../report/facts.ts';
import { cellsIn, cellsOf, cellValue, factsOf, wordsBefore, wordsBetween } from '../../report/facts.ts';
import type { RuleId } from '../../report/ruleIds.ts';
import type { Report, Span } from '../../report/types.ts';
import type { Fact, Fix, Message, Related } from '../rule.ts';
import { cellPlace, placeOf } from './place.ts';
import { verdictOf } from './verdict.ts';
import { writeNumber } from './write.ts';

export type TableRuleId = Extract<
  RuleId,
  | 'narrative-received'
  | 'narrative-carried-in'
  | 'narrative-closed'
  | 'narrative-carried-forward'
  | 'narrative-outcome'
  | 'narrative-applicant'
  | 'narrative-reviews'
  | 'narrative-documents'
>;

/** Which rule speaks of a relation. */
const owners: readonly (readonly [relation: RegExp, rule: TableRuleId])[] = [
  [/^new(?:\+over)?$/, 'narrative-received'],
  [/^over$/, 'narrative-carried-in'],
  [/^done$/, 'narrative-closed'],
  [/^fwd$/, 'narrative-carried-forward'],
  [
    /^(?:granted|partial|denied|unable|notproc|other|refused\.|unavailable\.|unprocessed\.|other\.)/,
    'narrative-outcome',
  ],
  [/_(?:in|new)$/, 'narrative-applicant'],
  [/^(?:rev|lit|direct|after)\[/, 'narrative-reviews'],
  [/^(?:norm|reg)\[/, 'narrative-documents'],
];

/** Most operands shown beside a finding: a group of 表三 has eight rows. */
const OPERANDS = 12;

/** The words of a statement, the line breaks of a print dropped; “予以公开”3 件 with the mark it begins with. */
export function quoteOf(statement: Statement): string {
  const { start, end } = statement.quote;
  const words = wordsBetween(statement, start, end);
  return wordsBefore(statement, start, 1) === '“' && /^[^“]*”/.test(words) ? `“${words}` : words;
}

const shown = (): Map<string, readonly Related[]> => new Map();

/** The cells of a relation and what each holds. */
export function cellsBeside(report: Report, relation: string): readonly Related[] {
  const known = derived(report, shown);
  let related = known.get(relation);
  if (!related) {
    related = readCells(report, relation);
    known.set(relation, related);
  }
  return related;
}

function readCells(report: Report, relation: string): readonly Related[] {
  const related: Related[] = [];
  for (const address of (cellsIn(report, relation) ?? []).slice(0, OPERANDS)) {
    const row = report.tables[address.table]?.byKey.get(address.row);
    const cell = row?.cells.find((c) => c.address.column === address.column);
    if (!cell) continue;
    const args = { place: cellPlace(address), value: cellValue(report, address) ?? '' };
    related.push({ start: cell.start, end: cell.end, cell: address, message: { key: 'narrative.cell', args } });
  }
  return related;
}

export const beside = (span: Span, message: Message): Related => ({
  start: span.start,
  end: span.end,
  cell: null,
  message,
});

/** Writes `newText` in the place of a statement's number. */
export const overwrite = ({ start, end }: Statement, newText: string, preferred: boolean): Fix => ({
  title: { key: 'narrative.write', args: { value: newText } },
  preferred,
  safe: false,
  edits: [{ start, end, newText }],
});

/** Writes a number over the statement's, in its style. */
export const writeFix = (statement: Statement, value: number, preferred: boolean): Fix =>
  overwrite(statement, writeNumber(value, statement.style, statement.unit), preferred);

/** The finding of a count that no accepted reading of the tables gives. */
export function disagreement(report: Report, statement: Statement, key: MessageKey): Fact | null {
  const { state, readings } = verdictOf(report, statement);
  const first = readings[0];
  if (state !== 'wrong' || !first) return null;
  const quote = quoteOf(statement);
  return {
    start: statement.start,
    end: statement.end,
    message: { key, args: { quote, place: placeOf(report, first.relation), value: first.value } },
    related: cellsBeside(report, first.relation),
    fingerprint: `${statement.relation} ${quote}`,
    fixes: () =>
      statement.text === '' ? [] : readings.map((reading, i) => writeFix(statement, reading.value, i === 0)),
  };
}

/** The rule that a relation belongs to; remembered, for relations are few. */
const ruleOf = new Map<string, TableRuleId | null>();

function ruleFor(relation: string): TableRuleId | null {
  let id = ruleOf.get(relation);
  if (id === undefined) {
    id = cellsOf(relation) ? (owners.find(([pattern]) => pattern.test(relation))?.[1] ?? null) : null;
    // Sums of figures (12+3) are without number.
    if (!relation.includes('+') || id !== null) ruleOf.set(relation, id);
  }
  return id;
}

const NONE: readonly Statement[] = [];

/** The counts of this report's own that a rule speaks of. */
export const countsOf = (report: Report, id: TableRuleId): readonly Statement[] =>
  derived(report, sortCounts).get(id) ?? NONE;

function sortCounts(report: Report): ReadonlyMap<TableRuleId, readonly Statement[]> {
  const groups = new Map<TableRuleId, Statement[]>();
  for (const statement of factsOf(report)) {
    if (statement.kind !== 'count' || statement.relation === null || statement.scope !== null) continue;
    const rule = ruleFor(statement.relation);
    if (rule === null) continue;
    const group = groups.get(rule);
    if (group) group.push(statement);
    else groups.set(rule, [statement]);
  }
  return groups;
}
